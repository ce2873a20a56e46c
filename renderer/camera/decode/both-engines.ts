import type { Engine } from './engine.ts';

/** The slow engine takes several frames' time for one in which it finds nothing, and reads little that the quick one does not: it has one frame in so long. */
const SLOW_EVERY_MS = 1_000;

/** One engine of two: the quick one reads each frame, the slow one now and then a frame in which the quick one found nothing. `quick`: undefined where it could not be started. */
export function bothEngines({ quick, slow, mono }: { quick: Engine | undefined; slow: Engine; mono: () => number }): Engine {
  if (quick === undefined) return slow;
  let nextMs = mono() + SLOW_EVERY_MS;
  return async (frame) => {
    const found = await quick(frame);
    if (found.length > 0 || mono() < nextMs) return found;
    const late = await slow(frame);
    nextMs = mono() + SLOW_EVERY_MS;
    return late;
  };
}
