import { unreachable } from '../../shared/assert.ts';
import type { Outcome } from '../../shared/redemption.ts';
import { knownInMs } from './backoff.ts';
import type { Moment } from './moment.ts';
import type { Redemption } from './redemption.ts';
import { canAsk, mayBeAnothers, nextStep } from './table.ts';
import { areOurs, surplusOf, takenOf } from './taken.ts';

/** What the cashier is told about a redemption, from its pair of given and taken. */
export function outcomeOf(state: Redemption, now: Moment): Outcome {
  switch (state.given.is) {
    case 'yes':
      return givenOutcome(state);
    case 'no':
      return withheldOutcome(state, state.given.reason, now);
    case 'undecided':
      return waitingOutcome(state, now);
    default:
      return unreachable(state.given);
  }
}

function givenOutcome(state: Redemption): Outcome {
  const step = nextStep(state);
  if (step.do === 'conflict') return { is: 'accepted-offline', conflict: step.reason };
  const taken = takenOf(state);
  return taken.is === 'yes' && !mayBeAnothers(state, taken.receipts) ? { is: 'redeemed' } : { is: 'accepted-offline' };
}

function withheldOutcome(state: Redemption, reason: Extract<Outcome, { is: 'not-accepted' }>['reason'], now: Moment): Outcome {
  const taken = takenOf(state);
  if (taken.is === 'unknown') return notKnown(state, now);
  if (taken.is === 'yes') return { is: 'not-known', phase: nextStep(state).do === 'conflict' ? 'kept' : 'giving-back' };
  const decline = state.decline?.reason === reason ? state.decline : undefined;
  return {
    is: 'not-accepted',
    reason,
    ...(decline?.providerText === undefined ? {} : { providerText: decline.providerText }),
    ...(decline?.at === undefined ? {} : { at: decline.at }),
  };
}

/** Undecided with an explicit answer lasts only until main has written what the answer means; a crash can fall in between. */
function waitingOutcome(state: Redemption, now: Moment): Outcome {
  const taken = takenOf(state);
  switch (taken.is) {
    case 'unknown':
      return notKnown(state, now);
    case 'yes':
      if ((surplusOf(taken.receipts, state.requested.worth) ?? -1) < 0) return { is: 'not-known', phase: 'differs' };
      return areOurs(taken.receipts) ? { is: 'redeemed' } : { is: 'not-known', phase: 'likely' };
    case 'refused':
      return { is: 'not-accepted', ...taken.decline };
    case 'no':
      return { is: 'not-accepted', reason: reasonNothingWasTaken(state) };
    default:
      return unreachable(taken);
  }
}

function notKnown(state: Redemption, now: Moment): Outcome {
  const taken = takenOf(state);
  if (taken.is === 'unknown' && !canAsk(state, taken)) return { is: 'not-known', phase: 'cannot-ask' };
  const inMs = knownInMs(state, now);
  return { is: 'not-known', phase: 'asking', ...(inMs === undefined ? {} : { knownBy: new Date(Date.parse(now.at) + inMs).toISOString() }) };
}

/** Why nothing was taken although it was asked for: the fault that kept it from being sent, or that it never arrived. */
export function reasonNothingWasTaken(state: Redemption): Extract<Outcome, { is: 'not-accepted' }>['reason'] {
  const last = state.attempts.findLast((attempt) => attempt.verb === 'redeem');
  if (last?.end?.is === 'fault' && last.end.fault.effect === 'none') return last.end.fault.kind;
  return 'never-arrived';
}
