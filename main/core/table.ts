import { assert, unreachable } from '../../shared/assert.ts';
import type { ConflictReason } from '../../shared/redemption.ts';
import { unitsOf, type Worth } from '../../shared/worth.ts';
import { believedReads, type KnownReceipt, type Redemption } from './redemption.ts';
import { reachedRedeems, surplusOf, type Taken, takenOf } from './taken.ts';

/** The verbs an account's provider has, apart from redeem. */
export type Capabilities = { recall: boolean; reverse: boolean };

/** What the pair of given and taken asks for next. */
export type Step =
  | { do: 'wait' }
  | { do: 'redeem' }
  | { do: 'recall' }
  | { do: 'reverse'; receipt: KnownReceipt }
  | { do: 'settled' }
  | { do: 'void' }
  | { do: 'conflict'; reason: ConflictReason };

/** The whole domain: a row for what was given, a case for what was taken. */
export function nextStep(state: Redemption, can: Capabilities): Step {
  const taken = takenOf(state);
  switch (state.given.is) {
    case 'undecided':
      return taken.is === 'unknown' && can.recall ? { do: 'recall' } : { do: 'wait' };
    case 'yes':
      return nextWhenGiven(state, state.given.worth, taken, can);
    case 'no':
      return nextWhenWithheld(state, taken, can);
    default:
      return unreachable(state.given);
  }
}

function nextWhenGiven(state: Redemption, given: Worth, taken: Taken, can: Capabilities): Step {
  switch (taken.is) {
    case 'no':
      return { do: 'redeem' };
    case 'unknown':
      return can.recall ? { do: 'recall' } : { do: 'conflict', reason: 'cannot-be-asked' };
    case 'yes':
      return compare(state, given, taken.receipts, can);
    case 'refused':
      return oweALateRead(state, can) ? { do: 'recall' } : { do: 'conflict', reason: 'refused' };
    default:
      return unreachable(taken);
  }
}

function nextWhenWithheld(state: Redemption, taken: Taken, can: Capabilities): Step {
  switch (taken.is) {
    case 'no':
    case 'refused':
      return { do: 'void' };
    case 'unknown':
      return can.recall ? { do: 'recall' } : { do: 'conflict', reason: 'cannot-be-asked' };
    case 'yes': {
      const receipt = taken.receipts[0];
      assert(receipt !== undefined, 'taken yes has a receipt');
      return reverse(state, receipt, can, 'cannot-be-reversed');
    }
    default:
      return unreachable(taken);
  }
}

function compare(state: Redemption, given: Worth, receipts: KnownReceipt[], can: Capabilities): Step {
  const surplus = surplusOf(receipts, given);
  if (surplus === undefined) return { do: 'conflict', reason: 'other-worth' };
  if (surplus < 0) return { do: 'conflict', reason: 'less-taken' };
  if (surplus === 0) return oweALateRead(state, can) ? { do: 'recall' } : { do: 'settled' };
  const extra = receipts.findLast((receipt) => unitsOf(receipt.worth) <= surplus);
  return extra === undefined ? { do: 'conflict', reason: 'more-taken' } : reverse(state, extra, can, 'more-taken');
}

/** What was sent again is asked once more: the first sending may have arrived late. */
function oweALateRead(state: Redemption, can: Capabilities): boolean {
  const sent = reachedRedeems(state);
  const last = sent.at(-1);
  return can.recall && sent.length > 1 && last !== undefined && believedReads(state, last).length === 0;
}

function reverse(state: Redemption, receipt: KnownReceipt, can: Capabilities, otherwise: ConflictReason): Step {
  const declined = state.attempts.some((a) => a.verb === 'reverse' && a.receiptId === receipt.id && a.end?.is === 'declined');
  return can.reverse && !declined ? { do: 'reverse', receipt } : { do: 'conflict', reason: otherwise };
}

/** Finished rows leave the outbox; everything else is owed or waits for a person. */
export function isFinished(state: Redemption): boolean {
  const step = nextStep(state, { recall: true, reverse: true });
  return step.do === 'settled' || step.do === 'void';
}
