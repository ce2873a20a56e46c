import type { Fault } from '../../shared/fault.ts';
import { BACKOFF_BASE_MS, BACKOFF_CAP_MS, FIRST_READ_MS, GRACE_MS, LONG_OUTAGE_CAP_MS, LONG_OUTAGE_FAULTS, READ_GAP_MS, RETRY_AFTER_AT_MOST_MS, SLOWEST_READ_MS } from './limits.ts';
import { elapsedMs, type Moment } from './moment.ts';
import { believedReads } from './reads.ts';
import type { Redemption } from './redemption.ts';
import { reachedRedeems, takenOf } from './taken.ts';

/** Milliseconds to wait after the n-th fault in a row: full jitter, or exactly what the provider asked for. `random` is in 0..1. */
export function backoffMs(faultsInARow: number, fault: Fault, random: number): number {
  if (fault.retryAfterMs !== undefined) return Math.min(fault.retryAfterMs, RETRY_AFTER_AT_MOST_MS);
  const cap = faultsInARow < LONG_OUTAGE_FAULTS ? BACKOFF_CAP_MS : LONG_OUTAGE_CAP_MS;
  return Math.round(random * Math.min(cap, BACKOFF_BASE_MS * 2 ** faultsInARow));
}

/** How many faults the last attempts of a verb ended in, without an answer in between. */
export function faultsInARow(attempts: { verb: string; end?: { is: string } }[], verb: string): number {
  const ended = attempts.filter((a) => a.verb === verb && a.end !== undefined);
  return ended.length - 1 - ended.findLastIndex((a) => a.end?.is !== 'fault');
}

/** In how many milliseconds a redemption is asked about again: soon and slower while it may still turn up, then at the reads that count. */
export function nextReadMs(state: Redemption, now: Moment): number {
  const taken = takenOf(state);
  const asked = taken.is === 'unknown' ? taken.attempt : reachedRedeems(state).at(-1);
  if (asked === undefined || (taken.is === 'unknown' && asked.end?.is === 'declined')) return 0;
  const graceMs = Math.max(0, GRACE_MS - elapsedMs(asked.asked, now));
  if (taken.is !== 'unknown') return graceMs;
  if (believedReads(state, asked).length > 0) return READ_GAP_MS;
  if (graceMs === 0) return 0;
  const reads = state.attempts.filter((a) => a.verb === 'recall' && a.number > asked.number).length;
  const slowest = state.given.is === 'undecided' ? SLOWEST_READ_MS : GRACE_MS;
  const soon = Math.min(slowest, FIRST_READ_MS * 2 ** Math.max(0, reads - 1));
  return Math.min(soon, graceMs);
}

/** In how many milliseconds a doubt ends at the latest if the line is there: the rest of the grace, and two reads. */
export function knownInMs(state: Redemption, now: Moment): number | undefined {
  const taken = takenOf(state);
  if (taken.is === 'unknown' && taken.attempt.end?.is === 'declined') return 0;
  return taken.is === 'unknown' ? Math.max(0, GRACE_MS - elapsedMs(taken.attempt.asked, now)) + READ_GAP_MS : undefined;
}
