import { isHeld } from '../core/lane.ts';
import type { Account, Terminal } from '../terminal.ts';

/** Why no call may be made for a guest now; a lane that only waits for a person to look is no bar. */
export function whyBarred({ lanes, clock }: Terminal, { settings }: Account): 'throttled' | 'unreachable' | undefined {
  const lane = lanes.of(settings.id);
  if (isHeld(lane, clock.mono())) return 'throttled';
  return lane.is === 'down' ? 'unreachable' : undefined;
}
