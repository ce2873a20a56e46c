import { describe, expect, test } from 'vitest';
import type { PersonEvent } from '../../shared/person.ts';
import { applyPerson, lockedMs, NO_TRIES, type Tries } from '../../main/core/lock-out.ts';
import type { Moment } from '../../main/core/moment.ts';

const at = (mono: number, run = 1): Moment => ({ at: '2026-03-01T12:00:00.000Z', mono, run });
const tries = (...kinds: PersonEvent['kind'][]): Tries => kinds.reduce((before, kind) => applyPerson(before, (kind === 'signed-out' ? { kind, why: 'left' } : { kind }) as PersonEvent, at(1_000)), NO_TRIES);
const wrong = (times: number) => Array.from({ length: times }, () => 'wrong-pin' as const);

describe('a PIN that was wrong', () => {
  test.each([
    [4, 0],
    [5, 30_000],
    [6, 60_000],
    [7, 120_000],
    [9, 300_000],
    [60, 300_000],
  ])('%i times is not looked at for %i ms', (times, ms) => {
    expect(lockedMs(tries(...wrong(times)), at(1_000))).toBe(ms);
    expect(lockedMs(tries(...wrong(times)), at(1_000 + ms))).toBe(0);
  });

  test.each(['signed-in', 'right-pin'] as const)('is forgotten once it was right: %s', (kind) => {
    expect(lockedMs(tries(...wrong(9), kind, ...wrong(4)), at(1_000))).toBe(0);
  });

  test('is not forgotten because somebody went', () => {
    expect(lockedMs(tries(...wrong(5), 'signed-out'), at(1_000))).toBe(30_000);
  });

  test('waits its whole time again after a restart, whatever the clock on the wall says', () => {
    expect(lockedMs(tries(...wrong(5)), { at: '2027-03-01T12:00:00.000Z', mono: 100, run: 2 })).toBe(29_900);
  });
});
