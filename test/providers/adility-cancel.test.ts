import { describe, expect, test } from 'vitest';
import { systemClock } from '../../main/clock.ts';
import { makeAdility } from '../../main/providers/adility/till.ts';
import { acquired, cancelled, KEY, OPTIONS, redeemed, saying, type Step } from './adility-verbs.ts';
import { exchangeOver } from './sockets.ts';

const errand = { key: KEY, what: 'cancel', request: JSON.stringify({ offerId: 'o1', voucherId: 'v1', confirmation: 'CANCEL' }), reference: 'K7F3QX' };
const done = { ok: true, value: { is: 'yes', value: { is: 'done', said: 'it is cancelled' } } };
const GET = 'GET /submission/beta/offers/o1/vouchers/v1';
const PUT = 'PUT /submission/beta/offers/o1/vouchers/v1';
const LOST: Step = { cut: true };

describe('cancelling', () => {
  test('is not there unless the account says so', () => {
    const parts = { access: { provider: 'adility', baseUrl: 'https://a.example', apiKey: 'k' }, exchange: exchangeOver(), now: systemClock.now, mono: systemClock.mono } as const;
    expect(makeAdility({ ...parts, options: { ...OPTIONS, cancels: false } }).office?.verbs.filter(({ kind }) => kind === 'errand')).toEqual([]);
    expect(makeAdility({ ...parts, options: OPTIONS }).till?.reverse, 'and is no way to take a redemption back').toBeUndefined();
  });

  test('looks, is sent by the offer, and looks again', async () => {
    const verbs = await saying([acquired, {}, cancelled()]);
    expect(await verbs.office.send(errand)).toEqual(done);
    expect(verbs.heard).toEqual([GET, PUT, GET]);
  });

  test('of what is cancelled is done, and nothing is sent', async () => {
    const verbs = await saying([cancelled('')]);
    expect(await verbs.office.send(errand)).toEqual(done);
    expect(verbs.heard).toEqual([GET]);
  });

  test.each([
    [redeemed(), 'used'],
    [{ status: 404, body: { message: 'No' } }, 'unknown-code'],
    [{ status: 400, body: { message: 'No' } }, 'not-valid'],
  ])('after %j is declined: %s', async (step, reason) => {
    const verbs = await saying([step]);
    expect(await verbs.office.send(errand)).toMatchObject({ ok: true, value: { is: 'no', decline: { reason } } });
    expect(verbs.heard).toEqual([GET]);
  });

  test.each([
    ['answer is lost', LOST, cancelled(), done],
    ['answer is lost and effect too', LOST, acquired, { ok: false, error: { kind: 'unavailable', effect: 'possible' } }],
    ['answer is lost and the line too', LOST, LOST, { ok: false, error: { kind: 'unavailable', effect: 'possible' } }],
    ['answer is a no', { status: 422, body: { message: 'Too late' } }, acquired, { ok: true, value: { is: 'no', decline: { reason: 'not-valid', providerText: 'Too late' } } }],
    ['answer is a yes without effect', {}, acquired, { ok: false, error: { kind: 'malformed', effect: 'possible' } }],
    ['key redeems', {}, redeemed(), { ok: false, error: { kind: 'misconfigured', effect: 'none', detail: 'the key of the account redeems vouchers instead of cancelling them' } }],
  ])('whose %s', async (_, put, after, answer) => {
    expect(await (await saying([acquired, put, after])).office.send(errand)).toMatchObject(answer);
  });

  test('that was never sent says so', async () => {
    expect(await (await saying([LOST])).office.send(errand)).toMatchObject({ ok: false, error: { effect: 'none' } });
    expect(await (await saying([acquired, { status: 429 }])).office.send(errand)).toMatchObject({ ok: false, error: { kind: 'throttled', effect: 'none' } });
    for (const wrong of [{ ...errand, request: 'no JSON' }, { ...errand, request: '{}' }]) {
      expect(await (await saying([acquired])).office.send(wrong)).toMatchObject({ ok: false, error: { kind: 'misconfigured', effect: 'none' } });
    }
  });
});
