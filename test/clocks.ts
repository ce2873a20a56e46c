import { systemClock } from '../main/clock.ts';
import type { Clock } from '../main/terminal.ts';

/** Begins at `startsAt` (UTC milliseconds) and runs so many times faster than the machine's clock. */
export function fastClock(startsAt: number, factor: number): Clock {
  const began = systemClock.mono();
  const ran = () => (systemClock.mono() - began) * factor;
  return {
    now: () => Math.round(startsAt + ran()),
    mono: ran,
    throughSleep: ran,
    after: (ms, act) => systemClock.after(Math.max(1, ms / factor), act),
  };
}

export type PacedClock = Clock & { pace(factor: number): void };

/** Runs like another clock until a test says how many times faster, or 0 for not at all; whatever is waited for then comes so much sooner. */
export function pacedClock(other: Clock): PacedClock {
  const startsAt = other.now() - other.mono();
  let pace = 1;
  let since = { other: other.mono(), ran: other.mono() };
  const waiting = new Set<{ at: number; act: () => void; cancel: () => void }>();
  const ran = () => since.ran + (other.mono() - since.other) * pace;
  const arm = (timer: { at: number; act: () => void; cancel: () => void }) => {
    timer.cancel();
    if (pace === 0) return;
    timer.cancel = other.after(Math.max(1, Math.ceil((timer.at - ran()) / pace)), () => {
      waiting.delete(timer);
      timer.act();
    });
  };
  return {
    now: () => Math.round(startsAt + ran()),
    mono: ran,
    throughSleep: ran,
    after(ms, act) {
      const timer = { at: ran() + ms, act, cancel: () => undefined };
      waiting.add(timer);
      arm(timer);
      return () => {
        waiting.delete(timer);
        timer.cancel();
      };
    },
    pace(factor) {
      since = { other: other.mono(), ran: ran() };
      pace = factor;
      waiting.forEach(arm);
    },
  };
}

export type HandClock = Clock & {
  advance(ms: number): void;
  /** in how many milliseconds the next thing is to be done */
  nextMs(): number;
  /** sets the wall clock forward or back while no time passes */
  set(byMs: number): void;
  /** the machine sleeps: the time goes on, and nothing here does */
  sleep(ms: number): void;
};

/** Stands still until a test advances it; what was to be done by then is done in its order. */
export function handClock(startsAt = Date.parse('2026-03-01T18:00:00.000Z')): HandClock {
  let now = startsAt;
  let wrongBy = 0;
  let asleep = 0;
  let waiting: { at: number; act: () => void }[] = [];
  const due = (until: number) => waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
  return {
    now: () => now + wrongBy + asleep,
    mono: () => now - startsAt,
    throughSleep: () => now - startsAt + asleep,
    nextMs: () => Math.max(0, (due(Infinity)?.at ?? Infinity) - now),
    set(byMs) {
      wrongBy += byMs;
    },
    sleep(ms) {
      asleep += ms;
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

export type Reading = Pick<Clock, 'now' | 'mono' | 'throughSleep'>;

/** What a desk's clock says once there is the desk, and before that when it begins. */
export function clockOf(desk: () => { clock: Clock } | undefined, startsAt = Date.parse('2026-03-01T18:00:00.000Z')): Reading {
  return { now: () => desk()?.clock.now() ?? startsAt, mono: () => desk()?.clock.mono() ?? 0, throughSleep: () => desk()?.clock.throughSleep() ?? 0 };
}
