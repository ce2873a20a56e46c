import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { unreachable } from '../../shared/assert.ts';
import type { Bound } from './ground.ts';
import { CATEGORIES, LAYOUT, PRODUCTS, shownOrder } from './vouchercart-products.ts';
import { type CartWords, LOCATIONS } from './vouchercart-routes.ts';
import type { CartState } from './vouchercart-state.ts';

/** What can be wrong with their lists: the last page leads back to the second, or says that there is more and not where. */
export type ListTrouble = 'goes round' | 'leads nowhere';

type Parts = { state: CartState; words: CartWords; salesPageId: number; listTrouble: () => ListTrouble | undefined };

const Person = z.object({ name: z.string().min(1), email: z.string().includes('@') });
const Product = z
  .looseObject({
    voucher_id: z.int(),
    voucher_version: z.int(),
    option_id: z.int(),
    layout_id: z.int(),
    delivery_method: z.enum(['postal', 'electronic', 'printout', 'vc_card']),
    internal_note: z.string().max(500).nullish(),
    shipping_address: z.looseObject({ name: z.string().min(1), address_line_1: z.string().min(1), city: z.string().min(1), postcode: z.string().min(1), country: z.string().length(2) }).optional(),
    voucher_delivery_shipping_method_id: z.int().optional(),
    option_amount: z.object({ amount: z.int().positive(), currency: z.string().length(3) }).optional(),
  })
  .refine((one) => one.delivery_method !== 'postal' || (one.shipping_address !== undefined && one.voucher_delivery_shipping_method_id !== undefined));
const OrderBody = z.object({ language: z.string().length(2), purchaser: Person.loose(), products: z.array(Product).min(1), discount_codes: z.array(z.string()).optional() });

/** The documented calls of an office: what is sold and where it is redeemed, and orders. */
export function addCartOffice(app: Hono<Bound>, parts: Parts): void {
  const { state, words, salesPageId } = parts;
  app.get('/sales-pages/:page/categories', (c) => list(c, parts, CATEGORIES));
  app.get('/redeem-locations', (c) => list(c, parts, LOCATIONS));
  app.get('/sales-pages/:page/vouchers', (c) => list(c, parts, PRODUCTS.map((product) => shownProduct(product, expandOf(c)))));
  app.get('/sales-pages/:page/vouchers/:id', (c) => {
    const product = PRODUCTS.find(({ id }) => String(id) === c.req.param('id'));
    return product === undefined ? c.json(words.errorBody('Voucher not found'), 404) : c.json(shownProduct(product, expandOf(c)));
  });
  app.get('/sales-pages/:page/orders', (c) => list(c, parts, state.orders().toReversed().map((order) => shownOrder(order, expandOf(c)))));
  app.get('/sales-pages/:page/orders/:id', (c) => {
    const order = state.orders().find(({ id }) => String(id) === c.req.param('id'));
    return order === undefined ? c.json(words.errorBody('Order not found'), 404) : c.json(shownOrder(order, expandOf(c)));
  });
  app.post('/sales-pages/:page/orders', async (c) => {
    const body = OrderBody.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return c.json(words.errorBody(`The order is not valid: ${body.error.issues[0]?.path.join('.') ?? ''}`), 400);
    const why = whyNotOrdered(body.data);
    if (why !== undefined) return c.json(words.errorBody(why), words.noStatus);
    const { id } = state.addOrder({ language: body.data.language, purchaser: { phone: '', ...body.data.purchaser }, products: body.data.products.map((one) => z.record(z.string(), z.json()).parse(one)) });
    c.header('location', `${new URL(c.req.url).origin}/sales-pages/${salesPageId}/orders/${id}`);
    return c.body(null, 201);
  });
}

function whyNotOrdered({ products, discount_codes }: z.infer<typeof OrderBody>): string | undefined {
  for (const { voucher_id, voucher_version, option_amount } of products) {
    const product = PRODUCTS.find(({ id }) => id === voucher_id);
    if (product === undefined) return 'Voucher is not sold here';
    if (product.version !== voucher_version) return 'Voucher has changed since';
    if ((product.type_name === 'buyerDefined') !== (option_amount !== undefined)) return 'Amount does not fit the voucher';
  }
  return discount_codes === undefined ? undefined : 'Discount code is not valid';
}

function shownProduct(product: (typeof PRODUCTS)[number], expand: readonly string[]): object {
  return {
    ...product,
    options: expand.includes('options') ? product.options : product.options.map(({ id }) => id),
    layouts: expand.includes('layouts') ? [LAYOUT] : product.layouts,
    categories: expand.includes('categories') ? CATEGORIES.slice(0, 1) : product.categories,
    redeem_locations: expand.includes('redeem_locations') ? LOCATIONS.filter(({ id }) => product.redeem_locations.includes(id)) : product.redeem_locations,
  };
}

function expandOf(c: Context<Bound>): string[] {
  return c.req.queries('expand[]') ?? [];
}

const Place = z.object({ dir: z.enum(['next', 'previous']), cursor: z.string().regex(/^\d+$/), order: z.enum(['ASC', 'DESC']), limit: z.int().min(1).max(50) });
const Asked = z.object({ order_by: z.literal('created_at').optional(), order: z.enum(['asc', 'desc']).default('desc'), limit: z.coerce.number().int().min(1).max(50).default(10) });

/** A page of a list. How it goes on stands in a cursor alone, which is there also where it does not. */
function list(c: Context<Bound>, { words, listTrouble }: Parts, all: readonly object[]) {
  const cursor = c.req.query('cursor');
  const asked = cursor === undefined ? Asked.safeParse(c.req.query()) : undefined;
  const place = cursor === undefined ? undefined : Place.safeParse(fromBase64(cursor));
  if (asked?.success === false || place?.success === false) return c.json(words.errorBody('Bad request'), 400);
  const { order = 'DESC', limit = asked?.data?.limit ?? 10 } = place?.data ?? { order: asked?.data?.order.toUpperCase() };
  const from = place?.data === undefined ? 0 : Number(place.data.cursor);
  const sorted = order === 'ASC' ? all.toReversed() : all;
  const rows = sorted.slice(from, from + limit);
  const hasNext = from + limit < all.length;
  const cursorTo = (dir: string, at: number) => Buffer.from(JSON.stringify({ dir, cursor: String(at), order_by: 'o.created_at', order, limit })).toString('base64');
  const page = (more: boolean, next: string) => c.json({ object: 'list', data: rows, count: rows.length, previous: cursorTo('previous', Math.max(0, from - limit)), has_previous: from > 0, next, has_next: words.yesOrNo(more) });
  const trouble = listTrouble();
  if (trouble === undefined || hasNext) return page(hasNext, cursorTo('next', from + limit));
  switch (trouble) {
    case 'goes round':
      return page(true, cursorTo('next', Math.min(limit, from)));
    case 'leads nowhere':
      return page(true, '');
    default:
      return unreachable(trouble);
  }
}

function fromBase64(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
