import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRACE_MS, READ_GAP_MS } from '../../main/core/limits.ts';
import { fold } from '../../main/core/redemption.ts';
import { nextStep } from '../../main/core/table.ts';
import { takenOf } from '../../main/core/taken.ts';
import { EXCHANGE_DEADLINE_MS } from '../../shared/limits.ts';
import { after, began, ended, given, type Happened, ID, lost, momentAt, read, refused, requested, SENT, took, unsent, withheld } from './history.ts';

const GRACE = GRACE_MS / 1000;
const GAP = READ_GAP_MS / 1000;
const taken = (...history: Happened[]) => takenOf(after(...history)).is;

describe('doubt', () => {
  test('the grace outlasts an exchange by a minute at least', () => {
    expect(GRACE_MS).toBeGreaterThanOrEqual(EXCHANGE_DEADLINE_MS + 60_000);
  });

  test('begins with the attempt, not with its fault', () => {
    expect(taken(...SENT)).toBe('unknown');
    expect(taken(...SENT, [30, ended(1, lost)])).toBe('unknown');
  });

  test.each([
    ['no read at all', []],
    ['two reads within the grace', [...read(2, 1), ...read(3, 80)]],
    ['one read after the grace', read(2, GRACE)],
    ['two reads after the grace that lie too close', [...read(2, GRACE), ...read(3, GRACE + GAP - 1)]],
    ['one read before and one after the grace', [...read(2, GRACE - 1), ...read(3, GRACE + GAP)]],
    ['reads that were not answered', [[GRACE, began(2, 'recall')], [GRACE + 9, ended(2, lost)], ...read(3, GRACE + 20)]],
    ['a read that has no end', [[GRACE, began(2, 'recall')], ...read(3, GRACE + 20)]],
  ] as [string, Happened[]][])('is not ended by %s', (_, reads) => {
    expect(taken(...SENT, ...reads)).toBe('unknown');
    expect(taken(...SENT, [30, ended(1, lost)], ...reads)).toBe('unknown');
  });

  test('is ended by two reads after the grace, some seconds apart', () => {
    expect(taken(...SENT, ...read(2, GRACE), ...read(3, GRACE + GAP))).toBe('no');
    expect(taken(...SENT, ...read(2, GRACE), ...read(3, GRACE + 1), ...read(4, GRACE + GAP))).toBe('no');
  });

  test('counts its grace from the last request of the attempt, which a note goes before', () => {
    const noted: Happened[] = [...SENT, [20, { kind: 'noted', attempt: 1, fact: 'order 7' }]];
    expect(taken(...noted, ...read(2, GRACE), ...read(3, GRACE + GAP))).toBe('unknown');
    expect(taken(...noted, ...read(2, 20 + GRACE), ...read(3, 20 + GRACE + GAP))).toBe('no');
  });

  test('is ended at once by a read that finds our key', () => {
    expect(taken(...SENT, ...read(2, 1, 'res-1'))).toBe('yes');
  });

  test('is not ended by a later attempt that could not be sent', () => {
    expect(taken(...SENT, [30, ended(1, lost)], [31, began(2, 'redeem')], [31, ended(2, unsent)])).toBe('unknown');
  });

  test('is not ended by a later attempt that was declined', () => {
    expect(taken(...SENT, [30, ended(1, lost)], [31, began(2, 'redeem')], [32, ended(2, refused)])).toBe('unknown');
  });

  test('is not ended by the receipt of another attempt: both may stand', () => {
    expect(taken(...SENT, [30, ended(1, lost)], [31, began(2, 'redeem')], [32, ended(2, took('res-2'))])).toBe('unknown');
  });

  test('about a reversal ends when the receipt is no longer found', () => {
    const reversing: Happened[] = [...SENT, [1, ended(1, took('res-1'))], [2, withheld], [3, began(2, 'reverse', 'res-1')]];
    expect(taken(...reversing)).toBe('unknown');
    expect(taken(...reversing, ...read(3, 5))).toBe('no');
    expect(taken(...reversing, ...read(3, 5, 'res-1'))).toBe('unknown');
    expect(taken(...reversing, ...read(3, 3 + GRACE, 'res-1'), ...read(4, 3 + GRACE + GAP, 'res-1'))).toBe('yes');
  });

  test('a receipt that one read misses still stands', () => {
    expect(taken(...SENT, [1, ended(1, took('res-1'))], ...read(2, 5))).toBe('yes');
  });

  test('a late answer after the guest went away is given back', () => {
    const state = after(...SENT, [5, withheld], [20, ended(1, took('res-1'))]);
    expect(nextStep(state)).toMatchObject({ do: 'reverse', receipt: { id: 'res-1' } });
  });
});

describe('reads of a later run', () => {
  const LATER = 7;
  const later = (attempt: number, at: number, run = LATER): Happened[] => read(attempt, at).map(([seconds, event]) => [seconds, event, run]);

  test.each([
    ['at its very start', [...later(2, 0), ...later(3, GAP)]],
    ['before it has lasted the grace itself', [...later(2, GRACE - 1), ...later(3, GRACE - 1 + GAP)]],
    ['that lie too close', [...later(2, GRACE), ...later(3, GRACE + GAP - 1)]],
    ['of two runs that each began just now', [...later(2, GRACE), ...later(3, 1, LATER + 1)]],
  ] as [string, Happened[]][])('do not end a doubt %s', (_, reads) => {
    expect(taken(...SENT, ...reads)).toBe('unknown');
  });

  test('end a doubt once the run has lasted the grace and two of them lie apart', () => {
    expect(taken(...SENT, ...later(2, GRACE), ...later(3, GRACE + GAP))).toBe('no');
    expect(taken(...SENT, ...later(2, GRACE), ...later(3, GRACE, LATER + 1)), 'each in a run of its own').toBe('no');
  });

  test('an earlier run than the attempt can never count', () => {
    expect(taken([0, requested()], [0, began(1, 'redeem'), 3], ...later(2, GRACE, 2), ...later(3, GRACE + GAP, 2))).toBe('unknown');
  });
});

test('a wall clock that is wrong by up to ten years changes nothing about a doubt', () => {
  const TEN_YEARS_MS = 10 * 366 * 24 * 3_600_000;
  const histories: Happened[][] = [
    [...SENT],
    [...SENT, ...read(2, GRACE - 1), ...read(3, GRACE + GAP)],
    [...SENT, ...read(2, GRACE), ...read(3, GRACE + GAP)],
    [...SENT, [5, given()], ...read(2, GRACE), ...read(3, GRACE + GAP), [GRACE + 20, began(4, 'redeem')], [GRACE + 21, ended(4, took('res-4'))]],
    [...SENT, [1, ended(1, took('res-1'))], [2, withheld], [3, began(2, 'reverse', 'res-1')], ...read(3, 3 + GRACE, 'res-1'), ...read(4, 3 + GRACE + GAP, 'res-1')],
  ];
  const jumps = fc.array(fc.integer({ min: -TEN_YEARS_MS, max: TEN_YEARS_MS }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom(...histories), jumps, (history, byMs) => {
      const wrong = history.map(([seconds, event, run], n) => {
        const { at, ...moment } = momentAt(seconds, run);
        return { event, moment: { at: new Date(Date.parse(at) + (byMs[n] ?? 0)).toISOString(), ...moment } };
      });
      const state = fold(ID, wrong);
      if (state === undefined) throw new Error('a history has events');
      expect(takenOf(state).is).toBe(takenOf(after(...history)).is);
      expect(nextStep(state).do).toBe(nextStep(after(...history)).do);
    }),
    { numRuns: 500 },
  );
});
