import { useSyncExternalStore } from 'react';

/** Twice a second: what counts down in seconds is then never a whole one late. */
const TICK_MS = 500;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** How many milliseconds are left of a length that was known at a moment of the window's steady clock; counts down by itself. */
export function useLeftMs(lengthMs: number, since: number): number {
  const seconds = useSyncExternalStore(subscribe, () => Math.ceil((since + lengthMs - performance.now()) / 1_000));
  return Math.max(0, seconds * 1_000);
}

/** The wall clock's milliseconds, a second at a time, for ages. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, wallSecond);
}

function wallSecond(): number {
  return Math.floor(Date.now() / 1_000) * 1_000;
}
