import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Bound } from './ground.ts';
import { asOfNow, error, type Shelf, whyNotValid, type Words } from './vauchar-routes.ts';
import type { TakenOf, VaucharState } from './vauchar-state.ts';
import { codeOf, idOf, type TrainingVoucher } from './vouchers.ts';

type Parts = { state: VaucharState; shelf: Shelf; words: Words; currency: string; now: () => number };

export type GiftCard = { id: string; code: string; value: string; currency: string; active: boolean; created: number; balance: string };
type Coupon = { id: string; code: string; value: string; unit: string; total: number; perUser: number; active: boolean };

const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const CreateBody = z.object({ count: z.int().min(1), value: decimal, value_unit: z.enum(['fixed', 'percentage']), currency: z.string().length(3), tag: z.string().default(''), start_time: z.int().default(0), expiry_time: z.int().default(0) });
const CardBody = z.object({ value: decimal, currency: z.string().length(3), active_status: z.enum(['0', '1']).default('1') });
const TakeBody = z.object({ user_id: z.string().min(1), transaction_id: z.string().default(''), value_used: z.number().positive().optional() });

/** The documented calls of an office: one voucher, those that are made and deleted, gift cards and coupons. */
export function addVaucharOffice(app: Hono<Bound>, parts: Parts): void {
  addVouchers(app, parts);
  addGiftCards(app, parts);
  addCoupons(app, parts);
}

function addVouchers(app: Hono<Bound>, { state, shelf, words, now }: Parts): void {
  const shown = (c: Context<Bound>, voucher: TrainingVoucher) => ({ href: c.req.url, type: 'voucher', ...asOfNow(voucher, state.redemptions()), teams: [], brands: [] });
  app.get('/vouchers/:id', (c) => {
    const voucher = shelf.byId(c.req.param('id'));
    return voucher === undefined ? error(c, words, 404, 'Voucher not found') : c.json({ href: c.req.url, data: shown(c, voucher) });
  });
  app.get('/vouchers/:id/validate', (c) => {
    const voucher = shelf.byId(c.req.param('id'));
    if (voucher === undefined) return error(c, words, 404, 'Voucher not found');
    const why = whyNotValid(asOfNow(voucher, state.redemptions()), now() / 1000);
    return c.json({ validation_status: statusOf(words, why, 'Voucher is valid'), data: shown(c, voucher) });
  });
  app.post('/vouchers', async (c) => {
    const body = CreateBody.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return error(c, words, 400, 'The request body is not valid');
    const { count, ...one } = body.data;
    const before = state.office.kept().created.length;
    state.office.change((kept) => kept.created.push(...Array.from({ length: count }, () => ({ ...one, created: Math.floor(now() / 1000) }))));
    return c.json(createdOf(state).slice(before).map((voucher) => shown(c, voucher)), 201);
  });
  app.delete('/vouchers/:id', (c) => {
    const voucher = shelf.byId(c.req.param('id'));
    if (voucher === undefined) return error(c, words, 404, 'Voucher not found');
    state.office.change((kept) => kept.deleted.push(voucher.wire.id));
    return c.body(null, 204);
  });
}

function statusOf(words: Words, why: string | undefined, good: string): object {
  return why === undefined ? { status: 1000, message: good } : { status: words.statusFor(why), message: why };
}

/** What was made here, deleted or not. */
export function createdOf({ seed, office }: VaucharState): TrainingVoucher[] {
  return office.kept().created.map(({ created, ...one }, n) => {
    const code = codeOf(seed, `created ${n}`);
    const wire = { id: idOf('vcr', `${seed}:created`, n, created), voucher_code: code, created, ...one, redeemed: 0, redeemed_date: null };
    return { code, spec: { title: `Created ${n + 1}`, expect: 'redeemed', tag: one.tag, value: one.value, unit: one.value_unit }, wire };
  });
}

/** Two that there are, and those that were made. */
export function giftCardsOf({ seed, madeAt, office }: VaucharState, currency: string): GiftCard[] {
  const { cards, takenOf } = office.kept();
  const first = ['100.00', '25.50'].map((value) => ({ value, currency, active: true, created: madeAt }));
  return [...first, ...cards].map((card, n) => {
    const id = idOf('gift', seed, n, card.created);
    const used = takenOf.filter(({ of }) => of === id).reduce((sum, one) => sum + Number(one.value_used), 0);
    return { ...card, id, code: `GIFT${codeOf(seed, `gift ${n}`, '')}`, balance: (Number(card.value) - used).toFixed(2) };
  });
}

function addGiftCards(app: Hono<Bound>, parts: Parts): void {
  const { state, words, currency, now } = parts;
  const all = () => giftCardsOf(state, currency);
  const shown = ({ id, code, value, balance, active, created, ...card }: GiftCard) => ({ type: 'gift-card', id, gift_card_code: code, value, balance, currency: card.currency, active_status: active ? 1 : 0, created, tag: null });
  const validate = (c: Context<Bound>, card: GiftCard | undefined) => {
    if (card === undefined) return error(c, words, 404, 'Gift card not found');
    const asked = decimal.safeParse(c.req.query('value_used'));
    if (!asked.success) return error(c, words, 400, 'value_used is required');
    return c.json({ validation_status: statusOf(words, whyNotCard(card, Number(asked.data)), 'Gift card is valid'), data: shown(card) });
  };
  app.get('/gift-cards', (c) => c.json({ href: c.req.url, count: all().length, data: all().map(shown) }));
  app.post('/gift-cards', async (c) => {
    const body = CardBody.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return error(c, words, 400, 'The request body is not valid');
    const { value, active_status: active } = body.data;
    state.office.change((kept) => kept.cards.push({ value, currency: body.data.currency, active: active === '1', created: Math.floor(now() / 1000) }));
    return c.json(words.made(all().slice(-1).map(shown)[0] ?? {}), 201);
  });
  app.get('/gift-cards/validate', (c) => validate(c, all().find(({ code }) => code === c.req.query('gift_card_code'))));
  app.get('/gift-cards/:id/validate', (c) => validate(c, all().find(({ id }) => id === c.req.param('id'))));
  addRedemptions(app, parts, { path: '/gift-cards', field: 'gift_card_id', why: (id, used) => whyOf(all().find((card) => card.id === id), (card) => (used === undefined ? 'value_used is required' : whyNotCard(card, used))) });
}

function whyOf<T>(thing: T | undefined, why: (thing: T) => string | undefined): string | undefined {
  return thing === undefined ? NOT_FOUND : why(thing);
}

const NOT_FOUND = 'Not found';

function whyNotCard({ active, balance }: GiftCard, used: number): string | undefined {
  if (!active) return 'Gift card is not active';
  return used > Number(balance) ? 'Not enough is left on the gift card' : undefined;
}

function couponsOf({ seed, madeAt }: VaucharState): Coupon[] {
  return [
    { value: '20.00', unit: 'percent', total: 0, perUser: 1, active: true },
    { value: '5000.00', unit: 'value', total: 2, perUser: 0, active: true },
    { value: '10.00', unit: 'value', total: 0, perUser: 0, active: false },
  ].map((coupon, n) => ({ ...coupon, id: idOf('cpn', seed, n, madeAt), code: codeOf(seed, `coupon ${n}`, 'TRY') }));
}

function addCoupons(app: Hono<Bound>, parts: Parts): void {
  const { state, words, currency } = parts;
  const shown = ({ id, code, value, unit, total, perUser, active }: Coupon) => ({ type: 'coupon', id, coupon_code: code, value, value_unit: unit, currency, redemptions_limit_total: total, redemptions_limit_per_user: perUser, active_status: active ? 1 : 0 });
  const find = (id: string) => couponsOf(state).find((coupon) => coupon.id === id);
  app.get('/coupons', (c) => c.json({ href: c.req.url, data: couponsOf(state).map(shown) }));
  app.get('/coupons/:id', (c) => {
    const coupon = find(c.req.param('id'));
    return coupon === undefined ? error(c, words, 404, 'Coupon not found') : c.json({ href: c.req.url, data: shown(coupon) });
  });
  addRedemptions(app, parts, {
    path: '/coupons',
    field: 'coupon_id',
    why: (id, _, user) =>
      whyOf(find(id), ({ total, perUser, active }) => {
        const taken = state.office.kept().takenOf.filter(({ of }) => of === id);
        if (!active) return 'Coupon is not active';
        if (total > 0 && taken.length >= total) return 'Coupon was redeemed too often';
        return perUser > 0 && taken.filter(({ user_id }) => user_id === user).length >= perUser ? 'Coupon was redeemed too often by this user' : undefined;
      }),
  });
}

type Redeemable = { path: string; field: 'gift_card_id' | 'coupon_id'; why(id: string, used: number | undefined, user: string): string | undefined };

function addRedemptions(app: Hono<Bound>, { state, words, now }: Parts, { path, field, why }: Redeemable): void {
  const taken = (id: string) => state.office.kept().takenOf.filter(({ of }) => of === id);
  const shown = ({ of, ...one }: TakenOf) => ({ type: 'redemption', [field]: of, ...one, customer_id: '', user_email: '', user_phone: '', team_id: '' });
  app.get(`${path}/:id/redemptions`, (c) => c.json({ href: c.req.url, data: taken(c.req.param('id')).map(shown) }));
  app.post(`${path}/:id/redemptions`, async (c) => {
    const id = c.req.param('id');
    const body = TakeBody.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return error(c, words, 400, 'The request body is not valid');
    const { user_id, transaction_id, value_used: used } = body.data;
    const reason = why(id, used, user_id);
    if (reason !== undefined) return error(c, words, reason === NOT_FOUND ? 404 : 400, reason);
    const created = Math.floor(now() / 1000);
    const one = { id: idOf('res', `${state.seed}:${path}`, state.office.kept().takenOf.length, created), of: id, user_id, transaction_id: words.keepsKeys ? transaction_id : '', value_used: used?.toFixed(2) ?? '', created };
    state.office.change((kept) => kept.takenOf.push(one));
    return c.json(shown(one), 201);
  });
  if (field === 'coupon_id') return;
  app.get(`${path}/:id/redemptions/:rid`, (c) => {
    const one = taken(c.req.param('id')).find((each) => each.id === c.req.param('rid'));
    return one === undefined ? error(c, words, 404, 'Redemption not found') : c.json({ href: c.req.url, data: shown(one) });
  });
  app.delete(`${path}/:id/redemptions/:rid`, (c) => {
    const one = taken(c.req.param('id')).find((each) => each.id === c.req.param('rid'));
    if (one === undefined) return error(c, words, 404, 'Redemption not found');
    state.office.change((kept) => kept.takenOf.splice(kept.takenOf.indexOf(one), 1));
    return c.body(null, 204);
  });
}
