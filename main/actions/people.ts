import type { Input, Output } from '../../shared/contract.ts';
import type { Person } from '../../shared/person.ts';
import type { PersonSettings } from '../../shared/settings.ts';
import type { Terminal } from '../terminal.ts';
import { personBy } from './pin.ts';
import { signOutBecause } from './presence.ts';
import { beginShift } from './shift.ts';

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

export function personOf({ id, name, role }: PersonSettings): Person {
  return { id, name, role };
}
