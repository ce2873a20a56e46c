import type { ShownRedemption } from '../../shared/redemption.ts';
import { call } from '../client.ts';

/** What stood on the screen last, before somebody's eyes. */
let seen = '';

/** The outcome of a redemption was painted where somebody looks. */
export function saw(id: string, outcome: ShownRedemption['outcome']['is']): void {
  seen = `${id} ${outcome}`;
  void call('redemption.shown', { id, outcome });
}

/** Did somebody see how it stands now? An answer may come while another room is open, the till is locked, or another program is in front. */
export function wasSeen({ id, outcome }: ShownRedemption): boolean {
  return seen === `${id} ${outcome.is}`;
}
