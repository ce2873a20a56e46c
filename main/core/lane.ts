import type { Fault } from '../../shared/fault.ts';
import { unreachable } from '../../shared/assert.ts';
import { ANSWERS_UNTIL_UP, BACKOFF_CAP_MS, FAULTS_UNTIL_DOWN, IDLE_PROBE_MS, LANE_WIDTH, MISCONFIGURED_REST_MS, PROBE_MS, REFUSALS_UNTIL_PAUSE, SECOND_SIGN_MS, RETRY_AFTER_AT_MOST_MS, UNAUTHORIZED_PROBE_MS } from './limits.ts';

/** Why a lane rests although the line is there: the provider refuses the whole account. */
export type Pause = { why: 'unauthorized' | 'misconfigured'; since: number };

/**
 * What the calls of one account have shown of its line, by this run's steady clock in milliseconds, the one that goes on through sleep. Down and up both want two
 * signs, so that one lost packet changes nothing; whatever is sent first after an outage is sent alone.
 */
export type Lane = {
  is: 'up' | 'down';
  trial: boolean;
  /** line faults and answers in a row */
  faults: number;
  answers: number;
  probedAt: number;
  /** the provider asked for a pause until then */
  holdUntil: number;
  pause?: Pause;
  /** owed redemptions in a row that were declined */
  refusals: number;
  /** they were too many: a person has to look */
  stopped?: true;
  /** what the last fault was, for whoever mends it; absent once guests have the provider again */
  detail?: string;
};

export const FRESH_LANE: Lane = { is: 'up', trial: false, faults: 0, answers: 0, probedAt: -Infinity, holdUntil: -Infinity, refusals: 0 };

/** The lane after a call or a probe was answered, a decline included. A probe proves the credentials, a call the whole account. */
export function hearAnswer(lane: Lane, to: 'call' | 'probe'): Lane {
  const after = hearLine(lane);
  if (after.pause?.why === 'unauthorized' || (after.pause?.why === 'misconfigured' && to === 'call')) delete after.pause;
  // a line that is believed to be down, or an account that is refused, is so for the reason that was given
  if (!isAway(after)) delete after.detail;
  return after;
}

/** The line is there, whatever was said over it. */
function hearLine(lane: Lane): Lane {
  const answers = lane.answers + 1;
  const back = lane.is === 'down' && answers >= ANSWERS_UNTIL_UP;
  return { ...lane, answers, faults: 0, ...(back ? { is: 'up', trial: true } : { trial: lane.trial && lane.is === 'down' }) };
}

/** The lane after a fault: one of the line counts towards an outage, one of the account stops it, a pause is kept. */
export function hearFault(before: Lane, fault: Fault, mono: number, to: 'call' | 'probe'): Lane {
  const lane: Lane = { ...before, detail: fault.detail };
  switch (fault.kind) {
    case 'unreachable':
    case 'timeout':
    case 'unavailable':
    case 'malformed': {
      // one row may fail for ever by itself: that the line is gone is only what a probe says
      const faults = lane.faults + 1;
      // a call over a line that is down went out before that: it says nothing about the line that probes find now
      const answers = to === 'call' && lane.is === 'down' ? lane.answers : 0;
      return { ...lane, faults, answers, is: to === 'probe' && faults >= FAULTS_UNTIL_DOWN ? 'down' : lane.is };
    }
    case 'throttled': {
      const waitMs = Math.min(fault.retryAfterMs ?? BACKOFF_CAP_MS, RETRY_AFTER_AT_MOST_MS);
      return { ...hearLine(lane), holdUntil: Math.max(lane.holdUntil, mono + waitMs) };
    }
    case 'unauthorized':
    case 'misconfigured':
      return { ...hearLine(lane), pause: { why: fault.kind, since: mono } };
    default:
      return unreachable(fault.kind);
  }
}

/** The lane after an owed redemption was declined or taken. */
export function hearOutcome(lane: Lane, was: 'declined' | 'taken'): Lane {
  const refusals = was === 'declined' ? lane.refusals + 1 : 0;
  return { ...lane, refusals, ...(refusals >= REFUSALS_UNTIL_PAUSE ? { stopped: true } : {}) };
}

/** In how many milliseconds a probe is due; undefined where none is wanted. `idle`: nothing is owed and nobody is at the desk. */
export function probeInMs(lane: Lane, mono: number, idle: boolean): number | undefined {
  const dueAt = probeDueAt(lane, idle);
  return dueAt === undefined ? undefined : Math.max(0, dueAt - mono, lane.holdUntil - mono);
}

/** In how many milliseconds a line is looked at that no guest's call shows, because a supervisor keeps them from it. */
export function watchInMs(lane: Lane, mono: number): number {
  return Math.max(0, lane.probedAt + PROBE_MS - mono, lane.holdUntil - mono);
}

function probeDueAt(lane: Lane, idle: boolean): number | undefined {
  if (lane.pause?.why === 'unauthorized' && lane.is === 'up') return Math.max(lane.pause.since, lane.probedAt) + UNAUTHORIZED_PROBE_MS;
  if (lane.is === 'up' && lane.faults === 0) return undefined;
  // the second sign is looked for at once
  if (lane.is === 'up' || lane.answers > 0) return lane.probedAt + SECOND_SIGN_MS;
  return lane.probedAt + (idle ? IDLE_PROBE_MS : PROBE_MS);
}

/** In how many milliseconds rows may be sent again; 0 for now, undefined where something has to happen first. */
export function opensInMs(lane: Lane, mono: number): number | undefined {
  if (lane.is === 'down' || lane.pause?.why === 'unauthorized') return undefined;
  const restMs = lane.pause === undefined ? 0 : lane.pause.since + MISCONFIGURED_REST_MS - mono;
  return Math.max(0, restMs, lane.holdUntil - mono);
}

/** After too many refusals nothing more is taken until a person has looked; asking and giving back go on. */
export function takesNothing(lane: Lane): boolean {
  return lane.stopped === true;
}

/** Are guests without the provider: because nobody answers, or because it refuses the whole account? */
export function isAway(lane: Lane): boolean {
  return lane.is === 'down' || lane.pause !== undefined;
}

/** Why it rests, for whoever looks at it: what a person has to release comes before what ends by itself. */
export function whyPaused({ stopped, pause }: Lane): Pause['why'] | 'refusals' | undefined {
  return stopped === true ? 'refusals' : pause?.why;
}

/** Has the provider asked for a pause that is not over? */
export function isHeld(lane: Lane, mono: number): boolean {
  return lane.holdUntil > mono;
}

/** How many calls may be under way. */
export function widthOf(lane: Lane, mono: number): number {
  if (opensInMs(lane, mono) !== 0) return 0;
  return lane.trial || whyPaused(lane) !== undefined || lane.faults > 0 ? 1 : LANE_WIDTH;
}

/** A person has looked why it rested, and it is tried now. */
export function resumed(lane: Lane): Lane {
  const { stopped: _, ...rest } = lane;
  return { ...hurried(rest), refusals: 0 };
}

/** A person asks for it now: what the provider forbade until a time stays forbidden, what a person has to release stays, and whether the account is refused is found out anew. */
export function hurried(lane: Lane): Lane {
  return { ...lane, ...(lane.pause === undefined ? {} : { pause: { ...lane.pause, since: -Infinity } }), probedAt: -Infinity };
}
