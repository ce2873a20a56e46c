import { expect } from 'vitest';
import { readJournal } from './books.ts';
import type { Life } from './life.ts';
import type { Venue } from './venue.ts';

/** What a till has begun and shown over all its lives. */
export type Given = {
  begun: Set<string>;
  /** code by the id under which ACCEPTED OFFLINE was shown for it */
  shown: Map<string, string>;
  /** takes up what a life said, and holds it against what it left on disk */
  afterKill(life: Life): void;
  /** how many of all that was begun are given now */
  count(): number;
};

export function openGiven(venue: Venue): Given {
  const begun = new Set<string>();
  const shown = new Map<string, string>();
  const given = () => readJournal(venue, (books) => new Set([...begun].filter((id) => books.redemption(id)?.given.is === 'yes')));
  return {
    begun,
    shown,
    afterKill({ said }) {
      expect(said.filter(({ is }) => is === 'defect')).toEqual([]);
      for (const word of said) {
        if (word.is === 'appended' && word.kind === 'requested') begun.add(word.id);
        if (word.is !== 'shown') continue;
        expect([...shown.values()], `${word.code} is given once, however often the till is killed`).not.toContain(word.code);
        shown.set(word.id, word.code);
      }
      const kept = given();
      for (const [id, code] of shown) expect(kept.has(id), `${code} was shown as accepted and is in the journal`).toBe(true);
    },
    count: () => given().size,
  };
}
