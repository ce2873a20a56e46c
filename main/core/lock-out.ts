import { unreachable } from '../../shared/assert.ts';
import type { PersonEvent } from '../../shared/person.ts';
import { elapsedMs, type Moment } from './moment.ts';

/** How often somebody's PIN was wrong since it was right last, and when the last time was. */
export type Tries = { wrong: number; lastAt?: Moment };

export const NO_TRIES: Tries = { wrong: 0 };

/** So often a PIN may be wrong: whoever knows it does not mistype it more often. */
const FREE_TRIES = 5;
/** The first wait; each wrong one after it doubles that. */
const FIRST_WAIT_MS = 30_000;
/** No longer, so that nobody shuts a supervisor out for an evening; ten thousand PINs take a month like this. */
const WAIT_AT_MOST_MS = 5 * 60_000;

/** The tries after one more event. */
export function applyPerson(before: Tries, event: PersonEvent, moment: Moment): Tries {
  switch (event.kind) {
    case 'wrong-pin':
      return { wrong: before.wrong + 1, lastAt: moment };
    case 'signed-in':
    case 'right-pin':
      return NO_TRIES;
    case 'signed-out':
      return before;
    default:
      return unreachable(event);
  }
}

/** For how many milliseconds no PIN of this person is looked at. A restart begins the wait anew, so it cannot be cut short by one. */
export function lockedMs({ wrong, lastAt }: Tries, now: Moment): number {
  if (wrong < FREE_TRIES || lastAt === undefined) return 0;
  const waitMs = Math.min(WAIT_AT_MOST_MS, FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES));
  return Math.max(0, waitMs - elapsedMs(lastAt, now));
}
