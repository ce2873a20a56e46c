import type { Decline } from '../../shared/decline.ts';
import type { Capabilities } from '../../shared/event.ts';
import { denominationOf, unitsOf, type Worth } from '../../shared/worth.ts';
import { believedReads } from './reads.ts';
import type { Attempt, KnownReceipt, Redemption } from './redemption.ts';

/** What the provider took, as far as its answers say. */
export type Taken =
  | { is: 'no' }
  | { is: 'unknown'; attempt: Attempt }
  | { is: 'yes'; receipts: KnownReceipt[] }
  | { is: 'refused'; decline: Decline };

/** Doubt belongs to an attempt: it begins with it, and only an explicit answer about that attempt ends it. */
export function takenOf(state: Redemption): Taken {
  const doubtful = redeemInDoubt(state) ?? state.attempts.find((attempt) => reverseInDoubt(state, attempt));
  if (doubtful !== undefined) return { is: 'unknown', attempt: doubtful };
  const standing = state.receipts.filter((receipt) => receipt.standing);
  if (standing.length > 0) return { is: 'yes', receipts: standing };
  const last = state.attempts.findLast((attempt) => attempt.verb === 'redeem' && attempt.unseen !== true && attempt.number > state.waived && attempt.end?.is !== 'fault');
  if (last?.end?.is === 'declined') return { is: 'refused', decline: last.end.decline };
  return { is: 'no' };
}

/** The earliest redeem that may have taken value without a receipt to account for it. */
function redeemInDoubt(state: Redemption): Attempt | undefined {
  const redeems = state.attempts.filter((attempt) => attempt.verb === 'redeem');
  const doubtful = redeems.filter((attempt) => attempt.number > state.waived && (mayHaveActed(attempt) || mayMeanUs(state, attempt)) && !isExplained(state, attempt));
  const withReceipt = redeems.filter((attempt) => attempt.end?.is === 'receipt').length;
  return doubtful.length + withReceipt > state.receipts.length ? doubtful[0] : undefined;
}

/**
 * Two believed reads say that it never happened. A no that may only mean "it was you" wants one read: what it speaks of was
 * there before it. Where notes are lost with a part of the journal, only a receipt says anything.
 */
function isExplained(state: Redemption, attempt: Attempt): boolean {
  if (notesMayBeLost(state, attempt)) return state.can.partial === 'none' && (state.receipts.some((receipt) => receipt.standing) || wasWholeLater(state, attempt));
  if (attempt.end?.is === 'declined') return state.attempts.some((a) => a.verb === 'recall' && a.number > (attempt.newestAtEnd ?? 0) && a.end?.is === 'found');
  // what such a read found is what another answer had named: of this one it says nothing
  if (!recallsAny(state.can)) return state.can.partial === 'none' && wasWholeLater(state, attempt);
  return believedReads(state, attempt).length >= 2;
}

/** What is taken whole, once, a later call took: this one had not. */
function wasWholeLater({ attempts }: Redemption, { number }: Attempt): boolean {
  return attempts.some((later) => later.number > number && later.end?.is === 'receipt');
}

/** A line that sends a call twice brings back the second answer: "used", by ourselves. */
function mayMeanUs({ can }: Redemption, { end }: Attempt): boolean {
  return recallsAny(can) && end?.is === 'declined' && (end.decline.reason === 'used' || end.decline.reason === 'not-valid');
}

/** Can a recall say of any redeem that it never happened? Not where it only finds what an answer has named. */
export function recallsAny({ recall, recallsBy }: Capabilities): boolean {
  return recall && recallsBy !== 'answer';
}

/** Can a recall say what became of this redeem? Where it goes by what the answer named, only if that came. */
export function recallsThis({ can }: Redemption, attempt: Attempt): boolean {
  return can.recall && (can.recallsBy !== 'answer' || attempt.notes.length > 0);
}

/** Did a part of the journal get lost that may have held what a recall of this attempt goes by? */
export function notesMayBeLost({ attempts, can }: Redemption, { number }: Attempt): boolean {
  return can.recallsBy !== undefined && attempts.some((attempt) => attempt.unseen === true && attempt.number >= number);
}

function reverseInDoubt(state: Redemption, attempt: Attempt): boolean {
  if (attempt.verb !== 'reverse' || !mayHaveActed(attempt)) return false;
  const gone = state.receipts.some((receipt) => receipt.id === attempt.receiptId && !receipt.standing);
  return !gone && believedReads(state, attempt).length < 2;
}

function mayHaveActed(attempt: Attempt): boolean {
  return attempt.end === undefined || (attempt.end.is === 'fault' && attempt.end.fault.effect === 'possible');
}

/** How many units more than a worth was taken, less than zero where it was less; undefined where something of another denomination was. */
export function surplusOf(receipts: KnownReceipt[], worth: Worth): number | undefined {
  if (receipts.some((receipt) => denominationOf(receipt.worth) !== denominationOf(worth))) return undefined;
  return receipts.reduce((sum, receipt) => sum + unitsOf(receipt.worth), 0) - unitsOf(worth);
}

/** Redeem attempts that may have reached the provider: more than one means that it was sent again. */
export function reachedRedeems(state: Redemption): Attempt[] {
  return state.attempts.filter(
    (attempt) => attempt.verb === 'redeem' && !(attempt.end?.is === 'fault' && attempt.end.fault.effect === 'none'),
  );
}

/** Do the receipts say that it was this redemption that took, and not another of the same voucher? */
export function areOurs(receipts: KnownReceipt[]): boolean {
  return receipts.every((receipt) => receipt.strength === 'exact' || receipt.told);
}
