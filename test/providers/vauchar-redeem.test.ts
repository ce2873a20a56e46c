import { describe, expect, test } from 'vitest';
import { like } from '../like.ts';
import { ground } from './ground.ts';
import { answering, FIFTY, found, KEY, taking, verbsAt } from './verbs.ts';

describe('a redeem', () => {
  test('carries our key, the person and the worth, and gives the receipt', async () => {
    const { server, code } = await ground();
    const verbs = verbsAt(server.access);
    const { ref, worth } = await found(verbs, code('Dinner for two 185.00'));
    const answer = await verbs.redeem({ ...taking, ref, worth });
    expect(answer).toMatchObject({ ok: true, value: { is: 'yes', value: { id: like(/^res-\d{10}[0-9a-f]{13}$/), worth, strength: 'exact' } } });
    expect(server.redemptions()).toMatchObject([{ voucher_id: ref, user_id: 'anna', transaction_id: KEY, value_used: '185.00' }]);
  });

  test.each([
    ['money', FIFTY, { user_id: 'anna', transaction_id: KEY, value_used: 50 }],
    ['yen', { kind: 'money', minor: 500, currency: 'JPY' }, { user_id: 'anna', transaction_id: KEY, value_used: 500 }],
    ['a use', { kind: 'uses', count: 1 }, { user_id: 'anna', transaction_id: KEY }],
    ['percent', { kind: 'percent', hundredths: 2_000 }, { user_id: 'anna', transaction_id: KEY }],
  ] as const)('of %s sends what is documented and no more', async (_, worth, body) => {
    const verbs = await answering(201, { id: 'res-1' });
    await verbs.redeem({ ...taking, worth });
    expect(verbs.heard).toEqual([{ what: 'POST /vouchers/vcr-1/redemptions', body }]);
  });

  test('of a voucher that is used by now is declined with the provider\'s own sentence', async () => {
    const { server, code } = await ground();
    const verbs = verbsAt(server.access);
    const { ref, worth } = await found(verbs, code('Gift voucher 50.00, A'));
    await verbs.redeem({ ...taking, ref, worth });
    expect(await verbs.redeem({ ...taking, key: crypto.randomUUID(), ref, worth })).toMatchObject({
      ok: true, value: { is: 'no', decline: { reason: 'not-valid', providerText: 'Voucher has already been redeemed' } },
    });
    expect(server.redemptions()).toHaveLength(1);
  });

  test.each([
    [404, 'unknown-code'],
    [400, 'not-valid'],
    [409, 'not-valid'],
  ])('answered with %i and an error is declined: %s', async (status, reason) => {
    expect(await (await answering(status, { error: { message: 'No' } })).redeem(taking)).toEqual({ ok: true, value: { is: 'no', decline: { reason, providerText: 'No' } } });
  });

  test.each([
    [404, '<html>Not found</html>', 'malformed', 'possible'],
    [400, {}, 'malformed', 'possible'],
    [200, { id: 'res-1' }, 'malformed', 'possible'],
    [201, {}, 'malformed', 'possible'],
    [201, { id: 'res-1', value_used: 'fifty' }, 'malformed', 'possible'],
    [201, '', 'malformed', 'possible'],
    [500, { message: 'No' }, 'unavailable', 'possible'],
    [408, { message: 'No' }, 'unavailable', 'possible'],
    [401, { message: 'No' }, 'unauthorized', 'none'],
    [402, { message: 'No' }, 'misconfigured', 'none'],
    [403, { message: 'No' }, 'misconfigured', 'none'],
    [429, { message: 'No' }, 'throttled', 'none'],
  ])('answered with %i and %j is a fault: %s, effect %s', async (status, body, kind, effect) => {
    expect(await (await answering(status, body)).redeem(taking)).toMatchObject({ ok: false, error: { kind, effect } });
  });

  test.each([
    [{ id: 'res-1', value_used: '45.50' }, { ...FIFTY, minor: 4_550 }],
    [{ id: 'res-1', value_used: '' }, FIFTY],
    [{ id: 'res-1', value_used: null }, FIFTY],
    [{ id: 'res-1', new_field: [] }, FIFTY],
  ])('answered with %j took %j', async (body, worth) => {
    expect(await (await answering(201, body)).redeem(taking)).toEqual({ ok: true, value: { is: 'yes', value: { id: 'res-1', strength: 'exact', worth } } });
  });
});
