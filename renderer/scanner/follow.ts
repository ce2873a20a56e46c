import { patienceMs, QUIET, rest, step, type Burst, type Ended } from './burst.ts';
import type { Key } from './keys.ts';

type Follower = {
  /** Judges one keydown. The caller first keeps the key from the page if need be, and takes back what was typed from `reached` on; then it calls `end`. */
  hear: (key: Key) => { key: 'pass' | 'keep'; reached?: Key; end: () => void };
  /** A key came that is a part of the next one: silence begins anew. */
  more: () => void;
  /** Something is done with what was typed: keys that are held go back now. A scan goes on, and so does one of which they are the beginning. */
  release: () => void;
  /** No more keys are expected: what is under way ends now. */
  finish: () => void;
};

/** Asks main for nothing: an answer means that it is not busy. */
export type MainAnswers = (() => Promise<unknown>) | undefined;

/** Follows the burst from key to key and through silence, telling what ends. */
export function followBurst(target: Window, mainAnswers: MainAnswers, onEnded: (ended: Ended) => void): Follower {
  const waitForSilence = silence(target, finish, mainAnswers);
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
    const next = step(burst, key);
    become(next.burst);
    return { key: next.key, ...(next.reached === undefined ? {} : { reached: next.reached }), end: () => onEnded(next.ended) };
  }

  function release(): void {
    if (burst.is === 'held') finish();
  }

  return { hear, more: () => waitForSilence(patienceMs(burst)), release, finish };
}

/** Main answered later than this: it was busy, and what was pressed in the meantime is yet to come. */
const BUSY_MS = 20;
/** What main had not passed on when it answered is here so soon after. */
const PASSED_ON_MS = 25;

/**
 * Starts, restarts or (without a time) stops one timer. Every key passes through main: while that is busy none comes, and silence
 * says nothing. So main is asked before and after what it may hold has come; where it was busy the waiting begins anew.
 */
function silence(target: Window, onSilence: () => void, mainAnswers: MainAnswers): (waitMs: number | undefined) => void {
  let timer: number | undefined;
  let turn = 0;

  async function isBusy(mine: number): Promise<boolean | 'over'> {
    const askedAt = target.performance.now();
    await mainAnswers?.();
    return mine === turn ? target.performance.now() - askedAt > BUSY_MS : 'over';
  }

  async function unlessBusy(waitMs: number, mine: number): Promise<void> {
    for (const settled of [false, true]) {
      const busy = await isBusy(mine);
      if (busy === 'over') return;
      if (busy) return wait(waitMs);
      if (settled) return onSilence();
      await new Promise<void>((resolve) => (timer = target.setTimeout(resolve, PASSED_ON_MS)));
    }
  }

  function wait(waitMs: number | undefined): void {
    target.clearTimeout(timer);
    const mine = ++turn;
    if (waitMs === undefined) return;
    timer = target.setTimeout(() => {
      // After a stall of the page the timer can be ahead of keys that wait; one more turn lets them in first.
      timer = target.setTimeout(() => (mainAnswers === undefined ? onSilence() : void unlessBusy(waitMs, mine)), 0);
    }, waitMs);
  }

  return wait;
}
