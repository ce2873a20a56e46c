import { describe, expect, test } from 'vitest';
import { ANNA, type DeskAtWork, deskAtWork, SAM } from './desk-at-work.ts';
import { codeOf, HOUR_MS, offlineDesk } from './offline-desk.ts';
import type { OwnProvider } from './own-provider.ts';

const YEAR_MS = 365 * 24 * HOUR_MS;
const START = Date.parse('2026-03-01T18:00:00.000Z');

const clockOf = async (desk: DeskAtWork) => (await desk.ask('queue.open', {})).clock;
const offline = async (desk: DeskAtWork, n: number) => {
  const { outcome } = await desk.redeemCode(codeOf(n));
  return outcome.is === 'not-accepted' ? outcome.reason : outcome.is;
};

/** A date in an answer, by a clock at the provider that is so much ahead of the truth. */
function named(desk: DeskAtWork, own: OwnProvider, aheadMs = 0): void {
  const mono = desk.clock.mono();
  own.name({ utcMs: START + mono + aheadMs, askedMono: mono, heardMono: mono });
}

async function agreed(desk: DeskAtWork, own: OwnProvider): Promise<void> {
  named(desk, own);
  await desk.run(1_000);
  named(desk, own);
}

describe('a wall clock that jumps by eleven years', () => {
  test.each([11 * YEAR_MS, -11 * YEAR_MS])('stops giving offline until a supervisor says that it is right: %d ms', async (byMs) => {
    const { desk, list, cut } = await offlineDesk();
    await cut();
    expect(await offline(desk, 1)).toBe('accepted-offline');
    desk.clock.set(byMs);
    expect(await offline(desk, 2), 'whoever asks first is told').toBe('clock-wrong');
    expect(await clockOf(desk)).toEqual({ is: 'jumped' });
    expect(await desk.ask('clock.accept', { approver: ANNA })).toEqual({ is: 'not-allowed' });
    expect(await desk.ask('clock.accept', { approver: { ...SAM, pin: '0000' } })).toEqual({ is: 'wrong-pin' });
    expect(await offline(desk, 2)).toBe('clock-wrong');
    expect(await desk.ask('clock.accept', { approver: SAM })).toEqual({ is: 'done' });
    expect(await clockOf(desk)).toEqual({ is: 'untrusted' });
    list.readAtMs += byMs;
    expect(await offline(desk, 2)).toBe('accepted-offline');
  });

  test('is not forgotten by the next run', async () => {
    const { desk, cut } = await offlineDesk();
    desk.clock.set(11 * YEAR_MS);
    await desk.run(60_000);
    await desk.restart();
    await cut();
    expect(await clockOf(desk)).toEqual({ is: 'jumped' });
    expect(await offline(desk, 1)).toBe('clock-wrong');
  });

  test('is healed by two dates that agree, and not by one', async () => {
    const { desk, own, cut } = await offlineDesk();
    await cut();
    desk.clock.set(11 * YEAR_MS);
    await desk.run(15_000);
    named(desk, own);
    expect(await clockOf(desk)).toEqual({ is: 'jumped' });
    expect(await offline(desk, 1)).toBe('clock-wrong');
    await desk.run(1_000);
    named(desk, own);
    const clock = await clockOf(desk);
    expect(clock.is).toBe('trusted');
    expect(Math.abs((clock.wrongByMs ?? 0) - 11 * YEAR_MS)).toBeLessThanOrEqual(1_000);
    expect(await offline(desk, 1), 'the list is judged by the time that is trusted').toBe('accepted-offline');
  });

  test('while time is trusted stops nothing', async () => {
    const { desk, own, cut } = await offlineDesk();
    await agreed(desk, own);
    await cut();
    desk.clock.set(11 * YEAR_MS);
    await desk.run(15_000);
    expect((await clockOf(desk)).is).toBe('trusted');
    expect(await offline(desk, 1)).toBe('accepted-offline');
  });

  test('has what is written say when it was, and undo be counted by the steady clock', async () => {
    const desk = await deskAtWork();
    desk.clock.set(11 * YEAR_MS);
    const { undoMs, at } = await desk.redeem('Gift voucher 50.00, A');
    expect(undoMs).toBe(30_000);
    expect(at.slice(0, 4)).toBe('2037');
  });
});

describe('a machine that slept', () => {
  test('knows what time it is, and accepts nothing whose time ran out meanwhile', async () => {
    const { desk, own, list, cut } = await offlineDesk({ voucher: { validUntil: new Date(START + 8 * HOUR_MS).toISOString() } });
    await agreed(desk, own);
    await cut();
    desk.clock.sleep(9 * HOUR_MS);
    list.readAtMs += 9 * HOUR_MS;
    expect(await clockOf(desk)).toEqual({ is: 'trusted', wrongByMs: -500 });
    expect(await offline(desk, 1)).toBe('expired');
  });

  test('for days has no clock that jumped', async () => {
    const { desk, list, cut } = await offlineDesk();
    await cut();
    desk.clock.sleep(72 * HOUR_MS);
    list.readAtMs += 72 * HOUR_MS;
    expect(await offline(desk, 1)).toBe('accepted-offline');
    expect(await clockOf(desk)).toEqual({ is: 'untrusted' });
  });
});

test.each([23 * HOUR_MS, -23 * HOUR_MS])('a wall clock that moves by less than a day is no jump: %d ms', async (byMs) => {
  const { desk, list, cut } = await offlineDesk();
  await cut();
  desk.clock.set(byMs);
  await desk.run(15_000);
  expect(await clockOf(desk)).toEqual({ is: 'untrusted' });
  list.readAtMs += byMs;
  expect(await offline(desk, 1)).toBe('accepted-offline');
});

describe('the latest time that was trusted', () => {
  test('is what a till goes by whose clock was set back while it was off', async () => {
    const voucher = { validUntil: new Date(START - 2 * HOUR_MS).toISOString() };
    const { desk, own, cut } = await offlineDesk({ voucher });
    await agreed(desk, own);
    await desk.ask('voucher.scan', { text: 'no such code' });
    desk.clock.set(-3 * HOUR_MS);
    await desk.restart();
    await cut();
    expect(await clockOf(desk)).toEqual({ is: 'untrusted' });
    // by the wall clock it would be valid for an hour
    expect(await offline(desk, 1)).toBe('expired');
  });

  test('tells at the start of a clock that was set back by years', async () => {
    const { desk, own, cut } = await offlineDesk();
    await agreed(desk, own);
    await desk.ask('voucher.scan', { text: 'no such code' });
    desk.clock.set(-11 * YEAR_MS);
    await desk.restart();
    await cut();
    expect(await clockOf(desk)).toEqual({ is: 'jumped' });
    expect(await offline(desk, 1)).toBe('clock-wrong');
    desk.clock.set(11 * YEAR_MS);
    await agreed(desk, own);
    expect((await clockOf(desk)).is).toBe('trusted');
    expect(await offline(desk, 1)).toBe('accepted-offline');
  });

  test('is set right by what is trusted after it, where a provider was wrong for a while', async () => {
    const { desk, own, cut } = await offlineDesk({ voucher: { validUntil: new Date(START + 24 * HOUR_MS).toISOString() } });
    named(desk, own, YEAR_MS);
    await desk.run(1_000);
    named(desk, own, YEAR_MS);
    await desk.ask('voucher.scan', { text: 'no such code' });
    await agreed(desk, own);
    await desk.ask('voucher.scan', { text: 'no such code' });
    await desk.restart();
    await cut();
    expect(await clockOf(desk)).toEqual({ is: 'untrusted' });
    expect(await offline(desk, 1)).toBe('accepted-offline');
  });

  test('is raised by no wall clock: one that was ahead for a year and is right again stops nothing', async () => {
    const { desk, cut } = await offlineDesk();
    desk.clock.set(20 * HOUR_MS);
    await desk.ask('voucher.scan', { text: 'no such code' });
    desk.clock.set(-20 * HOUR_MS);
    await desk.restart();
    await cut();
    expect(await clockOf(desk)).toEqual({ is: 'untrusted' });
    expect(await offline(desk, 1)).toBe('accepted-offline');
  });
});

test('the dates of the real provider are trusted after two of them', async () => {
  const desk = await deskAtWork();
  expect(await clockOf(desk)).toEqual({ is: 'untrusted' });
  await desk.scan('Gift voucher 50.00, A');
  expect(await clockOf(desk)).toEqual({ is: 'untrusted' });
  await desk.scan('Gift voucher 50.00, A');
  const clock = await clockOf(desk);
  expect(clock.is).toBe('trusted');
  expect(Math.abs(clock.wrongByMs ?? 9_999)).toBeLessThanOrEqual(1_000);
});
