import { unreachable } from '../../shared/assert.ts';
import type { LineEvent } from '../../shared/offline.ts';
import { elapsedMs, type Moment } from './moment.ts';

/**
 * What the journal knows of one account's line and of its outage. An outage begins when the line goes, or a supervisor has the
 * account work offline; it is over when a person closes it, or the line is back and nothing of it is owed any more.
 */
export type Line = {
  /** since when the line is gone */
  gone?: Moment;
  /** when it last went or came back */
  changedAt?: string;
  forced?: { by: string; from: Moment; forMs: number };
  /** from when on time without the line is still to be counted */
  since?: Moment;
  /** time without the line that this outage has had before that */
  countedMs: number;
  /** when the outage began */
  beganAt?: string;
  /** the row that closed the last one: what was given behind it counts */
  closedSeq: number;
};

export const NEW_LINE: Line = { countedMs: 0, closedSeq: 0 };

/** The line after one more event, in the row of that number. */
export function applyLine(before: Line, event: LineEvent, moment: Moment, seq: number): Line {
  const line = counted(before, moment);
  switch (event.kind) {
    case 'line-gone':
      return without({ ...line, gone: line.gone ?? moment, changedAt: moment.at }, moment);
    case 'line-back':
      return settled({ ...line, changedAt: moment.at }, 'gone');
    case 'line-counted':
      return line;
    case 'offline-forced':
      return without({ ...line, forced: { by: event.by, from: moment, forMs: event.forMs } }, moment);
    case 'offline-lifted':
      return settled(line, 'forced');
    case 'outage-closed': {
      const { beganAt: _, ...rest } = line;
      return { ...rest, countedMs: 0, closedSeq: seq, ...(isOffline(line) ? { beganAt: moment.at } : {}) };
    }
    default:
      return unreachable(event);
  }
}

/** Time runs without the line from here on, in the outage that is open or begins. */
function without(line: Line, moment: Moment): Line {
  return { ...line, since: line.since ?? moment, beganAt: line.beganAt ?? moment.at };
}

function settled(line: Line, what: 'gone' | 'forced'): Line {
  const after = { ...line };
  delete after[what];
  if (!isOffline(after)) delete after.since;
  return after;
}

function counted(line: Line, moment: Moment): Line {
  return line.since === undefined ? { ...line } : { ...line, countedMs: outageMs(line, moment), since: moment };
}

/** Are guests served without the provider, by the line or by a supervisor's word? */
export function isOffline(line: Line): boolean {
  return line.gone !== undefined || line.forced !== undefined;
}

/** How long this outage has been without the line. Hours in which the line was there, or no program ran, are not in it. */
export function outageMs(line: Line, now: Moment): number {
  return line.countedMs + (line.since === undefined ? 0 : elapsedMs(line.since, now));
}

/** How long a supervisor's word still holds; 0 where there is none. */
export function forcedLeftMs(line: Line, now: Moment): number {
  return line.forced === undefined ? 0 : Math.max(0, line.forced.forMs - elapsedMs(line.forced.from, now));
}
