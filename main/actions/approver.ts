import type { Approval, Approver } from '../../shared/contract.ts';
import { mayAct, type Role } from '../../shared/person.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import type { PersonSettings } from '../../shared/settings.ts';
import type { Terminal } from '../terminal.ts';

/** The second person who answers for it: their PIN is right, their role is enough, and they are none of those who did it. */
export function approvedBy(terminal: Terminal, { personId, pin }: Approver, needed: Role, notThese: string[] = []): Result<PersonSettings, Exclude<Approval, 'done' | 'changed'>> {
  const person = terminal.people.get(personId);
  if (person === undefined || !terminal.vault.isPin(pin, person.pin)) {
    terminal.log('wrong pin', { person: personId });
    return no('wrong-pin');
  }
  return mayAct(person.role, needed) && !notThese.includes(personId) ? ok(person) : no('not-allowed');
}
