import { GRACE_MS, READ_GAP_MS } from './limits.ts';
import { elapsedMs } from './moment.ts';
import type { Attempt, Redemption } from './redemption.ts';

/** Recalls that count as a read of what became of `attempt`: begun after its grace, and some seconds apart; two at most. */
export function believedReads(state: Redemption, attempt: Attempt): Attempt[] {
  const reads = state.attempts.filter((a) => a.verb === 'recall' && a.end?.is === 'found' && elapsedMs(attempt.asked, a.started) >= GRACE_MS);
  const [first] = reads;
  if (first === undefined) return [];
  const second = reads.find((a) => elapsedMs(first.started, a.started) >= READ_GAP_MS);
  return second === undefined ? [first] : [first, second];
}
