import { describe, expect, test } from 'vitest';
import { Defect } from '../../shared/assert.ts';
import type { RedemptionEvent } from '../../shared/event.ts';
import { apply, fold, type Redemption } from '../../main/core/redemption.ts';
import { takenOf } from '../../main/core/taken.ts';
import { after, began, doubted, ended, given, ID, lost, momentAt, released, requested, resolved, takenBack, took, withheld } from './history.ts';

const STATES: Record<string, Redemption | undefined> = {
  unknown: undefined,
  requested: after([0, requested()]),
  'attempt open': after([0, requested()], [0, began(1, 'redeem')]),
  'attempt ended': after([0, requested()], [0, began(1, 'redeem')], [1, ended(1, lost)]),
  given: after([0, requested()], [0, began(1, 'redeem')], [1, ended(1, took('res-1'))], [2, given()]),
  withheld: after([0, requested()], [0, began(1, 'redeem')], [2, withheld]),
  'taken back': after([0, requested()], [0, began(1, 'redeem')], [1, ended(1, took('res-1'))], [2, given()], [3, takenBack('undone')]),
  doubted: after([0, requested()], [0, doubted(1)]),
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
  'doubted as the first attempt': doubted(1),
  'doubted as the second attempt': doubted(2),
  'taken back': takenBack('reversed'),
  resolved: resolved('written-off'),
  released,
  'contact erased': { kind: 'contact-erased', by: 'mia' },
};
const ANYTIME = ['given', 'withheld', 'shown', 'unsure', 'resolved', 'released', 'contact erased'];
const SECOND = ['the second attempt begins', 'doubted as the second attempt'];
const ACCEPTED: Record<string, string[]> = {
  unknown: ['requested'],
  requested: [...ANYTIME, 'the first attempt begins', 'doubted as the first attempt'],
  'attempt open': [...ANYTIME, ...SECOND, 'the first attempt notes', 'the first attempt ends'],
  'attempt ended': [...ANYTIME, ...SECOND, 'the first attempt notes'],
  given: [...ANYTIME, ...SECOND, 'the first attempt notes', 'taken back'],
  withheld: [...ANYTIME, ...SECOND, 'the first attempt notes', 'the first attempt ends'],
  'taken back': [...ANYTIME, ...SECOND, 'the first attempt notes'],
  // nobody here heard how it ended, or ever will
  doubted: [...ANYTIME, ...SECOND, 'the first attempt notes'],
};
const ALL = Object.keys(STATES).flatMap((state) => Object.keys(EVENTS).map((event) => ({ state, event, accepted: ACCEPTED[state]?.includes(event) === true })));

describe('every event in every state', () => {
  test.each(ALL)('$state, then $event: accepted $accepted', ({ state, event, accepted }) => {
    const before = STATES[state];
    const kept = structuredClone(before);
    const happens = () => apply(ID, before, EVENTS[event] ?? requested(), momentAt(3_600));
    if (accepted) expect(happens().id).toBe(ID);
    else expect(happens).toThrow(Defect);
    expect(before, 'a redemption is never changed in place').toEqual(kept);
  });

  test('a decision after "unsure" ends it', () => {
    expect(after([0, requested()], [1, { kind: 'unsure', by: 'anna' }]).unsure).toBe(true);
    expect(after([0, requested()], [1, { kind: 'unsure', by: 'anna' }], [2, given()]).unsure).toBe(false);
    expect(after([0, requested()], [1, { kind: 'unsure', by: 'anna' }], [2, withheld]).unsure).toBe(false);
  });

  test('what is folded from its whole history is what grew event by event', () => {
    const history = [requested(), began(1, 'redeem'), ended(1, took('res-1')), given(), takenBack('undone'), began(2, 'reverse', 'res-1'), doubted(3), resolved('written-off'), released, { kind: 'contact-erased', by: 'mia' } as const];
    const happened = history.map((event, n) => ({ event, moment: momentAt(n) }));
    let grown: Redemption | undefined;
    for (const { event, moment } of happened) grown = apply(ID, grown, event, moment);
    expect(fold(ID, happened)).toEqual(grown);
    expect(fold(ID, [])).toBeUndefined();
  });

  test('what rows of the first version do not say is read as what was then', () => {
    const { can: _, ...old } = requested() as Extract<RedemptionEvent, { kind: 'requested' }>;
    expect(after([0, old]).can).toEqual({ recall: true, reverse: true, partial: 'none' });
    const waits = after([0, old], [0, { kind: 'attempt-started', attempt: 1, verb: 'redeem', early: true }], [1, { kind: 'attempt-ended', attempt: 1, end: lost, notBefore: '2026-03-01T18:05:00.000Z' }]);
    expect(takenOf(waits).is).toBe('unknown');
  });
});
