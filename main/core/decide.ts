import type { RedemptionEvent } from '../../shared/event.ts';
import { unreachable } from '../../shared/assert.ts';
import { reasonNothingWasTaken } from './outcome.ts';
import type { Redemption } from './redemption.ts';
import { areOurs, surplusOf, takenOf } from './taken.ts';

/** What an answer means for a guest who still waits: give on a receipt of the whole worth, withhold on a no, and nothing in doubt or when something else was taken. */
export function decide(state: Redemption): RedemptionEvent[] {
  if (state.given.is !== 'undecided') return [];
  const taken = takenOf(state);
  switch (taken.is) {
    case 'unknown':
      return [];
    case 'yes': {
      const { worth } = state.requested;
      // what was taken beyond it is given back
      return (surplusOf(taken.receipts, worth) ?? -1) >= 0 && areOurs(taken.receipts) ? [{ kind: 'given', by: 'desk', worth, basis: 'receipt' }] : [];
    }
    case 'refused':
      return [{ kind: 'withheld', by: 'desk', reason: taken.decline.reason }];
    case 'no':
      return [{ kind: 'withheld', by: 'desk', reason: reasonNothingWasTaken(state) }];
    default:
      return unreachable(taken);
  }
}

/** A verdict that a person has not seen, or that was never reached: the desk asks whether the goods went out. */
export function isQuestion(state: Redemption): boolean {
  if (state.unsure || state.given.is === 'undecided') return true;
  if (state.given.is === 'yes') {
    return state.given.basis !== 'person' && state.shown !== 'redeemed' && state.shown !== 'accepted-offline';
  }
  return state.given.by === 'desk' && state.shown !== 'not-accepted';
}
