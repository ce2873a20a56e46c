import { describe, expect, test } from 'vitest';
import { acquired, ASKED, cancelled, KEY, ONE, redeemed, saying, type Step, taking, WIRE } from './adility-verbs.ts';

const GET = 'GET /submission/beta/advertisers/a1/vouchers/ADL-1';
const PUT = 'PUT /submission/beta/advertisers/a1/vouchers/ADL-1';
const RECEIPT = { id: 'v1', worth: ONE, strength: 'probable' };
const yes = { ok: true, value: { is: 'yes', value: RECEIPT } };
const no = (reason: string, more = {}) => ({ ok: true, value: { is: 'no', decline: { reason, ...more } } });
const fault = (kind: string, effect: string) => ({ ok: false, error: { kind, effect } });
const refused: Step = { status: 422, body: { errors: ['is redeemed already'] } };

describe('a redeem', () => {
  test('looks, is sent without a word, and looks again', async () => {
    const verbs = await saying([acquired, {}, redeemed()]);
    const asked = taking();
    expect(await verbs.redeem(asked)).toEqual(yes);
    expect(verbs.heard).toEqual([GET, PUT, GET]);
    expect(verbs.headers).toMatchObject([1, 2, 3].map(() => ({ 'x-adility-api-key': 'k', accept: 'application/json', 'cache-control': 'no-cache', 'content-type': 'application/json' })));
    expect(asked.notes).toEqual([`asked ${new Date(ASKED).toISOString()}`]);
  });

  test('notes when it asked before it is sent', async () => {
    const verbs = await saying([acquired, {}, redeemed()]);
    const heardAt: number[] = [];
    await verbs.redeem({ ...taking(), note: () => void heardAt.push(verbs.heard.length) });
    expect(heardAt).toEqual([1]);
  });

  test.each([
    ['used before', redeemed('2026-02-20T12:00:00Z'), no('used', { at: '2026-02-20T12:00:00.000Z' })],
    ['cancelled', cancelled('2026-02-20T12:00:00Z'), no('cancelled', { at: '2026-02-20T12:00:00.000Z' })],
    ['in a state that nobody documented', { body: { ...WIRE, status: 'Frozen' } }, no('not-valid', { providerText: 'status: frozen' })],
    ['refused with their own sentence', { status: 400, body: { message: 'No' } }, no('not-valid', { providerText: 'No' })],
  ])('of a voucher that is %s is declined and not sent', async (_, step, answer) => {
    const verbs = await saying([step]);
    const asked = taking();
    expect(await verbs.redeem(asked)).toEqual(answer);
    expect(verbs.heard).toEqual([GET]);
    expect(asked.notes).toEqual([]);
  });

  test.each([
    [{ cut: true } as const, 'unavailable'],
    [{ status: 500 }, 'unavailable'],
    [{ status: 401 }, 'unauthorized'],
    [{ body: '<html><body>Welcome</body></html>' }, 'malformed'],
    [{ body: { ...WIRE, status: null } }, 'malformed'],
    [{ ...acquired, headers: {}, noDate: true } as const, 'malformed'],
    [{ body: { ...WIRE, redemption_code: 'ANOTHER' } }, 'malformed'],
  ])('whose first look meets %j is not sent: %s, effect none', async (step, kind) => {
    const verbs = await saying([step]);
    expect(await verbs.redeem(taking())).toMatchObject(fault(kind, 'none'));
    expect(verbs.heard).toEqual([GET]);
  });

  test.each([
    ['lost', { cut: true } as const, 'unavailable', 'possible'],
    ['a failure of theirs', { status: 500 }, 'unavailable', 'possible'],
    ['somebody else\'s page', { status: 404, body: '<html>Not here</html>' }, 'malformed', 'possible'],
    ['too much', { status: 429, headers: { 'retry-after': '7' } }, 'throttled', 'none'],
    ['a bad key', { status: 401 }, 'unauthorized', 'none'],
    ['not allowed', { status: 403 }, 'misconfigured', 'none'],
  ])('whose answer is %s is a fault, and is not looked into by itself', async (_, step, kind, effect) => {
    const verbs = await saying([acquired, step, redeemed()]);
    expect(await verbs.redeem(taking())).toMatchObject(fault(kind, effect));
    expect(verbs.heard).toEqual([GET, PUT]);
  });

  test('that was refused leaves it to a recall whether it was us: a line may have sent it twice', async () => {
    const verbs = await saying([acquired, refused, redeemed()]);
    expect(await verbs.redeem(taking())).toEqual(no('used', { at: '2026-03-01T18:00:01.000Z', providerText: 'is redeemed already' }));
  });

  test.each([
    ['as it was', acquired, no('not-valid', { providerText: 'is redeemed already' })],
    ['cancelled', cancelled(), no('cancelled', { at: '2026-03-01T18:00:01.000Z', providerText: 'is redeemed already' })],
    ['nowhere to be read', { cut: true } as const, no('not-valid', { providerText: 'is redeemed already' })],
  ])('that was refused, and whose voucher is %s, is declined', async (_, step, answer) => {
    expect(await (await saying([acquired, refused, step])).redeem(taking())).toEqual(answer);
  });

  test.each([
    ['as it was', acquired, 'malformed'],
    ['nowhere to be read', { cut: true } as const, 'unavailable'],
    ['behind a pause', { status: 429, headers: { 'retry-after': '7' } }, 'throttled'],
    ['behind a bad key', { status: 401 }, 'unauthorized'],
  ])('that they took, and whose voucher is then %s, is in doubt', async (_, step, kind) => {
    expect(await (await saying([acquired, {}, step])).redeem(taking())).toMatchObject(fault(kind, 'possible'));
  });

  test('that answers with the redeemed voucher needs no second look to be believed', async () => {
    expect(await (await saying([acquired, redeemed(), { cut: true }])).redeem(taking())).toEqual(yes);
    expect(await (await saying([acquired, redeemed('2026-02-20T12:00:00Z'), { cut: true }])).redeem(taking())).toMatchObject(fault('unavailable', 'possible'));
    const another = { body: { ...redeemed().body, id: 'v2' } };
    expect(await (await saying([acquired, another, { cut: true }])).redeem(taking())).toMatchObject(fault('unavailable', 'possible'));
  });

  test('that another till was faster with is declined, although an old answer had said that it is to be had', async () => {
    expect(await (await saying([acquired, {}, redeemed('2026-03-01T17:58:30Z')])).redeem(taking())).toEqual(no('used', { at: '2026-03-01T17:58:30.000Z' }));
  });

  test('that they date by a clock that is behind the one of their answers is ours all the same', async () => {
    expect(await (await saying([acquired, {}, redeemed('2026-03-01T17:59:05Z')])).redeem(taking())).toEqual(yes);
  });

  test('that cancels the voucher stops the account, and no other is sent', async () => {
    const verbs = await saying([acquired, {}, cancelled(), acquired]);
    expect(await verbs.redeem(taking())).toMatchObject({ ok: false, error: { kind: 'misconfigured', effect: 'none', detail: 'the key of the account cancels vouchers instead of redeeming them' } });
    expect(await verbs.redeem({ ...taking(), key: KEY.replace('6', '7') })).toMatchObject(fault('misconfigured', 'none'));
    expect(await verbs.check()).toMatchObject(fault('misconfigured', 'none'));
    expect(verbs.heard).toEqual([GET, PUT, GET]);
  });

  test('is not sent into a pause that they asked for meanwhile', async () => {
    const verbs = await saying([acquired, { status: 429, headers: { 'retry-after': '60' } }, acquired]);
    await verbs.redeem(taking());
    const asked = taking();
    expect(await verbs.redeem(asked)).toMatchObject(fault('throttled', 'none'));
    expect(asked.notes).toEqual([]);
    expect(verbs.heard).toEqual([GET, PUT, GET]);
  });
});

describe('a recall', () => {
  const noted = () => ({ ...taking(), notes: [`asked ${new Date(ASKED).toISOString()}`] });

  test.each([
    ['was redeemed after we asked', redeemed(), [RECEIPT]],
    ['was redeemed in the second in which we asked', redeemed('2026-03-01T18:00:00Z'), [RECEIPT]],
    ['was redeemed in the minute in which we asked, as far as they write it', redeemed('2026-03-01 18:00 UTC'), [RECEIPT]],
    ['was redeemed at a time that cannot be read', redeemed('yesterday'), [RECEIPT]],
    ['was redeemed at a time that is not told', redeemed(''), [RECEIPT]],
    ['was redeemed before we asked by a clock that is behind', redeemed('2026-03-01T17:59:05Z'), [RECEIPT]],
    ['was redeemed minutes before', redeemed('2026-03-01T17:58:30Z'), []],
    ['was redeemed as late as what we sent can arrive', redeemed('2026-03-01T18:01:30Z'), [RECEIPT]],
    ['was redeemed when nothing of ours could arrive any more', redeemed('2026-03-01T18:02:31Z'), []],
    ['is as it was', acquired, []],
    ['was cancelled', cancelled(), []],
    ['is in a state that nobody documented', { body: { ...WIRE, status: 'Frozen' } }, []],
    ['is in such a state and was redeemed', { body: { ...redeemed().body, status: 'Paid out' } }, [RECEIPT]],
  ])('of a voucher that %s finds what fits, and calls it probable', async (_, step, found) => {
    expect(await (await saying([step])).recall(noted())).toEqual({ ok: true, value: found });
  });

  test('that never came as far as to be sent finds nothing, whoever has redeemed it since', async () => {
    expect(await (await saying([redeemed()])).recall(taking())).toEqual({ ok: true, value: [] });
  });

  test.each([
    ['the first of them', '2026-03-01T18:00:30Z', [RECEIPT]],
    ['the second', '2026-03-01T18:10:30Z', [RECEIPT]],
    ['neither: it was another till, while nothing of ours was on its way', '2026-03-01T18:05:00Z', []],
  ])('after several askings finds what fits %s', async (_, at, found) => {
    const twice = { ...taking(), notes: [`asked ${new Date(ASKED).toISOString()}`, 'asked 2026-03-01T18:10:00.000Z'] };
    expect(await (await saying([redeemed(at)])).recall(twice)).toEqual({ ok: true, value: found });
  });

  test('does not take it for a no that the voucher is not found', async () => {
    const verbs = await saying([{ status: 404, body: { message: 'Not found' } }], { offers: [] });
    expect(await verbs.recall(noted())).toMatchObject(fault('malformed', 'none'));
  });
});
