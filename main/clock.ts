import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { Clock } from './terminal.ts';

/** A machine's uptime is told in hundredths of a second, on some in seconds: less than that is no sleep. */
const SLEEP_AT_LEAST_MS = 2_500;

/** A steady clock in milliseconds that goes on while the machine sleeps, out of one (`mono`) that may stand still then and the machine's uptime, which does not. */
export function throughSleep(mono: () => number, uptimeMs: () => number): () => number {
  const apart = uptimeMs() - mono();
  let asleepMs = 0;
  return () => {
    const awakeMs = mono();
    const moreMs = uptimeMs() - awakeMs - apart;
    if (moreMs - asleepMs > SLEEP_AT_LEAST_MS) asleepMs = moreMs;
    return awakeMs + asleepMs;
  };
}

const mono = (): number => performance.now();

/** The machine's own clock, the one place that reads it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  mono,
  throughSleep: throughSleep(mono, () => uptime() * 1_000),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
