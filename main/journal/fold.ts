import { RedemptionEvent, RefusalEvent } from '../../shared/event.ts';
import { assert } from '../../shared/assert.ts';
import { apply, type Redemption } from '../core/redemption.ts';
import type { Row } from './chain.ts';
import type { Projector } from './project.ts';

/** What a row's subject begins with: what kind of thing happened to something. */
export const REDEMPTION = 'redemption:';
export const REFUSAL = 'refusal:';
export const SETTINGS = 'settings';

/** What stands beside every event in its row: for whoever reads the history, not for the event's meaning. */
const STAMPED = ['mono', 'who'];

/** The event in a row, unparsed. */
export function bodyOf(row: Row): unknown {
  const body: unknown = JSON.parse(row.body);
  assert(typeof body === 'object' && body !== null, `row ${row.seq} holds an event`);
  return Object.fromEntries(Object.entries(body).filter(([name]) => !STAMPED.includes(name)));
}

/** A redemption from all rows of its subject, in order; undefined where there are none. */
export function foldRows(id: string, rows: Row[]): Redemption | undefined {
  let state: Redemption | undefined;
  for (const row of rows) state = apply(id, state, RedemptionEvent.parse(bodyOf(row)), row.at);
  return state;
}

/** Projects one subject from all its rows: the same for a row just written and for a rebuild. */
export function projectRows(subject: string, rows: Row[], projector: Projector): void {
  const first = rows[0];
  assert(first !== undefined, `subject ${subject} has no events`);
  if (subject.startsWith(REDEMPTION)) {
    const state = foldRows(subject.slice(REDEMPTION.length), rows);
    assert(state !== undefined, `subject ${subject} folds to nothing`);
    projector.redemption(state, first.seq);
  } else if (subject.startsWith(REFUSAL)) {
    projector.refusal(subject.slice(REFUSAL.length), RefusalEvent.parse(bodyOf(first)), first.at);
  }
}
