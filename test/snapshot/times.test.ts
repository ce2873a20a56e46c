import { expect, test } from 'vitest';
import { FRESH_LANE, type Lane } from '../../main/core/lane.ts';
import { makeTimes } from '../../main/snapshot/times.ts';
import { POLICY } from '../actions/offline-desk.ts';
import { handClock } from '../clocks.ts';
import { ownProvider } from '../actions/own-provider.ts';
import { TRAINING_GRAMMAR } from '../../main/settings/training-settings.ts';

const SETTINGS = { id: 'gift', name: 'Gift', provider: 'vauchar', currency: 'EUR', grammar: TRAINING_GRAMMAR, verdictAfterMs: 2_000 } as const;

test.each([
  ['is read while the lane waits for a person because of declines: it takes nothing', { stopped: true }, 0],
  ['is not read while the line is down', { is: 'down' }, 5_000],
  ['is not read while its provider refuses the account', { pause: { why: 'unauthorized', since: 0 } }, 5_000],
] as [string, Partial<Lane>, number][])('a list that is due %s', (_, lane, inMs) => {
  const clock = handClock();
  const lanes = { of: () => ({ ...FRESH_LANE, ...lane }), hear: () => undefined, change: () => undefined };
  const provider = ownProvider().outside(() => undefined).provider(SETTINGS);
  const times = makeTimes({ clock, lanes, random: () => 0.5 }, [{ settings: SETTINGS, provider, can: { recall: true, reverse: true, partial: 'none' }, offline: { policy: POLICY, hash: '' } }]);
  times.now('gift');
  expect(times.next()?.inMs).toBe(inMs);
});
