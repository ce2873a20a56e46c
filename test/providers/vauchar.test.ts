import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ground } from './ground.ts';
import { httpServer } from './sockets.ts';
import { answering, found, KEY, RES, taking, verbsAt } from './verbs.ts';

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

  test('reads ours beside another’s who is named in another way than documented', async () => {
    const listed = [{ id: 'res-1', transaction_id: 'another', user_id: 123 }, { id: 'res-2', transaction_id: KEY, user_id: null }];
    expect(await (await answering(200, { data: listed })).recall(taking)).toEqual({ ok: true, value: [{ ...RES, id: 'res-2' }] });
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

  test.each([404, 200])('answered by a page of HTML (%i) is no answer', async (status) => {
    expect(await (await answering(status, '<html>Welcome</html>')).reverse(taking, RES)).toMatchObject({ ok: false, error: { kind: 'malformed', effect: 'possible' } });
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

test("a guest network's page is no answer to a probe: the line is not there", async () => {
  expect(await (await answering(200, '<html><body>Welcome</body></html>')).check()).toMatchObject({ ok: false, error: { kind: 'malformed' } });
});

test('the credentials are checked without a change', async () => {
  const { server } = await ground();
  expect(await verbsAt(server.access).check()).toEqual({ ok: true, value: 'good' });
  expect(await verbsAt({ ...server.access, apiKey: 'wrong' }).check()).toMatchObject({ ok: false, error: { kind: 'unauthorized' } });
});

test('an account whose address has a path is asked below it', async () => {
  const paths: (string | undefined)[] = [];
  const baseUrl = await httpServer((incoming, reply) => {
    paths.push(incoming.url);
    reply.end('{}');
  });
  for (const end of ['/api/v2', '/api/v2/', '']) await verbsAt({ provider: 'vauchar', baseUrl: `${baseUrl}${end}`, merchantId: 'm', apiKey: 'k' }).check();
  expect(paths).toEqual(['/api/v2/verifycredentials', '/api/v2/verifycredentials', '/verifycredentials']);
});
