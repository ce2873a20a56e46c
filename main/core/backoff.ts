import type { Fault } from '../../shared/fault.ts';
import { BACKOFF_BASE_MS, BACKOFF_CAP_MS, FIRST_READ_MS, GRACE_MS, LONG_OUTAGE_CAP_MS, LONG_OUTAGE_FAULTS, READ_GAP_MS, SLOWEST_READ_MS } from './limits.ts';
import { believedReads, type Redemption } from './redemption.ts';
import { reachedRedeems, takenOf } from './taken.ts';

/** Milliseconds to wait after the n-th fault in a row: full jitter, or exactly what the provider asked for. `random` is in 0..1. */
export function backoffMs(faultsInARow: number, fault: Fault, random: number): number {
  if (fault.retryAfterMs !== undefined) return fault.retryAfterMs;
  const cap = faultsInARow < LONG_OUTAGE_FAULTS ? BACKOFF_CAP_MS : LONG_OUTAGE_CAP_MS;
  return Math.round(random * Math.min(cap, BACKOFF_BASE_MS * 2 ** faultsInARow));
}

/** When a redemption is asked about again, as UTC milliseconds: soon and slower while it may still turn up, then at the reads that count. */
export function nextReadAt(state: Redemption, now: number): number {
  const taken = takenOf(state);
  const asked = taken.is === 'unknown' ? taken.attempt : reachedRedeems(state).at(-1);
  if (asked === undefined) return now;
  const graceEnds = Date.parse(asked.startedAt) + GRACE_MS;
  if (taken.is !== 'unknown') return Math.max(now, graceEnds);
  if (believedReads(state, asked).length > 0) return now + READ_GAP_MS;
  const reads = state.attempts.filter((a) => a.verb === 'recall' && a.number > asked.number).length;
  const soon = now + Math.min(SLOWEST_READ_MS, FIRST_READ_MS * 2 ** Math.max(0, reads - 1));
  return now < graceEnds ? Math.min(soon, graceEnds) : now;
}

/** When a doubt ends at the latest if the line is there, as UTC milliseconds: grace and two reads. */
export function knownBy(state: Redemption): number | undefined {
  const taken = takenOf(state);
  return taken.is === 'unknown' ? Date.parse(taken.attempt.startedAt) + GRACE_MS + READ_GAP_MS : undefined;
}
