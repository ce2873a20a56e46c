import { patienceMs, QUIET, rest, step, type Burst, type Ended } from './burst.ts';
import type { Key, ScannerSettings } from './keys.ts';

type Follower = {
  /** Judges one keydown. The caller first keeps the key from the page if need be, then calls `end`. */
  hear: (key: Key) => { key: 'pass' | 'keep'; end: () => void };
  /** No more keys are expected: what is held ends now. */
  finish: () => void;
};

/** Follows the burst from key to key and through silence, telling what ends. */
export function followBurst(target: Window, settings: () => ScannerSettings, onEnded: (ended: Ended) => void): Follower {
  const waitForSilence = silence(target, finish);
  let burst: Burst = QUIET;

  function become(next: Burst): void {
    // An unchanged burst keeps its timer: a held Shift repeats for ever and would put typing off for ever.
    if (next !== burst) waitForSilence(patienceMs(next));
    burst = next;
  }

  function finish(): void {
    const rested = rest(burst);
    become(rested.burst);
    onEnded(rested.ended);
  }

  function hear(key: Key): ReturnType<Follower['hear']> {
    const next = step(burst, key, settings());
    become(next.burst);
    return { key: next.key, end: () => onEnded(next.ended) };
  }

  return { hear, finish };
}

/** Starts, restarts or (without a time) stops one timer. */
function silence(target: Window, onSilence: () => void): (waitMs: number | undefined) => void {
  let timer: number | undefined;
  return (waitMs) => {
    target.clearTimeout(timer);
    if (waitMs === undefined) return;
    timer = target.setTimeout(() => {
      // After a stall of the page the timer can be ahead of keys that wait; one more turn lets them in first.
      timer = target.setTimeout(onSilence, 0);
    }, waitMs);
  };
}
