import { FRESH_LANE, hearAnswer, hearFault, isAway, type Lane, whyPaused } from '../core/lane.ts';
import type { Clock, Lanes, Log } from '../terminal.ts';

type Changed = (account: string, before: Lane, after: Lane) => void;

/** Keeps the lane of each account; `onChange` hears when one goes down, comes up or pauses. */
export function makeLanes({ clock, log }: { clock: Clock; log: Log }): Lanes & { onChange(listener: Changed): void } {
  const listeners: Changed[] = [];
  const lanes = new Map<string, Lane>();
  const of = (account: string) => lanes.get(account) ?? FRESH_LANE;
  const put = (account: string, next: Lane) => {
    const before = of(account);
    lanes.set(account, next);
    if (before.is === next.is && whyPaused(before) === whyPaused(next) && isAway(before) === isAway(next) && before.holdUntil === next.holdUntil) return;
    log('lane', { account, is: next.is, pause: whyPaused(next) ?? '' });
    for (const changed of listeners) changed(account, before, next);
  };
  return {
    of,
    onChange: (listener) => void listeners.push(listener),
    hear: (account, answer, to = 'call') => put(account, answer.ok ? hearAnswer(of(account), to) : hearFault(of(account), answer.error, clock.throughSleep(), to)),
    change: (account, next) => put(account, next(of(account))),
  };
}
