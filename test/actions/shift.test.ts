import { describe, expect, test } from 'vitest';
import type { Report } from '../../shared/report.ts';
import { ANNA, type DeskAtWork, deskAtWork, heldRedeem, SAM } from './desk-at-work.ts';
import { codeOf, offlineDesk } from './offline-desk.ts';

const FIFTY_ONCE = { count: 1, money: [{ minor: 5_000, currency: 'EUR' }], uses: 0, percents: 0 };
const NONE = { count: 0, money: [], uses: 0, percents: 0 };

async function now(desk: DeskAtWork): Promise<Report> {
  const said = await desk.ask('shift.now', {});
  if (said.is !== 'report') throw new Error(said.is);
  return said.report;
}

async function close(desk: DeskAtWork, number: number): Promise<Report> {
  const said = await desk.ask('shift.close', { number });
  if (said.is !== 'closed') throw new Error(said.is);
  return said.report;
}

async function reportOf(desk: DeskAtWork, number: number): Promise<Report> {
  const said = await desk.ask('shift.report', { number });
  if (said.is !== 'report') throw new Error(said.is);
  return said.report;
}

describe('a shift', () => {
  test('begins with the first sign-in, and goes on over others who sign in and over a restart', async () => {
    const { desk } = await offlineDesk();
    await desk.redeemCode(codeOf(1));
    await desk.signIn(SAM);
    await desk.redeemCode(codeOf(2));
    await desk.restart();
    const report = await now(desk);
    expect(report).toMatchObject({ of: { is: 'shift', number: 1, openedBy: 'Anna' }, isOver: false, later: [] });
    expect(report.accounts).toMatchObject([{ redeemed: { settled: { count: 2 } }, kinds: [{ kind: 'voucher', sum: { count: 2, money: [{ minor: 10_000, currency: 'EUR' }] } }] }]);
  });

  test('that is closed says what it held and signs out; whoever comes next begins another, with nothing in it', async () => {
    const { desk } = await offlineDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    await desk.ask('redemption.shown', { id, outcome: 'redeemed' });
    await desk.ask('voucher.scan', { text: 'XMAS-42' });
    const closed = await close(desk, 1);
    expect(closed).toMatchObject({ of: { number: 1, closedBy: 'Anna' }, isOver: true, accounts: [{ redeemed: { settled: FIFTY_ONCE } }, { name: '', refused: 1 }] });
    expect(await desk.serve('queue.open', {}), 'nobody stands there').toEqual({ ok: false, error: { kind: 'not-allowed' } });
    await desk.signIn(SAM);
    expect(await now(desk)).toMatchObject({ of: { number: 2, openedBy: 'Sam' }, accounts: [{ redeemed: { settled: NONE } }] });
    expect((await desk.ask('shift.list', {})).shifts).toMatchObject([{ number: 2, openedBy: 'Sam', count: 0 }, { number: 1, openedBy: 'Anna', closedBy: 'Anna', count: 2 }]);
  });

  test('is closed with what is owed in it, and says later what came of that', async () => {
    const { desk, own, cut, mend } = await offlineDesk();
    await cut();
    const { reference } = await desk.redeemCode(codeOf(1));
    expect((await close(desk, 1)).accounts).toMatchObject([{ offline: { owed: FIFTY_ONCE } }]);
    await desk.signIn(SAM);
    await mend();
    await desk.run(120_000, own.silent);
    expect(await reportOf(desk, 1)).toMatchObject({ accounts: [{ offline: { owed: NONE, settled: FIFTY_ONCE } }], later: [{ reference, to: 'settled' }] });
    expect((await now(desk)).accounts, 'it belongs to the shift in which it was given').toMatchObject([{ offline: { settled: NONE } }]);
  });

  test('is not closed while a guest has not been told', async () => {
    const desk = await deskAtWork();
    const { verdict } = await heldRedeem(desk, 'Gift voucher 50.00, A', 'after-effect');
    expect(verdict.outcome.is).toBe('not-known');
    expect(await desk.ask('shift.close', { number: 1 })).toEqual({ is: 'guest-waits' });
    expect((await now(desk)).of).toMatchObject({ number: 1 });
  });

  test('is closed once, by the number that the screen shows', async () => {
    const desk = await deskAtWork();
    expect(await desk.ask('shift.close', { number: 2 })).toEqual({ is: 'changed' });
    await close(desk, 1);
    await desk.signIn(ANNA);
    expect(await desk.ask('shift.close', { number: 1 })).toEqual({ is: 'changed' });
  });

  test('of others is a supervisor’s to read, the one that is open anybody’s', async () => {
    const desk = await deskAtWork();
    expect(await desk.serve('shift.list', {})).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await desk.serve('shift.report', { number: 1 })).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    await desk.signIn(SAM);
    expect(await desk.ask('shift.report', { number: 7 })).toEqual({ is: 'no-shift' });
    expect(await reportOf(desk, 1)).toEqual(await now(desk));
  });

  test('is listed by pages, the newest first', async () => {
    const desk = await deskAtWork();
    for (let number = 1; number <= 60; number++) {
      await close(desk, number);
      await desk.signIn(SAM);
    }
    const first = await desk.ask('shift.list', {});
    expect(first.shifts.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, nth) => 61 - nth));
    const second = await desk.ask('shift.list', { before: 12 });
    expect([first.more, second.more, second.shifts.length]).toEqual([true, false, 11]);
  });
});
