import { expect, test } from 'vitest';
import { awakeOnly, systemClock, throughSleep } from '../main/clock.ts';

const HOUR_MS = 3_600_000;

/** A machine whose steady clock stands still while it sleeps; its uptime goes on, and is told so coarsely. */
function machine({ toldInMs = 10 } = {}) {
  let [awake, asleep] = [5_000, 0];
  const clock = throughSleep(() => awake, () => Math.floor((1_000_000 + awake + asleep) / toldInMs) * toldInMs);
  return { clock, works: (ms: number) => void (awake += ms), sleeps: (ms: number) => void (asleep += ms) };
}

test('goes on by what the machine has slept, each time', () => {
  const { clock, works, sleeps } = machine();
  const from = clock();
  works(90_000);
  expect(clock() - from).toBe(90_000);
  for (const night of [1, 2, 3]) {
    sleeps(8 * HOUR_MS);
    works(HOUR_MS);
    expect(Math.abs(clock() - from - 90_000 - night * 9 * HOUR_MS), 'to a hundredth of a second').toBeLessThanOrEqual(10 * night);
  }
});

test.each([10, 16, 1_000])('is as fine as the steady one, and never goes back, however coarsely uptime is told: %i ms', (toldInMs) => {
  const { clock, works } = machine({ toldInMs });
  let before = clock();
  for (let step = 0; step < 5_000; step++) {
    works(0.7);
    expect(clock() - before).toBeCloseTo(0.7, 6);
    before = clock();
  }
});

test('one that stands still in sleep is made of one that does not, and is never ahead of what was waked through', () => {
  let now = 7_000;
  const awake = awakeOnly(() => now);
  const reads = (everyMs: number, forMs: number) => {
    for (const until = now + forMs; now < until; awake()) now += everyMs;
  };
  reads(2_000, 60_000);
  expect(awake()).toBe(60_000);
  now += 8 * HOUR_MS;
  expect(awake(), 'a night is no more than the longest pause between two readings').toBe(70_000);
  reads(500, 60_000);
  expect(awake()).toBe(130_000);
});

test('of this machine counts what the steady one does while it is awake', () => {
  // the program may be put aside between two readings: one lies between two of the other
  const read = () => ({ before: systemClock.mono(), through: systemClock.throughSleep(), after: systemClock.mono() });
  const first = read();
  while (systemClock.mono() - first.after < 30);
  const last = read();
  expect(last.through - first.through).toBeGreaterThanOrEqual(last.before - first.after - 1);
  expect(last.through - first.through).toBeLessThanOrEqual(last.after - first.before + 1);
});
