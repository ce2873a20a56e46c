import { assert } from '../../shared/assert.ts';
import type { Input, Output } from '../../shared/contract.ts';
import type { PersonFault, PersonWish, ShownPerson } from '../../shared/people.ts';
import { type PersonSettings, worksHere } from '../../shared/settings.ts';
import type { Terminal } from '../terminal.ts';
import { approvedBy } from './approver.ts';
import { tagOfBadge } from './badge.ts';
import { personOf } from './people.ts';

export function openPeople({ people }: Terminal): ShownPerson[] {
  return [...people.values()].map((person) => ({ ...personOf(person), disabled: !worksHere(person), badge: person.badge !== undefined })).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** A manager sets who works at this till. It counts at once, and stands in the journal; whoever is set so no longer stays beside what they did. */
export function setPerson(terminal: Terminal, { wish, approver }: Input<'people.set'>): Output<'people.set'> {
  const approved = approvedBy(terminal, approver, 'manager');
  if (!approved.ok) return { is: approved.error };
  const before = wish.id === undefined ? undefined : terminal.people.get(wish.id);
  const fault = faultOf(terminal, wish, before);
  if (fault !== undefined) return { is: fault };
  const person = settingsOf(terminal, wish, before);
  terminal.journal.set([{ kind: 'person-set', by: approved.value.id, person }]);
  terminal.people.set(person.id, person);
  if (terminal.now.signedIn?.id === person.id) terminal.now.signedIn = personOf(person);
  return { is: 'done', people: openPeople(terminal) };
}

function faultOf(terminal: Terminal, wish: PersonWish, before: PersonSettings | undefined): PersonFault | undefined {
  const others = [...terminal.people.values()].filter(({ id }) => id !== wish.id);
  const same = (name: string) => name.trim().toLocaleLowerCase() === wish.name.toLocaleLowerCase();
  if (wish.id !== undefined && before === undefined) return 'changed';
  if (wish.id !== undefined && terminal.training?.people.includes(wish.id) === true) return 'trained';
  if (wish.id === terminal.now.signedIn?.id && (wish.disabled || wish.role !== 'manager')) return 'self';
  if (others.some(({ name }) => same(name))) return 'name-taken';
  if (before === undefined && wish.pin === undefined) return 'no-pin';
  const tag = wish.badge === undefined || wish.badge === 'none' ? undefined : tagOfBadge(terminal, wish.badge);
  if (tag !== undefined && others.some(({ badge }) => badge === tag)) return 'badge-taken';
  const manages = ({ role, disabled }: Pick<PersonSettings, 'role' | 'disabled'>) => role === 'manager' && worksHere({ disabled });
  return others.some(manages) || (wish.role === 'manager' && !wish.disabled) ? undefined : 'no-manager';
}

function settingsOf(terminal: Terminal, { id, name, role, disabled, pin, badge: wanted }: PersonWish, before: PersonSettings | undefined): PersonSettings {
  const kept = pin === undefined ? before?.pin : terminal.vault.hashPin(pin);
  assert(kept !== undefined, 'somebody new has a PIN');
  const badge = wanted === undefined ? before?.badge : wanted === 'none' ? undefined : tagOfBadge(terminal, wanted);
  return { id: id ?? terminal.newId(), name, role, pin: kept, ...(badge === undefined ? {} : { badge }), ...(disabled ? { disabled } : {}) };
}
