import type { Outcome, ShownRedemption } from '../../shared/redemption.ts';
import { call } from '../client.ts';

/** What stood on the screen last, before somebody's eyes. */
let seen: { id: string; outcome: Outcome['is'] } | undefined;

/** By either the goods are handed over: that the provider has taken it as well is no news to the guest. */
const HANDED_OVER: readonly Outcome['is'][] = ['redeemed', 'accepted-offline'];

/** The outcome of a redemption was painted where somebody looks. */
export function saw(id: string, outcome: Outcome['is']): void {
  seen = { id, outcome };
  void call('redemption.shown', { id, outcome });
}

/** Did somebody see how it stands now? An answer may come while another room is open, the till is locked, or another program is in front. */
export function wasSeen({ id, outcome }: ShownRedemption): boolean {
  if (seen?.id !== id) return false;
  return seen.outcome === outcome.is || (HANDED_OVER.includes(seen.outcome) && HANDED_OVER.includes(outcome.is));
}
