import type { Engine, Sighting } from './engine.ts';

/** The slow engine takes several frames' time for one in which it finds nothing, and reads little that the quick one does not: it has one frame in so long. */
const SLOW_EVERY_MS = 1_000;

type Both = {
  /** undefined where it could not be started */
  quick: Engine | undefined;
  slow: Engine;
  mono(): number;
  /** the quick one has died: the slow one reads alone from here on */
  onQuickLost?(): void;
};

/** One engine of two: the quick one reads each frame, the slow one now and then a frame in which the quick one found nothing. */
export function bothEngines({ quick: first, slow, mono, onQuickLost }: Both): Engine {
  let quick = first;
  let nextMs = mono() + SLOW_EVERY_MS;
  return async (frame) => {
    if (quick === undefined) return slow(frame);
    const found = await quick(frame).catch((): Sighting[] => {
      // WebAssembly that has stopped once stops at every frame
      quick = undefined;
      onQuickLost?.();
      return [];
    });
    if (found.length > 0 || mono() < nextMs) return found;
    const late = await slow(frame);
    nextMs = mono() + SLOW_EVERY_MS;
    return late;
  };
}
