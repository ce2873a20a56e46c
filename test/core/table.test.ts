import { describe, expect, test } from 'vitest';
import { GRACE_MS } from '../../main/core/limits.ts';
import type { Capabilities, RedemptionEvent } from '../../shared/event.ts';
import { outcomeOf } from '../../main/core/outcome.ts';
import { lineOf } from '../../main/core/report.ts';
import { isFinished, nextStep } from '../../main/core/table.ts';
import { takenOf } from '../../main/core/taken.ts';
import { after, began, BOTH, ended, euros, FIFTY, found, given, type Happened, likely, lost, momentAt, receipt, refused, released, requested, resolved, took, unsent, used, withheld } from './history.ts';

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

/** The same history at a provider that can do less. */
const ableTo = (can: Partial<Capabilities>, history: Happened[]): Happened[] => [[0, requested(FIFTY, undefined, { ...BOTH, ...can })], ...history.slice(1)];

const RECEIPT = { ...receipt('res-1'), standing: true, told: true };
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
    expect(nextStep(after(...ableTo({ recall: false }, TAKEN['unknown, no end']), ...decision))).toEqual(step);
    expect(nextStep(after(...ableTo({ recall: false }, TAKEN['unknown, fault']), ...decision))).toEqual(step);
  });

  test('what cannot be reversed is a conflict for a person', () => {
    const state = after(...ableTo({ reverse: false }, TAKEN['yes, equal']), [40, withheld]);
    expect(nextStep(state)).toEqual({ do: 'conflict', reason: 'cannot-be-reversed' });
  });

  test('what only fits our attempt is never reversed unasked', () => {
    const fits: Happened[] = [...BEGUN, [2, began(2, 'recall')], [3, ended(2, found(likely('res-1')))]];
    expect(nextStep(after(...fits, [40, withheld]))).toEqual({ do: 'conflict', reason: 'cannot-be-reversed' });
    const twice: Happened[] = [...BEGUN, [1, ended(1, took('res-1'))], [40, given()], [41, began(2, 'recall')], [42, ended(2, found(receipt('res-1'), likely('res-2')))]];
    expect(nextStep(after(...twice))).toEqual({ do: 'conflict', reason: 'more-taken' });
  });

  test('a reversal that the provider declined is not asked for again', () => {
    const state = after(...TAKEN['yes, equal'], [40, withheld], [41, began(2, 'reverse', 'res-1')], [42, ended(2, refused)]);
    expect(takenOf(state).is).toBe('yes');
    expect(nextStep(state)).toEqual({ do: 'conflict', reason: 'cannot-be-reversed' });
  });

  test('a no that may only mean that it was us is asked about once', () => {
    const echo: Happened[] = [...BEGUN, [1, ended(1, used)]];
    const read = (...receipts: ReturnType<typeof receipt>[]): Happened[] => [[2, began(2, 'recall')], [3, ended(2, found(...receipts))]];
    for (const decision of [[], [[40, given()]], [[40, withheld]]] as Happened[][]) expect(nextStep(after(...echo, ...decision))).toEqual({ do: 'recall' });
    expect(nextStep(after(...echo, ...read(receipt('res-1')), [40, given()]))).toEqual({ do: 'settled' });
    expect(nextStep(after(...echo, ...read(receipt('res-1')), [40, withheld]))).toMatchObject({ do: 'reverse', receipt: { id: 'res-1' } });
    expect(nextStep(after(...echo, ...read(), [40, given()]))).toEqual({ do: 'conflict', reason: 'refused' });
    expect(nextStep(after(...echo, ...read(), [40, withheld]))).toEqual({ do: 'void' });
    const early: Happened[] = [...BEGUN, [1, began(2, 'recall')], [2, ended(1, used)], [3, ended(2, found())]];
    expect(nextStep(after(...early, [40, withheld])), 'a read that began before the no says nothing about it').toEqual({ do: 'recall' });
    expect(nextStep(after(...ableTo({ recall: false }, echo), [40, given()])), 'nobody can be asked').toEqual({ do: 'conflict', reason: 'refused' });
  });

  test('a reversal in doubt is asked about, and one that was never sent is sent again', () => {
    const reversing: Happened[] = [...TAKEN['yes, equal'], [40, withheld], [41, began(2, 'reverse', 'res-1')]];
    expect(nextStep(after(...reversing))).toEqual({ do: 'recall' });
    expect(nextStep(after(...reversing, [71, ended(2, lost)]))).toEqual({ do: 'recall' });
    expect(nextStep(after(...reversing, [42, ended(2, unsent)]))).toEqual({ do: 'reverse', receipt: RECEIPT });
  });

  test('what was given back is asked about once more after its grace: a line that sent it twice may take it again', () => {
    const back: Happened[] = [...TAKEN['yes, equal'], [40, withheld], [41, began(2, 'reverse', 'res-1')], [42, ended(2, { is: 'reversed' })]];
    const read = (at: number, ...receipts: ReturnType<typeof receipt>[]): Happened[] => [[at, began(3, 'recall')], [at + 1, ended(3, found(...receipts))]];
    expect(nextStep(after(...back))).toEqual({ do: 'recall' });
    expect(nextStep(after(...back, ...read(GRACE_MS / 1000 - 1))), 'before its grace').toEqual({ do: 'recall' });
    expect(nextStep(after(...back, ...read(GRACE_MS / 1000)))).toEqual({ do: 'void' });
    expect(nextStep(after(...back, ...read(GRACE_MS / 1000, receipt('res-2'))))).toMatchObject({ do: 'reverse', receipt: { id: 'res-2' } });
    expect(nextStep(after(...ableTo({ recall: false }, back)))).toEqual({ do: 'void' });
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

const REFUSED: Happened[] = [...TAKEN.refused, [2, given()]];

describe('a taking that may be another till\'s', () => {
  const byPolicy: RedemptionEvent = { ...given(), by: 'desk', basis: 'policy' };
  const fits = (...receipts: ReturnType<typeof receipt>[]): Happened[] => [[10, began(1, 'redeem')], [11, ended(1, lost)], [20, began(2, 'recall')], [21, ended(2, found(...receipts))]];
  const ANOTHERS = { do: 'conflict', reason: 'may-be-anothers' };

  test('settles nothing that was given without its provider: a person looks', () => {
    expect(nextStep(after(REQUESTED, [1, byPolicy], ...fits(likely('res-1'))))).toEqual(ANOTHERS);
    expect(nextStep(after(REQUESTED, [1, { ...given(), late: { at: '2026-03-01T12:00:00.000Z', reference: 'P1' } as never }], ...fits(likely('res-1')))), 'from paper').toEqual(ANOTHERS);
    expect(nextStep(after(REQUESTED, [1, byPolicy], [2, given()], ...fits(likely('res-1')))), 'nor because somebody said that it went out').toEqual(ANOTHERS);
    expect(nextStep(after(REQUESTED, [1, byPolicy], ...fits(likely('res-1')), [50, resolved('honoured-later')]))).toEqual({ do: 'resolved' });
  });

  test('pays for nothing: written off it is lost, and nobody reads that it was redeemed', () => {
    const offline = after(REQUESTED, [1, byPolicy], ...fits(likely('res-1')), [50, resolved('written-off')]);
    expect(outcomeOf(offline, momentAt(60))).toEqual({ is: 'accepted-offline' });
    expect(lineOf(offline)).toMatchObject({ stands: 'written-off', lostMinor: 5_000, lostCurrency: 'EUR' });
    expect(outcomeOf(after(REQUESTED, ...fits(likely('res-1')), [40, given()]), momentAt(60)), 'somebody handed it over on their own').toEqual({ is: 'redeemed' });
  });

  test('settles what is certainly ours, what we were told ourselves, and what somebody handed over on their own', () => {
    expect(nextStep(after(REQUESTED, [1, byPolicy], ...fits(receipt('res-1'))))).toEqual({ do: 'settled' });
    expect(nextStep(after(REQUESTED, [1, byPolicy], [10, began(1, 'redeem')], [11, ended(1, { is: 'receipt', receipt: likely('res-1') })]))).toEqual({ do: 'settled' });
    expect(nextStep(after(REQUESTED, ...fits(likely('res-1')), [40, given()]))).toEqual({ do: 'settled' });
  });
});

describe('a conflict that a person has decided', () => {
  test.each(['written-off', 'charged', 'honoured-later'] as const)('as %s is finished', (resolution) => {
    expect(isFinished(after(...REFUSED))).toBe(false);
    expect(nextStep(after(...REFUSED, [50, resolved(resolution)]))).toEqual({ do: 'resolved' });
    expect(isFinished(after(...REFUSED, [50, resolved(resolution)]))).toBe(true);
  });

  test('as sent again is sent again', () => {
    expect(nextStep(after(...REFUSED, [50, resolved('sent-again')]))).toEqual({ do: 'redeem' });
    expect(nextStep(after(...REFUSED, [50, resolved('sent-again')], [51, began(2, 'redeem')], [52, ended(2, refused)]))).toEqual({ do: 'recall' });
  });

  test('is open again once it is said that it was not handed over: what was decided was about goods that were out', () => {
    const unheard: Happened[] = [[0, requested()], [1, { ...given(), by: 'desk', basis: 'policy' }], [2, began(1, 'redeem')], [3, ended(1, lost)]];
    expect(nextStep(after(...ableTo({ recall: false }, unheard), [50, resolved('honoured-later')], [60, withheld]))).toEqual({ do: 'conflict', reason: 'cannot-be-asked' });
    expect(nextStep(after(...unheard, [50, resolved('written-off')], [60, withheld]))).toEqual({ do: 'recall' });
  });

  const asked = (number: number, at: number, ...receipts: ReturnType<typeof receipt>[]): Happened[] => [[at, began(number, 'recall')], [at + 1, ended(number, found(...receipts))]];

  test('stays decided when a later read finds nothing new', () => {
    expect(nextStep(after(...REFUSED, [50, resolved('charged')], ...asked(2, 60)))).toEqual({ do: 'resolved' });
  });

  test.each(['charged', 'honoured-later'] as const)('as %s is open again when it turns out taken after all', (resolution) => {
    const reopened = after(...REFUSED, [50, resolved(resolution)], ...asked(2, 60, receipt('res-1')));
    expect(nextStep(reopened)).toEqual({ do: 'conflict', reason: 'taken-after-all' });
    expect(reopened.reopened).toMatchObject({ is: resolution, by: 'sam' });
    expect(reopened.resolution).toBeUndefined();
    expect(isFinished(after(...REFUSED, [50, resolved(resolution)], ...asked(2, 60, receipt('res-1')), [70, resolved('written-off')]))).toBe(true);
  });

  test('as written off is settled when it turns out taken in full, and a conflict over the rest otherwise', () => {
    const late = (minor: number) => after(...REFUSED, [50, resolved('written-off')], ...asked(2, 60, receipt('res-1', euros(minor))));
    expect(nextStep(late(5_000))).toEqual({ do: 'settled' });
    expect(nextStep(late(4_000))).toEqual({ do: 'conflict', reason: 'less-taken' });
    expect(nextStep(late(6_000))).toEqual({ do: 'conflict', reason: 'more-taken' });
  });

  test('is open again when the call that nobody waited for is declined', () => {
    const unheard: Happened[] = [...ableTo({ recall: false }, BEGUN), [2, given()], [50, resolved('written-off')]];
    expect(nextStep(after(...unheard))).toEqual({ do: 'resolved' });
    expect(nextStep(after(...unheard, [60, ended(1, refused)]))).toEqual({ do: 'conflict', reason: 'refused' });
    expect(nextStep(after(...unheard, [60, ended(1, took('res-1'))]))).toEqual({ do: 'settled' });
    expect(nextStep(after(...unheard, [60, ended(1, lost)]))).toEqual({ do: 'resolved' });
  });
});

describe('a call in which the program died', () => {
  const DIED: Happened[] = [...BEGUN, [1, given()]];

  test('twice in a row is parked, and tried again when a person says so', () => {
    const recalls: Happened[] = [...DIED, [2, began(2, 'recall')], [3, began(3, 'recall')]];
    expect(nextStep(after(...recalls))).toEqual({ do: 'parked', verb: 'recall' });
    expect(isFinished(after(...recalls)), 'a parked row stays owed').toBe(false);
    expect(nextStep(after(...recalls, [9, released]))).toEqual({ do: 'recall' });
    expect(nextStep(after(...recalls, [9, released], [10, began(4, 'recall')]))).toEqual({ do: 'recall' });
    expect(nextStep(after(...recalls, [9, released], [10, began(4, 'recall')], [11, began(5, 'recall')]))).toEqual({ do: 'parked', verb: 'recall' });
  });

  test.each([
    ['a redeem, then a recall', [[2, began(2, 'recall')]]],
    ['a recall that was answered in between', [[2, began(2, 'recall')], [3, began(3, 'recall')], [4, ended(3, found())], [5, began(4, 'recall')]]],
    ['a recall whose answer came late', [[2, began(2, 'recall')], [3, began(3, 'recall')], [4, ended(2, found())]]],
  ] as [string, Happened[]][])('once each is not parked: %s', (_, calls) => {
    expect(nextStep(after(...DIED, ...calls))).toEqual({ do: 'recall' });
  });

  test('a reversal is asked about first, and parked with the asking when it dies in that twice', () => {
    const back: Happened[] = [...TAKEN['yes, equal'], [40, withheld], [41, began(2, 'reverse', 'res-1')]];
    expect(nextStep(after(...back))).toEqual({ do: 'recall' });
    expect(nextStep(after(...back, [50, began(3, 'recall')], [51, began(4, 'recall')]))).toEqual({ do: 'parked', verb: 'recall' });
  });
});
