import { unreachable } from '../../shared/assert.ts';
import type { Outcome } from '../../shared/redemption.ts';
import { knownBy } from './backoff.ts';
import type { Redemption } from './redemption.ts';
import { type Capabilities, nextStep } from './table.ts';
import { surplusOf, takenOf } from './taken.ts';

/** What the cashier is told about a redemption, from its pair of given and taken. */
export function outcomeOf(state: Redemption, can: Capabilities): Outcome {
  switch (state.given.is) {
    case 'yes':
      return givenOutcome(state, can);
    case 'no':
      return withheldOutcome(state, state.given.reason, can);
    case 'undecided':
      return waitingOutcome(state, can);
    default:
      return unreachable(state.given);
  }
}

function givenOutcome(state: Redemption, can: Capabilities): Outcome {
  const step = nextStep(state, can);
  if (step.do === 'conflict') return { is: 'accepted-offline', conflict: step.reason };
  return takenOf(state).is === 'yes' ? { is: 'redeemed' } : { is: 'accepted-offline' };
}

function withheldOutcome(state: Redemption, reason: Extract<Outcome, { is: 'not-accepted' }>['reason'], can: Capabilities): Outcome {
  const taken = takenOf(state);
  if (taken.is === 'unknown') return notKnown(state, can);
  if (taken.is === 'yes') return { is: 'not-known', phase: nextStep(state, can).do === 'conflict' ? 'kept' : 'giving-back' };
  const decline = state.decline?.reason === reason ? state.decline : undefined;
  return {
    is: 'not-accepted',
    reason,
    ...(decline?.providerText === undefined ? {} : { providerText: decline.providerText }),
    ...(decline?.at === undefined ? {} : { at: decline.at }),
  };
}

/** Undecided with an explicit answer lasts only until main has written what the answer means; a crash can fall in between. */
function waitingOutcome(state: Redemption, can: Capabilities): Outcome {
  const taken = takenOf(state);
  switch (taken.is) {
    case 'unknown':
      return notKnown(state, can);
    case 'yes':
      return surplusOf(taken.receipts, state.requested.worth) === 0 ? { is: 'redeemed' } : { is: 'not-known', phase: 'differs' };
    case 'refused':
      return { is: 'not-accepted', ...taken.decline };
    case 'no':
      return { is: 'not-accepted', reason: reasonNothingWasTaken(state) };
    default:
      return unreachable(taken);
  }
}

function notKnown(state: Redemption, can: Capabilities): Outcome {
  const at = knownBy(state);
  if (!can.recall) return { is: 'not-known', phase: 'cannot-ask' };
  return { is: 'not-known', phase: 'asking', ...(at === undefined ? {} : { knownBy: new Date(at).toISOString() }) };
}

/** Why nothing was taken although it was asked for: the fault that kept it from being sent, or that it never arrived. */
export function reasonNothingWasTaken(state: Redemption): Extract<Outcome, { is: 'not-accepted' }>['reason'] {
  const last = state.attempts.findLast((attempt) => attempt.verb === 'redeem');
  if (last?.end?.is === 'fault' && last.end.fault.effect === 'none') return last.end.fault.kind;
  return 'never-arrived';
}
