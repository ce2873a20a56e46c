import { REFERENCE_CHOICES, referenceOf } from '../core/reference.ts';
import type { Terminal } from '../terminal.ts';

/** A reference that no redemption or refusal of this terminal has, read off the id where it can be. */
export function freeReference(terminal: Pick<Terminal, 'journal' | 'newId'>, id: string): string {
  for (let choice = 0; choice < REFERENCE_CHOICES; choice++) {
    const reference = referenceOf(id, choice);
    if (!terminal.journal.referenceInUse(reference)) return reference;
  }
  return freeReference(terminal, terminal.newId());
}
