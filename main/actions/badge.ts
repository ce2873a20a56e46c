import type { Input, Output } from '../../shared/contract.ts';
import { worksHere } from '../../shared/settings.ts';
import { applyPerson, lockedMs, NO_TRIES } from '../core/lock-out.ts';
import type { Terminal } from '../terminal.ts';
import { enter, personOf } from './people.ts';

/** A keyed hash of what a badge says: the journal gives none away. */
export function tagOfBadge({ vault }: Pick<Terminal, 'vault'>, { text }: { text: string }): string {
  return vault.tag(`badge:${text.trim()}`);
}

/** A cashier comes in by their badge alone. Whoever answers for others shows with it who they are, and types their PIN. */
export function signInByBadge(terminal: Terminal, shown: Input<'person.badge'>): Output<'person.badge'> {
  const { now, journal } = terminal;
  const leftMs = lockedMs(now.badges, journal.moment());
  if (leftMs > 0) return { is: 'locked', leftMs };
  const tag = tagOfBadge(terminal, shown);
  const kept = [...terminal.people.values()].find((person) => worksHere(person) && person.badge === tag);
  if (kept === undefined) {
    now.badges = applyPerson(now.badges, { kind: 'wrong-pin' }, journal.moment());
    return { is: 'nobodys' };
  }
  now.badges = NO_TRIES;
  if (kept.role !== 'cashier') return { is: 'wants-pin', person: personOf(kept) };
  // a PIN that was tried too often shuts out who tries it, and not who has the badge
  return { is: 'signed-in', person: enter(terminal, kept) };
}

/** Is this somebody's badge, and no voucher's code? No provider is shown one. */
export function isBadge(terminal: Terminal, text: string): boolean {
  const tag = tagOfBadge(terminal, { text });
  return [...terminal.people.values()].some(({ badge }) => badge === tag);
}
