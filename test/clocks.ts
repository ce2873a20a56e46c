import { systemClock } from '../main/compose.ts';
import type { Clock } from '../main/terminal.ts';

/** Begins at `startsAt` (UTC milliseconds) and runs so many times faster than the machine's clock. */
export function fastClock(startsAt: number, factor: number): Clock {
  const began = systemClock.mono();
  const ran = () => (systemClock.mono() - began) * factor;
  return {
    now: () => Math.round(startsAt + ran()),
    mono: ran,
    after: (ms, act) => systemClock.after(Math.max(1, ms / factor), act),
  };
}

export type HandClock = Clock & {
  advance(ms: number): void;
  /** in how many milliseconds the next thing is to be done */
  nextMs(): number;
  /** sets the wall clock forward or back while no time passes */
  set(byMs: number): void;
};

/** Stands still until a test advances it; what was to be done by then is done in its order. */
export function handClock(startsAt = Date.parse('2026-03-01T18:00:00.000Z')): HandClock {
  let now = startsAt;
  let wrongBy = 0;
  let waiting: { at: number; act: () => void }[] = [];
  const due = (until: number) => waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
  return {
    now: () => now + wrongBy,
    mono: () => now - startsAt,
    nextMs: () => Math.max(0, (due(Infinity)?.at ?? Infinity) - now),
    set(byMs) {
      wrongBy += byMs;
    },
    after(ms, act) {
      const timer = { at: now + ms, act };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      const until = now + ms;
      for (let timer = due(until); timer !== undefined; timer = due(until)) {
        const { act, at } = timer;
        waiting = waiting.filter((other) => other !== timer);
        now = Math.max(now, at);
        act();
      }
      now = until;
    },
  };
}
