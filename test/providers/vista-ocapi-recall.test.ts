import { describe, expect, test } from 'vitest';
import { makeVistaOcapi } from '../../main/providers/vista-ocapi/till.ts';
import { ORDER_LASTS_MS } from '../../main/training/ocapi-orders.ts';
import { OCAPI_OPTIONS } from './ocapi-ground.ts';
import { ADULT, GRACE_MS, lost, nowhere, REDEEMED, take, tillGround, type Way } from './ocapi-till.ts';
import { exchangeOver } from './sockets.ts';

describe('a recall', () => {
  test('of an order that is in progress, or gone before its time, never says that nothing happened', async () => {
    const at = await tillGround();
    const taking = take(at, ADULT);
    at.way((request, go) => (request.url.pathname.endsWith('/completion') ? Promise.resolve(lost) : go(request)));
    await at.till.redeem(taking);
    at.way((request, go) => go(request));
    const open = (state: string) => ({ ok: false, error: { kind: 'unavailable', effect: 'none', detail: `the order may still be completed: it is ${state}` } });
    expect(await at.till.recall?.(taking)).toMatchObject(open('in-progress'));
    at.clock.advance(ORDER_LASTS_MS);
    expect(await at.till.recall?.(taking)).toMatchObject(open('gone'));
    at.clock.advance(GRACE_MS);
    expect(await at.till.recall?.(taking), 'to the millisecond').toMatchObject(open('gone'));
    at.clock.advance(1_000);
    expect(await at.till.recall?.(taking)).toEqual({ ok: true, value: [] });
  });

  test('takes an order that says of itself that it is completed for completed, wherever else it is not found yet', async () => {
    const at = await tillGround({ words: { again: 'refused' } });
    const taking = take(at, ADULT);
    at.way(async (request, go) => {
      const { pathname } = request.url;
      if (pathname.endsWith('/completion') && request.endpoint.method === 'POST') await go(request);
      if ((pathname.endsWith('/completion') && request.endpoint.method === 'GET') || pathname.includes('/orders/completed/')) return nowhere(at);
      const order = /\/ocapi\/v1\/orders\/([0-9a-f]{32})$/.exec(pathname)?.[1];
      if (order !== undefined && request.endpoint.method === 'GET' && at.completed() > 0) return { ok: true, value: { status: 200, body: { order: { id: order, status: 'Completed' } } } };
      return go(request);
    });
    expect(await at.till.redeem(taking), 'the second sending was refused').toMatchObject(REDEEMED);
    expect(await at.till.recall?.(taking)).toMatchObject({ ok: true, value: [{ strength: 'exact' }] });
    expect([at.completed(), at.server.usesOf(taking.code)]).toEqual([1, 1]);
  });

  test('is not misled by a gateway that says "not found" of everything', async () => {
    const at = await tillGround();
    const taking = take(at, ADULT);
    at.way((request, go) => (request.url.pathname.endsWith('/completion') ? go(request).then(() => lost) : go(request)));
    expect(await at.till.redeem(taking)).toMatchObject({ ok: false, error: { effect: 'possible' } });
    at.clock.advance(ORDER_LASTS_MS + GRACE_MS + 1_000);
    at.way((request, go) => (request.url.pathname === '/connect/token' ? go(request) : Promise.resolve(nowhere(at))));
    expect(await at.till.recall?.(taking)).toMatchObject({ ok: false, error: { effect: 'none' } });
    at.way((request, go) => go(request));
    expect(await at.till.recall?.(taking)).toMatchObject({ ok: true, value: [{ strength: 'exact' }] });
  });

  test('is not misled by one that lost its way later, where showtimes were told before', async () => {
    const at = await tillGround();
    const taking = take(at, ADULT);
    at.way((request, go) => (request.url.pathname.endsWith('/completion') ? go(request).then(() => lost) : go(request)));
    await at.till.redeem(taking);
    at.way((request, go) => go(request));
    await at.till.books?.showtimes('2026-03-01');
    at.clock.advance(ORDER_LASTS_MS + GRACE_MS + 1_000);
    await at.till.redeem(take(at, 'Popcorn deal'));
    at.way((request, go) => (request.url.pathname === '/connect/token' ? go(request) : Promise.resolve(nowhere(at))));
    expect(await at.till.recall?.(taking)).toMatchObject({ ok: false, error: { effect: 'none' } });
  });

  test.each([['404', 404, { message: 'no route matched' }], ['403', 403, { message: 'no' }], ['405', 405, ''], ['500', 500, { message: 'no' }], ['something else', 200, { sessions: [] }]])('believes a platform that tells no showtimes (%s) once it has said anything else', async (_, status, body) => {
    const at = await tillGround();
    const taking = take(at, ADULT);
    const tellsNone: Way = (request, go) => (request.url.pathname.includes('/by-business-date/') ? Promise.resolve({ ok: true, value: { status, body, date: new Date(at.clock.now()) } }) : go(request));
    at.way((request, go) => (request.url.pathname.endsWith('/completion') ? Promise.resolve(lost) : tellsNone(request, go)));
    await at.till.redeem(taking);
    at.way(tellsNone);
    at.clock.advance(ORDER_LASTS_MS + GRACE_MS + 1_000);
    expect(await at.till.recall?.(taking)).toMatchObject({ ok: false, error: { kind: 'unavailable', effect: 'none', retryAfterMs: 15_000 } });
    expect(await at.till.redeem(take(at, 'Popcorn deal')), 'the next guest').toMatchObject(REDEEMED);
    expect(await at.till.recall?.(taking)).toEqual({ ok: true, value: [] });
  });

  test('goes by their clock: one that is hours ahead here ends nothing early', async () => {
    const at = await tillGround();
    const taking = take(at, ADULT);
    at.way((request, go) => (request.url.pathname.endsWith('/completion') ? Promise.resolve(lost) : go(request)));
    await at.till.redeem(taking);
    at.way((request, go) => go(request));
    const ours = makeVistaOcapi({ access: at.server.access, options: OCAPI_OPTIONS, exchange: exchangeOver(), now: () => at.clock.now() + 7 * 3_600_000, mono: at.clock.mono });
    expect(await ours.till?.recall?.(taking)).toMatchObject({ ok: false });
  });

  test.each([true, false])('of one that takes its time says so, and then finds it (status kept: %s)', async (keepsCompletion) => {
    const at = await tillGround({ slowMs: () => 3_000, words: { keepsCompletion } });
    const taking = take(at, ADULT);
    expect(await at.till.redeem(taking)).toMatchObject({ ok: false, error: { effect: 'possible' } });
    expect(await at.till.recall?.(taking)).toMatchObject({ ok: false, error: { detail: 'the order may still be completed: it is pending', retryAfterMs: 2_000 } });
    at.clock.advance(3_000);
    expect(await at.till.recall?.(taking)).toMatchObject({ ok: true, value: [{ id: at.server.orders()[0]?.id }] });
  });
});
