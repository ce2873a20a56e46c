import { describe, expect, test } from 'vitest';
import type { Capabilities } from '../../shared/event.ts';
import { UNDO_MS } from '../../main/core/limits.ts';
import { mayHaveArrived, mayTakeBack, resolutionsOf, undoMs } from '../../main/core/reversal.ts';
import { nextStep } from '../../main/core/table.ts';
import { after, began, BOTH, doubted, ended, euros, FIFTY, found, given, type Happened, likely, lost, momentAt, receipt, refused, requested, resolved, takenBack, took, unsent, used, withheld } from './history.ts';

const able = (can: Partial<Capabilities> = {}): Happened[] => [[0, requested(FIFTY, undefined, { ...BOTH, ...can })]];
const sent = (can: Partial<Capabilities> = {}): Happened[] => [...able(can), [0, began(1, 'redeem')]];
const REDEEMED: Happened[] = [...sent(), [1, ended(1, took('res-1'))], [2, given()]];
const HALF_A_MINUTE = UNDO_MS / 1000;

describe('a cashier may undo', () => {
  test('for half a minute after it was given, by the steady clock', () => {
    expect(undoMs(after(...REDEEMED), momentAt(2))).toBe(UNDO_MS);
    expect(undoMs(after(...REDEEMED), momentAt(2 + HALF_A_MINUTE - 1))).toBe(1_000);
    expect(undoMs(after(...REDEEMED), momentAt(2 + HALF_A_MINUTE))).toBe(0);
    expect(undoMs(after(...REDEEMED), { ...momentAt(2), at: '2030-01-01T00:00:00.000Z' })).toBe(UNDO_MS);
  });

  test('only in the run that gave it: another one does not know how long ago that was', () => {
    expect(undoMs(after(...REDEEMED), momentAt(2, 7))).toBe(0);
    const before: Happened[] = [...sent(), [1, ended(1, took('res-1'))], [2, given(), 7]];
    expect(undoMs(after(...before), momentAt(3, 7))).toBe(UNDO_MS - 1_000);
  });

  test('only what was given and can be given back', () => {
    const gave: Happened[] = [[1, ended(1, took('res-1'))], [2, given()]];
    expect(undoMs(after(...sent()), momentAt(1))).toBe(0);
    expect(undoMs(after(...sent(), [1, withheld]), momentAt(1))).toBe(0);
    expect(undoMs(after(...REDEEMED, [3, takenBack('undone')]), momentAt(3))).toBe(0);
    expect(undoMs(after(...sent({ reverse: false }), ...gave), momentAt(3))).toBe(0);
  });
});

describe('goods that went out may be taken back', () => {
  const gave: Happened = [9, given()];

  test.each([
    ['of a provider that gives back', sent(), true, true],
    ['of a provider that does not', sent({ reverse: false }), false, true],
    ['before anything was sent', able({ reverse: false }), true, false],
    ['when nothing could be sent', [...sent({ reverse: false }), [1, ended(1, unsent)]], true, false],
    ['when the provider declined', [...sent({ reverse: false }), [1, ended(1, refused)]], true, false],
    ['when the answer was lost', [...sent({ reverse: false }), [1, ended(1, lost)]], false, true],
    ['when it was taken', [...sent({ reverse: false }), [1, ended(1, took('res-1'))]], false, true],
  ] as [string, Happened[], boolean, boolean][])('%s: %j, and it may have arrived: %j', (_, history, may, arrived) => {
    expect(mayTakeBack(after(...history, gave))).toBe(may);
    expect(mayHaveArrived(after(...history, gave))).toBe(arrived);
    expect(mayTakeBack(after(...history)), 'nothing went out').toBe(false);
  });

  test('but not once a person has decided the conflict about them', () => {
    const conflict: Happened[] = [...sent(), [1, ended(1, refused)], [2, given()]];
    expect(mayTakeBack(after(...conflict))).toBe(true);
    expect(mayTakeBack(after(...conflict, [3, resolved('written-off')]))).toBe(false);
  });

  test('and then are asked about, given back or void, as far as they had come', () => {
    expect(nextStep(after(...REDEEMED, [3, takenBack('undone')]))).toMatchObject({ do: 'reverse', receipt: { id: 'res-1' } });
    expect(nextStep(after(...sent(), [1, given()], [2, takenBack('reversed')]))).toEqual({ do: 'recall' });
    expect(nextStep(after(...able(), [1, given()], [2, takenBack('cancelled')]))).toEqual({ do: 'void' });
    expect(nextStep(after(...sent(), [1, ended(1, refused)], [2, given()], [3, takenBack('cancelled')]))).toEqual({ do: 'void' });
  });
});

describe('what was sent again into doubt', () => {
  // a journal that was put back from a copy: what its lost run did cannot be asked about
  const DOUBTED: Happened[] = [...able({ recallsBy: 'note', reverse: false }), [1, { ...given(), basis: 'policy' }], [2, doubted(1)], [50, resolved('sent-again')]];
  const CONFLICT = { do: 'conflict', reason: 'cannot-be-asked' };

  test('may have been taken by the first sending: it is not cancelled, and goods that were never handed over are a person’s', () => {
    expect(nextStep(after(...DOUBTED))).toEqual({ do: 'redeem' });
    expect(mayTakeBack(after(...DOUBTED))).toBe(false);
    expect(nextStep(after(...DOUBTED, [60, withheld]))).toEqual(CONFLICT);
    const no: Happened[] = [...DOUBTED, [60, began(2, 'redeem')], [61, ended(2, used)], [160, began(3, 'recall')], [161, ended(3, found())]];
    expect(mayTakeBack(after(...no))).toBe(false);
    expect(nextStep(after(...no, [170, withheld]))).toEqual(CONFLICT);
  });

  test('was not, where the second took the voucher whole: it is given back and void', () => {
    const twice: Happened[] = [...able({ recallsBy: 'note' }), ...DOUBTED.slice(1), [60, began(2, 'redeem')], [61, ended(2, took('res-1'))], [200, began(3, 'recall')], [201, ended(3, found(receipt('res-1')))]];
    expect(nextStep(after(...twice))).toEqual({ do: 'settled' });
    const back: Happened[] = [...twice, [210, takenBack('reversed')]];
    expect(nextStep(after(...back))).toMatchObject({ do: 'reverse', receipt: { id: 'res-1' } });
    expect(nextStep(after(...back, [211, began(4, 'reverse', 'res-1')], [212, ended(4, { is: 'reversed' })]))).toEqual({ do: 'void' });
  });

  test('where nobody can be asked, what the second took is what there is', () => {
    const twice: Happened[] = [...able({ recall: false, reverse: false }), [0, began(1, 'redeem')], [1, ended(1, lost)], [2, given()], [50, resolved('sent-again')], [60, began(2, 'redeem')], [61, ended(2, took('res-1'))]];
    expect(nextStep(after(...twice, [70, withheld]))).toEqual({ do: 'conflict', reason: 'cannot-be-reversed' });
  });
});

describe('what a person may decide', () => {
  const ALL = ['written-off', 'charged', 'honoured-later'];
  const AGAIN = [...ALL, 'sent-again'];
  const HELD_BACK = ['written-off', 'honoured-later'];
  const gave: Happened = [9, given()];

  test.each([
    ['refused', [...sent(), [1, ended(1, refused)], gave], AGAIN],
    ['less-taken', [...sent(), [1, ended(1, took('res-1', euros(4_000)))], gave], ALL],
    ['other-worth', [...sent(), [1, ended(1, took('res-1', { kind: 'uses', count: 1 }))], gave], ALL],
    ['more-taken', [...sent({ reverse: false }), [1, ended(1, took('res-1', euros(6_000)))], gave], ALL],
    ['cannot-be-asked', [...sent({ recall: false }), gave], AGAIN],
    ['cannot-be-asked', [...sent({ recall: false, partial: 'money' }), gave], ALL],
    ['cannot-be-asked', [...sent({ recall: false }), [9, withheld]], HELD_BACK],
    ['cannot-be-reversed', [...sent({ reverse: false }), [1, ended(1, took('res-1'))], [9, withheld]], HELD_BACK],
    ['cannot-be-reversed', [...sent(), [2, began(2, 'recall')], [3, ended(2, found(likely('res-1')))], [9, withheld]], HELD_BACK],
    ['taken-after-all', [...sent(), [1, ended(1, refused)], gave, [10, resolved('charged')], [11, began(2, 'recall')], [12, ended(2, { is: 'found', receipts: [{ id: 'res-1', worth: FIFTY, strength: 'exact' }] })]], ALL],
  ] as [string, Happened[], string[]][])('about a conflict of %s is what cannot take a voucher twice', (reason, history, may) => {
    const state = after(...history);
    expect(nextStep(state)).toEqual({ do: 'conflict', reason });
    expect(resolutionsOf(state)).toEqual(may);
  });

  test('about what is no conflict is nothing', () => {
    for (const history of [REDEEMED, sent(), [...sent(), gave], [...sent(), [9, withheld] satisfies Happened]]) expect(resolutionsOf(after(...history))).toEqual([]);
    expect(resolutionsOf(after(...sent(), [1, ended(1, refused)], gave, [10, resolved('charged')]))).toEqual([]);
  });
});
