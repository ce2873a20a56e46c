import type { Approver } from '../../shared/contract.ts';
import { mayAct, type Person, type Role, type Unapproved } from '../../shared/person.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { type PersonSettings, worksHere } from '../../shared/settings.ts';
import { type Known, personBy } from './pin.ts';

/** `hands`: who had a part in it, and may judge it only as a manager and where nobody else is left. `never`: who may not at all. */
type Not = { hands?: readonly string[]; never?: readonly string[] };

/** The second person who answers for it: their PIN is right, their role is enough, and they judge nothing of their own. */
export function approvedBy(known: Known, approver: Approver, needed: Role, { hands = [], never = [] }: Not = {}): Result<PersonSettings, Unapproved> {
  const { journal } = known;
  const { personId } = approver;
  const said = personBy(known, approver);
  if (!said.ok) return no(said.error.is);
  if ((journal?.tries(personId).wrong ?? 0) > 0) journal?.tellPerson(personId, { kind: 'right-pin' });
  const person = said.value;
  return mayJudge(known, person, needed, { hands, never }) ? ok(person) : no('not-allowed');
}

/** The same of whoever stands at the till and has typed their PIN for that. */
export function mayJudge({ people }: Pick<Known, 'people'>, person: Person, needed: Role, { hands = [], never = [] }: Not): boolean {
  if (!mayAct(person.role, needed) || never.includes(person.id)) return false;
  const isLeft = [...people.values()].some(({ id, role, disabled }) => worksHere({ disabled }) && mayAct(role, needed) && !hands.includes(id) && !never.includes(id));
  return !hands.includes(person.id) || (!isLeft && person.role === 'manager');
}
