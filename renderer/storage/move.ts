import type { Approver, Input } from '../../shared/contract.ts';
import { GO_ON_HERE, type GoingOn, MOVE_OUT, type MovingOut, type SeenReceiver } from '../../shared/move.ts';
import type { Person } from '../../shared/person.ts';
import { call } from '../client.ts';

/** What became of a wish: `defect` where there was no answer at all. */
export type Moved = MovingOut | { is: 'defect' };
export type WentOn = GoingOn | { is: 'defect' };

export async function managers(): Promise<Person[]> {
  const reply = await call('move.managers', {});
  return reply.ok ? reply.value : [];
}

export async function lookAtReceiver(receiver: string): Promise<SeenReceiver> {
  const reply = await call('move.receiver', { receiver });
  return reply.ok ? reply.value : { is: 'no-receiver' };
}

/** Undefined where the dialog was closed. */
export async function chooseFile(what: Input<'move.choose'>['what']): Promise<string | undefined> {
  const reply = await call('move.choose', { what });
  return reply.ok ? reply.value.path : undefined;
}

/** The desk shuts when it is done, and this window begins anew with that. */
export async function moveOut(wish: { receiver: string; file: string; approver: Approver }): Promise<Moved> {
  const reply = await call('move.out', { ...wish, confirmation: MOVE_OUT });
  return reply.ok ? reply.value : { is: 'defect' };
}

export async function goOnHere(approver: Approver): Promise<WentOn> {
  const reply = await call('move.goOnHere', { approver, confirmation: GO_ON_HERE });
  return reply.ok ? reply.value : { is: 'defect' };
}
