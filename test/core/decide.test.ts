import { describe, expect, test } from 'vitest';
import type { Capabilities, RedemptionEvent } from '../../shared/event.ts';
import { decide, isQuestion } from '../../main/core/decide.ts';
import { outcomeOf } from '../../main/core/outcome.ts';
import { after, began, BOTH, ended, FIFTY, found, given, type Happened, likely, lost, momentAt, refused, requested, resolved, takenBack, took, unsent, used, withheld } from './history.ts';

const SENT: Happened[] = [
  [0, requested()],
  [0, began(1, 'redeem')],
];
const byDesk: RedemptionEvent = { kind: 'given', by: 'desk', worth: FIFTY, basis: 'receipt' };
const noByDesk: RedemptionEvent = { kind: 'withheld', by: 'desk', reason: 'expired' };
const painted = (outcome: 'redeemed' | 'not-accepted' | 'not-known'): RedemptionEvent => ({ kind: 'shown', outcome });

describe('what an answer means for a guest who waits', () => {
  test.each([
    ['doubt decides nothing', SENT, []],
    ['a lost answer decides nothing', [...SENT, [30, ended(1, lost)]], []],
    ['a receipt gives', [...SENT, [1, ended(1, took('res-1'))]], [byDesk]],
    ['a decline withholds', [...SENT, [1, ended(1, refused)]], [noByDesk]],
    ['a decline that may mean us decides nothing', [...SENT, [1, ended(1, used)]], []],
    ['what was never sent withholds', [...SENT, [1, ended(1, unsent)]], [{ kind: 'withheld', by: 'desk', reason: 'unreachable' }]],
    ['what a person decided stays', [...SENT, [1, withheld], [2, ended(1, took('res-1'))]], []],
    ['a receipt for less gives nothing', [...SENT, [1, ended(1, took('res-1', { kind: 'money', minor: 4_999, currency: 'EUR' }))]], []],
    ['a receipt for more gives, and the rest is given back', [...SENT, [1, ended(1, took('res-1', { kind: 'money', minor: 5_001, currency: 'EUR' }))]], [byDesk]],
    ['a receipt in another currency gives nothing', [...SENT, [1, ended(1, took('res-1', { kind: 'money', minor: 5_000, currency: 'USD' }))]], []],
    ['a receipt that may be another redemption\'s gives nothing', [...SENT, [2, began(2, 'recall')], [3, ended(2, found(likely('res-1')))]], []],
    ['a receipt that only fits, named in answer to our own call, gives', [...SENT, [1, ended(1, { is: 'receipt', receipt: likely('res-1') })]], [byDesk]],
  ] as [string, Happened[], RedemptionEvent[]][])('%s', (_, history, events) => {
    expect(decide(after(...history))).toEqual(events);
  });
});

describe('what is asked at the next start', () => {
  const answered: Happened[] = [...SENT, [1, ended(1, took('res-1'))]];
  test.each([
    ['an undecided one', SENT, true],
    ['a receipt without a decision', answered, true],
    ['a verdict that was not shown', [...answered, [2, byDesk]], true],
    ['a verdict that was shown', [...answered, [2, byDesk], [3, painted('redeemed')]], false],
    ['a verdict of which only the doubt was shown', [...answered, [1, painted('not-known')], [2, byDesk]], true],
    ['a decline that was not shown', [...SENT, [1, ended(1, refused)], [2, noByDesk]], true],
    ['a decline that was shown', [...SENT, [1, ended(1, refused)], [2, noByDesk], [3, painted('not-accepted')]], false],
    ['what a person gave', [...SENT, [2, given()]], false],
    ['what a person withheld', [...SENT, [2, withheld]], false],
    ['what a person took back', [...answered, [2, byDesk], [3, takenBack('undone')]], false],
    ['what a person is unsure of', [...answered, [2, byDesk], [3, painted('redeemed')], [4, { kind: 'unsure', by: 'anna' }]], true],
  ] as [string, Happened[], boolean][])('%s', (_, history, asked) => {
    expect(isQuestion(after(...history))).toBe(asked);
  });
});

describe('what the cashier is told', () => {
  test.each([
    ['doubt', SENT, { is: 'not-known', phase: 'asking', knownBy: '2026-03-01T18:01:35.000Z' }],
    ['a receipt', [...SENT, [1, ended(1, took('res-1'))]], { is: 'redeemed' }],
    ['a receipt for less than was asked', [...SENT, [1, ended(1, took('res-1', { kind: 'money', minor: 3_000, currency: 'EUR' }))]], { is: 'not-known', phase: 'differs' }],
    ['a decline', [...SENT, [1, ended(1, refused)]], { is: 'not-accepted', reason: 'expired' }],
    ['a decline that may mean us', [...SENT, [1, ended(1, used)]], { is: 'not-known', phase: 'asking', knownBy: '2026-03-01T18:00:00.000Z' }],
    ['never sent', [...SENT, [1, ended(1, unsent)]], { is: 'not-accepted', reason: 'unreachable' }],
    ['given up in doubt', [...SENT, [1, withheld]], { is: 'not-known', phase: 'asking' }],
    ['given up and taken', [...SENT, [1, withheld], [2, ended(1, took('res-1'))]], { is: 'not-known', phase: 'giving-back' }],
    ['given by a person in doubt', [...SENT, [1, given()]], { is: 'accepted-offline' }],
    ['given by a person and declined', [...SENT, [1, given()], [2, ended(1, refused)]], { is: 'accepted-offline', conflict: 'refused' }],
    ['given and taken', [...SENT, [1, ended(1, took('res-1'))], [2, byDesk]], { is: 'redeemed' }],
    ['a taking that may be another redemption\'s', [...SENT, [2, began(2, 'recall')], [3, ended(2, found(likely('res-1')))]], { is: 'not-known', phase: 'likely' }],
    ['given, declined, and a person has decided it', [...SENT, [1, given()], [2, ended(1, refused)], [3, resolved('written-off')]], { is: 'accepted-offline' }],
    ['taken back and not yet returned', [...SENT, [1, ended(1, took('res-1'))], [2, byDesk], [3, takenBack('undone')]], { is: 'not-known', phase: 'giving-back' }],
    ['taken back before it was sent', [[0, requested()], [1, given()], [2, takenBack('cancelled')]], { is: 'not-accepted', reason: 'taken-back' }],
    ['given up and refused', [...SENT, [1, withheld], [2, ended(1, refused)]], { is: 'not-accepted', reason: 'not-handed-over' }],
  ] as [string, Happened[], object][])('of %s', (_, history, outcome) => {
    expect(outcomeOf(after(...history), momentAt(0))).toMatchObject(outcome);
  });

  test('doubt that nobody can ask about is for a supervisor', () => {
    const able = (can: Partial<Capabilities>): Happened[] => [[0, requested(FIFTY, undefined, { ...BOTH, ...can })], [0, began(1, 'redeem')]];
    expect(outcomeOf(after(...able({ recall: false, reverse: false })), momentAt(0))).toEqual({ is: 'not-known', phase: 'cannot-ask' });
    const taken = after(...able({ reverse: false }), [1, withheld], [2, ended(1, took('res-1'))]);
    expect(outcomeOf(taken, momentAt(2))).toEqual({ is: 'not-known', phase: 'kept' });
  });

  test('when a doubt ends at the latest is counted from now, by the steady clock', () => {
    expect(outcomeOf(after(...SENT), momentAt(60))).toMatchObject({ knownBy: '2026-03-01T18:01:35.000Z' });
    expect(outcomeOf(after(...SENT), momentAt(600))).toMatchObject({ knownBy: '2026-03-01T18:10:05.000Z' });
    expect(outcomeOf(after(...SENT), { ...momentAt(60), at: '2030-03-01T18:00:00.000Z' })).toMatchObject({ knownBy: '2030-03-01T18:00:35.000Z' });
  });
});
