import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { KindOf } from './faults.ts';
import { type Bound, drawErrorBody, drawnOf } from './ground.ts';
import type { Taken, VaucharState } from './vauchar-state.ts';
import { idOf, type TrainingVoucher } from './vouchers.ts';

/** What the documents leave open: the number of a voucher that is not valid, the shape of an error and of a gift card that was made, and whether a key is kept that is not asked for. */
export type Words = { statusFor(why: string): number; errorBody(text: string): object; made(card: object): unknown; keepsKeys: boolean };

type Books = { state: VaucharState; now: () => number; random: () => number };
/** The vouchers that there are. */
export type Shelf = { byCode(code: string): TrainingVoucher | undefined; byId(id: string): TrainingVoucher | undefined; all(): Iterable<TrainingVoucher> };

type Parts = Books & { shelf: Shelf; words: Words };

const RedeemBody = z.object({ user_id: z.string().min(1), transaction_id: z.string().optional(), value_used: z.number().positive().optional() });

/** The documented calls of a till: credentials, list, validate, redeem, list redemptions, delete one. */
export function addRoutes(app: Hono<Bound>, { shelf, words, ...books }: Parts): void {
  const { state, now } = books;
  app.get('/verifycredentials', (c) => c.json({ message: 'OK' }));
  app.get('/vouchers', (c) => c.body(listBody(c.req.url, shelf.all(), state.redemptions()), 200, { 'content-type': 'application/json' }));
  app.get('/vouchers/validate', (c) => {
    const voucher = shelf.byCode(c.req.query('voucher_code') ?? '');
    if (voucher === undefined) return error(c, words, 404, 'Voucher not found');
    const wire = asOfNow(voucher, state.redemptions());
    const why = whyNotValid(wire, now() / 1000);
    const status = why === undefined ? { status: 1000, message: 'Voucher is valid' } : { status: words.statusFor(why), message: why };
    return c.json({ validation_status: status, data: wire });
  });
  app.post('/vouchers/:id/redemptions', async (c) => {
    const voucher = shelf.byId(c.req.param('id'));
    if (voucher === undefined) return error(c, words, 404, 'Voucher not found');
    const body = RedeemBody.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return error(c, words, 400, 'The request body is not valid');
    const taken = take(books, voucher, body.data);
    if (typeof taken === 'string') return error(c, words, 400, taken);
    return c.json({ href: c.req.url, type: 'redemption', ...taken, customer_id: '', user_email: '', user_phone: '', team_id: '' }, 201);
  });
  app.get('/vouchers/:id/redemptions', (c) => {
    const taken = state.redemptions().filter(({ voucher_id }) => voucher_id === c.req.param('id'));
    return c.json({ href: c.req.url, data: taken.map((one) => ({ type: 'redemption', ...one })) });
  });
  app.delete('/vouchers/:id/redemptions/:rid', (c) => (state.remove(c.req.param('rid')) ? c.body(null, 204) : error(c, words, 404, 'Redemption not found')));
}

/** So many vouchers go out at once. */
const VOUCHERS_AT_ONCE = 200;

/** The list as it is made, no faster than it is read: however long it is, it never lies in memory. */
function listBody(href: string, all: Iterable<TrainingVoucher>, taken: Taken[]): ReadableStream<Uint8Array> {
  const rest = all[Symbol.iterator]();
  const used = new Map(taken.map((one) => [one.voucher_id, one]));
  const words = new TextEncoder();
  let before = `{"href":${JSON.stringify(href)},"data":[`;
  return new ReadableStream({
    pull(body) {
      let text = '';
      for (let i = 0; i < VOUCHERS_AT_ONCE; i++) {
        const next = rest.next();
        if (next.done === true) {
          body.enqueue(words.encode(`${text}${before === ',' ? '' : before}]}`));
          return body.close();
        }
        const { wire } = next.value;
        const took = used.get(wire.id);
        text += `${before}${JSON.stringify({ href: `${href}/${wire.id}`, type: 'voucher', ...wire, ...(took === undefined ? {} : { redeemed: 1, redeemed_date: took.created }), teams: [], brands: [] })}`;
        before = ',';
      }
      body.enqueue(words.encode(text));
    },
  });
}

/** Takes the voucher, whoever asks for it; or says why not. */
export function take({ state, now, random }: Books, voucher: TrainingVoucher, { user_id, transaction_id = '', value_used }: z.infer<typeof RedeemBody>): Taken | string {
  const why = whyNotValid(asOfNow(voucher, state.redemptions()), now() / 1000);
  if (why !== undefined) return why;
  const created = Math.floor(now() / 1000);
  const used = value_used === undefined ? '' : value_used.toFixed(2);
  const taken = { id: idOf('res', `${state.seed}:${random()}`, created, created), voucher_id: voucher.wire.id, user_id, transaction_id, value_used: used, created };
  state.add(taken);
  return taken;
}

/** What each call of a till asks for. */
export const kindOf: KindOf = (method, path) => {
  if (path === '/vouchers/validate') return 'looking';
  if (!path.includes('/redemptions')) return undefined;
  return method === 'POST' ? 'taking' : method === 'DELETE' ? 'giving-back' : 'asking';
};

export function error(c: Context<Bound>, words: Words, status: 400 | 404, text: string) {
  return c.json(words.errorBody(text), status);
}

/** The voucher as it stands: used once it was redeemed here. */
export function asOfNow({ wire }: TrainingVoucher, taken: Taken[]): TrainingVoucher['wire'] {
  const used = taken.find(({ voucher_id }) => voucher_id === wire.id);
  return used === undefined ? wire : { ...wire, redeemed: 1, redeemed_date: used.created };
}

export function whyNotValid(wire: TrainingVoucher['wire'], seconds: number): string | undefined {
  if (wire.redeemed === 1) return 'Voucher has already been redeemed';
  if (wire.expiry_time && wire.expiry_time <= seconds) return 'Voucher has expired';
  if (wire.start_time && wire.start_time > seconds) return 'Voucher is not valid yet';
  return undefined;
}

/** What the documents leave open is drawn anew at each start, so that nothing can come to depend on it. */
export function drawWords(random: () => number): Words {
  const offset = 1001 + Math.floor(random() * 5000);
  return { statusFor: (why: string) => offset + why.length, errorBody: drawErrorBody(random), made: drawnOf<Words['made']>([(card) => card, (card) => [card], (card) => ({ data: card })], random), keepsKeys: drawnOf([true, false], random) };
}
