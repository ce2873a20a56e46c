import { no, ok, type Result } from '../../shared/result.ts';
import { type PersonSettings, worksHere } from '../../shared/settings.ts';
import { lockedMs } from '../core/lock-out.ts';
import type { Journal } from '../journal/journal.ts';
import type { Terminal } from '../terminal.ts';

/** Where people and their PINs are known; a till that is shut keeps no tries, because nothing can be written there. */
export type Known = Pick<Terminal, 'people' | 'vault' | 'log'> & { journal?: Pick<Journal, 'tries' | 'tellPerson' | 'moment'> };

/** The person whose PIN this is. After too many wrong ones none is looked at for a while, the right one neither. */
export function personBy({ people, vault, log, journal }: Known, { personId, pin }: { personId: string; pin: string }): Result<PersonSettings, { is: 'wrong-pin' } | { is: 'locked'; leftMs: number }> {
  const person = people.get(personId);
  if (person === undefined || !worksHere(person)) {
    log('wrong pin', { person: personId });
    return no({ is: 'wrong-pin' });
  }
  const leftMs = journal === undefined ? 0 : lockedMs(journal.tries(personId), journal.moment());
  if (leftMs > 0) return no({ is: 'locked', leftMs });
  if (vault.isPin(pin, person.pin)) return ok(person);
  log('wrong pin', { person: personId });
  journal?.tellPerson(personId, { kind: 'wrong-pin' });
  return no({ is: 'wrong-pin' });
}
