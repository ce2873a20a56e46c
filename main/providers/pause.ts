import type { Fault } from '../../shared/fault.ts';

/** What a provider asked for while a call of several requests is under way: the requests that follow look here first. */
export type Pause = { hear(fault: Fault): void; whyNot(): Fault | undefined };

/** `mono` is the steady clock in milliseconds. */
export function makePause(mono: () => number): Pause {
  let until = -Infinity;
  return {
    hear(fault) {
      if (fault.retryAfterMs !== undefined) until = Math.max(until, mono() + fault.retryAfterMs);
    },
    whyNot() {
      const leftMs = Math.ceil(until - mono());
      return leftMs > 0 ? { kind: 'throttled', effect: 'none', detail: 'the provider asked for a pause in between', retryAfterMs: leftMs } : undefined;
    },
  };
}
