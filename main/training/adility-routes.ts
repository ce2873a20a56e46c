import type { Context, Hono } from 'hono';
import type { AdilityChanged, AdilityState } from './adility-state.ts';
import { type AdilityVoucher, dayOf } from './adility-vouchers.ts';
import { type AdilityWords, toXml } from './adility-words.ts';
import type { KindOf } from './faults.ts';
import type { Bound } from './ground.ts';

export type AdilityBooks = { state: AdilityState; vouchers: AdilityVoucher[]; words: AdilityWords; now: () => number };
type Parts = AdilityBooks & { apiKey: string; advertiserId: string };
type Status = 200 | 400 | 401 | 404 | 406 | 409 | 422;

/** The documented calls: query, details on three paths, redeem on the same three, cancel on one of them. */
export function addAdilityRoutes(app: Hono<Bound>, parts: Parts): void {
  const { words, apiKey, advertiserId, vouchers } = parts;
  const no = (c: Context<Bound>, status: Status, text: string) => answer(c, status, words.errorBody(text));
  const unknown = (c: Context<Bound>) => no(c, 404, 'Voucher not found');
  app.use(async (c, next) => {
    if (formatOf(c) === undefined) return c.json(words.errorBody('Not acceptable'), 406);
    return c.req.header('x-adility-api-key') === apiKey ? next() : no(c, 401, 'Unauthorized');
  });
  const find = (of: 'offers' | 'advertisers', owner: string, name: string) =>
    vouchers.find(({ id, code, spec }) => (of === 'offers' ? spec.offer === owner && id === name : owner === advertiserId && (id === name || code === name)));
  app.get('/submission/offers/:owner/vouchers', (c) => {
    const offered = vouchers.filter(({ spec }) => spec.offer === c.req.param('owner'));
    const list = offered.map((voucher) => shown(parts, voucher));
    if (offered.length === 0) return no(c, 404, 'Offer not found');
    return formatOf(c) === 'xml' ? answer(c, 200, { vouchers: list }) : answer(c, 200, words.many(list));
  });
  for (const whose of ['offers', 'advertisers'] as const) {
    app.get(`/submission/${whose}/:owner/vouchers/:name`, (c) => {
      const voucher = find(whose, c.req.param('owner'), c.req.param('name'));
      return voucher === undefined ? unknown(c) : answerVoucher(c, parts, voucher);
    });
    app.put(`/submission/${whose}/:owner/vouchers/:name`, async (c) => {
      const voucher = find(whose, c.req.param('owner'), c.req.param('name'));
      if (voucher === undefined) return unknown(c);
      // no body is documented, and what one would mean is not known
      if ((await c.req.text()) !== '') return no(c, 400, 'The request has a body');
      const why = change(parts, voucher, whose === 'offers' ? words.onOffer : 'redeemed');
      if (why !== undefined) return no(c, words.noStatus, why);
      if (words.done === 'the voucher') return answerVoucher(c, parts, voucher);
      return words.done === '204' ? c.body(null, 204) : c.body('', 200);
    });
  }
}

/** What each call of a till asks for. A look and a recall are the same call here. */
export const adilityKindOf: KindOf = (method, path) => {
  if (!path.includes('/vouchers/')) return undefined;
  return method === 'PUT' ? 'taking' : 'looking';
};

/** Redeems or cancels, whoever asks for it; or says why not. */
export function change({ state, words, now }: AdilityBooks, voucher: AdilityVoucher, to: AdilityChanged['to']): string | undefined {
  const is = stateOf(state, voucher);
  if (is !== 'acquired') return `Voucher is ${is} already`;
  const today = dayOf(now(), 0);
  const { startIn, endIn } = voucher.spec;
  if (words.minds && endIn !== undefined && dayOf(state.madeAt, endIn) < today) return 'Voucher has expired';
  if (words.minds && startIn !== undefined && dayOf(state.madeAt, startIn) > today) return 'Voucher is not active yet';
  state.add({ voucher: voucher.id, to, at: now() });
  return undefined;
}

export function stateOf(state: AdilityState, { id, spec }: AdilityVoucher): 'acquired' | 'redeemed' | 'cancelled' {
  return spec.before ?? state.of(id)?.to ?? 'acquired';
}

const WEEK_MS = 7 * 86_400_000;

/** A voucher as they show it; blank where there is nothing to say. */
function shown({ state, words }: AdilityBooks, voucher: AdilityVoucher): Record<string, unknown> {
  const { id, code, spec, guest, acquiredAt } = voucher;
  const changed = spec.before === undefined ? state.of(id) : { to: spec.before, at: state.madeAt - WEEK_MS };
  const day = (days: number | undefined) => (days === undefined ? '' : dayOf(state.madeAt, days));
  const at = (to: AdilityChanged['to']) => (changed?.to === to ? words.time(changed.at) : '');
  return {
    id,
    offer_id: spec.offer,
    redemption_code: code,
    customer_name: guest,
    status: words.state(changed?.to ?? 'acquired'),
    acquired_at: words.time(acquiredAt),
    redeemed_at: at('redeemed'),
    cancelled_at: at('cancelled'),
    activation_date: day(spec.startIn),
    expiration_date: day(spec.endIn),
  };
}

function answerVoucher(c: Context<Bound>, parts: AdilityBooks, voucher: AdilityVoucher) {
  const one = shown(parts, voucher);
  return answer(c, 200, formatOf(c) === 'xml' ? { voucher: one } : parts.words.one(one));
}

function formatOf(c: Context<Bound>): 'json' | 'xml' | undefined {
  const accept = c.req.header('accept') ?? '';
  return accept.includes('application/xml') ? 'xml' : accept.includes('application/json') ? 'json' : undefined;
}

function answer(c: Context<Bound>, status: Status, value: unknown) {
  if (formatOf(c) === 'json' || typeof value !== 'object' || value === null) return c.json(value ?? {}, status);
  const [[name, inner] = ['error', '']] = Object.entries(value);
  return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${toXml(name, inner)}`, status, { 'content-type': 'application/xml; charset=utf-8' });
}
