import type { Input, Output } from '../../shared/contract.ts';
import { assert } from '../../shared/assert.ts';
import type { Redemption } from '../core/redemption.ts';
import type { Terminal, Word } from '../terminal.ts';
import { approvedBy } from './approver.ts';
import { giveOffline, hearOfWaiting, mayBeGiven, withholdUntaken, wordOf } from './give-offline.ts';
import { present } from './present.ts';
import { redeemApproved, shownAsk } from './redeem.ts';
import { shownRedemption } from './shown-redemption.ts';

/** A supervisor who is not the cashier answers for what the policy asks. Everything is looked at again in the transaction that gives. */
export async function approve(terminal: Terminal, { id, approver, contact }: Input<'voucher.approve'>): Promise<Output<'voucher.approve'>> {
  const { signedIn } = terminal.now;
  assert(signedIn !== undefined, 'a person is signed in');
  const open = terminal.now.asks.get(id);
  const known = terminal.journal.redemption(id);
  const hands = known?.hands ?? [];
  const wordWith = (by: string): Word => ({ approvedBy: by, ...(contact === undefined ? {} : { contact }) });
  const approved = approvedBy(terminal, approver, 'supervisor', { never: [signedIn.id, ...hands] });
  if (known !== undefined) {
    if (!approved.ok) return { is: approved.error, redemption: shownRedemption(terminal, known) };
    return decideKnown(terminal, known, wordWith(approved.value.id));
  }
  if (open === undefined) return { is: 'changed', redemption: shownRedemption(terminal, present(terminal, id)) };
  if (!approved.ok) return { is: approved.error, redemption: shownAsk(terminal, open) };
  return redeemApproved(terminal, open, wordWith(approved.value.id));
}

/** The guest has left a contact, and no supervisor is asked. */
export async function giveContact(terminal: Terminal, { id, contact }: Input<'voucher.contact'>): Promise<Output<'voucher.contact'>> {
  const open = terminal.now.asks.get(id);
  const known = terminal.journal.redemption(id);
  if (known !== undefined) return decideKnown(terminal, known, { contact });
  if (open === undefined) return { is: 'changed', redemption: shownRedemption(terminal, present(terminal, id)) };
  return redeemApproved(terminal, open, { contact });
}

/** A call for it went out, and its guest still waits. */
function decideKnown(terminal: Terminal, state: Redemption, said: Word): Output<'voucher.contact'> {
  const word = { ...wordOf(terminal, state), ...said };
  const waits = state.given.is === 'undecided' && terminal.now.waiting.has(state.id) && mayBeGiven(terminal, state);
  const given = waits ? giveOffline(terminal, state, word) : undefined;
  if (given !== undefined && 'is' in given && given.is === 'ask') {
    // what was said stands, and only the rest is asked for
    hearOfWaiting(terminal, state.id, { word });
    return { is: 'changed', redemption: shownRedemption(terminal, state) };
  }
  if (given === undefined || 'is' in given) return { is: 'changed', redemption: shownRedemption(terminal, withholdUntaken(terminal, state, given?.is === 'refuse' ? given.reason : 'unreachable')) };
  terminal.push('queue.changed', {});
  terminal.push('offline.changed', {});
  terminal.kick(state.requested.account);
  return { is: 'done', redemption: shownRedemption(terminal, given) };
}
