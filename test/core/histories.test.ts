import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRACE_MS } from '../../main/core/limits.ts';
import { type Fate, play, type Script } from './world.ts';

const GRACE_SECONDS = GRACE_MS / 1000;
const RUNS = { numRuns: 2_000 };

const simple = fc.constantFrom<Fate>(
  { is: 'answered' }, { is: 'unsent' }, { is: 'lost before' }, { is: 'lost after' }, { is: 'open before' }, { is: 'open after' },
);
const late = (from: number, to: number) => fc.integer({ min: from, max: to }).map((seconds): Fate => ({ is: 'late', seconds }));
const script = (redeem: fc.Arbitrary<Fate>): fc.Arbitrary<Script> =>
  fc.record({
    redeems: fc.array(redeem, { minLength: 1, maxLength: 5 }),
    reads: fc.array(fc.constantFrom('answered' as const, 'lost' as const, 'open' as const), { maxLength: 12 }),
    reverses: fc.array(simple, { maxLength: 5 }),
    person: fc.record({ says: fc.constantFrom('yes' as const, 'no' as const), after: fc.integer({ min: 0, max: 15 }) }),
  });

test('whatever is lost on the line, given and taken end up equal and nothing is ever taken twice', () => {
  fc.assert(
    fc.property(script(fc.oneof(simple, late(1, GRACE_SECONDS - 1))), (drawn) => {
      const { state, step, standing, mostStanding } = play(structuredClone(drawn));
      expect(step.do).toBe(drawn.person.says === 'yes' ? 'settled' : 'void');
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
