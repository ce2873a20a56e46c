import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Voucher } from '../../shared/voucher.ts';
import type { Till } from '../../main/providers/provider.ts';
import { makeVauchar } from '../../main/providers/vauchar/till.ts';
import { systemClock } from '../../main/compose.ts';
import type { VaucharServer } from '../../main/training/vauchar-server.ts';
import { seededRandom } from '../random.ts';
import { ground } from './ground.ts';
import { exchangeOver, httpServer } from './sockets.ts';

const KEY = '6f1b3c1e-2f47-4b5c-9a39-0d1f6f0c2a11';
const FIFTY = { kind: 'money', minor: 5_000, currency: 'EUR' } as const;
const RES = { id: 'res-1', worth: FIFTY, strength: 'exact' } as const;
const taking = { key: KEY, code: 'E57BBO2ASPF25', ref: 'vcr-1', worth: FIFTY, person: 'anna' };

type Verbs = Required<Till> & { check: ReturnType<typeof makeVauchar>['check'] };

function verbsAt(access: VaucharServer['access'], currency = 'EUR'): Verbs {
  const { till, check } = makeVauchar({ account: { ...access, currency }, exchange: exchangeOver(), now: systemClock.now });
  if (till?.lookup === undefined || till.recall === undefined || till.reverse === undefined) throw new Error('Vauchar has every verb');
  return { redeem: till.redeem, lookup: till.lookup, recall: till.recall, reverse: till.reverse, check };
}

/** A provider that gives one answer to everything. */
async function answering(status: number, body: unknown, headers: Record<string, string> = {}): Promise<Verbs & { heard: unknown[] }> {
  const heard: unknown[] = [];
  const baseUrl = await httpServer((incoming, reply) => {
    let text = '';
    incoming.on('data', (chunk) => (text += String(chunk)));
    incoming.on('end', () => {
      heard.push({ what: `${incoming.method} ${incoming.url}`, ...(text === '' ? {} : { body: JSON.parse(text) as unknown }) });
      reply.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  return { ...verbsAt({ baseUrl, merchantId: 'm', apiKey: 'k' }), heard };
}

async function found(verbs: Verbs, code: string): Promise<Voucher> {
  const answer = await verbs.lookup.ask(code);
  if (!answer.ok || answer.value.is !== 'yes') throw new Error(`not found: ${JSON.stringify(answer)}`);
  return answer.value.value;
}

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
    expect(answer).toMatchObject({ ok: true, value: { is: 'no', decline: { reason, providerText: expect.any(String), at: expect.stringMatching(/^20.*Z$/) } } });
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

describe('a redeem', () => {
  test('carries our key, the person and the worth, and gives the receipt', async () => {
    const { server, code } = await ground();
    const verbs = verbsAt(server.access);
    const { ref, worth } = await found(verbs, code('Dinner for two 185.00'));
    const answer = await verbs.redeem({ ...taking, ref, worth });
    expect(answer).toMatchObject({ ok: true, value: { is: 'yes', value: { id: expect.stringMatching(/^res-\d{10}[0-9a-f]{13}$/), worth, strength: 'exact' } } });
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
    expect(await (await answering(201, body)).redeem(taking)).toEqual({ ok: true, value: { is: 'yes', value: { ...RES, worth } } });
  });
});

describe('a recall', () => {
  test('finds exactly what carries our key', async () => {
    const { server, code } = await ground();
    const verbs = verbsAt(server.access);
    const { ref, worth } = await found(verbs, code('Gift voucher 50.00, A'));
    expect(await verbs.recall({ ...taking, ref, worth })).toEqual({ ok: true, value: [] });
    const redeemed = await verbs.redeem({ ...taking, ref, worth });
    const answer = await verbs.recall({ ...taking, ref, worth });
    expect(answer).toEqual({ ok: true, value: redeemed.ok && redeemed.value.is === 'yes' ? [redeemed.value.value] : 'a receipt' });
    expect(await verbs.recall({ ...taking, key: crypto.randomUUID(), ref, worth })).toEqual({ ok: true, value: [] });
  });

  test('tells two redemptions with our key apart from others', async () => {
    const listed = [{ id: 'res-1', transaction_id: KEY }, { id: 'res-2', transaction_id: `${KEY} ` }, { id: 'res-3', transaction_id: KEY, value_used: '50.00' }, { id: 'res-4' }, { id: 'res-5', transaction_id: null }];
    expect(await (await answering(200, { data: listed })).recall(taking)).toEqual({ ok: true, value: [RES, { ...RES, id: 'res-3' }] });
  });

  test('does not guess where our redemption cannot be read', async () => {
    const listed = [{ id: 'res-1', transaction_id: KEY, value_used: 'fifty' }];
    expect(await (await answering(200, { data: listed })).recall(taking)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });

  test.each([
    [404, { message: 'Voucher not found' }],
    [200, {}],
    [200, { data: null }],
    [200, '<html>Welcome</html>'],
    [204, ''],
  ])('answered with %i and %j has found nothing out', async (status, body) => {
    expect(await (await answering(status, body)).recall(taking)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });
});

describe('a reversal', () => {
  test('gives the voucher back, and once more does no harm', async () => {
    const { server, code } = await ground();
    const verbs = verbsAt(server.access);
    const { ref, worth } = await found(verbs, code('Gift voucher 50.00, A'));
    const redeemed = await verbs.redeem({ ...taking, ref, worth });
    if (!redeemed.ok || redeemed.value.is !== 'yes') throw new Error('it is redeemed');
    for (let times = 0; times < 2; times++) {
      expect(await verbs.reverse({ ...taking, ref, worth }, redeemed.value.value)).toEqual({ ok: true, value: { is: 'yes', value: 'reversed' } });
      expect(server.redemptions()).toEqual([]);
    }
    expect((await found(verbs, code('Gift voucher 50.00, A'))).ref).toBe(ref);
  });

  test('deletes the redemption, never the voucher', async () => {
    const verbs = await answering(204, '');
    await verbs.reverse({ ...taking, ref: 'vcr/1' }, { ...RES, id: 'res/1' });
    expect(verbs.heard).toEqual([{ what: 'DELETE /vouchers/vcr%2F1/redemptions/res%2F1' }]);
  });

  test('answered by a page of HTML (404) is no answer', async () => {
    expect(await (await answering(404, '<html>Not found</html>')).reverse(taking, RES)).toMatchObject({ ok: false, error: { kind: 'malformed', effect: 'possible' } });
  });

  test('that is refused is declined', async () => {
    expect(await (await answering(400, { message: 'Too late' })).reverse(taking, RES)).toEqual({ ok: true, value: { is: 'no', decline: { reason: 'not-valid', providerText: 'Too late' } } });
  });
});

describe('what goes wrong at the training provider', () => {
  test.each([
    ['reset', 'unavailable', 'possible', 1],
    ['rubbish', 'malformed', 'possible', 1],
    ['500', 'unavailable', 'possible', 1],
    ['429', 'throttled', 'none', 0],
    ['401', 'unauthorized', 'none', 0],
    ['line-cut', 'unreachable', 'none', 0],
  ] as const)('%s is a fault: %s, effect %s, %i redemptions', async (fault, kind, effect, redemptions) => {
    const { server, code } = await ground();
    const verbs = verbsAt(server.access);
    const { ref, worth } = await found(verbs, code('Gift voucher 50.00, A'));
    await setImmediate();
    await server.setFault(fault);
    expect(await verbs.redeem({ ...taking, ref, worth })).toMatchObject({ ok: false, error: { kind, effect } });
    expect(server.redemptions()).toHaveLength(redemptions);
    await server.setFault(undefined);
    expect(await verbs.recall({ ...taking, ref, worth })).toMatchObject({ ok: true, value: redemptions === 1 ? [{ worth }] : [] });
  });

  test('429 says how long to wait', async () => {
    const { server } = await ground();
    await server.setFault('429');
    expect(await verbsAt(server.access).redeem(taking)).toMatchObject({ ok: false, error: { retryAfterMs: 3_000 } });
  });
});

test('the credentials are checked without a change', async () => {
  const { server } = await ground();
  expect(await verbsAt(server.access).check()).toEqual({ ok: true, value: 'good' });
  expect(await verbsAt({ ...server.access, apiKey: 'wrong' }).check()).toMatchObject({ ok: false, error: { kind: 'unauthorized' } });
});
