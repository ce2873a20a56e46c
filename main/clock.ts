import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { Clock } from './terminal.ts';

/** It is read this often, so that more between two readings was sleep, or a program that stood still. */
const READ_EVERY_MS = 2_000;
const AWAKE_AT_MOST_MS = 10_000;

/** A machine's uptime is told in hundredths of a second, on some in seconds: less than that is no sleep. */
const SLEEP_AT_LEAST_MS = 2_500;

/** A clock in milliseconds that stands still while the machine sleeps, out of one that may go on then, as long as it is read every few seconds. Too slow it may be, never too fast. */
export function awakeOnly(steady: () => number): () => number {
  let before = steady();
  let awakeMs = 0;
  return () => {
    const now = steady();
    awakeMs += Math.min(now - before, AWAKE_AT_MOST_MS);
    before = now;
    return awakeMs;
  };
}

/** A clock in milliseconds that goes on while the machine sleeps, out of one that may stand still then and the machine's uptime, which does not. */
export function throughSleep(steady: () => number, uptimeMs: () => number): () => number {
  const apart = uptimeMs() - steady();
  let asleepMs = 0;
  return () => {
    const now = steady();
    const moreMs = uptimeMs() - now - apart;
    if (moreMs - asleepMs > SLEEP_AT_LEAST_MS) asleepMs = moreMs;
    return now + asleepMs;
  };
}

const steady = (): number => performance.now();
const mono = awakeOnly(steady);
setInterval(mono, READ_EVERY_MS).unref();

/** The machine's own clock, the one place that reads it. Whether its steady clock goes on in sleep differs from system to system. */
export const systemClock: Clock = {
  now: () => Date.now(),
  mono,
  throughSleep: throughSleep(steady, () => uptime() * 1_000),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
