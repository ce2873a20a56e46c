import type { Approver, Input } from '../../shared/contract.ts';
import { GO_ON_HERE, type GoingOn, type KeySaved, MOVE_OUT, type MovingIn, type MovingOut, type OwnMoveKey, type SeenReceiver, type SeenTill, TAKE_OVER } from '../../shared/move.ts';
import type { Person } from '../../shared/person.ts';
import { call } from '../client.ts';

/** What became of a wish: `defect` where there was no answer at all. */
export type Moved = MovingOut | { is: 'defect' };
export type TookOver = MovingIn | { is: 'defect' };
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

export async function ownMoveKey(): Promise<OwnMoveKey | undefined> {
  const reply = await call('move.key', {});
  return reply.ok ? reply.value : undefined;
}

/** Undefined where the dialog was closed. */
export async function saveMoveKey(): Promise<KeySaved | undefined> {
  const file = await chooseFile('key');
  if (file === undefined) return undefined;
  const reply = await call('move.saveKey', { file });
  return reply.ok ? reply.value.is : 'not-writable';
}

export async function lookIntoMove(file: string): Promise<SeenTill | { is: 'defect' }> {
  const reply = await call('move.look', { file });
  return reply.ok ? reply.value : { is: 'defect' };
}

/** The desk opens anew when it is done, and this window with it. */
export async function takeOver(file: string, approver: Approver): Promise<TookOver> {
  const reply = await call('move.in', { file, approver, confirmation: TAKE_OVER });
  return reply.ok ? reply.value : { is: 'defect' };
}
