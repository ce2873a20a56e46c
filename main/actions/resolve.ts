import type { Approval, Input, Output } from '../../shared/contract.ts';
import { reviewsOf } from '../core/errand.ts';
import { hurried, isHeld, resumed, takesNothing, whyPaused } from '../core/lane.ts';
import { resolutionsOf } from '../core/reversal.ts';
import { nextStep } from '../core/table.ts';
import { recallsThis } from '../core/taken.ts';
import type { Terminal } from '../terminal.ts';
import { approvedBy } from './approver.ts';
import { attempt } from './attempt.ts';

/** A supervisor decides a conflict, with a reason, and never one that they had a part in. While a call for it is under way its answer is waited for. */
export function resolve(terminal: Terminal, { id, resolution, words, approver }: Input<'conflict.resolve'>): Output<'conflict.resolve'> {
  const state = terminal.journal.redemption(id);
  const approved = approvedBy(terminal, approver, 'supervisor', { hands: state?.hands ?? [] });
  if (!approved.ok) return { is: approved.error };
  if (state === undefined || terminal.now.busy.has(id) || !resolutionsOf(state).includes(resolution)) return { is: 'changed' };
  terminal.journal.append(id, [{ kind: 'resolved', by: approved.value.id, resolution, words: terminal.vault.seal(words) }]);
  return changed(terminal, id);
}

/** A supervisor has looked at what became of an errand. */
export function review(terminal: Terminal, { id, found, words, approver }: Input<'errand.review'>): Output<'errand.review'> {
  const approved = approvedBy(terminal, approver, 'supervisor');
  if (!approved.ok) return { is: approved.error };
  const state = terminal.journal.errand(id);
  if (state === undefined || terminal.now.busy.has(id) || !reviewsOf(state).includes(found)) return { is: 'changed' };
  terminal.journal.appendErrand(id, [{ kind: 'reviewed', by: approved.value.id, found, words: terminal.vault.seal(words) }]);
  return changed(terminal, id);
}

/** A parked row is tried again, on a supervisor's word. */
export function tryAgain(terminal: Terminal, { id, approver }: Input<'queue.tryAgain'>): Output<'queue.tryAgain'> {
  const approved = approvedBy(terminal, approver, 'supervisor');
  if (!approved.ok) return { is: approved.error };
  const state = terminal.journal.redemption(id);
  if (state === undefined || nextStep(state).do !== 'parked') return { is: 'changed' };
  terminal.journal.append(id, [{ kind: 'released', by: approved.value.id }]);
  return changed(terminal, id);
}

/** Asks the provider once more what became of a redemption: a read is always allowed, and a late answer reopens what was decided. */
export async function askAgain(terminal: Terminal, { id }: Input<'queue.askAgain'>): Promise<Output<'queue.askAgain'>> {
  const state = terminal.journal.redemption(id);
  if (state === undefined || terminal.now.busy.has(id) || !state.attempts.some((one) => recallsThis(state, one))) return { is: 'changed' };
  if (isHeld(terminal.lanes.of(state.requested.account), terminal.clock.throughSleep())) return { is: 'asked-to-wait' };
  terminal.now.busy.add(id);
  try {
    const asked = await attempt(terminal, id, { verb: 'recall' });
    return { is: asked.ok ? 'done' : 'changed' };
  } finally {
    terminal.now.busy.delete(id);
    terminal.kick();
  }
}

/** A manager has looked why a provider declined so often. */
export function resumeLane(terminal: Terminal, { account, approver }: Input<'lane.resume'>): Output<'lane.resume'> {
  const approved = approvedBy(terminal, approver, 'manager');
  if (!approved.ok) return { is: approved.error };
  const lane = terminal.lanes.of(account);
  if (whyPaused(lane) === undefined) return { is: 'changed' };
  if (takesNothing(lane)) terminal.journal.setLane({ kind: 'lane-resumed', by: approved.value.id, account });
  terminal.lanes.change(account, resumed);
  terminal.kick();
  return { is: 'done' };
}

/** What waits only because of a rest is due now; what a provider asked us to wait for is not. */
export function syncNow(terminal: Terminal): Output<'queue.syncNow'> {
  for (const [id, wait] of terminal.now.waits) if (wait.why !== 'read') terminal.now.waits.delete(id);
  for (const account of terminal.accounts.keys()) terminal.lanes.change(account, hurried);
  terminal.kick();
  return {};
}

/** A supervisor says that this machine's clock is right. */
export function acceptClock(terminal: Terminal, { approver }: Input<'clock.accept'>): Output<'clock.accept'> {
  const approved = approvedBy(terminal, approver, 'supervisor');
  if (!approved.ok) return { is: approved.error };
  terminal.time.accept(approved.value.id);
  return { is: 'done' };
}

function changed(terminal: Terminal, id: string): { is: Approval } {
  terminal.now.waits.delete(id);
  terminal.push('queue.changed', {});
  terminal.kick();
  return { is: 'done' };
}
