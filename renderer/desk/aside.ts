import type { ShownRedemption } from '../../shared/redemption.ts';

/** A window may have nobody before it for hours: so many that were decided meanwhile are kept at hand. */
const DECIDED_AT_MOST = 9;

/** How long ago it was heard is not kept with what lies aside: a supervisor takes it back, nobody undoes it. */
export function laid(redemption: ShownRedemption): ShownRedemption {
  const { undoMs: _, ...rest } = redemption;
  return rest;
}

/** What lies aside with one more, as it stands now: NOT KNOWN first, and of the others the newest. All of them stand in the history as well. */
export function withAside(aside: ShownRedemption[], redemption: ShownRedemption): ShownRedemption[] {
  const all = [...aside.filter(({ id }) => id !== redemption.id), laid(redemption)];
  const isOpen = ({ outcome }: ShownRedemption) => outcome.is === 'not-known';
  return [...all.filter(isOpen), ...all.filter((one) => !isOpen(one)).slice(-DECIDED_AT_MOST)];
}
