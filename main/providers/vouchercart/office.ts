import { z } from 'zod';
import type { Answer } from '../../../shared/fault.ts';
import type { Row } from '../../../shared/office.ts';
import { no, ok } from '../../../shared/result.ts';
import { type Endpoint, malformed, parsed } from '../http.ts';
import type { Pager } from '../pages.ts';
import type { Errand, Office, Said, Sent } from '../provider.ts';
import { errandVerb, readVerb } from '../verbs.ts';
import { declined, numberIn } from './answers.ts';
import { api } from './api.ts';
import { bodyOf, type Order as OrderWanted, orderIn } from './order.ts';
import { Category, listOf, Location, Order, Redemption, Voucher } from './rows.ts';
import type { Session } from './session.ts';

/** They give fifty at most at a time. */
const LIMIT_AT_MOST = 50;

/** What a first page is asked with. Which names can be sorted by is left blank in their documents. */
const Listing = { limit: z.int().min(1).max(LIMIT_AT_MOST).default(LIMIT_AT_MOST), orderBy: z.string().regex(/^[a-z_]{1,40}$/, 'is a name in small letters like created_at').optional(), order: z.enum(['asc', 'desc']).optional() };
const One = { id: z.int().positive() };
const ofVoucher = { expand: z.array(z.enum(['categories', 'redeem_locations', 'layouts', 'options', 'shipping_methods'])).max(5).optional() };
const ofOrder = { expand: z.array(z.enum(['products', 'deliveries', 'payments'])).max(3).optional() };
const ofRedemption = { expand: z.array(z.enum(['redeem_location', 'order_product'])).max(2).optional() };

/** VoucherCart in an office: what is sold, where it is redeemed, and who ordered what. An order has no key of ours, so it is posted once. */
export function makeOffice(session: Session): Office {
  const { salesPageId: page, currency } = session.account;
  const list = (endpoint: Endpoint, path: string, thing: z.ZodType<Row>) => (asked: Asked) => pagesOf(session, { endpoint, path, thing, asked });
  const one = (endpoint: Endpoint, pathTo: (page: number, id: number) => string, thing: z.ZodType<Row>) => (asked: Asked & { id: number }) => single(session, { endpoint, path: pathTo(page, asked.id), thing, asked });
  return {
    verbs: [
      readVerb('categories', z.strictObject(Listing), list(api.categories, api.categories.path(page), Category)),
      readVerb('redeem locations', z.strictObject(Listing), list(api.locations, api.locations.path(), Location)),
      readVerb('vouchers', z.strictObject({ ...Listing, ...ofVoucher }), list(api.vouchers, api.vouchers.path(page), Voucher)),
      readVerb('voucher', z.strictObject({ ...One, ...ofVoucher }), one(api.voucher, api.voucher.path, Voucher)),
      readVerb('orders', z.strictObject({ ...Listing, ...ofOrder }), list(api.orders, api.orders.path(page), Order)),
      readVerb('order', z.strictObject({ ...One, ...ofOrder }), one(api.order, api.order.path, Order)),
      readVerb('redemption', z.strictObject({ ...One, ...ofRedemption }), one(api.redemption, api.redemption.path, Redemption)),
      errandVerb('create order', orderIn(currency), { send: (order, errand) => createOrder(session, order, errand), searchFor: (_, { reference }) => `internal note ${reference}` }),
    ],
  };
}

type Asked = { limit?: number | undefined; orderBy?: string | undefined; order?: string | undefined; expand?: string[] | undefined };
type Reading = { endpoint: Endpoint; path: string; thing: z.ZodType<Row>; asked: Asked };

/** The first page is asked for with what it is sorted by, each other by the cursor of the one before and nothing else. */
function pagesOf({ ask }: Session, { endpoint, path, thing, asked }: Reading): Pager {
  return async (theirs) => {
    const reply = await ask(endpoint, path + queryOf(theirs === undefined ? asked : { expand: asked.expand }, theirs));
    if (!reply.ok) return reply;
    if (reply.value.status !== 200) return declined(reply.value);
    const list = parsed(listOf(thing), reply.value);
    if (!list.ok) return list;
    const { data: rows, next, has_next: hasNext } = list.value;
    const more = hasNext ?? (next ?? '') !== '';
    if (!more) return ok({ is: 'yes', value: { rows } });
    return next === null || next === undefined || next === '' ? no(malformed(reply.value, 'next')) : ok({ is: 'yes', value: { rows, next } });
  };
}

function single({ ask }: Session, { endpoint, path, thing, asked: { expand } }: Reading): Pager {
  return async () => {
    const reply = await ask(endpoint, path + queryOf({ expand }));
    if (!reply.ok) return reply;
    if (reply.value.status !== 200) return declined(reply.value);
    const row = parsed(thing, reply.value);
    return row.ok ? ok({ is: 'yes', value: { rows: [row.value] } }) : row;
  };
}

function queryOf({ limit, orderBy, order, expand = [] }: Asked, cursor?: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ order_by: orderBy, order, limit, cursor })) if (value !== undefined) query.append(name, String(value));
  for (const one of expand) query.append('expand[]', one);
  return query.size === 0 ? '' : `?${query}`;
}

/** Only a 201 that names the order is a yes; any other answer may have made one, which a person looks for. */
async function createOrder({ account, ask }: Session, order: OrderWanted, errand: Errand): Answer<Said<Sent>> {
  const reply = await ask(api.createOrder, api.createOrder.path(account.salesPageId), bodyOf(order, errand, account.currency));
  if (!reply.ok) return reply;
  if (reply.value.status !== 201) return declined(reply.value);
  const id = numberIn('orders', reply.value.location);
  return id === undefined ? no(malformed(reply.value, 'location')) : ok({ is: 'yes', value: { is: 'done', said: `order ${id}` } });
}
