import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { salvage } from '../../main/storage/salvage.ts';
import { finishSwap } from '../../main/storage/swap.ts';
import { idOf, open, shutBecause, SQL, VAULT } from '../journal/opened.ts';
import { inTill, keep, ruin, till } from './kept.ts';

const [SETTLED, OWED] = [idOf(1), idOf(9)];

/** A till that keeps the contact of one who is owed, and of one whom nobody need call. */
function tillWithContacts(): string {
  const { folder } = till();
  const journal = open(join(folder, 'journal'));
  journal.within(OWED, () => [SETTLED, OWED].forEach((id) => journal.keepContact(id, `seal of ${id}`)));
  journal.close();
  return folder;
}

/** The contacts after the journal was found damaged and put together again. */
function putBack(folder: string): Record<'owed' | 'settled', string | undefined> {
  expect(shutBecause(join(folder, 'journal'))).toBe('damaged');
  expect(salvage({ folder, sql: SQL, vault: VAULT, at: '2026-03-02T09:00:00.000Z', backups: [join(folder, 'backups')] }).ok).toBe(true);
  finishSwap(folder);
  const journal = open(join(folder, 'journal'));
  return { owed: journal.contact(OWED), settled: journal.contact(SETTLED) };
}

test('a contact comes back with the backup that a journal is put together from', () => {
  const folder = tillWithContacts();
  keep(folder);
  ruin(inTill(folder, 'journal.sqlite'));
  expect(putBack(folder)).toEqual({ owed: `seal of ${OWED}`, settled: undefined });
});

test('a contact that a manager erased after the backup stays erased, because the mirror knows of it', () => {
  const folder = tillWithContacts();
  keep(folder);
  const journal = open(join(folder, 'journal'));
  journal.append(OWED, [{ kind: 'contact-erased', by: 'mia' }]);
  expect(journal.contact(OWED)).toBeUndefined();
  journal.close();
  ruin(inTill(folder, 'journal.sqlite'));
  expect(putBack(folder)).toEqual({ owed: undefined, settled: undefined });
});

test('a contact that no backup has comes back from what is left of the damaged journal', () => {
  const folder = tillWithContacts();
  const db = new Sqlite(inTill(folder, 'journal.sqlite'));
  db.exec("DROP TRIGGER journal_never_changes; UPDATE journal SET hash = x'00' WHERE seq = (SELECT max(seq) FROM journal)");
  db.close();
  expect(putBack(folder)).toEqual({ owed: `seal of ${OWED}`, settled: undefined });
});
