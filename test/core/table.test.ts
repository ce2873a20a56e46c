import { describe, expect, test } from 'vitest';
import { type Capabilities, isFinished, nextStep } from '../../main/core/table.ts';
import { takenOf } from '../../main/core/taken.ts';
import { after, began, BOTH, ended, euros, FIFTY, given, type Happened, lost, receipt, refused, requested, took, unsent, withheld } from './history.ts';

const REQUESTED: Happened = [0, requested()];
const BEGUN: Happened[] = [REQUESTED, [0, began(1, 'redeem')]];
const TAKEN = {
  'no, nothing asked': [REQUESTED],
  'no, never sent': [...BEGUN, [1, ended(1, unsent)]],
  'unknown, no end': BEGUN,
  'unknown, fault': [...BEGUN, [30, ended(1, lost)]],
  'yes, equal': [...BEGUN, [1, ended(1, took('res-1'))]],
  'yes, less': [...BEGUN, [1, ended(1, took('res-1', euros(4_999)))]],
  'yes, more': [...BEGUN, [1, ended(1, took('res-1', euros(5_001)))]],
  'yes, another currency': [...BEGUN, [1, ended(1, took('res-1', { kind: 'money', minor: 5_000, currency: 'USD' }))]],
  refused: [...BEGUN, [1, ended(1, refused)]],
} satisfies Record<string, Happened[]>;
type TakenName = keyof typeof TAKEN;

const RECEIPT = { ...receipt('res-1'), standing: true };
const CELLS: Record<TakenName, [undecided: unknown, yes: unknown, no: unknown]> = {
  'no, nothing asked': [{ do: 'wait' }, { do: 'redeem' }, { do: 'void' }],
  'no, never sent': [{ do: 'wait' }, { do: 'redeem' }, { do: 'void' }],
  'unknown, no end': [{ do: 'recall' }, { do: 'recall' }, { do: 'recall' }],
  'unknown, fault': [{ do: 'recall' }, { do: 'recall' }, { do: 'recall' }],
  'yes, equal': [{ do: 'wait' }, { do: 'settled' }, { do: 'reverse', receipt: RECEIPT }],
  'yes, less': [{ do: 'wait' }, { do: 'conflict', reason: 'less-taken' }, { do: 'reverse', receipt: { ...RECEIPT, worth: euros(4_999) } }],
  'yes, more': [{ do: 'wait' }, { do: 'conflict', reason: 'more-taken' }, { do: 'reverse', receipt: { ...RECEIPT, worth: euros(5_001) } }],
  'yes, another currency': [{ do: 'wait' }, { do: 'conflict', reason: 'other-worth' }, { do: 'reverse', receipt: { ...RECEIPT, worth: { kind: 'money', minor: 5_000, currency: 'USD' } } }],
  refused: [{ do: 'wait' }, { do: 'conflict', reason: 'refused' }, { do: 'void' }],
};
const GIVEN = [
  ['undecided', []],
  ['yes', [[40, given()] satisfies Happened]],
  ['no', [[40, withheld] satisfies Happened]],
] as const;

const ROWS = (Object.keys(TAKEN) as TakenName[]).flatMap((taken) =>
  GIVEN.map(([name, decision], column) => ({ given: name, taken, history: [...TAKEN[taken], ...decision] as Happened[], step: CELLS[taken][column] })),
);

describe('the table of given and taken', () => {
  test.each(ROWS)('given $given, taken $taken', ({ history, step, taken }) => {
    const state = after(...history);
    expect(takenOf(state).is).toBe(taken.split(',')[0]);
    expect(nextStep(state)).toEqual(step);
  });

  test.each(ROWS)('is finished exactly where given and taken are equal: $given, $taken', ({ history, step }) => {
    const wanted = JSON.stringify(step) === '{"do":"settled"}' || JSON.stringify(step) === '{"do":"void"}';
    expect(isFinished(after(...history))).toBe(wanted);
  });

  test.each([
    ['undecided', [], { do: 'wait' }],
    ['yes', [[40, given()]], { do: 'conflict', reason: 'cannot-be-asked' }],
    ['no', [[40, withheld]], { do: 'conflict', reason: 'cannot-be-asked' }],
  ] as [string, Happened[], unknown][])('given %s in doubt is not asked about where the provider has no recall', (_, decision, step) => {
    const can: Capabilities = { recall: false, reverse: true };
    expect(nextStep(after(...TAKEN['unknown, no end'], ...decision), can)).toEqual(step);
    expect(nextStep(after(...TAKEN['unknown, fault'], ...decision), can)).toEqual(step);
  });

  test('what cannot be reversed is a conflict for a person', () => {
    const state = after(...TAKEN['yes, equal'], [40, withheld]);
    expect(nextStep(state, { recall: true, reverse: false })).toEqual({ do: 'conflict', reason: 'cannot-be-reversed' });
  });

  test('a reversal that the provider declined is not asked for again', () => {
    const state = after(...TAKEN['yes, equal'], [40, withheld], [41, began(2, 'reverse', 'res-1')], [42, ended(2, refused)]);
    expect(takenOf(state).is).toBe('yes');
    expect(nextStep(state)).toEqual({ do: 'conflict', reason: 'cannot-be-reversed' });
  });

  test('a reversal in doubt is asked about, and one that was never sent is sent again', () => {
    const reversing: Happened[] = [...TAKEN['yes, equal'], [40, withheld], [41, began(2, 'reverse', 'res-1')]];
    expect(nextStep(after(...reversing))).toEqual({ do: 'recall' });
    expect(nextStep(after(...reversing, [71, ended(2, lost)]))).toEqual({ do: 'recall' });
    expect(nextStep(after(...reversing, [42, ended(2, unsent)]))).toEqual({ do: 'reverse', receipt: RECEIPT });
    expect(nextStep(after(...reversing, [42, ended(2, { is: 'reversed' })]))).toEqual({ do: 'void' });
  });

  test.each([
    [{ kind: 'uses', count: 1 }, { kind: 'uses', count: 1 }, { do: 'settled' }],
    [{ kind: 'uses', count: 2 }, { kind: 'uses', count: 1 }, { do: 'conflict', reason: 'less-taken' }],
    [{ kind: 'percent', hundredths: 2_000 }, { kind: 'percent', hundredths: 2_000 }, { do: 'settled' }],
    [{ kind: 'percent', hundredths: 2_000 }, { kind: 'percent', hundredths: 2_500 }, { do: 'conflict', reason: 'other-worth' }],
    [FIFTY, { kind: 'uses', count: 1 }, { do: 'conflict', reason: 'other-worth' }],
  ] as const)('given %j and taken %j: %j', (gave, taken, step) => {
    const state = after([0, requested(gave)], [0, began(1, 'redeem')], [1, ended(1, took('res-1', taken))], [2, given(gave)]);
    expect(nextStep(state)).toEqual(step);
  });
});
