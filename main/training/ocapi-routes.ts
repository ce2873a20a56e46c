import type { Hono } from 'hono';
import { z } from 'zod';
import type { KindOf } from './faults.ts';
import type { Bound } from './ground.ts';
import { inProgress, type OcapiBooks, refuse } from './ocapi-books.ts';
import { addCompletionRoutes, addOrderRoutes } from './ocapi-orders.ts';
import { addShowtimeRoutes, showtimeCalled } from './ocapi-showtimes.ts';
import { usesOf } from './ocapi-state.ts';
import { REGION_REFUSED } from './ocapi-words.ts';

const VOUCHERS = '/ocapi/v1/orders/:order/vouchers';

/** So many wrong credentials in so long, and nobody may add a voucher for so long. */
export const WRONG_AT_MOST = 5;
const WRONG_WINDOW_MS = 10 * 60_000;
export const BLOCK_MS = 60_000;

const Wanted = z.object({
  type: z.string().transform((text) => text.toLowerCase()).pipe(z.enum(['ticket', 'subscription', 'deal'])),
  showtimeId: z.string().optional(),
  credentials: z.object({ barcode: z.string().min(1), pin: z.string().nullish() }),
});

/** The documented calls of the platform, behind its two headers: the token is looked at elsewhere, the region here. */
export function addOcapiRoutes(app: Hono<Bound>, books: OcapiBooks, region: string | undefined): void {
  app.use('/ocapi/*', async (c, next) => (region === undefined || c.req.header('connect-region-code') === region ? next() : c.json(REGION_REFUSED, 400)));
  addVoucherRoutes(app, books);
  addCompletionRoutes(app, books);
  addOrderRoutes(app, books);
  addShowtimeRoutes(app, books);
}

function addVoucherRoutes(app: Hono<Bound>, books: OcapiBooks): void {
  const { state, words, now, bytes } = books;
  app.post(VOUCHERS, async (c) => {
    if (state.kept.blockedUntil > now()) return c.json({ blockedUntilUtc: new Date(state.kept.blockedUntil).toISOString() }, 429);
    const asked = Wanted.safeParse(await c.req.json().catch(() => undefined));
    const order = inProgress(books, c.req.param('order'));
    if (order === undefined) return refuse(c, books, 404, 'The order does not exist');
    if (!asked.success) return refuse(c, books, 400, 'The voucher is not described as it should be');
    const { type, showtimeId, credentials } = asked.data;
    const voucher = books.vouchers.find(({ code }) => code === credentials.barcode);
    if (voucher === undefined || voucher.spec.type.toLowerCase() !== type || (voucher.pin !== undefined && voucher.pin !== credentials.pin)) {
      wrong(books);
      return refuse(c, books, 400, 'The voucher is not valid');
    }
    const { spec, number } = voucher;
    if (showtimeId !== undefined && showtimeCalled(showtimeId) === undefined) return refuse(c, books, 400, 'The voucher is not valid for this showtime');
    const left = spec.uses - usesOf(state, number);
    if (spec.before === 'expired') return refuse(c, books, 400, 'The voucher has expired');
    if (spec.before === 'used' || left <= 0) return refuse(c, books, 400, 'The voucher has been redeemed');
    if (order.vouchers.some((one) => one.number === number)) return refuse(c, books, 400, 'The voucher is on the order already');
    const id = bytes(16).toString('hex');
    order.vouchers.push({ id, number });
    state.save();
    return c.json({ voucher: { id, type: spec.type, maskedBarcode: words.mask(voucher.code), voucherTypeCode: spec.typeCode, voucherTypeDescription: { text: spec.title, translations: [] } }, availableRedemptions: left });
  });
  app.delete(`${VOUCHERS}/:voucher`, (c) => {
    const order = inProgress(books, c.req.param('order'));
    if (order === undefined) return refuse(c, books, 404, 'The order does not exist');
    const there = order.vouchers.find(({ id }) => id === c.req.param('voucher'));
    if (there === undefined) return refuse(c, books, words.notOnOrder, 'The voucher is not on the order');
    const isUsed = order.tickets.some(({ voucher }) => voucher === there.id);
    if (isUsed && books.vouchers[there.number]?.spec.type !== 'Deal') return refuse(c, books, 400, 'The voucher is used on the order');
    order.vouchers = order.vouchers.filter((one) => one !== there);
    order.tickets = order.tickets.filter(({ voucher }) => voucher !== there.id);
    state.save();
    return c.body(null, 204);
  });
}

/** Whoever guesses is stopped. */
function wrong({ state, now }: OcapiBooks): void {
  const { kept } = state;
  kept.wrongPins = [...kept.wrongPins.filter((at) => at > now() - WRONG_WINDOW_MS), now()];
  if (kept.wrongPins.length >= WRONG_AT_MOST) {
    kept.blockedUntil = now() + BLOCK_MS;
    kept.wrongPins = [];
  }
  state.save();
}

/** What each call of a till asks for: completion is what takes. */
export const ocapiKindOf: KindOf = (method, path) => {
  if (!path.startsWith('/ocapi/v1/orders')) return undefined;
  if (method === 'DELETE' || path.endsWith('/refunds/full')) return 'giving-back';
  if (path.endsWith('/completion')) return method === 'POST' ? 'taking' : 'asking';
  return path.includes('/completed/') ? 'asking' : 'looking';
};
