import { describe, expect, test } from 'vitest';
import { ORDER_LASTS_MS } from '../../main/training/ocapi-orders.ts';
import { BLOCK_MS, WRONG_AT_MOST } from '../../main/training/ocapi-routes.ts';
import { OPEN_SHOWTIME } from './ocapi-ground.ts';
import { ADULT, GRACE_MS, held, lost, REDEEMED, SEATS_SHOWTIME, take, tillGround } from './ocapi-till.ts';

describe('a redeem', () => {
  test.each([[ADULT, 1], ['Adult ticket with a PIN', 1], ['Family of three', 2], ['Abonnement „Größe“ 映画', 1], ['Popcorn deal', 1]])('goes on with the order that a look at the voucher made: %s', async (title, count) => {
    const at = await tillGround();
    const ref = await held(at, title);
    expect(await at.till.redeem(take(at, title, { count }, ref))).toMatchObject({ ok: true, value: { is: 'yes', value: { id: at.server.orders()[0]?.id, worth: { kind: 'uses', count }, strength: 'exact' } } });
    expect([at.server.orders().length, at.completed(), at.server.usesOf(at.voucher(title).code)]).toEqual([1, 1, count]);
    expect(at.heard).toEqual(['POST /ocapi/v1/orders/standard/booking', 'POST /ocapi/v1/orders/…/vouchers', 'GET /ocapi/v1/showtimes/0002-2681/ticket-prices', 'PUT /ocapi/v1/orders/…/showtimes/0002-2681', 'GET /ocapi/v1/orders/…', 'POST /ocapi/v1/orders/…/completion']);
  });

  test('makes another order where the one that held it has ended', async () => {
    const at = await tillGround();
    const ref = await held(at, ADULT);
    at.clock.advance(ORDER_LASTS_MS);
    expect(await at.till.redeem(take(at, ADULT, {}, ref))).toMatchObject(REDEEMED);
    expect([at.server.orders().length, at.completed(), at.open()]).toEqual([2, 1, 0]);
  });

  test('lets go of what nobody redeems', async () => {
    const at = await tillGround();
    const ref = await held(at, ADULT);
    expect(at.open()).toBe(1);
    await at.till.books?.letGo(ref);
    expect(at.open()).toBe(0);
  });

  test.each<[string, string, Parameters<typeof take>[2], object]>([
    ['a voucher that was redeemed before', 'Adult ticket, used', {}, { reason: 'not-valid', providerText: 'The voucher has been redeemed' }],
    ['one whose time is over', 'Adult ticket, over', {}, { reason: 'not-valid', providerText: 'The voucher has expired' }],
    ['a wrong PIN', 'Adult ticket with a PIN', { pin: '0' }, { reason: 'not-valid', providerText: 'The voucher is not valid' }],
    ['another kind of voucher', ADULT, { kind: 'deal' }, { reason: 'not-valid' }],
    ['a showtime that is none', 'Popcorn deal', { showtime: 'nothing' }, { reason: 'no-such-showtime' }],
    ['a showtime whose seats are chosen', ADULT, { showtime: SEATS_SHOWTIME }, { reason: 'not-valid', providerText: 'Seats have to be chosen' }],
    ['more than is left', 'Family of three', { count: 4 }, { reason: 'used' }],
  ])('is declined for %s, and nothing is held after it', async (_, title, booking, decline) => {
    const at = await tillGround();
    const taking = take(at, title, booking);
    const before = at.server.usesOf(taking.code);
    expect(await at.till.redeem(taking)).toMatchObject({ ok: true, value: { is: 'no', decline } });
    expect([at.open(), at.completed(), at.server.usesOf(taking.code)]).toEqual([0, 0, before]);
    expect(await at.till.recall?.(taking), 'what was never to be completed never was').toEqual({ ok: true, value: [] });
  });

  test('is declined at its end where another till was faster, and nothing is held after it', async () => {
    const at = await tillGround({ slowMs: () => 3_000, words: { keepsCompletion: true } });
    const taking = take(at, ADULT);
    expect(await at.till.redeem(taking)).toMatchObject({ ok: false, error: { effect: 'possible' } });
    at.server.takeElsewhere(taking.code);
    at.clock.advance(3_000);
    expect(await at.till.recall?.(taking)).toEqual({ ok: true, value: [] });
    expect(at.completed()).toBe(0);
  });

  test('takes the ticket that the account names where a voucher buys several, and sends the guest to the box office where it names none', async () => {
    const set = ['0002-0050', '0002-0060'].map((sells) => ({ title: `Adult, ${sells}`, expect: 'redeemed', type: 'Ticket', typeCode: 'ADTMM', sells, uses: 1 }) as const);
    const unnamed = await tillGround({ set });
    expect(await unnamed.till.redeem(take(unnamed, 'Adult, 0002-0050'))).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'box-office' } } });
    expect(unnamed.open()).toBe(0);
    const named = await tillGround({ set }, { ticketTypes: ['0002-0060'] });
    expect(await named.till.redeem(take(named, 'Adult, 0002-0050'))).toMatchObject(REDEEMED);
    expect(named.server.orders()[0]?.tickets[0]?.ticketType).toBe('0002-0060');
  });

  test('after too many wrong PINs is not even asked for until the block is over', async () => {
    const at = await tillGround();
    const wrong = () => at.till.redeem(take(at, 'Adult ticket with a PIN', { pin: '0' }));
    for (let times = 0; times < WRONG_AT_MOST; times++) await wrong();
    expect(await at.till.redeem(take(at, ADULT))).toMatchObject({ ok: false, error: { kind: 'throttled', effect: 'none', retryAfterMs: BLOCK_MS } });
    const before = at.heard.filter((one) => one.endsWith('/vouchers')).length;
    expect(await at.till.redeem(take(at, ADULT))).toMatchObject({ ok: false, error: { kind: 'throttled', effect: 'none' } });
    expect(at.heard.filter((one) => one.endsWith('/vouchers'))).toHaveLength(before);
    at.clock.advance(BLOCK_MS);
    expect(await at.till.redeem(take(at, ADULT))).toMatchObject(REDEEMED);
  });

  test('for a site that is none says that it is the account', async () => {
    const at = await tillGround({}, { siteId: '9999' });
    expect(await at.till.redeem(take(at, ADULT))).toMatchObject({ ok: false, error: { kind: 'misconfigured', effect: 'none', detail: 'the platform makes no order for site 9999' } });
  });
});

describe('the line breaks', () => {
  const SIX = [0, 1, 2, 3, 4, 5];

  test.each(SIX.flatMap((place) => [[place, 'before'], [place, 'after']] as const))('at request %i, %s its effect: asked again it is redeemed once, in one order', async (place, side) => {
    const at = await tillGround();
    const taking = take(at, ADULT);
    at.way(async (request, go) => {
      const isThis = at.heard.length === place + 1 && request.url.pathname !== '/connect/token';
      if (isThis && side === 'before') return lost;
      const reply = await go(request);
      return isThis ? lost : reply;
    });
    expect(await at.till.redeem(taking)).toMatchObject({ ok: false, error: { effect: place === 5 ? 'possible' : 'none' } });
    at.way((request, go) => go(request));
    if (place === 5) expect(await at.till.recall?.(taking)).toMatchObject(side === 'after' ? { ok: true, value: [{ id: at.server.orders()[0]?.id }] } : { ok: false, error: { kind: 'unavailable', effect: 'none' } });
    // as long as it is not known nothing is sent
    if (place === 5 && side === 'before') {
      expect(await at.till.redeem(taking)).toMatchObject({ ok: false, error: { effect: 'none' } });
      at.clock.advance(ORDER_LASTS_MS + GRACE_MS + 1_000);
    }
    expect(await at.till.redeem(taking)).toMatchObject(REDEEMED);
    expect([at.completed(), at.server.usesOf(taking.code)]).toEqual([1, 1]);
    at.clock.advance(ORDER_LASTS_MS);
    expect(at.open()).toBe(0);
  });

  test.each(SIX)('not, but the token expires before request %i: it is redeemed once', async (place) => {
    const at = await tillGround();
    at.way((request, go) => {
      if (at.heard.length === place + 1 && request.url.pathname !== '/connect/token') at.server.tokens.expire();
      return go(request);
    });
    expect(await at.till.redeem(take(at, ADULT))).toMatchObject(REDEEMED);
    expect([at.completed(), at.server.orders().length]).toEqual([1, 1]);
  });

  test.each(['the same', 'refused'] as const)('and sends a completion twice (%s): the second answer is not believed by itself', async (again) => {
    for (const slow of [0, 3_000]) {
      const at = await tillGround({ slowMs: () => slow, words: { again, keepsCompletion: true } });
      at.way(async (request, go) => {
        if (request.url.pathname.endsWith('/completion') && request.endpoint.method === 'POST') await go(request);
        return go(request);
      });
      const taking = take(at, ADULT);
      expect(await at.till.redeem(taking)).toMatchObject(slow === 0 ? REDEEMED : { ok: false, error: { effect: 'possible' } });
      at.clock.advance(slow);
      expect(await at.till.recall?.(taking)).toMatchObject({ ok: true, value: [{ strength: 'exact' }] });
      expect(at.completed()).toBe(1);
    }
  });
});

describe('giving back', () => {
  test('is not there where nobody has proved that a refund makes the voucher good again', async () => {
    expect((await tillGround()).till.reverse).toBeUndefined();
  });

  async function toGiveBack() {
    const at = await tillGround({ words: { refundReinstates: true } }, { refundReinstates: true });
    const taking = take(at, ADULT);
    const said = await at.till.redeem(taking);
    if (!said.ok || said.value.is !== 'yes') throw new Error('it is redeemed');
    const receipt = said.value.value;
    return { at, taking, receipt, giveBack: () => at.till.reverse?.(taking, receipt) };
  }

  test('is known by its answer, and not asked for again', async () => {
    const { at, taking, giveBack } = await toGiveBack();
    expect(await giveBack()).toMatchObject({ ok: true, value: { is: 'yes' } });
    expect(await at.till.recall?.(taking)).toEqual({ ok: true, value: [] });
    const asked = at.heard.length;
    expect(await giveBack()).toMatchObject({ ok: true, value: { is: 'yes' } });
    expect([at.heard.length, at.server.usesOf(taking.code)]).toEqual([asked, 0]);
  });

  test.each([
    ['whose answer is lost', true, lost],
    ['that the platform did not take because of too many requests, and then no longer offered', false, { ok: true, value: { status: 429, body: undefined } }],
  ] as const)('%s is left to a person: that none is offered any more does not say that ours was heard', async (_, arrives, answer) => {
    const { at, taking, receipt, giveBack } = await toGiveBack();
    at.way(async (request, go) => {
      if (!request.url.pathname.endsWith('/refunds/full')) return go(request);
      if (arrives) await go(request);
      return answer;
    });
    expect(await giveBack()).toMatchObject({ ok: false, error: { effect: arrives ? 'possible' : 'none' } });
    at.way(async (request, go) => {
      const reply = await go(request);
      if (!request.url.pathname.includes('/orders/completed/') || !reply.ok || request.endpoint.method !== 'GET') return reply;
      return { ok: true, value: { ...reply.value, body: { id: receipt.id, refundAvailability: { availableMethods: [] } } } };
    });
    expect(await at.till.recall?.(taking), 'the receipt stands until somebody has looked').toEqual({ ok: true, value: [receipt] });
    expect(await giveBack()).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'not-valid' } } });
  });
});

test('what is on is for a cashier to choose from', async () => {
  const at = await tillGround();
  expect(await at.till.books?.showtimes('2026-11-29')).toMatchObject({ ok: true, value: { is: 'yes', value: [{ id: SEATS_SHOWTIME, seats: true }, { id: OPEN_SHOWTIME, film: 'Amélie – 夜の映画', seats: false, soldOut: false }] } });
});
