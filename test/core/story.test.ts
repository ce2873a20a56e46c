import { describe, expect, test } from 'vitest';
import { storyOf, type Told } from '../../main/core/story.ts';
import { fold, type Happened as Event } from '../../main/core/redemption.ts';
import { nextStep } from '../../main/core/table.ts';
import { seededRandom } from '../random.ts';
import { anyHistory } from './any-history.ts';
import { began, ended, found, given, type Happened, ID, lost, momentAt, read, refused, requested, resolved, SENT, took, withheld } from './history.ts';

const told = (...history: Happened[]): Told[] => storyOf(ID, history.map(([seconds, event, run]): Event => ({ event, moment: momentAt(seconds, run) })));
const names = (steps: Told[]) => steps.map(({ what }) => (what.is === 'event' ? what.event.kind : what.is));

describe('a story over random histories', () => {
  const SEED = Math.floor(Math.random() * 2 ** 31);
  const HISTORIES = 2_000;

  test('tells every event once, in order, and what it came to last is what the table says', () => {
    const random = seededRandom(SEED);
    const ends = new Map<string, number>();
    for (let n = 0; n < HISTORIES; n++) {
      const history = anyHistory(random);
      const steps = storyOf(ID, history);
      expect(steps.flatMap(({ what }) => (what.is === 'event' ? [what.event] : [])), `seed ${SEED}, ${n}`).toEqual(history.map(({ event }) => event));
      const state = fold(ID, history);
      const came = steps.findLast(({ what }) => what.is !== 'event')?.what;
      const next = state === undefined ? undefined : nextStep(state);
      if (next?.do === 'conflict') expect(came, `seed ${SEED}, ${n}`).toMatchObject({ is: 'conflict', reason: next.reason });
      if (next?.do === 'settled' || next?.do === 'void' || next?.do === 'resolved') expect(came, `seed ${SEED}, ${n}`).toMatchObject({ is: 'finished', how: next.do });
      if (next?.do === 'parked') expect(came, `seed ${SEED}, ${n}`).toEqual({ is: 'parked' });
      ends.set(next?.do ?? '', (ends.get(next?.do ?? '') ?? 0) + 1);
    }
    for (const end of ['conflict', 'settled', 'void', 'resolved', 'redeem', 'recall', 'wait']) expect(ends.get(end), `some end as ${end}`).toBeGreaterThan(0);
  });
});

test('an answer is late where it had been decided already, and not where the call began after that', () => {
  const late = told(...SENT, [5, withheld], [9, ended(1, took('res-1'))]);
  expect(late.find(({ what }) => what.is === 'event' && what.event.kind === 'attempt-ended')?.what).toMatchObject({ late: true });
  const afterwards = told([0, requested()], [1, given()], [2, began(1, 'redeem')], [3, ended(1, took('res-1'))]);
  expect(afterwards.find(({ what }) => what.is === 'event' && what.event.kind === 'attempt-ended')?.what).toMatchObject({ late: false });
});

test('how long after the one before is counted within a run, and by nobody between two', () => {
  const steps = told([0, requested()], [3, began(1, 'redeem')], [0, ended(1, lost), 1], [7, given(), 1]);
  expect(steps.filter(({ what }) => what.is === 'event').map(({ after }) => after)).toEqual([{ is: 'first' }, { is: 'counted', ms: 3_000 }, { is: 'another-run' }, { is: 'counted', ms: 7_000 }]);
});

test('a conflict is told when it comes, when it is decided, and again when the provider says something else', () => {
  const steps = told(...SENT, [1, ended(1, refused)], [1, given()], [60, resolved('charged')], [70, began(2, 'recall')], [71, ended(2, found({ id: 'res-1', worth: { kind: 'money', minor: 5_000, currency: 'EUR' }, strength: 'exact' }))]);
  expect(names(steps)).toEqual(['requested', 'attempt-started', 'attempt-ended', 'given', 'conflict', 'resolved', 'finished', 'attempt-started', 'attempt-ended', 'conflict']);
  expect(steps.at(-1)?.what).toEqual({ is: 'conflict', reason: 'taken-after-all', again: true });
});

test('what is read in between changes nobody’s move and is told by itself alone', () => {
  expect(names(told(...SENT, [1, ended(1, lost)], ...read(2, 2))).filter((name) => !name.startsWith('attempt') && name !== 'requested')).toEqual([]);
});
