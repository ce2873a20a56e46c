import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemIds } from '../../main/compose.ts';
import { until } from '../until.ts';
import { tempFolder } from '../temp-folder.ts';
import { type DeskAtWork, deskAtWork, SAM } from './desk-at-work.ts';
import { codeOf, HOUR_MS, offlineDesk } from './offline-desk.ts';
import { fault, LOST, type Meeting, type OwnProvider, ownProvider, UNREACHABLE } from './own-provider.ts';

const queueOf = (desk: DeskAtWork) => desk.ask('queue.open', {});

/** Why the first row is here, and what comes next. */
async function firstRow(desk: DeskAtWork) {
  const [row] = (await queueOf(desk)).rows;
  if (row === undefined) throw new Error('something is owed');
  const { why, next, inMs } = row;
  return { why, next, ...(inMs === undefined ? {} : { inMs }) };
}

/** A desk whose redeem was sent and never answered. */
async function doubting(own: OwnProvider, meeting: Meeting = 'silence before') {
  const { desk } = await offlineDesk({ own, vouchers: 0 });
  const id = systemIds.newId();
  own.meet('redeem', meeting);
  const answered = desk.redeemCode(codeOf(1), id);
  await until('the redeem is silent', () => own.silent() === 1);
  desk.clock.advance(2_000);
  await answered;
  return { desk, id };
}

describe('why a row is still here:', () => {
  test('the line is down', async () => {
    const { desk, cut } = await offlineDesk();
    await cut();
    await desk.redeemCode(codeOf(1));
    expect(await firstRow(desk)).toEqual({ why: 'line-down', next: 'send' });
  });

  test('its call is under way', async () => {
    const { desk, own, cut } = await offlineDesk();
    await cut();
    await desk.redeemCode(codeOf(1));
    own.always(undefined);
    own.meet('redeem', 'silence before');
    await desk.run(5_000, own.silent);
    expect(await firstRow(desk)).toMatchObject({ why: 'under-way' });
  });

  test('it is due, and others of its account are under way', async () => {
    const { desk, own, cut } = await offlineDesk();
    await cut();
    for (const n of [1, 2]) await desk.redeemCode(codeOf(n));
    own.always(undefined);
    own.meet('redeem', 'silence before');
    await desk.run(5_000, own.silent);
    expect((await queueOf(desk)).rows.map(({ why }) => why)).toEqual(['under-way', 'due']);
  });

  test('an older row of the same voucher goes first', async () => {
    const own = ownProvider();
    const { desk, id } = await doubting(own, 'silence, then its effect');
    await desk.ask('redemption.giveUp', { id });
    await desk.passing('the voucher is free again', async () => (await desk.ask('voucher.scan', { text: codeOf(1) })).at === 'found');
    own.meet('redeem', 'silence before');
    const second = desk.redeemCode(codeOf(1));
    await until('the second redeem is silent too', () => own.silent() === 2);
    desk.clock.advance(2_000);
    await second;
    // what nobody waited for any more is taken after all, and has to be given back
    own.meet('reverse', 'silence before');
    own.endSilence();
    await until('the reversal is silent', () => own.silent() === 1);
    await desk.run(30_000, own.silent);
    expect((await queueOf(desk)).rows).toMatchObject([{ why: 'under-way', owing: { redemption: { id } } }, { why: 'behind-another', next: 'ask' }]);
    own.endSilence();
    await desk.passing('both are settled', async () => (await queueOf(desk)).rows.length === 0);
    expect(own.standing()).toEqual([]);
  });

  test('the provider asked for a pause', async () => {
    const { desk, own, cut, mend } = await offlineDesk();
    await cut();
    await desk.redeemCode(codeOf(1));
    own.meet('redeem', fault('throttled', 'none', { retryAfterMs: HOUR_MS }));
    await mend();
    expect(await firstRow(desk)).toEqual({ why: 'asked-to-wait', next: 'send', inMs: expect.any(Number) as number });
  });

  test.each(['unauthorized', 'misconfigured'] as const)('the account was refused: %s', async (kind) => {
    const { desk, own, cut, mend } = await offlineDesk();
    await cut();
    await desk.redeemCode(codeOf(1));
    own.meet('redeem', fault(kind));
    await mend();
    expect(await firstRow(desk)).toMatchObject({ why: kind, next: 'send' });
  });

  test('its call failed a moment ago', async () => {
    const { desk, own, cut, mend } = await offlineDesk({ random: () => 0.99 });
    await cut();
    await desk.redeemCode(codeOf(1));
    own.meet('redeem', LOST);
    own.meet('recall', ...Array.from({ length: 6 }, () => LOST));
    await mend();
    await desk.run(20_000);
    expect(await firstRow(desk)).toMatchObject({ why: 'after-a-fault', next: 'ask' });
  });

  test('what was sent may still arrive', async () => {
    const own = ownProvider();
    const { desk, id } = await doubting(own);
    await desk.ask('redemption.giveUp', { id });
    await desk.run(10_000, own.silent);
    expect(await firstRow(desk)).toEqual({ why: 'may-still-arrive', next: 'ask', inMs: expect.any(Number) as number });
  });

  test('it is to be given back', async () => {
    const { desk, own, cut } = await offlineDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    await cut();
    await desk.ask('redemption.undo', { id });
    expect(own.standing()).toHaveLength(1);
    expect(await firstRow(desk)).toEqual({ why: 'line-down', next: 'give-back' });
  });

  test('its call met a defect', async () => {
    const { desk, own, cut, mend } = await offlineDesk();
    await cut();
    await desk.redeemCode(codeOf(1));
    own.meet('redeem', 'defect');
    await mend();
    expect(await firstRow(desk)).toEqual({ why: 'left-alone', next: 'ask', inMs: expect.any(Number) as number });
    expect(desk.log.join('\n')).toContain('defect sync');
  });

  test('its guest waits, and nobody can say', async () => {
    const { desk } = await doubting(ownProvider({ can: { recall: false } }));
    expect(await firstRow(desk)).toEqual({ why: 'guest-waits', next: 'guest' });
  });

  test('it is a conflict', async () => {
    const { desk, own, cut, mend } = await offlineDesk();
    await cut();
    await desk.redeemCode(codeOf(1));
    own.meet('redeem', { reason: 'expired' });
    await mend();
    expect(await firstRow(desk)).toEqual({ why: 'conflict', next: 'person' });
    expect((await queueOf(desk)).accounts).toMatchObject([{ owed: 1, forPersons: 1, atRisk: [{ minor: 5_000, currency: 'EUR' }] }]);
  });
});

/** The desk as a power cut leaves it, on another machine's disk. */
async function afterPowerCut(desk: DeskAtWork, own: OwnProvider): Promise<DeskAtWork> {
  const folder = join(tempFolder(), 'till');
  cpSync(desk.folder, folder, { recursive: true });
  return deskAtWork({ folder, outside: own.outside });
}

describe('a row in whose calls the program died', () => {
  async function parked() {
    const own = ownProvider();
    const { desk: first, id } = await doubting(own);
    await first.ask('redemption.giveUp', { id });
    let desk = first;
    for (const life of [2, 3]) {
      own.meet('recall', 'silence before');
      if (life === 3) desk = await afterPowerCut(desk, own);
      await desk.passing(`the recall of life ${life} is silent`, () => own.silent() === life);
    }
    return { own, id, desk: await afterPowerCut(desk, own) };
  }

  test('twice is parked until a supervisor has it tried again', async () => {
    const { own, id, desk } = await parked();
    expect(await firstRow(desk)).toEqual({ why: 'parked', next: 'person' });
    const before = desk.asked.length;
    await desk.run(10 * 60_000, own.silent);
    expect(desk.asked, 'nothing is asked meanwhile').toHaveLength(before);
    expect((await desk.ask('queue.conflicts', {})).conflicts).toMatchObject([{ kind: 'redemption', reason: 'parked', mayTryAgain: true, may: ['written-off', 'honoured-later'], mayAskAgain: true }]);
    expect(await desk.ask('queue.tryAgain', { id, approver: { personId: 'anna', pin: '1111' } })).toEqual({ is: 'not-allowed' });
    expect(await desk.ask('queue.tryAgain', { id, approver: { ...SAM, pin: '9999' } })).toEqual({ is: 'wrong-pin' });
    expect(await desk.ask('queue.tryAgain', { id, approver: SAM })).toEqual({ is: 'done' });
    await desk.run(5 * 60_000, () => 0);
    expect((await queueOf(desk)).rows).toEqual([]);
    expect(await desk.ask('queue.tryAgain', { id, approver: SAM })).toEqual({ is: 'changed' });
  });

  test('can be decided instead, and is not sent any more, whatever a later look finds', async () => {
    const { own, id, desk } = await parked();
    const decided = { id, resolution: 'written-off', words: 'the program dies of it', approver: SAM } as const;
    expect(await desk.ask('conflict.resolve', { ...decided, resolution: 'sent-again' })).toEqual({ is: 'changed' });
    expect(await desk.ask('conflict.resolve', decided)).toEqual({ is: 'done' });
    expect((await queueOf(desk)).rows).toEqual([]);
    const before = desk.asked.length;
    expect(await desk.ask('queue.askAgain', { id })).toEqual({ is: 'done' });
    await desk.run(10 * 60_000, own.silent);
    expect(desk.asked.slice(before).map(({ verb }) => verb)).toEqual(['recall']);
    expect((await queueOf(desk)).rows).toEqual([]);
  });
});

describe('somebody who wants it now', () => {
  test('wakes what only rests', async () => {
    const { desk, own, cut, mend } = await offlineDesk({ random: () => 0.99 });
    await cut();
    await desk.redeemCode(codeOf(1));
    own.meet('redeem', UNREACHABLE, UNREACHABLE, UNREACHABLE, UNREACHABLE, UNREACHABLE);
    await mend();
    await desk.passing('it rests for long', async () => ((await firstRow(desk)).inMs ?? 0) > 5_000);
    const before = desk.asked.filter(({ verb }) => verb === 'redeem').length;
    await desk.ask('queue.syncNow', {});
    await desk.quiet();
    expect(desk.asked.filter(({ verb }) => verb === 'redeem').length).toBe(before + 1);
  });

  test('wakes nothing that may still arrive', async () => {
    const own = ownProvider();
    const { desk, id } = await doubting(own);
    await desk.ask('redemption.giveUp', { id });
    await desk.run(20_000, own.silent);
    expect(await firstRow(desk)).toMatchObject({ why: 'may-still-arrive' });
    const before = desk.asked.length;
    await desk.ask('queue.syncNow', {});
    await desk.quiet(own.silent);
    expect(desk.asked).toHaveLength(before);
  });
});
