import type { Approval, Approver } from '../../shared/contract.ts';
import { mayAct, type Role } from '../../shared/person.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { type PersonSettings, worksHere } from '../../shared/settings.ts';
import type { Terminal } from '../terminal.ts';

/** `hands`: who had a part in it, and may judge it only as a manager and where nobody else is left. `never`: who may not at all. */
type Not = { hands?: readonly string[]; never?: readonly string[] };

/** The second person who answers for it: their PIN is right, their role is enough, and they judge nothing of their own. */
export function approvedBy(terminal: Pick<Terminal, 'people' | 'vault' | 'log'>, { personId, pin }: Approver, needed: Role, { hands = [], never = [] }: Not = {}): Result<PersonSettings, Exclude<Approval, 'done' | 'changed'>> {
  const person = terminal.people.get(personId);
  if (person === undefined || !worksHere(person) || !terminal.vault.isPin(pin, person.pin)) {
    terminal.log('wrong pin', { person: personId });
    return no('wrong-pin');
  }
  if (!mayAct(person.role, needed) || never.includes(personId)) return no('not-allowed');
  const isLeft = [...terminal.people.values()].some(({ id, role, disabled }) => worksHere({ disabled }) && mayAct(role, needed) && !hands.includes(id) && !never.includes(id));
  return !hands.includes(personId) || (!isLeft && person.role === 'manager') ? ok(person) : no('not-allowed');
}
