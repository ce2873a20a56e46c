import { describe, expect, test } from 'vitest';
import { ANNA, type DeskAtWork, deskAtWork, MIA, SAM } from './desk-at-work.ts';
import { ACCOUNT, codeOf, offlineDesk, POLICY } from './offline-desk.ts';
import { fault } from './own-provider.ts';

const queueOf = (desk: DeskAtWork) => desk.ask('queue.open', {});
const rowsOf = async (desk: DeskAtWork) => (await queueOf(desk)).rows.map(({ owing, why, next, inMs }) => ({ id: owing.kind === 'redemption' ? owing.redemption.id : owing.errand.id, why, next, inMs }));
const lineOf = async (desk: DeskAtWork) => (await queueOf(desk)).accounts[0];
const redeemed = (desk: DeskAtWork) => desk.asked.filter(({ verb }) => verb === 'redeem');

describe('a pause that the provider asked for', () => {
  const HOUR_MS = 3_600_000;

  async function throttled() {
    const { desk, own, cut } = await offlineDesk();
    await cut();
    const { id } = await desk.redeemCode(codeOf(1));
    own.always(undefined);
    own.meet('redeem', fault('throttled', 'none', { retryAfterMs: HOUR_MS }));
    await desk.run(5_000);
    const [first] = redeemed(desk);
    if (first === undefined) throw new Error('it was sent');
    return { desk, own, id, sentAt: first.mono };
  }

  test('is over after a night in which the machine slept', async () => {
    const { desk, own } = await throttled();
    const lookups = () => desk.asked.filter(({ verb }) => verb === 'lookup').length;
    const before = lookups();
    await desk.ask('voucher.scan', { text: codeOf(2) });
    expect(lookups(), 'while it is kept').toBe(before);
    desk.clock.sleep(12 * HOUR_MS);
    await desk.ask('voucher.scan', { text: codeOf(2) });
    expect(lookups()).toBe(before + 1);
    await desk.run(60_000);
    expect(own.standing()).toHaveLength(1);
  });

  test('is kept to the end and not longer', async () => {
    const { desk, own, sentAt } = await throttled();
    expect(await rowsOf(desk)).toMatchObject([{ why: 'asked-to-wait', next: 'send' }]);
    expect((await lineOf(desk))?.holdMs).toBeGreaterThan(HOUR_MS - 6_000);
    const untilNearly = sentAt + HOUR_MS - 1_000 - desk.clock.mono();
    desk.clock.advance(untilNearly);
    await desk.quiet();
    await desk.run(900);
    expect(redeemed(desk)).toHaveLength(1);
    await desk.run(200);
    expect(redeemed(desk)).toHaveLength(2);
    expect((redeemed(desk)[1]?.mono ?? 0) - sentAt).toBe(HOUR_MS);
    expect(own.standing()).toHaveLength(1);
  });

  test('is kept by a person who wants it now, by a probe, and by a guest', async () => {
    const { desk } = await throttled();
    const before = desk.asked.length;
    await desk.ask('queue.syncNow', {});
    expect(await desk.ask('voucher.scan', { text: codeOf(2) })).toMatchObject({ at: 'found' });
    expect((await desk.redeemCode(codeOf(2))).outcome).toEqual({ is: 'accepted-offline' });
    await desk.run(60_000);
    expect(desk.asked).toHaveLength(before);
  });

  test('is kept by the read that looks into a no of the same moment', async () => {
    const { desk, own } = await offlineDesk();
    own.takes({ key: 'somebody else', code: codeOf(1) });
    own.meet('redeem', 'silence, then its effect');
    const id = crypto.randomUUID();
    const answered = desk.redeemCode(codeOf(1), id);
    await desk.quiet(own.silent);
    own.meet('lookup', fault('throttled', 'none', { retryAfterMs: HOUR_MS }));
    await desk.ask('voucher.scan', { text: codeOf(2) });
    own.endSilence();
    const { outcome, reference } = await answered;
    expect(outcome).toMatchObject({ is: 'not-known' });
    await desk.run(HOUR_MS - 1_000);
    expect(desk.asked.filter(({ verb }) => verb === 'recall')).toEqual([]);
    await desk.run(60_000);
    expect((await desk.ask('redemption.find', { reference })).redemption?.outcome).toEqual({ is: 'not-accepted', reason: 'used' });
  });

  test('is kept in the next run to the same moment', async () => {
    const { desk, own, sentAt } = await throttled();
    const restMs = sentAt + HOUR_MS - desk.clock.mono();
    await desk.restart();
    const opened = desk.clock.mono();
    expect(await rowsOf(desk)).toMatchObject([{ why: 'asked-to-wait' }]);
    desk.clock.advance(restMs - 1_000);
    await desk.quiet();
    expect(redeemed(desk)).toHaveLength(1);
    await desk.run(1_000);
    expect(redeemed(desk)).toHaveLength(2);
    expect((redeemed(desk)[1]?.mono ?? 0) - opened).toBe(restMs);
    expect(own.standing()).toHaveLength(1);
  });

  test('of the real provider is three seconds long', async () => {
    const desk = await deskAtWork({ policy: POLICY, list: () => ({ seq: 0, hash: '', worthLeft: true, readAtMs: Date.parse('2026-03-01T17:59:00.000Z'), find: () => undefined }) });
    const { scanId, voucher } = await desk.scan('Gift voucher 50.00, A');
    await desk.server.setFault('429');
    await desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId, worth: voucher.worth });
    expect((await lineOf(desk))?.holdMs).toBe(3_000);
    await desk.run(900);
    await desk.restart();
    expect((await lineOf(desk))?.holdMs, 'although nothing is owed').toBe(2_100);
    await desk.run(2_000);
    expect((await lineOf(desk))?.holdMs).toBe(100);
    await desk.run(100);
    expect((await lineOf(desk))?.holdMs).toBeUndefined();
  });
});

describe('refused credentials', () => {
  test('pause the lane and use up nothing, and a check that is answered opens it', async () => {
    const desk = await deskAtWork({ policy: POLICY, list: () => ({ seq: 0, hash: '', worthLeft: true, readAtMs: Date.parse('2026-03-01T17:59:00.000Z'), find: (code) => (code === desk.code('Gift voucher 50.00, A') ? { kind: 'voucher', ref: ref(), worth: { kind: 'money', minor: 5_000, currency: 'EUR' } } : undefined) }) });
    const ref = () => desk.server.vouchers[0]?.wire.id ?? '';
    await desk.server.setFault('401');
    const { outcome } = await desk.redeem('Gift voucher 50.00, A');
    expect(outcome, 'the policy gives what the provider cannot be asked about').toEqual({ is: 'accepted-offline' });
    const sent = redeemed(desk).length;
    expect(await lineOf(desk)).toMatchObject({ line: 'up', pause: 'unauthorized', owed: 1 });
    await desk.run(10 * 60_000);
    expect(redeemed(desk)).toHaveLength(sent);
    expect(await rowsOf(desk)).toMatchObject([{ why: 'unauthorized', next: 'send' }]);
    const checks = desk.asked.filter(({ verb }) => verb === 'check').map(({ mono }) => mono);
    expect(checks.slice(1).map((at, n) => at - (checks[n] ?? 0))).toEqual(checks.slice(1).map(() => 60_000));
    await desk.server.setFault(undefined);
    await desk.run(61_000);
    expect(await lineOf(desk)).toMatchObject({ owed: 0 });
    expect((await lineOf(desk))?.pause).toBeUndefined();
    expect(desk.server.redemptions()).toHaveLength(1);
  });

  test('stand for no outage of the line', async () => {
    const { desk, own } = await offlineDesk();
    own.always(fault('unauthorized'));
    for (let n = 0; n < 5; n++) await desk.ask('voucher.scan', { text: codeOf(1) });
    await desk.run(10_000);
    expect(await lineOf(desk)).toMatchObject({ line: 'up', pause: 'unauthorized' });
  });
});

test('an account that is set up wrongly rests a quarter of an hour and then tries one row', async () => {
  const { desk, own, cut } = await offlineDesk();
  await cut();
  const ids: string[] = [];
  for (const n of [1, 2, 3]) ids.push((await desk.redeemCode(codeOf(n))).id);
  own.always(undefined);
  own.meet('redeem', fault('misconfigured'), fault('misconfigured'), fault('misconfigured'));
  await desk.run(5_000);
  expect(redeemed(desk)).toHaveLength(1);
  expect((await rowsOf(desk)).map(({ why }) => why)).toEqual(['misconfigured', 'misconfigured', 'misconfigured']);
  await desk.run(15 * 60_000);
  expect(redeemed(desk)).toHaveLength(2);
  await desk.run(15 * 60_000);
  expect(redeemed(desk)).toHaveLength(3);
  await desk.run(15 * 60_000);
  expect(own.standing().map(({ key }) => key), 'it may be one row alone: it keeps no other back').toEqual([ids[1], ids[2]]);
  await desk.run(16 * 60_000);
  expect(own.standing()).toHaveLength(3);
  expect((redeemed(desk)[2]?.mono ?? 0) - (redeemed(desk)[1]?.mono ?? 0)).toBe(15 * 60_000);
});

describe('a lane in which three owed redemptions in a row were declined', () => {
  const OWED = [1, 2, 3, 4, 5, 6, 7, 8];

  /** Three are declined, some are taken before that shows, and the rest waits. */
  async function refused() {
    const { desk, own, cut, mend } = await offlineDesk();
    await cut();
    for (const n of OWED) await desk.redeemCode(codeOf(n));
    own.meet('redeem', { reason: 'expired' }, { reason: 'expired' }, { reason: 'expired' });
    await mend();
    return { desk, own };
  }

  test('waits for a manager, and what was declined for a supervisor', async () => {
    const { desk, own } = await refused();
    await desk.run(600_000);
    expect(await lineOf(desk)).toMatchObject({ pause: 'refusals', line: 'up' });
    const waiting = (await rowsOf(desk)).filter(({ why }) => why === 'refusals');
    expect(waiting.map(({ next }) => next)).toEqual(waiting.map(() => 'person'));
    expect(waiting.length).toBeGreaterThan(0);
    expect((await rowsOf(desk)).filter(({ why }) => why === 'conflict')).toHaveLength(3);
    expect(own.standing().length + waiting.length + 3).toBe(OWED.length);
    for (const [approver, is] of [[ANNA, 'not-allowed'], [SAM, 'not-allowed'], [{ ...MIA, pin: '0000' }, 'wrong-pin'], [{ personId: 'otto', pin: '3333' }, 'wrong-pin']] as const) {
      expect(await desk.ask('lane.resume', { account: ACCOUNT, approver })).toEqual({ is });
    }
    expect(await lineOf(desk)).toMatchObject({ pause: 'refusals' });
    expect(await desk.ask('lane.resume', { account: ACCOUNT, approver: MIA })).toEqual({ is: 'done' });
    expect(await desk.ask('lane.resume', { account: ACCOUNT, approver: MIA })).toEqual({ is: 'changed' });
    await desk.run(1_000);
    expect((await rowsOf(desk)).map(({ why }) => why)).toEqual(['conflict', 'conflict', 'conflict']);
    expect(own.standing()).toHaveLength(OWED.length - 3);
  });

  test('waits in the next run as well, and no longer once it was resumed', async () => {
    const { desk, own } = await refused();
    await desk.restart();
    expect(await lineOf(desk)).toMatchObject({ pause: 'refusals' });
    const before = redeemed(desk).length;
    await desk.run(10 * 60_000);
    await desk.ask('queue.syncNow', {});
    await desk.run(10_000);
    expect(redeemed(desk)).toHaveLength(before);
    await desk.ask('lane.resume', { account: ACCOUNT, approver: MIA });
    await desk.restart();
    expect((await lineOf(desk))?.pause).toBeUndefined();
    await desk.run(1_000);
    expect(own.standing()).toHaveLength(OWED.length - 3);
  });

  test('is no bar to a guest at the desk', async () => {
    const { desk } = await refused();
    expect((await desk.redeemCode(codeOf(9))).outcome).toEqual({ is: 'redeemed' });
  });
});
