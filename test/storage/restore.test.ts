import Sqlite from 'better-sqlite3';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCopy } from '../../main/storage/check-copy.ts';
import { choose, type Present } from '../../main/storage/restore.ts';
import { readMark } from '../../main/storage/swap.ts';
import { makeVault, type Vault } from '../../main/vault/vault.ts';
import { idOf, open, refusal, SQL, VAULT } from '../journal/opened.ts';
import { after, changeMirror, inTill, keep, rowsOf, ruin, spoil, till } from './kept.ts';

const LONG_MS = 60_000;
const AT = '2026-03-02T09:00:00.000Z';
const check = (file: string, single: boolean) => Promise.resolve(checkCopy(file, single));

/** `present`: the journal that is there opens and says what it has. */
async function restored(folder: string, file: string, { vault = VAULT, present }: { vault?: Vault; present?: Present } = {}) {
  const ready = await choose({ folder, sql: SQL, vault, file, check, present });
  return ready.ok ? ready.value(AT) : ready;
}

describe('a backup that somebody chose takes the place of the journal', { timeout: LONG_MS }, () => {
  test.each([
    ['the journal opens', (folder: string) => open(join(folder, 'journal'))],
    ['the journal does not open', () => undefined],
  ])('with all that was written after it, and the journal is set aside whole: %s', async (_, opened) => {
    const { folder, before, backups } = till();
    const present = opened(folder);
    const ready = await choose({ folder, sql: SQL, vault: VAULT, file: backups[0] ?? '', check, present });
    // the till goes on while it is made ready: what it writes then is not lost either
    if (present !== undefined) present.refuse(idOf(77), refusal('TRY77', 'R77'));
    present?.close();
    const rows = rowsOf(inTill(folder, 'journal.sqlite'));
    expect(ready.ok && ready.value(AT)).toEqual({ ok: true, value: { why: 'restored', at: AT, rows: rows.length, lastAt: rows.at(-1)?.at, fromBackup: 4, lost: 0, mayMissMore: false } });
    expect(after(folder)).toEqual(rows);
    expect(rows.length).toBe(before.length + (present === undefined ? 0 : 1));
    expect(readMark(join(folder, 'journal'))).toMatchObject({ why: 'restored', at: AT });
    expect(rowsOf(join(folder, 'set-aside', '20260302T090000Z-restored', 'journal', 'journal.sqlite'))).toEqual(rows);
    const journal = open(join(folder, 'journal'));
    expect(journal.owed(0).map(({ id }) => id)).toEqual([idOf(9)]);
  });

  test('what of it cannot be read back is said', async () => {
    const { folder, before, backups } = till();
    ruin(inTill(folder, 'journal.sqlite'));
    changeMirror(folder, (lines) => lines.map((line, n) => (n >= 12 ? spoil(line) : line)));
    expect(await restored(folder, backups[0] ?? '')).toMatchObject({ ok: true, value: { rows: 12, fromBackup: 4, lost: 2, lostAfter: before[11]?.at } });
    expect(after(folder)).toEqual(before.slice(0, 12));
  });

  test('of another line of books takes nothing from the journal that is there, and waits until that owes nothing', async () => {
    const { folder } = till();
    const other = till();
    const theirs = open(join(other.folder, 'journal'));
    theirs.refuse(idOf(78), refusal('TRY78', 'R78'));
    theirs.close();
    const file = keep(other.folder);
    const there = open(join(folder, 'journal'));
    there.refuse(idOf(77), refusal('TRY77', 'R77'));
    expect(await restored(folder, file, { present: there })).toEqual({ ok: false, error: 'owes' });
    expect(existsSync(join(folder, 'putting-back.json'))).toBe(false);
    const put = await restored(folder, file, { present: { ...there, owed: () => [] } });
    there.close();
    expect(put).toMatchObject({ ok: true, value: { rows: 15, fromBackup: 15, mayMissMore: true } });
    expect(after(folder)).toEqual(rowsOf(file));
  });

  test.each([
    ['is damaged', 'not-good', (file: string) => ruin(file)],
    ['is no journal', 'not-good', (file: string) => writeFileSync(file, 'a letter')],
    ['is not there', 'nothing-found', (file: string) => rmSync(file)],
    ['is of a newer program', 'newer', (file: string) => withDb(file, (db) => db.pragma('user_version = 99'))],
  ])('one that %s is not put in place: %s', async (_, error, spoilIt) => {
    const { folder, before, backups } = till();
    spoilIt(backups[0] ?? '');
    expect(await restored(folder, backups[0] ?? '')).toEqual({ ok: false, error });
    expect(after(folder)).toEqual(before);
  });

  test('one of another till is not put in place: nobody could pay what it owes', async () => {
    const { folder, before, backups } = till();
    expect(await restored(folder, backups[0] ?? '', { vault: makeVault('another', Buffer.alloc(32, 9)) })).toEqual({ ok: false, error: 'other-till' });
    expect(after(folder)).toEqual(before);
  });
});

function withDb(file: string, act: (db: Sqlite.Database) => unknown): void {
  const db = new Sqlite(file);
  act(db);
  db.close();
}
