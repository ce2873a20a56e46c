import type { VistaVouchersOptions } from '../../../shared/settings.ts';
import type { Resolved } from '../provider.ts';
import { PROCESSING, WireResult } from './wire.ts';

/**
 * What their words mean for a token. Only "processing" is documented: which words end it, the account says. Any other leaves it
 * pending, and so does a good word without the number of what was made.
 */
export function makeReading({ statusWords }: VistaVouchersOptions): (entry: unknown) => Resolved[] {
  const done = new Set(statusWords.done.map(plain));
  const failed = new Set(statusWords.failed.map(plain));
  const met = new Set<string>([PROCESSING]);

  return (entry) => {
    const read = WireResult.safeParse(entry);
    if (!read.success) return [];
    const { operationResultToken: token, status } = read.data;
    const said = saidOf(read.data);
    if (status === null || status === undefined) return [{ token, is: 'pending' }];
    const word = plain(status);
    const made = read.data.entityId !== null && read.data.entityId !== undefined;
    if (done.has(word) && made) return [{ token, is: 'done', said }];
    if (failed.has(word)) return [{ token, is: 'failed', said }];
    const strange = met.has(word) || done.has(word) ? {} : { strange: word };
    met.add(word);
    return [{ token, is: 'pending', said, ...strange }];
  };
}

const WORD_MAX_CHARACTERS = 60;

/** Upper or lower case is one, and so are spaces within. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}-]/gu, '').slice(0, WORD_MAX_CHARACTERS);
}

/** What a person reads of it: what was made, its number, and their word. */
function saidOf({ entityType, entityId, status }: WireResult): string {
  return [entityType ?? '', entityId ?? '', status === null || status === undefined ? '' : `(${status})`].filter((part) => part !== '').join(' ').slice(0, 300);
}
