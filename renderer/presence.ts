import { useApp } from './app.ts';
import { call } from './client.ts';

/** Main is told this often at most; it locks the till after minutes. */
const TOLD_EVERY_MS = 5_000;

let toldAt = -Infinity;

/** Somebody is at the till, so it does not lock itself. */
export function somebodyIsHere(): void {
  const now = performance.now();
  if (useApp.getState().signedIn === undefined || now - toldAt < TOLD_EVERY_MS) return;
  toldAt = now;
  void call('person.here', {});
}

/** To be called before whatever keeps keys from others: whoever types is there. What a camera reads comes without a key. */
export function hearPresence(): void {
  for (const name of ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const) window.addEventListener(name, somebodyIsHere, { capture: true, passive: true });
}
