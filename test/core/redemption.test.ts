import { describe, expect, test } from 'vitest';
import { Defect } from '../../shared/assert.ts';
import type { RedemptionEvent } from '../../shared/event.ts';
import { apply, type Redemption } from '../../main/core/redemption.ts';
import { after, began, ended, given, ID, lost, requested, took, withheld } from './history.ts';

const STATES: Record<string, Redemption | undefined> = {
  unknown: undefined,
  requested: after([0, requested()]),
  'attempt open': after([0, requested()], [0, began(1, 'redeem')]),
  'attempt ended': after([0, requested()], [0, began(1, 'redeem')], [1, ended(1, lost)]),
  given: after([0, requested()], [0, began(1, 'redeem')], [1, ended(1, took('res-1'))], [2, given()]),
  withheld: after([0, requested()], [0, began(1, 'redeem')], [2, withheld]),
};
const EVENTS: Record<string, RedemptionEvent> = {
  requested: requested(),
  'the first attempt begins': began(1, 'redeem'),
  'the second attempt begins': began(2, 'recall'),
  'the first attempt notes': { kind: 'noted', attempt: 1, fact: 'order 7' },
  'the first attempt ends': ended(1, took('res-1')),
  'the second attempt ends': ended(2, lost),
  given: given(),
  withheld,
  shown: { kind: 'shown', outcome: 'redeemed' },
  unsure: { kind: 'unsure', by: 'anna' },
};
const ANYTIME = ['given', 'withheld', 'shown', 'unsure'];
const ACCEPTED: Record<string, string[]> = {
  unknown: ['requested'],
  requested: [...ANYTIME, 'the first attempt begins'],
  'attempt open': [...ANYTIME, 'the second attempt begins', 'the first attempt notes', 'the first attempt ends'],
  'attempt ended': [...ANYTIME, 'the second attempt begins', 'the first attempt notes'],
  given: [...ANYTIME, 'the second attempt begins', 'the first attempt notes'],
  withheld: [...ANYTIME, 'the second attempt begins', 'the first attempt notes', 'the first attempt ends'],
};
const ALL = Object.keys(STATES).flatMap((state) => Object.keys(EVENTS).map((event) => ({ state, event, accepted: ACCEPTED[state]?.includes(event) === true })));

describe('every event in every state', () => {
  test.each(ALL)('$state, then $event: accepted $accepted', ({ state, event, accepted }) => {
    const before = STATES[state];
    const kept = structuredClone(before);
    const happens = () => apply(ID, before, EVENTS[event] ?? requested(), '2026-03-01T19:00:00.000Z');
    if (accepted) expect(happens().id).toBe(ID);
    else expect(happens).toThrow(Defect);
    expect(before, 'a redemption is never changed in place').toEqual(kept);
  });

  test('a decision after "unsure" ends it', () => {
    expect(after([0, requested()], [1, { kind: 'unsure', by: 'anna' }]).unsure).toBe(true);
    expect(after([0, requested()], [1, { kind: 'unsure', by: 'anna' }], [2, given()]).unsure).toBe(false);
    expect(after([0, requested()], [1, { kind: 'unsure', by: 'anna' }], [2, withheld]).unsure).toBe(false);
  });

  test('the time before which nothing is due is forgotten by an end that names none', () => {
    const due = '2026-03-01T18:05:00.000Z';
    const waits = after([0, requested()], [0, began(1, 'redeem')], [1, { kind: 'attempt-ended', attempt: 1, end: lost, notBefore: due }]);
    expect(waits.notBefore).toBe(due);
    expect(apply(ID, apply(ID, waits, began(2, 'recall'), due), ended(2, lost), due).notBefore).toBeUndefined();
  });
});
