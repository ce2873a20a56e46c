import { isHeld } from '../core/lane.ts';
import { forcedLeftMs } from '../core/outage.ts';
import type { Account, Terminal } from '../terminal.ts';

/** Why no call may be made for a guest now; a lane that only waits for a person to look is no bar. */
export function whyBarred({ lanes, clock, journal }: Terminal, { settings }: Account): 'throttled' | 'unreachable' | 'forced-offline' | undefined {
  const lane = lanes.of(settings.id);
  if (isHeld(lane, clock.throughSleep())) return 'throttled';
  if (lane.is === 'down') return 'unreachable';
  return forcedLeftMs(journal.line(settings.id), journal.moment()) > 0 ? 'forced-offline' : undefined;
}
