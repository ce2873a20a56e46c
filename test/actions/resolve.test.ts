import { describe, expect, test } from 'vitest';
import type { ResolutionName } from '../../shared/event.ts';
import { ANNA, type DeskAtWork, MIA, SAM } from './desk-at-work.ts';
import { codeOf, HOUR_MS, offlineDesk } from './offline-desk.ts';
import { fault, LOST, type Meeting, ownProvider } from './own-provider.ts';

const WORDS = 'settled with the guest at the till';
const CODE = codeOf(1);

const conflictsOf = async (desk: DeskAtWork) => (await desk.ask('queue.conflicts', {})).conflicts;
const rowsOf = async (desk: DeskAtWork) => (await desk.ask('queue.open', {})).rows;
const resolve = (desk: DeskAtWork, id: string, resolution: ResolutionName, approver = SAM) => desk.ask('conflict.resolve', { id, resolution, words: WORDS, approver });

/** Given while the line was down, and declined when it was back. */
async function refused() {
  const { desk, own, cut, mend } = await offlineDesk();
  await cut();
  const { id, reference } = await desk.redeemCode(CODE);
  own.meet('redeem', { reason: 'expired', providerText: 'Voucher has expired' });
  await mend();
  return { desk, own, id, reference };
}

/** Handed over by the cashier while the answer of a provider that does not say was lost: the policy gives nothing that nobody can find out about. */
async function unanswered(partial: 'none' | 'money' = 'none', meeting: Meeting = 'silence before') {
  const { desk, own } = await offlineDesk({ own: ownProvider({ can: { recall: false, partial } }) });
  const id = crypto.randomUUID();
  own.meet('redeem', meeting);
  const answered = desk.redeemCode(CODE, id);
  await desk.quiet(own.silent);
  desk.clock.advance(2_000);
  expect((await answered).outcome).toMatchObject({ is: 'not-known' });
  await desk.ask('redemption.handedOver', { id, answer: 'yes' });
  return { desk, own, id };
}

describe('a conflict', () => {
  test('shows both sides of it, and what may be decided', async () => {
    const { desk, id } = await refused();
    expect(await conflictsOf(desk)).toMatchObject([
      {
        kind: 'redemption',
        redemption: { id, outcome: { is: 'accepted-offline', conflict: 'refused' } },
        reason: 'refused',
        ours: { given: 'yes', by: 'Anna', worth: { kind: 'money', minor: 5_000, currency: 'EUR' } },
        provider: { says: 'refused', taken: [], decline: { reason: 'expired', providerText: 'Voucher has expired' } },
        may: ['written-off', 'charged', 'honoured-later', 'sent-again'],
        mayAskAgain: true,
        mayTryAgain: false,
        atRisk: { minor: 5_000, currency: 'EUR' },
      },
    ]);
    expect(JSON.stringify(await conflictsOf(desk))).not.toContain(CODE);
  });

  test('about what was withheld says that it was not given, and by whom', async () => {
    const { desk, own } = await offlineDesk({ own: ownProvider({ can: { reverse: false } }), vouchers: 0 });
    const id = crypto.randomUUID();
    own.meet('redeem', 'silence after');
    const answered = desk.redeemCode(CODE, id);
    await desk.quiet(own.silent);
    desk.clock.advance(2_000);
    await answered;
    await desk.ask('redemption.giveUp', { id });
    await desk.run(5_000, own.silent);
    expect(await conflictsOf(desk)).toMatchObject([{ reason: 'cannot-be-reversed', ours: { given: 'no', by: 'Anna' }, provider: { says: 'taken', taken: [{ receipt: 'res-1', certain: true }] }, may: ['written-off', 'honoured-later'] }]);
    expect((await resolve(desk, id, 'charged')).is, 'nothing was handed over that could be charged').toBe('changed');
    expect((await resolve(desk, id, 'honoured-later')).is).toBe('done');
    expect(await rowsOf(desk)).toEqual([]);
  });

  test.each(['written-off', 'charged', 'honoured-later'] as const)('as %s is gone from the queue and from what is at risk', async (resolution) => {
    const { desk, own, id } = await refused();
    expect(await resolve(desk, id, resolution)).toEqual({ is: 'done' });
    expect(await conflictsOf(desk)).toEqual([]);
    expect((await desk.ask('queue.open', {})).atRisk).toEqual([]);
    await desk.run(HOUR_MS);
    expect(desk.asked.filter(({ verb }) => verb === 'redeem')).toHaveLength(1);
    expect(own.standing()).toEqual([]);
    await desk.restart();
    expect(await conflictsOf(desk), 'nor is it back in the next run').toEqual([]);
  });

  test('that is sent again is sent once more', async () => {
    const { desk, own, id } = await refused();
    expect(await resolve(desk, id, 'sent-again')).toEqual({ is: 'done' });
    await desk.quiet();
    expect(own.standing()).toMatchObject([{ key: id }]);
    expect(desk.asked.filter(({ verb }) => verb === 'redeem')).toHaveLength(2);
    // it was sent twice: the first may have come late
    await desk.run(100_000);
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('that is sent again and declined again is a conflict again', async () => {
    const { desk, own, id } = await refused();
    own.meet('redeem', { reason: 'expired' });
    await resolve(desk, id, 'sent-again');
    await desk.run(100_000);
    expect(await conflictsOf(desk)).toMatchObject([{ reason: 'refused' }]);
  });

  test.each([
    ['a cashier', ANNA, 'not-allowed'],
    ['a wrong PIN', { ...SAM, pin: '0000' }, 'wrong-pin'],
    ['a person that is none', { personId: '__proto__', pin: '2222' }, 'wrong-pin'],
  ] as const)('is not decided with the PIN of %s', async (_, approver, is) => {
    const { desk, id } = await refused();
    expect(await resolve(desk, id, 'written-off', approver)).toEqual({ is });
    expect(await conflictsOf(desk)).toHaveLength(1);
  });

  test('is decided by a manager as well', async () => {
    const { desk, id } = await refused();
    expect(await resolve(desk, id, 'written-off', MIA)).toEqual({ is: 'done' });
  });

  test('that is none any more has changed', async () => {
    const { desk, id } = await refused();
    await resolve(desk, id, 'written-off');
    expect(await resolve(desk, id, 'charged')).toEqual({ is: 'changed' });
    expect(await resolve(desk, crypto.randomUUID(), 'charged')).toEqual({ is: 'changed' });
    const settled = await desk.redeemCode(codeOf(2));
    expect(await resolve(desk, settled.id, 'written-off')).toEqual({ is: 'changed' });
  });

  test('about which the provider is being asked has changed until it answers', async () => {
    const { desk, own, id } = await refused();
    own.meet('recall', 'silence before');
    const asking = desk.ask('queue.askAgain', { id });
    await desk.quiet(own.silent);
    expect(await conflictsOf(desk)).toMatchObject([{ mayAskAgain: false }]);
    expect(await resolve(desk, id, 'written-off')).toEqual({ is: 'changed' });
    expect(await desk.ask('queue.askAgain', { id })).toEqual({ is: 'changed' });
    own.endSilence();
    expect(await asking).toEqual({ is: 'done' });
    expect(await resolve(desk, id, 'written-off')).toEqual({ is: 'done' });
  });

  test('at a provider that does not say may be sent again only where a voucher is taken whole', async () => {
    const whole = await unanswered();
    expect(await conflictsOf(whole.desk)).toMatchObject([{ reason: 'cannot-be-asked', provider: { says: 'not-known' }, may: ['written-off', 'charged', 'honoured-later', 'sent-again'], mayAskAgain: false }]);
    const parts = await unanswered('money');
    expect(await conflictsOf(parts.desk)).toMatchObject([{ reason: 'cannot-be-asked', may: ['written-off', 'charged', 'honoured-later'] }]);
    expect(await resolve(parts.desk, parts.id, 'sent-again')).toEqual({ is: 'changed' });
  });
});

describe('a late answer', () => {
  test('after it was charged is a conflict again, and says what had been decided', async () => {
    const { desk, own, id } = await refused();
    await resolve(desk, id, 'charged');
    own.takes({ key: id, code: CODE });
    expect(await desk.ask('queue.askAgain', { id })).toEqual({ is: 'done' });
    expect(await conflictsOf(desk)).toMatchObject([{ reason: 'taken-after-all', before: { resolution: 'charged', by: 'Sam' }, provider: { says: 'taken', taken: [{ certain: true }] }, may: ['written-off', 'charged', 'honoured-later'] }]);
    expect(await resolve(desk, id, 'written-off')).toEqual({ is: 'done' });
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('after it was written off settles it', async () => {
    const { desk, own, id, reference } = await refused();
    await resolve(desk, id, 'written-off');
    own.takes({ key: id, code: CODE });
    await desk.ask('queue.askAgain', { id });
    await desk.run(100_000);
    expect(await conflictsOf(desk)).toEqual([]);
    expect(await rowsOf(desk)).toEqual([]);
    expect(await desk.ask('redemption.find', { reference })).toMatchObject({ redemption: { outcome: { is: 'redeemed' } } });
  });

  test.each([
    ['taken', 'silence, then its effect', [{ reason: 'taken-after-all', before: { resolution: 'charged' } }]],
    ['lost', 'silence before', []],
  ] as const)('of a call that nobody waited for any more, %s, opens what it says something new about', async (_, meeting, open) => {
    const { desk, own, id } = await unanswered('none', meeting);
    await resolve(desk, id, 'charged');
    expect(await rowsOf(desk)).toEqual([]);
    own.endSilence();
    await desk.quiet();
    expect(await conflictsOf(desk)).toMatchObject(open);
  });

  test('that only repeats what was known opens nothing', async () => {
    const { desk, id } = await refused();
    await resolve(desk, id, 'honoured-later');
    expect(await desk.ask('queue.askAgain', { id })).toEqual({ is: 'done' });
    expect(await rowsOf(desk)).toEqual([]);
  });
});

describe('asking again', () => {
  test('is always allowed where it was ever asked and the provider can say, and nowhere else', async () => {
    const { desk, own } = await offlineDesk();
    const { id } = await desk.redeemCode(CODE);
    expect(await desk.ask('queue.askAgain', { id })).toEqual({ is: 'done' });
    expect(await desk.ask('queue.askAgain', { id: crypto.randomUUID() })).toEqual({ is: 'changed' });
    expect(own.standing()).toHaveLength(1);
    const mute = await unanswered();
    expect(await mute.desk.ask('queue.askAgain', { id: mute.id })).toEqual({ is: 'changed' });
  });

  test('waits where the provider asked for a pause', async () => {
    const { desk, own, id } = await refused();
    own.meet('lookup', fault('throttled', 'none', { retryAfterMs: HOUR_MS }));
    await desk.ask('voucher.scan', { text: codeOf(5) });
    const before = desk.asked.length;
    expect(await desk.ask('queue.askAgain', { id })).toEqual({ is: 'asked-to-wait' });
    expect(desk.asked).toHaveLength(before);
  });

  test('that nobody answers changes nothing', async () => {
    const { desk, own, id } = await refused();
    own.meet('recall', LOST);
    expect(await desk.ask('queue.askAgain', { id })).toEqual({ is: 'done' });
    expect(await conflictsOf(desk)).toMatchObject([{ reason: 'refused' }]);
  });
});
