import { describe, expect, test } from 'vitest';
import { decide } from '../../main/core/decide.ts';
import { GRACE_MS, READ_GAP_MS } from '../../main/core/limits.ts';
import { outcomeOf } from '../../main/core/outcome.ts';
import { isFinished, nextStep } from '../../main/core/table.ts';
import { takenOf } from '../../main/core/taken.ts';
import { after, began, BOTH, doubted, ended, euros, FIFTY, found, given, type Happened, likely, lost, momentAt, read, refused, requested, resolved, SENT, took, unsent, withheld } from './history.ts';

const GRACE = GRACE_MS / 1000;
const GAP = READ_GAP_MS / 1000;
const taken = (...history: Happened[]) => takenOf(after(...history)).is;

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
