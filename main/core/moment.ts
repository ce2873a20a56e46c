/** When a row was written: UTC by the machine's wall clock, milliseconds by its steady clock since this run began, and which run that was. */
export type Moment = { at: string; mono: number; run: number };

/** Was the one surely after the other? */
export function isLater(one: Moment, other: Moment): boolean {
  return one.run === other.run ? one.mono > other.mono : one.run > other.run;
}

/**
 * At least so many milliseconds lie between two moments. The wall clock is never believed: after a restart, what the later run
 * has counted itself is all that is certain.
 */
export function elapsedMs(from: Moment, to: Moment): number {
  if (from.run === to.run) return Math.max(0, to.mono - from.mono);
  return from.run < to.run ? to.mono : 0;
}
