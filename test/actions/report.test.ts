import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../shared/contract.ts';
import { ANNA, type DeskAtWork, MIA, SAM } from './desk-at-work.ts';
import { codeOf, HOUR_MS, offlineDesk, POLICY } from './offline-desk.ts';
import { ownProvider } from './own-provider.ts';

const FIFTY = { kind: 'money', minor: 5_000, currency: 'EUR' } as const;
const IN_VIENNA: NonNullable<Parameters<typeof offlineDesk>[0]> = {
  settings: (first) => first.map((event) => (event.kind === 'terminal-named' ? { ...event, timeZone: 'Europe/Vienna' } : event.kind === 'account-set' ? { ...event, account: { ...event.account, policy: POLICY } } : event)),
};
const FIFTY_ONCE = { count: 1, money: [{ minor: 5_000, currency: 'EUR' }], uses: 0, percents: 0 };
const NONE = { count: 0, money: [], uses: 0, percents: 0 };

/** A supervisor reads the report of a day, and whoever was signed in before stands there again. */
async function report(desk: DeskAtWork, day = '2026-03-01') {
  await desk.signIn(SAM);
  const answer: Output<'report.day'> = await desk.ask('report.day', { day });
  await desk.signIn(ANNA);
  if (answer.is !== 'report') throw new Error(answer.is);
  return answer.report;
}

const slip = (more: Partial<Input<'late.enter'>['slip']> = {}) => ({ code: codeOf(3), worth: FIFTY, givenAt: '2026-03-01T18:40', givenBy: 'anna', number: 'A 17', ...more });
const enterLate = (desk: DeskAtWork, more: Parameters<typeof slip>[0] = {}, approver?: typeof SAM) => desk.ask('late.enter', { id: crypto.randomUUID(), slip: slip(more), ...(approver === undefined ? {} : { approver }) });

describe('the report of a day', () => {
  test('counts for each account what was redeemed, given without the provider, taken back and refused', async () => {
    const { desk, own, cut } = await offlineDesk(IN_VIENNA);
    await desk.redeemCode(codeOf(1));
    const { id } = await desk.redeemCode(codeOf(2));
    await desk.ask('redemption.takeBack', { id, words: 'the guest changed their mind', approver: SAM });
    await desk.run(5_000, own.silent);
    await cut();
    await desk.redeemCode(codeOf(4));
    await enterLate(desk);
    await desk.ask('voucher.scan', { text: 'XMAS-42' });
    const { accounts, loss, entered } = await report(desk);
    expect(accounts).toMatchObject([
      { redeemed: { settled: FIFTY_ONCE, owed: NONE }, offline: { settled: NONE, owed: FIFTY_ONCE }, late: { owed: FIFTY_ONCE }, takenBack: FIFTY_ONCE, loss: { money: [], unknown: 0 } },
      { name: '', refused: 1 },
    ]);
    expect(loss).toEqual({ money: [], unknown: 0 });
    expect(entered).toMatchObject([{ by: 'Anna', at: '2026-03-01T17:40:00.000Z', fromPaper: { slip: 'A 17', enteredBy: 'Anna' } }]);
  });

  test('holds the loss of the evening once its conflict is written off, and who decided it', async () => {
    const { desk, own, cut, mend } = await offlineDesk(IN_VIENNA);
    await cut();
    const { id, reference } = await desk.redeemCode(codeOf(1));
    own.takes({ key: 'elsewhere', code: codeOf(1) });
    await mend();
    await desk.run(120_000, own.silent);
    expect((await report(desk)).accounts).toMatchObject([{ offline: { conflict: FIFTY_ONCE }, loss: { money: [] } }]);
    await desk.ask('conflict.resolve', { id, resolution: 'written-off', words: 'lost', approver: SAM });
    const { accounts, loss, decided, later } = await report(desk);
    expect(accounts).toMatchObject([{ offline: { conflict: NONE, resolved: FIFTY_ONCE } }]);
    expect(loss).toEqual({ money: [{ minor: 5_000, currency: 'EUR' }], unknown: 0 });
    expect(decided).toMatchObject([{ reference, resolution: 'written-off', by: 'Sam', loss }]);
    expect(later).toEqual([]);
  });

  test.each(['charged', 'honoured-later'] as const)('loses nothing by a conflict that is decided as %s', async (resolution) => {
    const { desk, own, cut, mend } = await offlineDesk(IN_VIENNA);
    await cut();
    const { id } = await desk.redeemCode(codeOf(1));
    own.takes({ key: 'elsewhere', code: codeOf(1) });
    await mend();
    await desk.run(120_000, own.silent);
    await desk.ask('conflict.resolve', { id, resolution, words: 'paid', approver: SAM });
    expect(await report(desk)).toMatchObject({ loss: { money: [], unknown: 0 }, decided: [{ resolution, loss: { money: [], unknown: 0 } }] });
  });

  test('says "later" of what came after the day was over, and the next day is another', async () => {
    const { desk, own, cut, mend } = await offlineDesk(IN_VIENNA);
    await cut();
    const { reference } = await desk.redeemCode(codeOf(1));
    const evening = await report(desk);
    expect(evening).toMatchObject({ isOver: false, accounts: [{ offline: { owed: FIFTY_ONCE } }], later: [] });
    desk.clock.advance(6 * HOUR_MS);
    await mend();
    await desk.run(30_000, own.silent);
    await enterLate(desk);
    const later = await report(desk);
    expect(later).toMatchObject({ isOver: true, accounts: [{ offline: { owed: NONE, settled: FIFTY_ONCE } }] });
    expect(later.later).toMatchObject([{ to: 'entered', by: 'Anna' }, { to: 'settled', reference }]);
    expect((await report(desk, '2026-03-02')).accounts).toMatchObject([{ offline: { settled: NONE }, late: { settled: NONE, owed: NONE } }]);
  });

  test('keeps a slip on the day that stands on it, though it was entered and taken back on the next', async () => {
    const { desk } = await offlineDesk(IN_VIENNA);
    desk.clock.advance(7 * HOUR_MS);
    const entered = await enterLate(desk);
    if (entered.is !== 'entered') throw new Error(entered.is);
    const { id } = entered.redemption;
    await desk.ask('redemption.takeBack', { id, words: 'the guest brought it back', approver: MIA });
    const { accounts, later } = await report(desk);
    expect(accounts).toMatchObject([{ takenBack: FIFTY_ONCE, late: { owed: NONE, settled: NONE } }]);
    expect(later).toMatchObject([{ to: 'taken-back', by: 'Anna' }]);
    expect((await report(desk, '2026-03-02')).accounts).toMatchObject([{ takenBack: NONE }]);
    const found = await desk.ask('history.part', { filter: { to: '2026-03-01' }, from: 0, count: 10 });
    expect(found).toMatchObject({ is: 'part', entries: [{ at: '2026-03-01T17:40:00.000Z', outcome: 'taken-back' }] });
  });

  test('says of a slip that could not be given back that it was entered, and that a person has to decide', async () => {
    const { desk, own } = await offlineDesk(IN_VIENNA);
    desk.clock.advance(7 * HOUR_MS);
    const entered = await enterLate(desk);
    if (entered.is !== 'entered') throw new Error(entered.is);
    await desk.run(5_000, own.silent);
    own.meet('reverse', { reason: 'not-valid' });
    await desk.ask('redemption.takeBack', { id: entered.redemption.id, words: 'the guest brought it back', approver: MIA });
    await desk.run(5 * 60_000, own.silent);
    expect(await report(desk)).toMatchObject({ later: [{ to: 'entered', by: 'Anna' }], entered: [{ fromPaper: { slip: 'A 17' } }], accounts: [{ redeemed: { conflict: NONE }, late: { conflict: FIFTY_ONCE } }] });
  });

  test('counts what a person confirmed after a crash as what it was when they handed it over', async () => {
    const { desk, cut } = await offlineDesk(IN_VIENNA);
    const { id } = await desk.redeemCode(codeOf(1));
    await cut();
    const offline = await desk.redeemCode(codeOf(2));
    await desk.restart();
    for (const one of [id, offline.id]) expect(await desk.ask('redemption.handedOver', { id: one, answer: 'yes' })).toMatchObject({ is: 'done' });
    expect((await report(desk)).accounts).toMatchObject([{ redeemed: { settled: FIFTY_ONCE }, offline: { owed: FIFTY_ONCE } }]);
  });

  test('counts a slip that nobody will pay for as lost, by its currency, and what nobody has priced beside it', async () => {
    const { desk } = await offlineDesk({ ...IN_VIENNA, own: ownProvider({ late: false }) });
    await enterLate(desk, {}, SAM);
    await enterLate(desk, { code: 'XMAS-42', worth: { kind: 'uses', count: 2 } }, MIA);
    const { loss, lost } = await report(desk);
    expect(loss).toEqual({ money: [{ minor: 5_000, currency: 'EUR' }], unknown: 1 });
    expect(lost).toMatchObject([{ why: 'cannot-be-told' }, { why: 'no-account' }]);
  });

  test('is a supervisor\'s to read, and of a day that there is', async () => {
    const { desk } = await offlineDesk(IN_VIENNA);
    expect(await desk.serve('report.day', { day: '2026-03-01' })).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    await desk.signIn(SAM);
    expect(await desk.ask('report.day', { day: '2026-02-30' })).toEqual({ is: 'no-such-day' });
  });

  test('reads the same after its tables were computed again', async () => {
    const { desk, cut } = await offlineDesk(IN_VIENNA);
    await desk.redeemCode(codeOf(1));
    await cut();
    await desk.redeemCode(codeOf(2));
    await enterLate(desk);
    const { asOf: _, ...before } = await report(desk);
    await desk.restart();
    expect(await report(desk)).toMatchObject(before);
  });
});
