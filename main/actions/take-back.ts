import type { Input, Output } from '../../shared/contract.ts';
import { assert } from '../../shared/assert.ts';
import type { TakingBack } from '../../shared/event.ts';
import type { Redemption } from '../core/redemption.ts';
import { mayHaveArrived, mayTakeBack, undoMs } from '../core/reversal.ts';
import type { Terminal } from '../terminal.ts';
import { canBeAsked } from './account-of.ts';
import { approvedBy } from './approver.ts';
import { findLoss } from './loss.ts';
import { present } from './present.ts';
import { findRefusal } from './refusal.ts';
import { shownRedemption } from './shown-redemption.ts';

/** A slip of the cashier, set right at once by whoever made it. The provider gives back what it took, now or when the line is there. */
export function undo(terminal: Terminal, { id }: Input<'redemption.undo'>): Output<'redemption.undo'> {
  const state = present(terminal, id);
  const { signedIn } = terminal.now;
  const theirs = state.requested.by === signedIn?.id;
  if (!theirs || !canBeAsked(terminal, state) || undoMs(state, terminal.journal.moment()) === 0) return { is: 'changed', redemption: shownRedemption(terminal, state) };
  return { is: 'done', redemption: takeBack(terminal, state, { how: 'undone', by: signedIn.id, words: 'undone at once' }) };
}

/** Goods that went out come back: with a reason, and approved by somebody who has no part in it. */
export function reverse(terminal: Terminal, { id, words, approver }: Input<'redemption.takeBack'>): Output<'redemption.takeBack'> {
  const state = present(terminal, id);
  assert(terminal.now.signedIn !== undefined, 'a person is signed in');
  const by = terminal.now.signedIn.id;
  const approved = approvedBy(terminal, approver, 'supervisor', { hands: mayTakeBack(state) ? [by, ...state.hands] : [] });
  if (!approved.ok) return { is: approved.error, redemption: shownRedemption(terminal, state) };
  if (!canBeAsked(terminal, state) || !mayTakeBack(state)) return { is: 'changed', redemption: shownRedemption(terminal, state) };
  const how = mayHaveArrived(state) ? 'reversed' : 'cancelled';
  return { is: 'done', redemption: takeBack(terminal, state, { how, by, words, approvedBy: approved.value.id }) };
}

/** The redemption that a guest's slip names, or what was not accepted under it. */
export function find(terminal: Terminal, { reference }: Input<'redemption.find'>): Output<'redemption.find'> {
  const named = reference.trim().toUpperCase();
  const id = terminal.journal.byReference(named);
  if (id !== undefined) return { redemption: shownRedemption(terminal, present(terminal, id)) };
  const refusal = findRefusal(terminal, named);
  if (refusal !== undefined) return { refusal };
  const loss = findLoss(terminal, named);
  return loss === undefined ? {} : { loss };
}

function takeBack(terminal: Terminal, { id }: Redemption, { words, ...event }: { how: TakingBack; by: string; words: string; approvedBy?: string }) {
  const after = terminal.journal.append(id, [{ kind: 'taken-back', words: terminal.vault.seal(words), ...event }]);
  terminal.now.waits.delete(id);
  const shown = shownRedemption(terminal, after);
  // where nothing was sent there is no call whose end would tell the window
  terminal.push('redemption.changed', shown);
  terminal.push('queue.changed', {});
  terminal.kick();
  return shown;
}
