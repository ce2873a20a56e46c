import { describe, expect, test } from 'vitest';
import { GRACE_MS, READ_GAP_MS } from '../../main/core/limits.ts';
import { isFinished, nextStep } from '../../main/core/table.ts';
import { takenOf } from '../../main/core/taken.ts';
import { EXCHANGE_DEADLINE_MS } from '../../shared/limits.ts';
import { after, began, BOTH, ended, found, given, type Happened, lost, receipt, refused, requested, took, unsent, withheld } from './history.ts';

const GRACE = GRACE_MS / 1000;
const GAP = READ_GAP_MS / 1000;
const SENT: Happened[] = [
  [0, requested()],
  [0, began(1, 'redeem')],
];
const read = (attempt: number, at: number, ...ids: string[]): Happened[] => [
  [at, began(attempt, 'recall')],
  [at + 1, ended(attempt, found(...ids.map((id) => receipt(id))))],
];
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

const AGAIN = GRACE + 20;
const SENT_AGAIN: Happened[] = [...SENT, [5, given()], ...read(2, GRACE), ...read(3, GRACE + GAP), [AGAIN, began(4, 'redeem')]];
const LATE = AGAIN + GRACE;

describe('what was sent again', () => {
  test('is sent again only when the table says that nothing was taken', () => {
    expect(nextStep(after(...SENT_AGAIN.slice(0, -1)))).toEqual({ do: 'redeem' });
  });

  test('is asked once more after its grace, although it has a receipt', () => {
    const answered = [...SENT_AGAIN, [AGAIN + 1, ended(4, took('res-4'))] satisfies Happened];
    expect(nextStep(after(...answered))).toEqual({ do: 'recall' });
    expect(isFinished(after(...answered))).toBe(false);
    expect(nextStep(after(...answered, ...read(5, LATE - 1, 'res-4')))).toEqual({ do: 'recall' });
    expect(nextStep(after(...answered, ...read(5, LATE, 'res-4')))).toEqual({ do: 'settled' });
  });

  test('is not asked once more where the first was never sent', () => {
    const state = after([0, requested()], [0, began(1, 'redeem')], [1, ended(1, unsent)], [2, given()], [3, began(2, 'redeem')], [4, ended(2, took('res-2'))]);
    expect(nextStep(state)).toEqual({ do: 'settled' });
  });

  test('and arrived twice: the surplus is reversed and one receipt stays', () => {
    const twice: Happened[] = [...SENT_AGAIN, [AGAIN + 1, ended(4, took('res-4'))], ...read(5, LATE, 'res-1', 'res-4')];
    expect(nextStep(after(...twice))).toMatchObject({ do: 'reverse', receipt: { worth: { minor: 5_000 } } });
    expect(nextStep(after(...twice), { recall: true, reverse: false })).toEqual({ do: 'conflict', reason: 'more-taken' });
    const reversed = after(...twice, [LATE + 2, began(6, 'reverse', 'res-1')], [LATE + 3, ended(6, { is: 'reversed' })]);
    expect(nextStep(reversed)).toEqual({ do: 'settled' });
  });

  test('and declined, because the first arrived late: it is asked once more before it is a conflict', () => {
    const declined: Happened[] = [...SENT_AGAIN, [AGAIN + 1, ended(4, refused)]];
    expect(nextStep(after(...declined))).toEqual({ do: 'recall' });
    expect(nextStep(after(...declined, ...read(5, LATE, 'res-1')))).toEqual({ do: 'settled' });
    expect(nextStep(after(...declined, ...read(5, LATE)))).toEqual({ do: 'conflict', reason: 'refused' });
  });
});
