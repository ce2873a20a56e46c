import type { Input, Output } from '../../shared/contract.ts';
import type { Person } from '../../shared/person.ts';
import { type PersonSettings, worksHere } from '../../shared/settings.ts';
import type { Terminal } from '../terminal.ts';

export function signIn(terminal: Terminal, { personId, pin }: Input<'person.signIn'>): Output<'person.signIn'> {
  const kept = terminal.people.get(personId);
  if (kept === undefined || !worksHere(kept) || !terminal.vault.isPin(pin, kept.pin)) {
    terminal.log('wrong pin', { person: personId });
    return { is: 'wrong-pin' };
  }
  terminal.now.signedIn = personOf(kept);
  // a desk where somebody works looks for the line more often than an idle one
  terminal.kick();
  return { is: 'signed-in', person: terminal.now.signedIn };
}

/** What is owed goes on being paid: the queue does not depend on who is signed in. */
export function signOut(terminal: Terminal): Output<'person.signOut'> {
  delete terminal.now.signedIn;
  return {};
}

export function personOf({ id, name, role }: PersonSettings): Person {
  return { id, name, role };
}
