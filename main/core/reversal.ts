import type { ResolutionName } from '../../shared/event.ts';
import { UNDO_MS } from './limits.ts';
import { elapsedMs, type Moment } from './moment.ts';
import type { Redemption } from './redemption.ts';
import { nextStep } from './table.ts';
import { reachedRedeems, takenOf } from './taken.ts';

/** How many milliseconds a cashier may still undo it alone; 0 where it is too late or not to be undone. Only the run that gave it knows how long ago that was. */
export function undoMs(state: Redemption, now: Moment): number {
  if (!mayTakeBack(state) || state.given.is !== 'yes' || state.given.moment.run !== now.run) return 0;
  return Math.max(0, UNDO_MS - elapsedMs(state.given.moment, now));
}

/** Can goods that went out be taken back, so that the guest's voucher is whole again? Where nothing was sent, it is simply cancelled. */
export function mayTakeBack(state: Redemption): boolean {
  if (state.given.is !== 'yes' || state.resolution !== undefined) return false;
  return state.can.reverse || !mayHaveArrived(state);
}

/** Was anything asked of the provider that it may have acted on? To send again into doubt was one thing, to give back is another. */
export function mayHaveArrived(state: Redemption): boolean {
  const taken = takenOf({ ...state, waived: 0 });
  return reachedRedeems(state).length > 0 && taken.is !== 'no' && taken.is !== 'refused';
}

/** What a person may decide about a conflict, or a parked call. A conflict is sent again only where nothing can be taken twice. */
export function resolutionsOf(state: Redemption): ResolutionName[] {
  const step = nextStep(state);
  if (step.do !== 'conflict' && step.do !== 'parked') return [];
  // first it is asked whether it was handed over
  if (state.given.is === 'undecided') return [];
  if (state.given.is !== 'yes') return ['written-off', 'honoured-later'];
  const taken = takenOf(state);
  const again = step.do === 'conflict' && (taken.is === 'refused' || (taken.is === 'unknown' && state.can.partial === 'none'));
  return ['written-off', 'charged', 'honoured-later', ...(again ? (['sent-again'] as const) : [])];
}
