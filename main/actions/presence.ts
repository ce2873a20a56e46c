import type { Output } from '../../shared/contract.ts';
import type { Person, PersonEvent } from '../../shared/person.ts';
import type { Terminal } from '../terminal.ts';

/** A call is under way: it is looked at again so soon. */
const BUSY_MS = 5_000;
/** A call is over by then, whatever becomes of it: a till that was left for so long more is locked although one is under way. */
const BUSY_AT_MOST_MS = 2 * 60_000;
/** A machine that slept is looked at so soon after it woke. */
const LOOK_MS = 10_000;

/** Nobody stands at the till from here on. */
export function signOutBecause({ journal, now }: Terminal, why: Extract<PersonEvent, { kind: 'signed-out' }>['why']): void {
  if (now.signedIn !== undefined) journal.tellPerson(now.signedIn.id, { kind: 'signed-out', why });
  delete now.signedIn;
}

export function here({ now, clock }: Terminal): Output<'person.here'> {
  now.hereAt = clock.throughSleep();
  return {};
}

/** Who is at the till; nobody, where it was left alone for so long (milliseconds), awake or asleep. */
export function whoIsHere(terminal: Terminal, lockAfterMs: number): Person | undefined {
  lockIfIdle(terminal, lockAfterMs);
  return terminal.now.signedIn;
}

/** Signs out whoever left the till alone for so long; gives in how many milliseconds to look again. A call that is under way keeps the till open for as long as it can take. */
export function lockIfIdle(terminal: Terminal, afterMs: number): number {
  const { now, clock } = terminal;
  const leftMs = now.hereAt + afterMs - clock.throughSleep();
  if (now.signedIn === undefined) return LOOK_MS;
  if (leftMs > 0) return Math.min(leftMs, LOOK_MS);
  if (now.busy.size > 0 && leftMs > -BUSY_AT_MOST_MS) return BUSY_MS;
  signOutBecause(terminal, 'idle');
  terminal.push('person.locked', {});
  return LOOK_MS;
}
