import { create } from 'zustand';
import type { OfflineAccount, Readiness } from '../../shared/offline.ts';
import { useApp } from '../app.ts';
import { call, onPush } from '../client.ts';
import { leavePolicy } from './policy.ts';
import { seldom } from '../queue/seldom.ts';

/** What would be accepted without the providers, as main said it last; `readAt` by the window's steady clock, for what counts down; `older`: it was asked since, in vain. */
type Read = { at: 'unread' } | { at: 'broken' } | { at: 'read'; readiness: Readiness; readAt: number; older: boolean };

export const useReadiness = create<{ now: Read }>(() => ({ now: { at: 'unread' } }));

const SELDOM_MS = 500;
/** What changes by itself, as lists grow old and hours pass, is looked at so often. */
const LOOK_MS = 10_000;

const look = seldom(async () => {
  const { signedIn } = useApp.getState();
  if (signedIn === undefined) return;
  const reply = await call('offline.readiness', {});
  if (useApp.getState().signedIn !== signedIn) return;
  if (reply.ok) useReadiness.setState({ now: { at: 'read', readiness: reply.value, readAt: performance.now(), older: false } });
  // what was read before stays, and says how old it is
  else useReadiness.setState(({ now }) => ({ now: now.at === 'read' ? { ...now, older: true } : { at: 'broken' } }));
}, SELDOM_MS);

/** Hears of lines, outages and lists for as long as the window stands. */
export function hearReadiness(): void {
  onPush('offline.changed', look);
  onPush('queue.changed', look);
  onPush('redemption.changed', look);
  onPush('lists.changed', look);
  let stoodHere = useApp.getState().signedIn;
  useApp.subscribe(({ signedIn }) => {
    if (signedIn === stoodHere) return;
    stoodHere = signedIn;
    leavePolicy();
    if (signedIn === undefined) useReadiness.setState({ now: { at: 'unread' } });
    else look();
  });
  setInterval(look, LOOK_MS);
}

/** How many tills of the venue may risk as much as this one; whether it was written down. */
export async function setTills(tills: number): Promise<boolean> {
  const reply = await call('offline.setTills', { tills });
  if (reply.ok) look();
  return reply.ok;
}

/** Reads an account's list anew, before its time. */
export async function readList(account: string): Promise<void> {
  const reply = await call('lists.read', { account });
  if (reply.ok) look();
}

/** Served without its provider: its line is down, it refuses the account, or a supervisor has it work offline. */
export function isOffline({ line, forced }: OfflineAccount): boolean {
  return line !== 'up' || forced !== undefined;
}

/** Does it give anything offline at all, by what was set for it? */
export function hasPolicy({ nothing }: OfflineAccount): boolean {
  return nothing !== 'no-policy' && nothing !== 'never';
}
