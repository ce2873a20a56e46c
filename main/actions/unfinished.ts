import type { Reason } from '../../shared/redemption.ts';
import { isQuestion } from '../core/decide.ts';
import { holdsVoucher } from '../core/owed.ts';
import type { Redemption } from '../core/redemption.ts';
import { takenOf } from '../core/taken.ts';
import { isFinished } from '../core/table.ts';
import type { Account, Terminal } from '../terminal.ts';

/** The redemptions of a code at this desk, in whatever letters, newest first. */
export function redemptionsOf({ journal }: Terminal, account: Account, code: string): Redemption[] {
  return journal.byCode(account.settings.id, code).map((id) => journal.redemption(id)).filter((state) => state !== undefined);
}

/**
 * The one of them that this desk has not finished with: not settled yet, or settled and its verdict seen by nobody. Of a voucher
 * that is taken in parts, what was handed over and is owed does not stand in the way of the next part; nor does what was given
 * back and is only asked about once more.
 */
export function unfinished(states: Redemption[]): Redemption | undefined {
  return states.find((state) => isQuestion(state) || (!isFinished(state) && !isOwedPart(state) && !wasGivenBack(state)));
}

/** Is a part of the voucher still to be sent? The next one goes behind it. */
export function owesAPart(states: Redemption[]): boolean {
  return states.some((state) => isOwedPart(state) && holdsVoucher(state));
}

function isOwedPart(state: Redemption): boolean {
  return state.can.partial !== 'none' && state.given.is === 'yes' && !isFinished(state);
}

function wasGivenBack(state: Redemption): boolean {
  return state.given.is === 'no' && takenOf(state).is === 'no';
}

/** Why an unfinished code cannot be redeemed anew; undefined where the cashier is to see its own redemption instead. */
export function whyNotAgain({ now }: Terminal, open: Redemption): Reason | undefined {
  if (isQuestion(open)) return now.waiting.has(open.id) ? undefined : 'open-question';
  return open.given.is === 'yes' ? 'handed-over-here' : undefined;
}
