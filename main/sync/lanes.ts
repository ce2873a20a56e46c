import { FRESH_LANE, hearAnswer, hearFault, type Lane } from '../core/lane.ts';
import type { Clock, Lanes, Log } from '../terminal.ts';

type Parts = { clock: Clock; log: Log; changed: (account: string, before: Lane, after: Lane) => void };

/** Keeps the lane of each account; whoever wants to know hears when one goes down, comes up or pauses. */
export function makeLanes({ clock, log, changed }: Parts): Lanes {
  const lanes = new Map<string, Lane>();
  const of = (account: string) => lanes.get(account) ?? FRESH_LANE;
  const put = (account: string, next: Lane) => {
    const before = of(account);
    lanes.set(account, next);
    if (before.is === next.is && before.pause?.why === next.pause?.why && before.holdUntil === next.holdUntil) return;
    log('lane', { account, is: next.is, pause: next.pause?.why ?? '' });
    changed(account, before, next);
  };
  return {
    of,
    hear: (account, answer, to = 'call') => put(account, answer.ok ? hearAnswer(of(account), to) : hearFault(of(account), answer.error, clock.mono(), to)),
    change: (account, next) => put(account, next(of(account))),
  };
}
