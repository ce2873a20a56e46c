import { assert, unreachable } from '../../shared/assert.ts';
import type { Verb } from '../../shared/event.ts';
import type { ConflictReason } from '../../shared/redemption.ts';
import { unitsOf, type Worth } from '../../shared/worth.ts';
import { CRASHES_BEFORE_PARKING } from './limits.ts';
import { believedReads } from './reads.ts';
import type { KnownReceipt, Redemption } from './redemption.ts';
import { areOurs, notesMayBeLost, reachedRedeems, recallsAny, recallsThis, surplusOf, type Taken, takenOf } from './taken.ts';

/** A call that the table asks for. */
export type CallStep = { do: 'redeem' } | { do: 'recall' } | { do: 'reverse'; receipt: KnownReceipt };

/** What the pair of given and taken asks for next. */
export type Step =
  | CallStep
  | { do: 'wait' }
  | { do: 'settled' }
  | { do: 'void' }
  | { do: 'conflict'; reason: ConflictReason }
  /** a conflict or a parked call that a person has decided, and nothing was heard since */
  | { do: 'resolved' }
  /** a call in which the program died too often: a person has it tried again, or decides it */
  | { do: 'parked'; verb: Verb };

/** The whole domain: a row for what was given, a case for what was taken; then what a person and what crashes made of it. */
export function nextStep(state: Redemption): Step {
  const step = byTable(state);
  if (step.do === 'settled' || step.do === 'void' || step.do === 'wait') return step;
  // what a person has decided is not sent any more, whatever was read of it since; what contradicts them opens it again
  if (state.resolution !== undefined) return { do: 'resolved' };
  if ('receipt' in step || step.do === 'redeem' || step.do === 'recall') return diedIn(state, step.do) ? { do: 'parked', verb: step.do } : step;
  return step;
}

function byTable(state: Redemption): Step {
  const taken = takenOf(state);
  switch (state.given.is) {
    case 'undecided':
      return taken.is === 'unknown' && canAsk(state, taken) ? { do: 'recall' } : { do: 'wait' };
    case 'yes':
      return nextWhenGiven(state, state.given.worth, taken);
    case 'no':
      return nextWhenWithheld(state, taken);
    default:
      return unreachable(state.given);
  }
}

function nextWhenGiven(state: Redemption, given: Worth, taken: Taken): Step {
  switch (taken.is) {
    case 'no':
      return { do: 'redeem' };
    case 'unknown':
      return canAsk(state, taken) ? { do: 'recall' } : { do: 'conflict', reason: 'cannot-be-asked' };
    case 'yes':
      return compare(state, given, taken.receipts);
    case 'refused':
      return oweALateRead(state) ? { do: 'recall' } : { do: 'conflict', reason: 'refused' };
    default:
      return unreachable(taken);
  }
}

/** Where notes may be lost, a recall that goes by them would find nothing, and its silence would be a lie. */
export function canAsk(state: Redemption, { attempt }: Extract<Taken, { is: 'unknown' }>): boolean {
  return recallsThis(state, attempt) && !notesMayBeLost(state, attempt);
}

function nextWhenWithheld(state: Redemption, taken: Taken): Step {
  switch (taken.is) {
    case 'no':
      return oweAReadAfterGivingBack(state) ? { do: 'recall' } : { do: 'void' };
    case 'refused':
      return { do: 'void' };
    case 'unknown':
      return canAsk(state, taken) ? { do: 'recall' } : { do: 'conflict', reason: 'cannot-be-asked' };
    case 'yes': {
      const receipt = taken.receipts[0];
      assert(receipt !== undefined, 'taken yes has a receipt');
      return reverse(state, receipt, 'cannot-be-reversed');
    }
    default:
      return unreachable(taken);
  }
}

function compare(state: Redemption, given: Worth, receipts: KnownReceipt[]): Step {
  // the guest has paid for it in another way, or the provider was told by hand: this taking is one too many
  if (state.reopened !== undefined && state.reopened.is !== 'written-off') return { do: 'conflict', reason: 'taken-after-all' };
  const surplus = surplusOf(receipts, given);
  if (surplus === undefined) return { do: 'conflict', reason: 'other-worth' };
  if (surplus < 0) return { do: 'conflict', reason: 'less-taken' };
  if (surplus === 0) return settle(state, receipts);
  const extra = receipts.findLast((receipt) => unitsOf(receipt.worth) <= surplus);
  return extra === undefined ? { do: 'conflict', reason: 'more-taken' } : reverse(state, extra, 'more-taken');
}

function settle(state: Redemption, receipts: KnownReceipt[]): Step {
  if (oweALateRead(state)) return { do: 'recall' };
  return mayBeAnothers(state, receipts) ? { do: 'conflict', reason: 'may-be-anothers' } : { do: 'settled' };
}

/** What was given without its provider is not settled by a taking that may be another till's: then both would have been given for one. */
export function mayBeAnothers({ given }: Redemption, receipts: KnownReceipt[]): boolean {
  const unasked = given.is === 'yes' && (given.first === 'policy' || given.late !== undefined);
  return unasked && !areOurs(receipts);
}

/** What was sent again is asked once more: the first sending may have arrived late. */
function oweALateRead(state: Redemption): boolean {
  const sent = reachedRedeems(state);
  const last = sent.at(-1);
  return recallsAny(state.can) && sent.length > 1 && last !== undefined && believedReads(state, last).length === 0;
}

/** What was taken and given back is asked once more after its grace: a line that sent it twice may take it again. */
function oweAReadAfterGivingBack(state: Redemption): boolean {
  const last = reachedRedeems(state).at(-1);
  return recallsAny(state.can) && state.receipts.length > 0 && last !== undefined && !notesMayBeLost(state, last) && believedReads(state, last).length === 0;
}

/** What only fits our attempt may be another's: it is never given back unasked. */
function reverse(state: Redemption, receipt: KnownReceipt, otherwise: ConflictReason): Step {
  const declined = state.attempts.some((a) => a.verb === 'reverse' && a.receiptId === receipt.id && a.end?.is === 'declined');
  return state.can.reverse && areOurs([receipt]) && !declined ? { do: 'reverse', receipt } : { do: 'conflict', reason: otherwise };
}

/** The last attempts were of that verb, and the program died in each of them. */
function diedIn(state: Redemption, verb: Verb): boolean {
  const last = state.attempts.slice(state.released).slice(-CRASHES_BEFORE_PARKING);
  return last.length === CRASHES_BEFORE_PARKING && last.every((a) => a.verb === verb && a.end === undefined && a.unseen !== true);
}

/** Finished rows leave the outbox; everything else is owed or waits for a person. */
export function isFinished(state: Redemption): boolean {
  const { do: next } = nextStep(state);
  return next === 'settled' || next === 'void' || next === 'resolved';
}
