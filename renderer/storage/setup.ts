import type { Input } from '../../shared/contract.ts';
import { type SeenSetup, SET_UP, type SettingUp } from '../../shared/setup.ts';
import { call } from '../client.ts';

/** `defect`: there was no answer at all. */
export type Seen = SeenSetup | { is: 'defect' };
export type WasDone = SettingUp | { is: 'defect' };

/** Undefined where the dialog was closed. */
export async function chooseSetupFile(): Promise<string | undefined> {
  const reply = await call('setup.choose', {});
  return reply.ok ? reply.value.path : undefined;
}

export async function lookIntoSetup(file: string): Promise<Seen> {
  const reply = await call('setup.look', { file });
  return reply.ok ? reply.value : { is: 'defect' };
}

/** The desk opens anew when it is done, and this window with it. */
export async function setTillUp(wish: Omit<Input<'setup.do'>, 'confirmation'>): Promise<WasDone> {
  const reply = await call('setup.do', { ...wish, confirmation: SET_UP });
  return reply.ok ? reply.value : { is: 'defect' };
}
