import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seldom } from '../../renderer/queue/seldom.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what is asked for a thousand times in a second is done at once, and once more at the end of it', async () => {
  let done = 0;
  const ask = seldom(() => Promise.resolve(void (done += 1)), 1_000);
  for (let times = 0; times < 1_000; times++) ask();
  expect(done).toBe(1);
  await vi.advanceTimersByTimeAsync(999);
  expect(done).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(done, 'the last one is not lost').toBe(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(done, 'and then there is nothing to do').toBe(2);
});

test('what takes longer than its rest is never done twice at a time, and a failure does not end it', async () => {
  let running = 0;
  let most = 0;
  const ask = seldom(async () => {
    most = Math.max(most, ++running);
    await new Promise((over) => setTimeout(over, 2_500));
    running -= 1;
    throw new Error('main has a defect');
  }, 1_000);
  ask();
  for (let second = 0; second < 10; second++) {
    await vi.advanceTimersByTimeAsync(1_000);
    ask();
  }
  expect(most).toBe(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(running).toBe(0);
});
