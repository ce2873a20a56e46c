import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../main/core/decide.ts';
import { GRACE_MS, READ_GAP_MS } from '../../main/core/limits.ts';
import type { Moment } from '../../main/core/moment.ts';
import { apply, type Attempt, fold, type Happened, type Redemption } from '../../main/core/redemption.ts';
import { resolutionsOf } from '../../main/core/reversal.ts';
import { turnOf } from '../../main/core/owed.ts';
import { isFinished, nextStep, type Step } from '../../main/core/table.ts';
import { denominationOf, unitsOf } from '../../shared/worth.ts';
import { seededRandom } from '../random.ts';
import { anyHistory } from './any-history.ts';
import { ID } from './history.ts';
import { type Fate, play, type Script } from './world.ts';

const GRACE_SECONDS = GRACE_MS / 1000;
const RUNS = { numRuns: 2_000 };

const simple = fc.constantFrom<Fate>(
  { is: 'answered' }, { is: 'unsent' }, { is: 'lost before' }, { is: 'lost after' }, { is: 'open before' }, { is: 'open after' },
);
const echoed = fc.constant<Fate>({ is: 'echoed' });
const late = (from: number, to: number) => fc.integer({ min: from, max: to }).map((seconds): Fate => ({ is: 'late', seconds }));
const looks = fc.integer({ min: 0, max: 15 });
const script = (redeem: fc.Arbitrary<Fate>): fc.Arbitrary<Script> =>
  fc.record(
    {
      redeems: fc.array(redeem, { minLength: 1, maxLength: 5 }),
      reads: fc.array(fc.constantFrom('answered' as const, 'lost' as const, 'open' as const), { maxLength: 12 }),
      reverses: fc.array(simple, { maxLength: 5 }),
      person: fc.record({ says: fc.constantFrom('yes' as const, 'no' as const), after: looks }),
      takenBack: fc.record({ after: looks }),
      moved: fc.record({ after: looks, took: fc.boolean() }),
    },
    { requiredKeys: ['redeems', 'reads', 'reverses', 'person'] },
  );

test('whatever is lost on the line, dies, is moved or taken back, given and taken end up equal and nothing is ever taken twice', () => {
  fc.assert(
    fc.property(script(fc.oneof(simple, echoed, late(1, GRACE_SECONDS - 1))), (drawn) => {
      const { state, step, standing, mostStanding } = play(structuredClone(drawn));
      expect(step.do).toBe(state.given.is === 'yes' ? 'settled' : 'void');
      expect(state.given.is).toBe(drawn.person.says === 'yes' && drawn.takenBack === undefined ? 'yes' : 'no');
      expect(standing).toBe(state.given.is === 'yes' ? 1 : 0);
      expect(mostStanding).toBeLessThanOrEqual(1);
    }),
    RUNS,
  );
});

test('an effect that comes even after the grace of a redemption that was sent again is found and reversed', () => {
  fc.assert(
    fc.property(fc.integer({ min: GRACE_SECONDS + 10, max: 2 * GRACE_SECONDS }), simple, (seconds, second) => {
      const { standing, step } = play({ redeems: [{ is: 'late', seconds }, second], reads: [], reverses: [], person: { says: 'yes', after: 0 } });
      expect(step.do).toBe('settled');
      expect(standing).toBe(1);
    }),
    RUNS,
  );
});

/** So many milliseconds are certain to lie between two moments. */
function surely(from: Moment, to: Moment): number {
  if (from.run === to.run) return to.mono - from.mono;
  return from.run < to.run ? to.mono : -1;
}

/** The books as their events tell them, read in another way than the table reads them. */
function booksOf(state: Redemption) {
  const reads = state.attempts.filter(({ verb, end }) => verb === 'recall' && end?.is === 'found');
  const provenBy = (attempt: Attempt) =>
    reads.some((first) => surely(attempt.asked, first.started) >= GRACE_MS && reads.some((second) => surely(first.started, second.started) >= READ_GAP_MS));
  const mayHaveActed = ({ end }: Attempt) => end === undefined || (end.is === 'fault' && end.fault.effect === 'possible');
  const named = new Set(state.attempts.flatMap(({ end }) => (end?.is === 'receipt' ? [end.receipt.id] : end?.is === 'found' ? end.receipts.map(({ id }) => id) : [])));
  const redeems = state.attempts.filter(({ verb }) => verb === 'redeem');
  // a no that may speak of ourselves wants a read after it; where notes are lost no read says anything
  const mayMeanUs = ({ end }: Attempt) => state.can.recall && end?.is === 'declined' && ['used', 'not-valid'].includes(end.decline.reason);
  const heardAfter = ({ newestAtEnd = 0 }: Attempt) => reads.some((read) => read.number > newestAtEnd);
  const isLost = ({ number }: Attempt) => state.can.recallsBy === 'note' && state.attempts.some((attempt) => attempt.unseen === true && attempt.number >= number);
  const standing = state.receipts.filter((receipt) => receipt.standing);
  const isExplained = (attempt: Attempt) => {
    // what is taken whole, once, and was taken by a later call, was not by this one
    const takenLater = state.can.partial === 'none' && redeems.some(({ number, end }) => number > attempt.number && end?.is === 'receipt');
    if (isLost(attempt)) return takenLater || (state.can.partial === 'none' && standing.length > 0);
    if (!state.can.recall || state.can.recallsBy === 'answer') return takenLater;
    return mayMeanUs(attempt) ? heardAfter(attempt) : provenBy(attempt);
  };
  const unexplained = redeems.filter((attempt) => attempt.number > state.waived && (mayHaveActed(attempt) || mayMeanUs(attempt)) && !isExplained(attempt)).length;
  const answered = redeems.filter(({ end }) => end?.is === 'receipt').length;
  return {
    named,
    inDoubt: unexplained > 0 && unexplained + answered > named.size,
    reversing: (id: string) => state.attempts.filter((attempt) => attempt.verb === 'reverse' && attempt.receiptId === id),
    openReversal: (attempt: Attempt) => mayHaveActed(attempt) && !provenBy(attempt),
    standing,
  };
}

type Books = ReturnType<typeof booksOf>;

/** What must hold of whatever the table asks for next. */
const RULES: { [D in Step['do']]: (state: Redemption, books: Books, step: Extract<Step, { do: D }>) => void } = {
  redeem(state, { inDoubt, standing }) {
    expect(state.given.is).toBe('yes');
    expect(inDoubt, 'a redeem that may have acted is explained or waived').toBe(false);
    expect(standing, 'what stands is not taken again').toEqual([]);
  },
  recall(state) {
    expect(state.can.recall).toBe(true);
    expect(state.attempts.length).toBeGreaterThan(0);
  },
  reverse(state, { reversing, openReversal, inDoubt, named }, { receipt }) {
    expect(state.can.reverse).toBe(true);
    expect(inDoubt, 'nothing is given back in doubt').toBe(false);
    expect(named.has(receipt.id) && receipt.standing).toBe(true);
    expect(receipt.strength === 'exact' || receipt.told, 'it is ours for certain').toBe(true);
    expect(reversing(receipt.id).some(openReversal), 'no reversal of it is under way').toBe(false);
    expect(reversing(receipt.id).some(({ end }) => end?.is === 'declined'), 'none of it was declined').toBe(false);
  },
  wait: (state) => expect(state.given.is).toBe('undecided'),
  settled(state, { standing, inDoubt }) {
    const { given } = state;
    if (given.is !== 'yes') throw new Error('what is settled was given');
    expect(inDoubt).toBe(false);
    expect(standing.every(({ worth }) => denominationOf(worth) === denominationOf(given.worth))).toBe(true);
    expect(standing.reduce((sum, { worth }) => sum + unitsOf(worth), 0)).toBe(unitsOf(given.worth));
  },
  void(state, { standing, inDoubt }) {
    expect(state.given.is).toBe('no');
    expect(inDoubt).toBe(false);
    expect(standing).toEqual([]);
  },
  conflict(state) {
    expect(state.given.is).not.toBe('undecided');
    expect(state.resolution).toBeUndefined();
    expect(resolutionsOf(state)).toContain('written-off');
  },
  resolved: (state) => expect(state.resolution).toBeDefined(),
  parked(state, _, { verb }) {
    expect(state.attempts.slice(-2).map(({ end, ...attempt }) => [attempt.verb, end])).toEqual([[verb, undefined], [verb, undefined]]);
    expect(state.attempts.length - state.released).toBeGreaterThanOrEqual(2);
  },
};

function follows(state: Redemption): Step['do'] {
  const step = nextStep(state);
  const rule = RULES[step.do] as (state: Redemption, books: Books, one: Step) => void;
  rule(state, booksOf(state), step);
  expect(isFinished(state)).toBe(turnOf(state) === 'nobody');
  const [decision] = decide(state);
  if (decision?.kind === 'given') {
    expect(booksOf(state).standing.every(({ strength, told }) => strength === 'exact' || told)).toBe(true);
    follows(apply(ID, state, decision, { at: state.requestedAt, mono: 0, run: 0 }));
  }
  return step.do;
}

describe('after any history', () => {
  const seen = new Map<string, number>();

  test('whatever happened in it, the table asks for nothing that its events forbid', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        let state: Redemption | undefined;
        for (const { event, moment } of anyHistory(seededRandom(seed))) {
          state = apply(ID, state, event, moment);
          const next = follows(state);
          seen.set(next, (seen.get(next) ?? 0) + 1);
        }
      }),
      { numRuns: 5_000 },
    );
    // the histories come by every step often enough to prove something about it
    for (const step of Object.keys(RULES)) expect(seen.get(step) ?? 0, `${step} was come by`).toBeGreaterThan(50);
  });

  test('what is folded at once is what grew event by event', () => {
    const grown = (history: Happened[]) => history.reduce<Redemption | undefined>((state, { event, moment }) => apply(ID, state, event, moment), undefined);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const history = anyHistory(seededRandom(seed));
        expect(fold(ID, history)).toEqual(grown(history));
      }),
      { numRuns: 1_000 },
    );
  });
});
