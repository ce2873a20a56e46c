import { describe, expect, test } from 'vitest';
import { leversOf } from '../../shared/training.ts';
import { cancelOrder, createOrder, getOrder } from '../../main/providers/vista-ocapi/orders.ts';
import { completeOrder } from '../../main/providers/vista-ocapi/completion.ts';
import { BLOCKED_AT_MOST_MS } from '../../main/providers/vista-ocapi/session.ts';
import { BLOCK_MS, WRONG_AT_MOST } from '../../main/training/ocapi-routes.ts';
import { OCAPI_SITE } from '../../main/training/ocapi-showtimes.ts';
import { codeOf, sourcesIn } from '../architecture/imports.ts';
import { handClock } from '../clocks.ts';
import { newOrder, ocapiAt, ocapiGround, ocapiSaying, yesOf } from './ocapi-ground.ts';
import { closedPort } from './sockets.ts';

const CREDENTIALS = { type: 'Ticket', barcode: 'ADTMM0000111', pin: '1234', showtime: '0002-2681' } as const;
const ADDED = { voucher: { id: 'b004dc1a727b406e9c1dd949258b3190', type: 'Ticket', maskedBarcode: '........0111', voucherTypeCode: 'ADTMM', voucherTypeDescription: { text: 'Adult Movie Money', translations: [] } }, availableRedemptions: 1 };
const REGION = { exceptionType: 'WSVistaWebClient.ServiceImplementation.RegionHeaderExceptionHelper', errorDescription: 'Connect-Region-Code provided is invalid' };
const ORDER = { id: '48ac589507ac48ae9ed64eeadbe0ab6d', type: 'Standard', status: 'InProgress', expiresAt: '2024-01-30T02:46:16.7543072+00:00', siteId: '0000000003' };

describe('every call', () => {
  test('says its token and its region, and adding a voucher says what is documented and no more', async () => {
    const { vouchers, heard } = await ocapiSaying(200, ADDED, { regionCode: 'NZ-1' });
    expect(yesOf(await vouchers.add('o1', CREDENTIALS))).toEqual({ id: ADDED.voucher.id, type: 'Ticket', maskedBarcode: '........0111', typeCode: 'ADTMM', title: 'Adult Movie Money', uses: 1 });
    expect(heard[0]?.body).toBe('grant_type=password&client_id=id&username=user&password=secret');
    expect(heard[1]).toMatchObject({ method: 'POST', path: '/ocapi/v1/orders/o1/vouchers', headers: { authorization: 'Bearer t', 'connect-region-code': 'NZ-1' } });
    expect(JSON.parse(heard[1]?.body ?? '')).toEqual({ type: 'Ticket', showtimeId: '0002-2681', credentials: { barcode: 'ADTMM0000111', pin: '1234' } });
    await vouchers.add('o1', { type: 'Deal', barcode: 'D' });
    expect(JSON.parse(heard[2]?.body ?? '')).toEqual({ type: 'Deal', credentials: { barcode: 'D' } });
  });

  test.each([
    ['missing', { regionCode: undefined }],
    ['wrong', { regionCode: 'AU-1' }],
  ])('with a region that is %s says that the account is set up wrong, and declines no voucher', async (_, { regionCode }) => {
    const { server } = await ocapiGround({ region: 'NZ-1' });
    const { regionCode: right, ...access } = server.access;
    expect(right).toBe('NZ-1');
    const { ask, vouchers } = ocapiAt(regionCode === undefined ? access : { ...access, regionCode });
    const fault = { ok: false, error: { kind: 'misconfigured', effect: 'none' } };
    for (const told of [await createOrder(ask, OCAPI_SITE), await vouchers.add('o1', CREDENTIALS), await completeOrder(ask, 'o1'), await cancelOrder(ask, 'o1')]) expect(told).toMatchObject(fault);
    expect(server.orders()).toEqual([]);
  });

  test('about the region is told apart from a no about a voucher', async () => {
    expect(await (await ocapiSaying(400, REGION)).vouchers.add('o1', CREDENTIALS)).toMatchObject({ ok: false, error: { kind: 'misconfigured' } });
    expect(await (await ocapiSaying(400, { ...REGION, exceptionType: 'Other' })).vouchers.add('o1', CREDENTIALS)).toMatchObject({ ok: true, value: { is: 'no' } });
  });

  test('under a token that has run out is made once more under another, and done once', async () => {
    const desk = await ocapiGround();
    await newOrder(desk);
    desk.server.tokens.expire();
    await Promise.all([newOrder(desk), newOrder(desk), newOrder(desk)]);
    expect([desk.server.tokens.handedOut(), desk.server.orders().length]).toEqual([2, 4]);
  });

  test('that is refused under the new token too is unauthorized, and so are wrong credentials', async () => {
    const { server, ask, vouchers } = await ocapiGround();
    await server.setLevers(leversOf('401'));
    expect(await createOrder(ask, OCAPI_SITE)).toMatchObject({ ok: false, error: { kind: 'unauthorized', effect: 'none' } });
    await server.setLevers(leversOf(undefined));
    expect(await vouchers.add('o1', CREDENTIALS)).toMatchObject({ ok: true, value: { is: 'gone' } });
    for (const wrong of [{ password: 'wrong' }, { username: 'wrong' }, { clientId: 'wrong' }]) {
      expect(await createOrder(ocapiAt({ ...server.access, ...wrong }).ask, OCAPI_SITE)).toMatchObject({ ok: false, error: { kind: 'unauthorized', effect: 'none' } });
    }
    expect(server.orders()).toEqual([]);
  });
});

describe('a block', () => {
  const at = '2026-03-01T18:00:00.000Z';
  const saying = (blockedUntilUtc: unknown, headers: Record<string, string> = {}, clock = handClock(Date.parse(at))) => ocapiSaying(429, { blockedUntilUtc }, { headers: { date: new Date(at).toUTCString(), ...headers }, clock });

  test('after wrong credentials holds until it is over, is not asked about meanwhile, and goes by the steady clock', async () => {
    const clock = handClock();
    const desk = await ocapiGround({ clock });
    const order = await newOrder(desk);
    for (let n = 0; n < WRONG_AT_MOST; n++) expect(await desk.vouchers.add(order, { type: 'Ticket', barcode: desk.server.unknownCode() })).toMatchObject({ value: { is: 'no' } });
    const good = { type: 'Ticket', barcode: desk.voucher('Adult ticket, A').code } as const;
    expect(await desk.vouchers.add(order, good)).toMatchObject({ ok: false, error: { kind: 'throttled', effect: 'none', retryAfterMs: BLOCK_MS } });
    clock.advance(BLOCK_MS - 1);
    expect(await desk.vouchers.add(order, good)).toMatchObject({ ok: false, error: { kind: 'throttled', effect: 'none', retryAfterMs: 1 } });
    expect(yesOf(await getOrder(desk.ask, order)).id, 'other calls are not held').toBe(order);
    clock.advance(1);
    expect(yesOf(await desk.vouchers.add(order, good)).uses).toBe(1);
  });

  test('is heard once: no second request is made while it lasts, whatever the wall clock is set to', async () => {
    const clock = handClock(Date.parse(at));
    const { vouchers, heard } = await saying('2026-03-01T18:01:00.360Z', {}, clock);
    const asked = () => heard.filter(({ path }) => path.endsWith('/vouchers')).length;
    expect(await vouchers.add('o1', CREDENTIALS)).toMatchObject({ ok: false, error: { kind: 'throttled', effect: 'none', retryAfterMs: 60_360 } });
    clock.set(86_400_000);
    await vouchers.add('o1', CREDENTIALS);
    expect(asked()).toBe(1);
    clock.advance(60_360);
    await vouchers.add('o1', CREDENTIALS);
    expect(asked()).toBe(2);
  });

  test.each([
    ['that is over already, which says nothing', '2021-01-21T04:02:20.360Z', {}, undefined],
    ['without a zone, which is UTC by its name', '2026-03-01T18:00:10.5', {}, 10_500],
    ['in another zone', '2026-03-01T19:00:10+01:00', {}, 10_000],
    ['with Retry-After beside it: the longer one', '2026-03-01T18:00:10Z', { 'retry-after': '30' }, 30_000],
    ['that is nonsense, with Retry-After', 'soon', { 'retry-after': '30' }, 30_000],
    ['in a year of four digits far ahead', '9999-01-01T00:00:00Z', {}, BLOCKED_AT_MOST_MS],
  ])('%s', async (_, until, headers, retryAfterMs) => {
    const { vouchers } = await saying(until, headers);
    expect(await vouchers.add('o1', CREDENTIALS)).toMatchObject({ ok: false, error: { kind: 'throttled', effect: 'none', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) } });
  });

  test.each([-86_400_000, 86_400_000])('lasts as long as it does although the clock of this machine is wrong by %i', async (wrongBy) => {
    const { vouchers } = await saying('2026-03-01T18:01:00Z', {}, handClock(Date.parse(at) + wrongBy));
    expect(await vouchers.add('o1', CREDENTIALS)).toMatchObject({ ok: false, error: { retryAfterMs: 60_000 } });
  });

  test.each([[undefined], [7], ['soon']])('that does not say until when (%s) is a block all the same', async (until) => {
    const { vouchers } = await saying(until);
    const told = await vouchers.add('o1', CREDENTIALS);
    expect(told).toMatchObject({ ok: false, error: { kind: 'throttled', effect: 'none' } });
    expect(!told.ok && told.error.retryAfterMs).toBeUndefined();
  });
});

describe('a no', () => {
  test.each([
    ['a code that is not documented', { errorCode: 'VoucherExpired', message: 'Expired' }, 'Expired'],
    ['a number', { errorCode: 32_000, errors: [{ description: 'Redeemed' }] }, 'Redeemed'],
    ['another writing', { errorDescription: '映画は終わりました' }, '映画は終わりました'],
  ])('with %s is one without a reason that we know, and its words are theirs', async (_, body, providerText) => {
    expect(await (await ocapiSaying(400, body)).vouchers.add('o1', CREDENTIALS)).toEqual({ ok: true, value: { is: 'no', decline: { reason: 'not-valid', providerText } } });
  });

  test('is read by no code that is not documented', () => {
    const files = sourcesIn('main/providers/vista-ocapi');
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => /errorCode|SeatsUnavailable|\b32_?000\b|'(expired|used|cancelled|unknown-code)'/.test(codeOf(file)))).toEqual([]);
  });
});

describe('an answer that is none', () => {
  test.each([
    ['a key that is not good', 403, { message: 'Forbidden' }, { kind: 'misconfigured', effect: 'none' }],
    ['a page with 400', 400, '<html></html>', { kind: 'malformed', effect: 'possible' }],
    ['a page with 404', 404, '<html></html>', { kind: 'malformed', effect: 'possible' }],
    ['a page with 200', 200, '<html></html>', { kind: 'malformed', effect: 'possible' }],
    ['a status that is not documented', 409, { message: 'Conflict' }, { kind: 'malformed', effect: 'possible' }],
    ['a failure', 503, { message: 'Down' }, { kind: 'unavailable', effect: 'possible' }],
    ['a way elsewhere', 302, '', { kind: 'unavailable', effect: 'possible' }],
    ['a body without an end', 200, { ...ADDED, more: 'x'.repeat(70_000) }, { kind: 'malformed', effect: 'possible' }],
    ['half a body', 200, '{"voucher":{"id":"b0', { kind: 'malformed', effect: 'possible' }],
    ['no voucher', 200, { availableRedemptions: 1 }, { kind: 'malformed', effect: 'possible' }],
    ['no id', 200, { ...ADDED, voucher: { ...ADDED.voucher, id: '' } }, { kind: 'malformed', effect: 'possible' }],
    ['an id that would lead elsewhere', 200, { ...ADDED, voucher: { ...ADDED.voucher, id: '..' } }, { kind: 'malformed', effect: 'possible' }],
    ['a type that is not documented', 200, { ...ADDED, voucher: { ...ADDED.voucher, type: 'Gift' } }, { kind: 'malformed', effect: 'possible' }],
    ['a number of redemptions that is none', 200, { ...ADDED, availableRedemptions: '1' }, { kind: 'malformed', effect: 'possible' }],
    ['fewer than no redemptions', 200, { ...ADDED, availableRedemptions: -1 }, { kind: 'malformed', effect: 'possible' }],
    ['half a redemption', 200, { ...ADDED, availableRedemptions: 0.5 }, { kind: 'malformed', effect: 'possible' }],
  ])('%s', async (_, status, body, error) => {
    const { vouchers } = await ocapiSaying(status, body);
    expect(await vouchers.add('o1', CREDENTIALS)).toMatchObject({ ok: false, error });
  });

  test('to removing a voucher is anything good but 204, and to cancelling an order a page', async () => {
    expect(await (await ocapiSaying(200, '<html></html>')).vouchers.remove('o1', 'v1')).toMatchObject({ ok: false, error: { kind: 'malformed', effect: 'possible' } });
    expect(await (await ocapiSaying(200, {})).vouchers.remove('o1', 'v1')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
    expect(await cancelOrder((await ocapiSaying(200, '<html></html>')).ask, 'o1')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });

  test('nobody there', async () => {
    const baseUrl = `http://127.0.0.1:${await closedPort()}`;
    const { ask } = ocapiAt({ provider: 'vista-ocapi', baseUrl, identityUrl: baseUrl, clientId: 'i', username: 'u', password: 'p' });
    expect(await createOrder(ask, OCAPI_SITE)).toMatchObject({ ok: false, error: { kind: 'unreachable', effect: 'none' } });
  });
});

describe('an answer', () => {
  test('may leave out what is optional, know more than we do, and be in any writing', async () => {
    const voucher = { id: 'vé 1/2', type: 'ticket', maskedBarcode: '…映画', voucherTypeCode: 'Größe', unheard: { of: [] } };
    for (const voucherTypeDescription of [undefined, null, {}, { text: null }, { text: ' ' }]) {
      const { vouchers, heard } = await ocapiSaying(200, { voucher: { ...voucher, voucherTypeDescription }, availableRedemptions: 0, more: true });
      expect(yesOf(await vouchers.add('o1', CREDENTIALS))).toEqual({ id: 'vé 1/2', type: 'Ticket', maskedBarcode: '…映画', typeCode: 'Größe', uses: 0 });
      await vouchers.remove('o1', 'vé 1/2');
      expect(heard.at(-1)?.path, 'it stays one step of the path').toBe('/ocapi/v1/orders/o1/vouchers/v%C3%A9%201%2F2');
    }
  });

  test('never gives a whole code away, whoever sends it', async () => {
    const { vouchers } = await ocapiSaying(200, { ...ADDED, voucher: { ...ADDED.voucher, maskedBarcode: `x${CREDENTIALS.barcode}` } });
    expect(yesOf(await vouchers.add('o1', CREDENTIALS)).maskedBarcode).toBe('…0111');
  });

  test('of an order may have seven digits after the second, and no price', async () => {
    const { ask } = await ocapiSaying(200, { order: ORDER, relatedData: {} });
    expect(yesOf(await getOrder(ask, ORDER.id))).toEqual({ id: ORDER.id, isCompleted: false, expiresAt: '2024-01-30T02:46:16.754Z', rest: 'unsaid' });
    expect(await getOrder(ask, 'another')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });

  test('of an order that names its vouchers in another shape names none', async () => {
    for (const vouchers of [['v1'], [{ voucherId: 'v1' }], {}, null]) {
      const { ask } = await ocapiSaying(200, { order: { ...ORDER, vouchers } });
      expect(yesOf(await getOrder(ask, ORDER.id)).vouchers).toBeUndefined();
    }
  });

  test.each([
    ['an end without a zone', { expiresAt: '2024-01-30T02:46:16' }],
    ['an end that is no time', { expiresAt: 'soon' }],
    ['a status that is not documented', { status: 'Cancelled' }],
    ['an id without an end', { id: 'x'.repeat(101) }],
    ['a price that is a text', { totalPrice: { valueIncludingTax: '0' } }],
  ])('of an order with %s is none', async (_, changed) => {
    const { ask } = await ocapiSaying(200, { order: { ...ORDER, ...changed } });
    expect(await createOrder(ask, '0000000003')).toMatchObject({ ok: false, error: { kind: 'malformed', effect: 'possible' } });
  });
});
