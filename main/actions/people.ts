import type { Input, Output } from '../../shared/contract.ts';
import type { Person, PersonEvent } from '../../shared/person.ts';
import type { PersonSettings } from '../../shared/settings.ts';
import type { Terminal } from '../terminal.ts';
import { personBy } from './pin.ts';
import { beginShift } from './shift.ts';

/** A call is under way: it is looked at again so soon. */
const BUSY_MS = 5_000;

export function signIn(terminal: Terminal, who: Input<'person.signIn'>): Output<'person.signIn'> {
  const known = personBy(terminal, who);
  if (!known.ok) return known.error;
  terminal.now.signedIn = personOf(known.value);
  terminal.now.hereAt = terminal.clock.mono();
  terminal.journal.tellPerson(known.value.id, { kind: 'signed-in' });
  beginShift(terminal, known.value.id);
  // a desk where somebody works looks for the line more often than an idle one
  terminal.kick();
  return { is: 'signed-in', person: terminal.now.signedIn };
}

/** What is owed goes on being paid: the queue does not depend on who is signed in. */
export function signOut(terminal: Terminal): Output<'person.signOut'> {
  signOutBecause(terminal, 'left');
  return {};
}

/** Nobody stands at the till from here on. */
export function signOutBecause({ journal, now }: Terminal, why: Extract<PersonEvent, { kind: 'signed-out' }>['why']): void {
  if (now.signedIn !== undefined) journal.tellPerson(now.signedIn.id, { kind: 'signed-out', why });
  delete now.signedIn;
}

export function here({ now, clock }: Terminal): Output<'person.here'> {
  now.hereAt = clock.mono();
  return {};
}

/** Signs out whoever left the till alone for so long; gives in how many milliseconds to look again. A guest who is being served keeps the till open. */
export function lockIfIdle(terminal: Terminal, afterMs: number): number {
  const { now, clock } = terminal;
  const leftMs = now.hereAt + afterMs - clock.mono();
  if (now.signedIn === undefined) return afterMs;
  if (leftMs > 0) return leftMs;
  if (now.busy.size > 0) return BUSY_MS;
  signOutBecause(terminal, 'idle');
  terminal.push('person.locked', {});
  return afterMs;
}

export function personOf({ id, name, role }: PersonSettings): Person {
  return { id, name, role };
}
