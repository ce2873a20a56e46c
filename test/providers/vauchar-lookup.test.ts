import { describe, expect, test } from 'vitest';
import { like } from '../like.ts';
import { seededRandom } from '../random.ts';
import { ground } from './ground.ts';
import { answering, FIFTY, found, verbsAt } from './verbs.ts';

describe('a lookup', () => {
  test.each([
    ['Gift voucher 50.00, A', FIFTY],
    ['Dinner for two 185.00', { kind: 'money', minor: 18_500, currency: 'EUR' }],
    ['20 % off, A', { kind: 'percent', hundredths: 2_000 }],
    ['One admission, A', { kind: 'uses', count: 1 }],
  ])('finds %s and what it is worth', async (title, worth) => {
    const { server, code } = await ground();
    expect((await found(verbsAt(server.access), code(title))).worth).toEqual(worth);
    expect(server.redemptions()).toEqual([]);
  });

  test.each([
    ['Used last week', 'used'],
    ['Expired', 'expired'],
    ['Valid from next month', 'not-yet-valid'],
  ])('of %s is declined: %s, with the time', async (title, reason) => {
    const { server, code } = await ground();
    const answer = await verbsAt(server.access).lookup.ask(code(title));
    expect(answer).toMatchObject({ ok: true, value: { is: 'no', decline: { reason, providerText: like(/./), at: like(/^20.*Z$/) } } });
  });

  test('of an unknown code is declined, whatever words the provider uses', async () => {
    for (let seed = 0; seed < 8; seed++) {
      const { server, code } = await ground({ random: seededRandom(seed) });
      const verbs = verbsAt(server.access);
      expect(await verbs.lookup.ask(server.unknownCode())).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'unknown-code' } } });
      expect(await verbs.lookup.ask(code('Expired'))).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'expired' } } });
      expect((await found(verbs, code('One admission, B'))).worth).toEqual({ kind: 'uses', count: 1 });
    }
  });

  test('asks for the code as it is', async () => {
    const verbs = await answering(404, { message: 'no' });
    await verbs.lookup.ask('a b&c=/?#%Ü');
    expect(verbs.heard).toEqual([{ what: 'GET /vouchers/validate?voucher_code=a%20b%26c%3D%2F%3F%23%25%C3%9C' }]);
  });

  const wire = { id: 'vcr-1', value: '50.00', value_unit: 'fixed' };
  const valid = (voucher: object) => ({ validation_status: { status: 1000, message: 'Voucher is valid' }, data: voucher });

  test.each([
    ['fixed', '50.00', FIFTY],
    ['value', '5000.00', { kind: 'money', minor: 500_000, currency: 'EUR' }],
    ['percentage', '20.00', { kind: 'percent', hundredths: 2_000 }],
    ['percent', '12.5', { kind: 'percent', hundredths: 1_250 }],
    ['points', '100', { kind: 'uses', count: 1 }],
    ['', '', { kind: 'uses', count: 1 }],
  ])('of a voucher in "%s" of %s is worth %j', async (value_unit, value, worth) => {
    expect((await found(await answering(200, valid({ ...wire, value_unit, value })), 'E57')).worth).toEqual(worth);
  });

  test.each([
    ['fixed', '0.00'],
    ['fixed', 'fifty'],
    ['fixed', '50.001'],
    ['percentage', '0'],
    ['percentage', 'a lot'],
  ])('of a voucher in "%s" of %s cannot be read', async (value_unit, value) => {
    expect(await (await answering(200, valid({ ...wire, value_unit, value }))).lookup.ask('E57')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });

  test('takes the currency that the voucher names', async () => {
    expect((await found(await answering(200, valid({ ...wire, currency: 'JPY', value: '500.00' })), 'E57')).worth).toEqual({ kind: 'money', minor: 500, currency: 'JPY' });
    expect(await (await answering(200, valid({ ...wire, currency: '€' }))).lookup.ask('E57')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });

  test('reads a voucher that has only what it must have, and one with fields nobody knows', async () => {
    expect(await found(await answering(200, valid(wire)), 'E57')).toEqual({ kind: 'voucher', ref: 'vcr-1', worth: FIFTY });
    const more = { ...wire, tag: ' Geschenk 🎟 für zwei ', start_time: 1_506_579_300, expiry_time: 0, redeemed: 0, redeemed_date: null, colour: { r: 1 }, list: [1] };
    expect(await found(await answering(200, { ...valid(more), extra: true }), 'E57')).toEqual({
      kind: 'voucher', ref: 'vcr-1', title: 'Geschenk 🎟 für zwei', worth: FIFTY, validFrom: '2017-09-28T06:15:00.000Z',
    });
  });

  test('believes the status 1000 beside a voucher that looks used and expired: their own sample is such', async () => {
    expect((await found(await answering(200, valid({ ...wire, redeemed: 1, redeemed_date: 1_506_601_978, expiry_time: 1_509_474_600 })), 'E57')).worth).toEqual(FIFTY);
  });

  test('declines every other status with the provider\'s own sentence, even without a voucher', async () => {
    const verbs = await answering(200, { validation_status: { status: 1004, message: 'Voucher has expired' } });
    expect(await verbs.lookup.ask('E57')).toEqual({ ok: true, value: { is: 'no', decline: { reason: 'not-valid', providerText: 'Voucher has expired' } } });
  });

  test.each([
    ['a number as text', { ...wire, value: 50 }],
    ['no id', { ...wire, id: undefined }],
    ['an empty id', { ...wire, id: '' }],
    ['times as text', { ...wire, expiry_time: '2026-01-01' }],
  ])('with %s cannot be read', async (_, voucher) => {
    expect(await (await answering(200, valid(voucher))).lookup.ask('E57')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });

  test('answered by a page of HTML is no answer, whatever its status', async () => {
    for (const status of [200, 400, 404]) {
      expect(await (await answering(status, '<html>Welcome</html>')).lookup.ask('E57')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
    }
  });
});
