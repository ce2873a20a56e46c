import type { Input, Output } from '../../shared/contract.ts';
import type { Person } from '../../shared/person.ts';
import type { PersonSettings } from '../../shared/settings.ts';
import type { Terminal } from '../terminal.ts';
import { leaveAsks } from './hand-over.ts';
import { personBy } from './pin.ts';
import { signOutBecause } from './presence.ts';
import { beginShift } from './shift.ts';

export function signIn(terminal: Terminal, who: Input<'person.signIn'>): Output<'person.signIn'> {
  const known = personBy(terminal, who);
  if (!known.ok) return known.error;
  return { is: 'signed-in', person: enter(terminal, known.value) };
}

/** From here on they stand at the till, and everything that happens carries their name. */
export function enter(terminal: Terminal, settings: PersonSettings): Person {
  const person = personOf(settings);
  terminal.now.signedIn = person;
  terminal.now.hereAt = terminal.clock.throughSleep();
  terminal.journal.tellPerson(person.id, { kind: 'signed-in' });
  leaveAsks(terminal, person.id);
  beginShift(terminal, person.id);
  // a desk where somebody works looks for the line more often than an idle one
  terminal.kick();
  return person;
}

/** What is owed goes on being paid: the queue does not depend on who is signed in. */
export function signOut(terminal: Terminal): Output<'person.signOut'> {
  if (terminal.now.signedIn !== undefined) leaveAsks(terminal);
  signOutBecause(terminal, 'left');
  return {};
}

export function personOf({ id, name, role }: PersonSettings): Person {
  return { id, name, role };
}
