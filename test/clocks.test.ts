import { expect, test } from 'vitest';
import { handClock, pacedClock } from './clocks.ts';

test('a paced clock runs like the one below it, so many times faster, or not at all', () => {
  const below = handClock();
  const clock = pacedClock(below);
  const began = clock.now();
  below.advance(1_000);
  clock.pace(120);
  below.advance(1_000);
  clock.pace(0);
  below.advance(1_000);
  clock.pace(1);
  below.advance(1_000);
  expect(clock.mono()).toBe(122_000);
  expect(clock.now() - began).toBe(122_000);
});

test('what is waited for by a paced clock comes at its moment, whatever the pace was until then, and once', () => {
  const below = handClock();
  const clock = pacedClock(below);
  const came: number[] = [];
  for (const ms of [3_000, 60_000, 130_000]) clock.after(ms, () => came.push(clock.mono()));
  const cancel = clock.after(100_000, () => came.push(-1));
  below.advance(2_000);
  clock.pace(0);
  below.advance(100_000);
  expect(came).toEqual([]);
  clock.pace(100);
  below.advance(10);
  expect(came).toEqual([3_000]);
  below.advance(900);
  cancel();
  clock.pace(1);
  below.advance(37_000);
  expect(came).toEqual([3_000, 60_000, 130_000]);
});
