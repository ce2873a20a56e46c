import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 2;
const PATIENCE_MS = 20_000;

/** Waits until something holds, and says what never did. */
export async function until<T>(what: string, holds: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(LOOK_AGAIN_MS)) {
    const held = await holds();
    if (held !== undefined && held !== false) return held;
  }
  throw new Error(`in vain waited until ${what}`);
}
