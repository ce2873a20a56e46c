import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { KindOf } from './faults.ts';
import { type Bound, drawErrorBody, drawnOf } from './ground.ts';
import type { CartState, CartTaken } from './vouchercart-state.ts';
import type { CartVoucher } from './vouchercart-vouchers.ts';

/** What the documents leave open: the shape of an error, which of two statuses is a no, and how a yes is written in a list. */
export type CartWords = { errorBody(text: string): object; noStatus: 402 | 409; yesOrNo(is: boolean): boolean | string };

type Parts = { state: CartState; vouchers: CartVoucher[]; words: CartWords; salesPageId: number; now: () => number };

/** Where vouchers can be redeemed; the first is where the training till stands. */
export const LOCATIONS = [
  { id: 786_322, object: 'redeem_location', name: 'Adara Hotel', address: 'Adara Hotel, 302 George Street, Edinburgh, EH2 3TY' },
  { id: 789_912, object: 'redeem_location', name: 'Mayfair Demo Hotel', address: 'Mayfair Demo Hotel, Mayfair Lane, London, W1K W1J' },
] as const;

const RedeemBody = z.object({
  redeem_location: z.int(),
  voucher_code: z.string().min(1).optional(),
  order_product: z.int().optional(),
  reductor: z.int().min(1).default(1),
});

/** The documented calls of a till: redeem, read one redemption. There is no other way to ask. */
export function addCartRoutes(app: Hono<Bound>, parts: Parts): void {
  const { state, words, salesPageId } = parts;
  app.use('/sales-pages/:page/*', async (c, next) => (c.req.param('page') === String(salesPageId) ? next() : c.json(words.errorBody('Sales page not found'), 404)));
  app.post('/sales-pages/:page/redemptions', async (c) => {
    const body = RedeemBody.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return no(c, words, 400, 'The request body is not valid');
    const { voucher_code, order_product } = body.data;
    if (voucher_code === undefined && order_product === undefined) return no(c, words, 400, 'voucher_code or order_product is required');
    const voucher = parts.vouchers.find((one) => (voucher_code === undefined ? one.orderProduct === order_product : one.code === voucher_code));
    if (voucher === undefined) return no(c, words, 404, 'Voucher not found');
    const taken = takeCart(parts, voucher, body.data);
    if (typeof taken === 'string') return no(c, words, words.noStatus, taken);
    c.header('location', `${new URL(c.req.url).origin}/sales-pages/${salesPageId}/redemptions/${taken.id}`);
    return c.body(null, 201);
  });
  app.get('/sales-pages/:page/redemptions/:id', (c) => {
    const taken = state.redemptions().find(({ id }) => String(id) === c.req.param('id'));
    if (taken === undefined) return no(c, words, 404, 'Redemption not found');
    const { created, ...read } = taken;
    const expand = c.req.queries('expand[]') ?? [];
    const place = expand.includes('redeem_location') ? { redeem_location: LOCATIONS.find(({ id }) => id === taken.redeem_location) } : {};
    const product = expand.includes('order_product') ? { order_product: { id: taken.order_product, object: 'order-product', name: nameOf(parts, taken) } } : {};
    return c.json({ object: 'redemption', ...read, ...place, ...product, created_at: `${new Date(created * 1000).toISOString().slice(0, 19)}+0000` });
  });
}

function nameOf({ vouchers }: Parts, { order_product }: CartTaken): string {
  return vouchers.find(({ orderProduct }) => orderProduct === order_product)?.spec.product ?? '';
}

/** Takes so much of the voucher, whoever asks for it; or says why not. */
export function takeCart({ state, now }: Pick<Parts, 'state' | 'now'>, voucher: CartVoucher, { redeem_location, reductor }: { redeem_location: number; reductor: number }): CartTaken | string {
  const created = Math.floor(now() / 1000);
  if (!LOCATIONS.some(({ id }) => id === redeem_location)) return 'Redeem location not found';
  if (voucher.spec.elsewhere && redeem_location === LOCATIONS[0].id) return 'Voucher cannot be redeemed in this location';
  if (voucher.expiresAt !== undefined && voucher.expiresAt <= created) return 'Voucher has expired';
  const left = leftOfCart(voucher, state.redemptions());
  if (left === 0) return 'Voucher has already been redeemed';
  if (reductor > left) return 'Not enough is left of the voucher';
  return state.add({ order_product: voucher.orderProduct, redeem_location, reductor, created });
}

export function leftOfCart({ spec, orderProduct }: CartVoucher, taken: CartTaken[]): number {
  return spec.left - taken.filter(({ order_product }) => order_product === orderProduct).reduce((sum, { reductor }) => sum + reductor, 0);
}

/** What each call of a till asks for. Getting a token is none of them. */
export const cartKindOf: KindOf = (method, path) => {
  if (!path.includes('/redemptions')) return undefined;
  return method === 'POST' ? 'taking' : 'asking';
};

function no(c: Context<Bound>, words: CartWords, status: 400 | 402 | 404 | 409, text: string) {
  return c.json(words.errorBody(text), status);
}

/** What the documents leave open is drawn anew at each start, so that nothing can come to depend on it. */
export function drawCartWords(random: () => number): CartWords {
  return { errorBody: drawErrorBody(random), noStatus: drawnOf([402, 409], random), yesOrNo: drawnOf<CartWords['yesOrNo']>([(is) => is, String], random) };
}
