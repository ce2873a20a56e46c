import { create } from 'zustand';
import type { Approver, Output } from '../../shared/contract.ts';
import type { OfflineAccount } from '../../shared/offline.ts';
import type { PolicyWish } from '../../shared/policy.ts';
import { call } from '../client.ts';
import { type TypedPolicy, typedFrom } from './typed-policy.ts';

/** Why it was not done. */
export type PolicyUnsaid = Exclude<Output<'offline.setPolicy'>['is'], 'done'> | 'defect';
/** What was done: where the form was left without it, nothing; `not-read`: it did not open, because what holds could not be read. */
type Left = { account: string; became?: 'set' | 'taken-away' | 'not-read' };
type Open = { at: 'open'; account: Pick<OfflineAccount, 'id' | 'name' | 'currency'>; inForce: boolean; typed: TypedPolicy; sending: boolean; unsaid?: PolicyUnsaid };
export type PolicyAt = { at: 'closed'; left?: Left } | Open;
export type OpenPolicy = Open;

/** What is typed is kept while other rooms are looked at, until it is left or the person goes. */
export const usePolicy = create<{ now: PolicyAt }>(() => ({ now: { at: 'closed' } }));
const set = (now: PolicyAt) => usePolicy.setState({ now });

/** The form for one account, with what holds at the moment. */
export async function openPolicy({ id, name, currency }: OfflineAccount): Promise<void> {
  const reply = await call('offline.policy', { account: id });
  if (!reply.ok || reply.value.is !== 'policy') return set({ at: 'closed', left: { account: id, became: 'not-read' } });
  const { inForce, policy } = reply.value;
  set({ at: 'open', account: { id, name, currency }, inForce, typed: typedFrom(policy, currency), sending: false });
}

export function typePolicy(part: Partial<TypedPolicy>): void {
  const { now } = usePolicy.getState();
  if (now.at === 'open') set({ ...now, typed: { ...now.typed, ...part } });
}

export function leavePolicy(): void {
  const { now } = usePolicy.getState();
  set(now.at === 'open' ? { at: 'closed', left: { account: now.account.id } } : { at: 'closed' });
}

/** The room is left: what was done there was read. */
export function forgetLeft(): void {
  if (usePolicy.getState().now.at === 'closed') set({ at: 'closed' });
}

/** Sets it, or takes it away where none is given. */
export async function sendPolicy(policy: PolicyWish | undefined, approver: Approver): Promise<void> {
  const { now } = usePolicy.getState();
  if (now.at === 'closed' || now.sending) return;
  const { unsaid: _, ...asked } = now;
  set({ ...asked, sending: true });
  const account = now.account.id;
  const reply = await call('offline.setPolicy', { account, ...(policy === undefined ? {} : { policy }), approver });
  const unsaid = reply.ok ? reply.value.is : 'defect';
  const { now: later } = usePolicy.getState();
  // left meanwhile: the card says how it stands
  if (later.at === 'closed' || later.account.id !== account) return;
  set(unsaid === 'done' ? { at: 'closed', left: { account, became: policy === undefined ? 'taken-away' : 'set' } } : { ...later, sending: false, unsaid });
}
