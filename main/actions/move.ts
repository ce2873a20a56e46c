import type { Input, Output } from '../../shared/contract.ts';
import { mayAct, type Person } from '../../shared/person.ts';
import { type PersonSettings, worksHere } from '../../shared/settings.ts';
import type { MovedTill, MoveInFault } from '../../shared/move.ts';
import type { Result } from '../../shared/result.ts';
import type { Terminal } from '../terminal.ts';
import { approvedBy } from './approver.ts';

/** Who may answer for a move. */
export function managersOf(people: Iterable<PersonSettings>): Person[] {
  return [...people].filter((person) => worksHere(person) && mayAct(person.role, 'manager')).map(({ id, name, role }) => ({ id, name, role }));
}

/** A verdict that is still to come would be given by a till that has ended. */
export function guestWaits({ journal, now }: Terminal): boolean {
  return [...now.waiting.keys()].some((id) => journal.redemption(id)?.given.is === 'undecided');
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
  const isFree = () => !guestWaits(terminal);
  if (!isFree()) return { is: 'under-way' };
  const out = (await terminal.storage?.moveOut(receiver, file, { by: approved.value.id, isFree })) ?? { ok: false, error: 'not-good' as const };
  if (!out.ok && out.error !== 'ended') return { is: out.error };
  terminal.reopen();
  return out.ok ? { is: 'done', fingerprint: out.value.fingerprint } : { is: out.error };
}

/** Whoever stands at the till may look into a file that was carried here. */
export function lookIntoMove(looked: Result<MovedTill, MoveInFault>): Output<'move.look'> {
  return looked.ok ? { is: 'till', till: looked.value } : { is: looked.error };
}

/** A manager of the till that is here has another take its place. It is there when the desk opens again, which it does at once. */
export function moveTillIn(terminal: Terminal, { file, approver }: Input<'move.in'>): Output<'move.in'> {
  const approved = approvedBy(terminal, approver, 'manager');
  if (!approved.ok) return { is: approved.error };
  // an answer that is still to come would be this till's
  if (guestWaits(terminal)) return { is: 'owes' };
  const ready = terminal.storage?.moveIn(file) ?? { ok: false, error: 'no-key' as const };
  if (!ready.ok) return { is: ready.error };
  terminal.reopen();
  return { is: 'done', putBack: ready.value };
}
