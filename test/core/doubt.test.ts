import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../main/core/decide.ts';
import { GRACE_MS, READ_GAP_MS } from '../../main/core/limits.ts';
import { outcomeOf } from '../../main/core/outcome.ts';
import { fold } from '../../main/core/redemption.ts';
import { isFinished, nextStep } from '../../main/core/table.ts';
import { takenOf } from '../../main/core/taken.ts';
import { EXCHANGE_DEADLINE_MS } from '../../shared/limits.ts';
import { after, began, BOTH, doubted, ended, euros, FIFTY, found, given, type Happened, ID, likely, lost, momentAt, receipt, refused, requested, resolved, took, unsent, withheld } from './history.ts';

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
    const irreversible: Happened[] = [[0, requested(FIFTY, undefined, { ...BOTH, reverse: false })], ...twice.slice(1)];
    expect(nextStep(after(...irreversible))).toEqual({ do: 'conflict', reason: 'more-taken' });
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

describe('what a lost part of the journal may have begun', () => {
  const OFFLINE: Happened[] = [[0, requested()], [1, given()]];

  test('is asked about before anything is sent, and counts as never sent after two believed reads', () => {
    const doubting: Happened[] = [...OFFLINE, [2, doubted(1)]];
    expect(nextStep(after(...OFFLINE))).toEqual({ do: 'redeem' });
    expect(nextStep(after(...doubting))).toEqual({ do: 'recall' });
    expect(nextStep(after(...doubting, ...read(2, 2 + GRACE)))).toEqual({ do: 'recall' });
    expect(nextStep(after(...doubting, ...read(2, 2 + GRACE), ...read(3, 2 + GRACE + GAP)))).toEqual({ do: 'redeem' });
  });

  test('is settled by a read that finds our key', () => {
    expect(nextStep(after(...OFFLINE, [2, doubted(1)], ...read(2, 3, 'res-1')))).toEqual({ do: 'settled' });
  });

  test('beside a receipt that stands is in doubt all the same: it may be one more', () => {
    const back: Happened[] = [...SENT, [1, ended(1, took('res-1'))], [2, withheld], [3, doubted(2)]];
    expect(taken(...back)).toBe('unknown');
    expect(nextStep(after(...back, ...read(3, 4, 'res-1', 'res-2')))).toMatchObject({ do: 'reverse' });
    expect(nextStep(after(...back, ...read(3, 3 + GRACE, 'res-1'), ...read(4, 3 + GRACE + GAP, 'res-1')))).toMatchObject({ do: 'reverse', receipt: { id: 'res-1' } });
  });

  test('at a provider that goes by notes is for a person: they are lost with it', () => {
    const byNote = (...more: Happened[]) => nextStep(after([0, requested(FIFTY, undefined, { ...BOTH, recallsBy: 'note' })], ...more));
    const lostNotes: Happened[] = [[0, began(1, 'redeem')], [1, given()], [2, doubted(2)]];
    expect(byNote(...lostNotes.slice(0, 2))).toEqual({ do: 'recall' });
    expect(byNote(...lostNotes)).toEqual({ do: 'conflict', reason: 'cannot-be-asked' });
    expect(byNote(...lostNotes, ...read(3, 2 + GRACE), ...read(4, 2 + GRACE + GAP))).toEqual({ do: 'conflict', reason: 'cannot-be-asked' });
    expect(byNote(...lostNotes, [3, ended(1, took('res-1'))]), 'a receipt stands, and a voucher is taken once').toEqual({ do: 'recall' });
    expect(byNote(...lostNotes, [3, ended(1, took('res-1'))], ...read(3, 2 + GRACE, 'res-1'))).toEqual({ do: 'settled' });
  });

  test('at a provider that does not say is for a person', () => {
    const [, gave] = OFFLINE;
    const mute = after([0, requested(FIFTY, undefined, { ...BOTH, recall: false })], gave ?? [1, given()], [2, doubted(1)]);
    expect(nextStep(mute)).toEqual({ do: 'conflict', reason: 'cannot-be-asked' });
  });
});

describe('what a person had sent again', () => {
  const MUTE: Happened[] = [[0, requested(FIFTY, undefined, { ...BOTH, recall: false })], [0, began(1, 'redeem')], [30, ended(1, lost)], [31, given()]];
  const WAIVED: Happened[] = [...MUTE, [40, resolved('sent-again')]];

  test('is not held up by the doubt that they answered for', () => {
    expect(nextStep(after(...MUTE))).toEqual({ do: 'conflict', reason: 'cannot-be-asked' });
    expect(nextStep(after(...WAIVED))).toEqual({ do: 'redeem' });
  });

  test('is in doubt of its own', () => {
    expect(nextStep(after(...WAIVED, [41, began(2, 'redeem')]))).toEqual({ do: 'conflict', reason: 'cannot-be-asked' });
    expect(nextStep(after(...WAIVED, [41, began(2, 'redeem')], [42, ended(2, took('res-2'))]))).toEqual({ do: 'settled' });
    expect(nextStep(after(...WAIVED, [41, began(2, 'redeem')], [42, ended(2, refused)]))).toEqual({ do: 'conflict', reason: 'refused' });
  });

  test('and whose first sending is answered after all has one too many', () => {
    const both = after(...WAIVED.slice(0, 2), [31, given()], [40, resolved('sent-again')], [41, began(2, 'redeem')], [42, ended(2, took('res-2'))], [43, ended(1, took('res-1'))]);
    expect(nextStep(both)).toMatchObject({ do: 'reverse' });
  });
});

describe('a receipt that only fits our attempt', () => {
  const FITS: Happened[] = [...SENT, [2, began(2, 'recall')], [3, ended(2, found(likely('res-1')))]];

  test('decides nothing for a guest who waits', () => {
    expect(decide(after(...FITS))).toEqual([]);
    expect(outcomeOf(after(...FITS), momentAt(3))).toEqual({ is: 'not-known', phase: 'likely' });
  });

  test('settles what was given, and is never reversed unasked', () => {
    expect(nextStep(after(...FITS, [9, given()]))).toEqual({ do: 'settled' });
    expect(nextStep(after(...FITS, [9, given(euros(3_000))]))).toEqual({ do: 'conflict', reason: 'more-taken' });
    expect(nextStep(after(...FITS, [9, withheld]))).toEqual({ do: 'conflict', reason: 'cannot-be-reversed' });
  });

  test('is ours once the call that took it is answered', () => {
    const told = after(...FITS, [9, ended(1, { is: 'receipt', receipt: likely('res-1') })]);
    expect(decide(told)).toMatchObject([{ kind: 'given' }]);
    expect(nextStep(after(...FITS, [9, ended(1, { is: 'receipt', receipt: likely('res-1') })], [10, withheld]))).toMatchObject({ do: 'reverse', receipt: { id: 'res-1' } });
  });
});
