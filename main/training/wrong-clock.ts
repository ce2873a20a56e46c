/** By how much the clock of a till in training is made to be ahead of the machine's. */
export type WrongClock = { aheadMs(): number; setAheadMs(ms: number): void };

/** A till's clock that can be made wrong, as anybody can set a machine's; the steady part of it stays right. */
export function makeWrongClock<C extends { now(): number }>(clock: C): WrongClock & { clock: C } {
  let ahead = 0;
  return { clock: { ...clock, now: () => clock.now() + ahead }, aheadMs: () => ahead, setAheadMs: (ms) => void (ahead = ms) };
}
