import type { Input, Output } from '../../shared/contract.ts';
import { mayAct, type Person } from '../../shared/person.ts';
import type { PersonSettings } from '../../shared/settings.ts';
import type { Terminal } from '../terminal.ts';
import { approvedBy } from './approver.ts';

/** Who may answer for a move. */
export function managersOf(people: Iterable<PersonSettings>): Person[] {
  return [...people].filter(({ role }) => mayAct(role, 'manager')).map(({ id, name, role }) => ({ id, name, role }));
}

/** Whose key it is that somebody pasted or named, before anything is done with it. */
export function lookAtReceiver({ storage }: Terminal, { receiver }: Input<'move.receiver'>): Output<'move.receiver'> {
  return storage?.receiver(receiver) ?? { is: 'no-receiver' };
}

export async function chooseFile({ choose }: Pick<Terminal, 'choose'>, { what }: Input<'move.choose'>): Promise<Output<'move.choose'>> {
  const path = await choose(what);
  return path === undefined ? {} : { path };
}

/** A manager has this till written into a file for another machine. It ends here with that, and the desk shuts at once. */
export async function moveTillOut(terminal: Terminal, { receiver, file, approver }: Input<'move.out'>): Promise<Output<'move.out'>> {
  const approved = approvedBy(terminal, approver, 'manager');
  if (!approved.ok) return { is: approved.error };
  const isFree = () => terminal.now.waiting.size === 0;
  if (!isFree()) return { is: 'under-way' };
  const out = (await terminal.storage?.moveOut(receiver, file, { by: approved.value.id, isFree })) ?? { ok: false, error: 'not-good' as const };
  if (!out.ok && out.error !== 'ended') return { is: out.error };
  terminal.reopen();
  return out.ok ? { is: 'done', fingerprint: out.value.fingerprint } : { is: out.error };
}
