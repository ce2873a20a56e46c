import type { Space } from '../../shared/storage.ts';
import { freeBytes } from '../disk/free-space.ts';
import type { Clock, Log } from '../terminal.ts';

const LOOK_MS = 60_000;
/** Less than this, and somebody should make room while there still is some: a till that has none refuses vouchers. */
export const LOW_BYTES = 500 * 1_000_000;

type Parts = { folder: string; clock: Clock; log: Log; changed: () => void };

/** Looks each minute how much room is left on the disk of the journal. */
export function watchSpace({ folder, clock, log, changed }: Parts): { now(): Space; stop(): void } {
  let cancel = (): void => undefined;
  let last = look();
  if (last.low) tell();
  next();
  return { now: () => last, stop: () => cancel() };

  function look(): Space {
    const free = freeBytes(folder);
    return { freeMb: Math.floor(free / 1_000_000), low: free < LOW_BYTES };
  }

  function tell(): void {
    log(last.low ? 'disk nearly full' : 'disk has room again', { bytes: last.freeMb * 1_000_000 });
  }

  function next(): void {
    cancel = clock.after(LOOK_MS, () => {
      const before = last;
      last = look();
      if (before.low !== last.low) tell();
      // while it is short the number on the screen counts
      if (before.low !== last.low || (last.low && before.freeMb !== last.freeMb)) changed();
      next();
    });
  }
}
