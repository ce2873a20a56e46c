import { expect, test } from 'vitest';
import { goOnHere, wholeSince } from '../../main/actions/doubt.ts';
import { open, redeemOne } from '../journal/opened.ts';
import { tempFolder } from '../temp-folder.ts';

test('a journal that goes on here after it was moved out knows less than was done: no list from before is believed', () => {
  const journal = open(tempFolder());
  journal.set([{ kind: 'machine-set', machine: 'old' }]);
  redeemOne(journal, 1);
  expect(wholeSince(journal)).toBe(0);
  const listSeq = journal.lastSeq();
  journal.set([{ kind: 'moved-out', by: 'mia', at: '2026-03-01T18:00:00.000Z', to: 'AAAA', machine: 'new', epoch: 2 }]);
  goOnHere(journal, { machine: 'old', by: 'mia' });
  expect(wholeSince(journal)).toBeGreaterThan(listSeq);
});
