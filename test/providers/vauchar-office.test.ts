import { describe, expect, test } from 'vitest';
import { systemClock } from '../../main/clock.ts';
import { makeVauchar } from '../../main/providers/vauchar/till.ts';
import type { VaucharServer } from '../../main/training/vauchar-server.ts';
import { like } from '../like.ts';
import { ground } from './ground.ts';
import { errandOf, readBy, readToEnd, sendBy, UNNAMED } from './office-verbs.ts';
import { httpServer, wayOver } from './sockets.ts';

const officeAt = (access: VaucharServer['access'], currency = 'EUR') => {
  const { office } = makeVauchar({ account: { ...access, currency }, ...wayOver(), now: systemClock.now });
  if (office === undefined) throw new Error('it has an office');
  return office;
};

async function open({ currency = 'EUR', more = 0, random = Math.random } = {}) {
  const grounds = await ground({ currency, more, random });
  return { ...grounds, office: officeAt(grounds.server.access, currency) };
}

/** A provider that says one thing after the other, and the last for ever. */
async function saying(...steps: { status: number; body?: unknown; cut?: true }[]) {
  const heard: string[] = [];
  const baseUrl = await httpServer((incoming, reply) => {
    // a 404 is believed of a provider that is there
    if (incoming.url === '/verifycredentials') return void reply.end('{}');
    const step = steps[Math.min(heard.length, steps.length - 1)];
    heard.push(`${incoming.method} ${incoming.url}`);
    if (step?.cut) return void incoming.socket.destroy();
    reply.writeHead(step?.status ?? 500).end(typeof step?.body === 'string' ? step.body : JSON.stringify(step?.body));
  });
  return { office: officeAt({ provider: 'vauchar', baseUrl, merchantId: 'm', apiKey: 'k' }), heard };
}

const LOST = { latencyMs: 0, trouble: { is: 'reset', effect: 'after', hits: 'all' } } as const;
const CUT = { status: 0, cut: true } as const;
const NOT_FOUND = { status: 404, body: { message: 'Not found' } };
const rowsOf = async (office: ReturnType<typeof officeAt>, name: string, input: object = {}) => (await readToEnd(office, name, input)).rows;
const declined = (why: RegExp) => ({ ok: true, value: { is: 'no', decline: { reason: 'not-valid', providerText: like(why) } } });
const done = (said: RegExp | string) => ({ ok: true, value: { is: 'yes', value: { is: 'done', said: typeof said === 'string' ? said : like(said) } } });

describe('vouchers', () => {
  test('are read to the last of a long list, each once, and no code of them is shown whole', async () => {
    const { server, office } = await open({ more: 450 });
    const read = await readToEnd(office, 'vouchers');
    expect([read.pages, read.rows.length, read.fault]).toEqual([3, 465, undefined]);
    expect(new Set(read.rows.map(({ id }) => id)).size).toBe(465);
    expect(read.rows[0]).toMatchObject({ id: server.vouchers[0]?.wire.id, tag: 'Gift voucher', value: { minor: 5_000, currency: 'EUR' }, redeemed: false, voucherCode: like(/^TR\.{7}.{4}$/) });
    expect(read.rows.find(({ tag }) => tag === 'Season discount'), 'percent are no money').toMatchObject({ value: '20.00', valueUnit: 'percentage' });
    for (const { code } of server.vouchers) expect(JSON.stringify(read.rows)).not.toContain(code);
  });

  test('one is read by its id, whether it is valid, and what was taken of it', async () => {
    const { server, office, code } = await open();
    const id = server.vouchers[0]?.wire.id ?? '';
    expect(await rowsOf(office, 'voucher', { id })).toMatchObject([{ id, value: { minor: 5_000 }, created: like(/Z$/) }]);
    expect(await rowsOf(office, 'validate voucher', { id })).toMatchObject([{ id, valid: true, says: 'Voucher is valid' }]);
    server.takeElsewhere(code('Gift voucher 50.00, A'));
    expect(await rowsOf(office, 'validate voucher', { id })).toMatchObject([{ id, valid: false, says: 'Voucher has already been redeemed', redeemed: true }]);
    expect(await rowsOf(office, 'voucher redemptions', { id })).toMatchObject([{ voucherId: id, userId: 'another till', created: like(/Z$/) }]);
    expect(await readBy(office, 'voucher', { id: 'vcr-1' })).toMatchObject(declined(/not found/));
  });

  test('are made, say how many, and are good at a till', async () => {
    const { server, office } = await open();
    const wanted = errandOf('create vouchers', { count: 2, value: '12.50', valueUnit: 'fixed', tag: 'Frühling 🌷', startTime: '2016-11-29T13:45:00+00:00', expiryTime: '2036-11-29T13:45:00Z' });
    expect(await sendBy(office, wanted, UNNAMED)).toMatchObject(done(/^2 of 2 vouchers, tag Frühling 🌷 K7F3QX: vcr-\w+, vcr-\w+$/));
    const [first] = server.created();
    expect(first?.wire).toMatchObject({ value: '12.50', value_unit: 'fixed', currency: 'EUR', start_time: 1_480_427_100, expiry_time: 2_111_579_100 });
    expect(server.created()).toHaveLength(2);
    expect(server.takeElsewhere(first?.code ?? '')).toBe(true);
    expect(await rowsOf(office, 'voucher', { id: first?.wire.id })).toMatchObject([{ tag: 'Frühling 🌷 K7F3QX', redeemed: true, expiryTime: '2036-11-29T13:45:00.000Z' }]);
  });

  test.each([
    ['none of them', { count: 0 }, 'EUR'],
    ['more than at once', { count: 501 }, 'EUR'],
    ['a fraction of a cent', { value: '1.005' }, 'EUR'],
    ['a fraction of a yen', { value: '100.5' }, 'JPY'],
    ['no worth', { value: '0.00' }, 'EUR'],
    ['more than the whole', { valueUnit: 'percentage', value: '100.01' }, 'EUR'],
    ['an end before the start by another offset', { startTime: '2036-01-01T09:00:00-05:00', expiryTime: '2036-01-01T10:00:00Z' }, 'EUR'],
    ['an end before the start', { startTime: '2036-01-01T00:00:00Z', expiryTime: '2035-01-01T00:00:00Z' }, 'EUR'],
    ['a comma', { value: '12,50' }, 'EUR'],
  ])('of %s are not sent', async (_, more, currency) => {
    const { server, office } = await open({ currency });
    expect(await sendBy(office, errandOf('create vouchers', { count: 1, value: '50.00', valueUnit: 'fixed', ...more }), UNNAMED)).toMatchObject({ ok: false, error: { kind: 'misconfigured', effect: 'none' } });
    expect(server.created()).toEqual([]);
  });

  test('whose answer is lost were made, and their tag says which', async () => {
    const { server, office } = await open();
    await server.setLevers(LOST);
    expect(await sendBy(office, errandOf('create vouchers', { count: 3, value: '20', valueUnit: 'percentage' }), UNNAMED)).toMatchObject({ ok: false, error: { effect: 'possible' } });
    expect(server.created().map(({ wire }) => wire.tag)).toEqual(['K7F3QX', 'K7F3QX', 'K7F3QX']);
  });

  test.each([
    ['another yes', { status: 200, body: [] }],
    ['a page', { status: 201, body: '<html></html>' }],
    ['what was made without ids', { status: 201, body: [{}] }],
  ])('answered with %s may have been made', async (_, step) => {
    const { office } = await saying(step);
    expect(await sendBy(office, errandOf('create vouchers', { count: 1, value: '5', valueUnit: 'fixed' }), UNNAMED)).toMatchObject({ ok: false, error: { kind: 'malformed', effect: 'possible' } });
  });
});

describe('deleting a voucher', () => {
  const destroy = (id: string, confirmation = 'DELETE') => errandOf('delete voucher', { id, confirmation });

  test('is for ever, and only by the word', async () => {
    const { server, office } = await open();
    const id = server.vouchers[0]?.wire.id ?? '';
    for (const word of ['', 'delete', 'yes']) expect(await sendBy(office, destroy(id, word), UNNAMED)).toMatchObject({ ok: false, error: { effect: 'none' } });
    expect(await rowsOf(office, 'voucher', { id })).toHaveLength(1);
    expect(await sendBy(office, destroy(id), UNNAMED)).toEqual(done(`voucher ${id} is deleted`));
    expect(await readBy(office, 'voucher', { id })).toMatchObject(declined(/not found/));
    expect(await sendBy(office, destroy(id), UNNAMED), 'a second time').toMatchObject(declined(/not found/));
  });

  test.each(['..', '.', 'vcr-1/redemptions/res-1', 'vcr-1?x=1', '%2e%2e'])('never means anything else: %s is no id', async (id) => {
    const { office, heard } = await saying({ status: 204 });
    expect(await sendBy(office, destroy(id), UNNAMED)).toMatchObject({ ok: false, error: { kind: 'misconfigured', effect: 'none' } });
    expect(heard).toEqual([]);
  });

  test.each([
    ['is lost, and the voucher is gone', CUT, NOT_FOUND, done('voucher vcr-1 is deleted')],
    ['is lost, and the voucher is there', CUT, { status: 200, body: { data: { id: 'vcr-1' } } }, { ok: false, error: { kind: 'unavailable', effect: 'possible' } }],
    ['is lost, and the line too', CUT, CUT, { ok: false, error: { kind: 'unavailable', effect: 'possible' } }],
    ['is another yes, and the voucher is gone', { status: 200, body: {} }, NOT_FOUND, done('voucher vcr-1 is deleted')],
    ['is a page, and the voucher is there', { status: 200, body: '<html></html>' }, { status: 200, body: { data: { id: 'vcr-1' } } }, { ok: false, error: { kind: 'malformed', effect: 'possible' } }],
    ['is a page, and so is what is read', { status: 200, body: '<html></html>' }, { status: 404, body: '<html></html>' }, { ok: false, error: { kind: 'malformed', effect: 'possible' } }],
    ['is a limit', { status: 429 }, NOT_FOUND, { ok: false, error: { kind: 'throttled', effect: 'none' } }],
    ['is that nothing is left on the merchant\'s account', { status: 402, body: { message: 'No' } }, NOT_FOUND, { ok: false, error: { kind: 'misconfigured', effect: 'none' } }],
  ])('whose answer %s', async (_, first, second, said) => {
    const { office } = await saying(first, second);
    expect(await sendBy(office, destroy('vcr-1'), UNNAMED)).toMatchObject(said);
  });
});

describe('gift cards', () => {
  const take = (id: string, value: string) => errandOf('redeem gift card', { id, value, userId: 'user001' });

  test('say what is left on them, by their id and by their code', async () => {
    const { server, office } = await open();
    const [card] = server.giftCards();
    expect(await rowsOf(office, 'gift cards')).toMatchObject([{ id: card?.id, value: { minor: 10_000, currency: 'EUR' }, balance: { minor: 10_000 }, activeStatus: true }, { balance: { minor: 2_550 } }]);
    expect(await sendBy(office, take(card?.id ?? '', '99.99'), UNNAMED)).toMatchObject(done(/^redemption res-/));
    expect(await rowsOf(office, 'gift card', { id: card?.id })).toMatchObject([{ valid: true, balance: { minor: 1 } }]);
    expect(await rowsOf(office, 'gift card by code', { code: card?.code, value: '0.02' })).toMatchObject([{ valid: false, says: 'Not enough is left on the gift card', balance: { minor: 1, currency: 'EUR' } }]);
    expect(JSON.stringify(await rowsOf(office, 'gift cards'))).not.toContain(card?.code);
    expect(await sendBy(office, take(card?.id ?? '', '0.02'), UNNAMED)).toMatchObject(declined(/Not enough/));
    expect(await sendBy(office, take('gift-1', '1'), UNNAMED)).toMatchObject(declined(/Not found/));
  });

  test('are made, and what was taken of one is given back', async () => {
    const { server, office } = await open();
    expect(await sendBy(office, errandOf('create gift card', { value: '600' }), UNNAMED)).toMatchObject(done(/^gift card gift-/));
    const made = server.giftCards().at(-1);
    expect(made).toMatchObject({ value: '600', active: true, balance: '600.00' });
    await sendBy(office, take(made?.id ?? '', '100'), UNNAMED);
    const [redemption] = await rowsOf(office, 'gift card redemptions', { id: made?.id });
    expect(redemption).toMatchObject({ giftCardId: made?.id, userId: 'user001', valueUsed: { minor: 10_000, currency: 'EUR' } });
    const reversal = { id: made?.id, redemptionId: redemption?.['id'] };
    expect(await rowsOf(office, 'gift card redemption', reversal)).toEqual([redemption]);
    expect(await sendBy(office, errandOf('reverse gift card redemption', reversal), UNNAMED)).toMatchObject(done(/is reversed$/));
    expect(server.giftCards().at(-1)?.balance).toBe('600.00');
    expect(await sendBy(office, errandOf('reverse gift card redemption', reversal), UNNAMED)).toMatchObject(declined(/not found/));
  });

  test('that are not active are not taken', async () => {
    const { server, office } = await open();
    await sendBy(office, errandOf('create gift card', { value: '5', active: false }), UNNAMED);
    expect(await sendBy(office, take(server.giftCards().at(-1)?.id ?? '', '1'), UNNAMED)).toMatchObject(declined(/not active/));
  });

  test('of which value was taken, and no answer came, are found where the books keep our key, and else are for a person', async () => {
    const mine = take('gift-1', '50');
    const kept = (key: string) => ({ status: 200, body: { data: [{ id: 'res-1', transaction_id: 'another' }, { id: 'res-2', transaction_id: key }] } });
    expect(await sendBy((await saying(CUT, kept(mine.key))).office, mine, UNNAMED)).toEqual(done('redemption res-2'));
    expect(await sendBy((await saying(CUT, kept(''))).office, mine, UNNAMED)).toMatchObject({ ok: false, error: { kind: 'unavailable', effect: 'possible' } });
    expect(await sendBy((await saying({ status: 201, body: {} }, kept(mine.key))).office, mine, UNNAMED)).toEqual(done('redemption res-2'));
    expect(await sendBy((await saying({ status: 200, body: '<html></html>' }, CUT)).office, mine, UNNAMED)).toMatchObject({ ok: false, error: { kind: 'malformed', effect: 'possible' } });
  });
});

describe('a no to a taking', () => {
  const refused = { status: 400, body: { message: 'is used up' } };
  const booksOf = (...keys: string[]) => ({ status: 200, body: { data: keys.map((key, n) => ({ id: `res-${n + 1}`, transaction_id: key })) } });

  test.each(['redeem gift card', 'redeem coupon'])('may be the answer to the same call, sent twice by the line: the books say whose it was: %s', async (what) => {
    const mine = errandOf(what, { id: 'gift-1', value: '50', userId: 'anna' });
    expect(await sendBy((await saying(refused, booksOf('another', mine.key))).office, mine, UNNAMED)).toEqual(done('redemption res-2'));
    expect(await sendBy((await saying(refused, booksOf('another'))).office, mine, UNNAMED)).toMatchObject(declined(/is used up/));
    expect(await sendBy((await saying(refused, booksOf())).office, mine, UNNAMED), 'nothing was ever taken of it').toMatchObject(declined(/is used up/));
    expect(await sendBy((await saying(NOT_FOUND, NOT_FOUND)).office, mine, UNNAMED), 'an id that is nobody\'s').toMatchObject(declined(/Not found/));
    expect(await sendBy((await saying(refused, NOT_FOUND)).office, mine, UNNAMED), 'the two contradict each other').toMatchObject({ ok: false, error: { effect: 'possible' } });
    expect(await sendBy((await saying(refused, CUT)).office, mine, UNNAMED), 'a person looks').toMatchObject({ ok: false, error: { effect: 'possible' } });
  });
});

test('a no to a taking from a gift card is for a person where their books have the like of it without a key: it may be ours', async () => {
  const booksWith = (one: object) => ({ status: 200, body: { data: [{ id: 'res-1', transaction_id: '', user_id: 'anna', value_used: '50.00', ...one }] } });
  const books = booksWith({});
  const refused = { status: 400, body: { message: 'Not enough is left on the gift card' } };
  const taking = (what: string) => errandOf(what, { id: 'gift-1', value: '50', userId: 'anna' });
  expect(await sendBy((await saying(refused, books)).office, taking('redeem gift card'), UNNAMED)).toMatchObject({ ok: false, error: { effect: 'possible' } });
  expect(await sendBy((await saying(refused, booksWith({ user_id: null, value_used: '' }))).office, taking('redeem gift card'), UNNAMED), 'what is not said').toMatchObject({ ok: false });
  for (const other of [{ user_id: 'sam' }, { value_used: '49.99' }, { transaction_id: 'another' }]) expect(await sendBy((await saying(refused, booksWith(other))).office, taking('redeem gift card'), UNNAMED)).toMatchObject(declined(/Not enough/));
  expect(await sendBy((await saying(refused, books)).office, taking('redeem coupon'), UNNAMED), 'of coupons it is documented that they keep it').toMatchObject(declined(/Not enough/));
});

describe('coupons', () => {
  const use = (id: unknown, userId: string, more: object = {}) => errandOf('redeem coupon', { id, userId, ...more });

  test('say how often they can be used, and are used so often', async () => {
    const { office } = await open();
    const [perUser, total, off] = await rowsOf(office, 'coupons');
    expect(perUser).toMatchObject({ value: '20.00', valueUnit: 'percent', redemptionsLimitTotal: 'unlimited', redemptionsLimitPerUser: 1, activeStatus: true });
    expect(await rowsOf(office, 'coupon', { id: total?.['id'] })).toMatchObject([{ value: { minor: 500_000, currency: 'EUR' }, redemptionsLimitTotal: 2, redemptionsLimitPerUser: 'unlimited' }]);
    expect(await sendBy(office, use(perUser?.['id'], 'anna'), UNNAMED)).toMatchObject(done(/^redemption res-/));
    expect(await sendBy(office, use(perUser?.['id'], 'anna'), UNNAMED)).toMatchObject(declined(/by this user/));
    for (const user of ['anna', 'sam']) expect(await sendBy(office, use(total?.['id'], user, { value: '10' }), UNNAMED)).toMatchObject(done(/^redemption/));
    expect(await sendBy(office, use(total?.['id'], 'mia'), UNNAMED)).toMatchObject(declined(/too often/));
    expect(await sendBy(office, use(off?.['id'], 'anna'), UNNAMED)).toMatchObject(declined(/not active/));
    expect(await rowsOf(office, 'coupon redemptions', { id: total?.['id'] })).toMatchObject([{ couponId: total?.['id'], userId: 'anna', valueUsed: { minor: 1_000 } }, { userId: 'sam' }]);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['a failure', { status: 503, body: { message: 'Sorry' } }, { kind: 'unavailable' }],
    ['a page', { status: 200, body: '<html></html>' }, { kind: 'malformed' }],
    ['a list that breaks off', { status: 200, body: '{"data":[{"id":"vcr-1"}' }, { kind: 'malformed' }],
    ['a row without an id', { status: 200, body: { data: [{ id: 'vcr-1' }, { tag: 'x' }] } }, { kind: 'malformed' }],
    ['an item without an end', { status: 200, body: `{"data":[{"id":"${'x'.repeat(600_000)}"}]}` }, { kind: 'malformed' }],
    ['no credit', { status: 402, body: { message: 'Insufficient Balance' } }, { kind: 'misconfigured' }],
    ['no way in', { status: 401, body: { message: 'No' } }, { kind: 'unauthorized' }],
    ['a broken line', CUT, { kind: 'unavailable' }],
  ])('as a list, %s, has changed nothing', async (_, step, fault) => {
    const { office } = await saying(step);
    for (const name of ['vouchers', 'gift cards', 'coupons']) expect(await readBy(office, name)).toMatchObject({ ok: false, error: { ...fault, effect: 'none' } });
  });

  test('in one row is left out of it, and money that is none stays as it was written', async () => {
    const { office } = await saying({ status: 200, body: { data: [{ id: 'gift-1', value: '10.555', balance: '-3.00', currency: 'EUR', active_status: 'perhaps', tag: '\u001b[2J', expiry_time: -1, secret: 'x' }] } });
    expect(await rowsOf(office, 'gift cards')).toEqual([{ id: 'gift-1', tag: '[2J', value: '10.555', balance: '-3.00', currency: 'EUR' }]);
  });
});
