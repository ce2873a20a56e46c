import Sqlite from 'better-sqlite3';
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCopy } from '../../main/storage/check-copy.ts';
import { backupsIn } from '../../main/storage/names.ts';
import { choose, type Present } from '../../main/storage/restore.ts';
import { salvage } from '../../main/storage/salvage.ts';
import { decideSwap, finishSwap, readMark, stage, writeMark } from '../../main/storage/swap.ts';
import { closeFile, openFile } from '../../main/journal/open.ts';
import { makeVault, type Vault } from '../../main/vault/vault.ts';
import type { Row } from '../../main/journal/chain.ts';
import { idOf, open, refusal, shutBecause, SQL, VAULT } from '../journal/opened.ts';
import { tempFolder } from '../temp-folder.ts';
import { changeMirror, flip, inTill, keep, rowsOf, ruin, till } from './kept.ts';

const LONG_MS = 60_000;
const AT = '2026-03-02T09:00:00.000Z';
const salvaged = (folder: string) => salvage({ folder, sql: SQL, vault: VAULT, at: AT, backups: [join(folder, 'backups')] });
const check = (file: string, single: boolean) => Promise.resolve(checkCopy(file, single));
/** `present`: the journal that is there opens and says what it has. */
async function restored(folder: string, file: string, { vault = VAULT, present }: { vault?: Vault; present?: Present } = {}) {
  const ready = await choose({ folder, sql: SQL, vault, file, check, present });
  return ready.ok ? ready.value(AT) : ready;
}

const spoil = (line: string) => line.replace(/.{4}$/, 'zzzz');

function after(folder: string): Row[] {
  finishSwap(folder);
  return rowsOf(inTill(folder, 'journal.sqlite'));
}

describe('a damaged journal is put back from the newest good backup and the mirror', { timeout: LONG_MS }, () => {
  test('every row as it was, the chain running on from the backup', () => {
    const { folder, before } = till();
    ruin(inTill(folder, 'journal.sqlite'));
    expect(shutBecause(join(folder, 'journal'))).toBe('damaged');
    expect(salvaged(folder)).toEqual({ ok: true, value: { why: 'salvaged', at: AT, rows: 14, lastAt: before.at(-1)?.at, fromBackup: 8, lost: 0, mayMissMore: false } });
    expect(after(folder)).toEqual(before);
    const journal = open(join(folder, 'journal'));
    expect(journal.redemption(idOf(3))?.given.is).toBe('yes');
    expect(journal.owed(0).map(({ id }) => id)).toEqual([idOf(9)]);
  });

  test('what was damaged is set aside with its mirror, byte for byte, and nothing is deleted', () => {
    const { folder } = till();
    ruin(inTill(folder, 'journal.sqlite'));
    const files = ['journal.sqlite', 'journal.mirror'].map((name) => readFileSync(inTill(folder, name)));
    salvaged(folder);
    finishSwap(folder);
    const [aside = ''] = readdirSync(join(folder, 'set-aside'));
    expect(aside).toBe('20260302T090000Z-salvaged');
    expect(['journal.sqlite', 'journal.mirror'].map((name) => readFileSync(join(folder, 'set-aside', aside, 'journal', name)))).toEqual(files);
    expect(backupsIn(join(folder, 'backups'))).toHaveLength(2);
  });

  test('without any backup, from the mirror alone', () => {
    const { folder, before, backups } = till();
    for (const file of backups) rmSync(file);
    ruin(inTill(folder, 'journal.sqlite'));
    expect(salvaged(folder)).toMatchObject({ ok: true, value: { rows: 14, fromBackup: 0, lost: 0, mayMissMore: false } });
    expect(after(folder)).toEqual(before);
  });

  test('of two backups of which the newer is damaged, from the older', () => {
    const { folder, before, backups } = till();
    ruin(backups[1] ?? '');
    ruin(inTill(folder, 'journal.sqlite'));
    expect(salvaged(folder)).toMatchObject({ ok: true, value: { rows: 14, fromBackup: 4, lost: 0 } });
    expect(after(folder)).toEqual(before);
  });

  test('a journal that is gone altogether, as much as one that is torn', () => {
    const { folder, before } = till();
    rmSync(inTill(folder, 'journal.sqlite'));
    expect(salvaged(folder)).toMatchObject({ ok: true, value: { rows: 14, lost: 0 } });
    expect(after(folder)).toEqual(before);
  });

  test('a mirror that is ahead of the journal gives back what the journal lost', () => {
    const { folder, before, backups } = till();
    copyFileSync(backups[0] ?? '', inTill(folder, 'journal.sqlite'));
    expect(shutBecause(join(folder, 'journal'))).toBe('damaged');
    expect(salvaged(folder)).toMatchObject({ ok: true, value: { rows: 14, lost: 0 } });
    expect(after(folder)).toEqual(before);
  });

  test('where there is no mirror, what still follows in the damaged journal is read; that more may be missing is said', () => {
    const { folder, before } = till();
    rmSync(inTill(folder, 'journal.mirror'));
    const file = inTill(folder, 'journal.sqlite');
    flip(file, readFileSync(file).lastIndexOf('"kind":"attempt-started"') + 10);
    expect(salvaged(folder)).toEqual({ ok: true, value: { why: 'salvaged', at: AT, rows: 13, lastAt: before[12]?.at, fromBackup: 8, lost: 0, mayMissMore: true } });
    expect(after(folder)).toEqual(before.slice(0, 13));
  });

  test('without mirror, backup and anything to read, nothing is put back and nothing changes', () => {
    const { folder, backups } = till();
    for (const file of [...backups, inTill(folder, 'journal.mirror')]) rmSync(file);
    ruin(inTill(folder, 'journal.sqlite'));
    const bytes = readFileSync(inTill(folder, 'journal.sqlite'));
    expect(salvaged(folder)).toEqual({ ok: false, error: 'nothing-found' });
    finishSwap(folder);
    expect(readFileSync(inTill(folder, 'journal.sqlite'))).toEqual(bytes);
    expect(existsSync(join(folder, 'set-aside'))).toBe(false);
  });
});

describe('what cannot be read back is said: how many rows, and from when', { timeout: LONG_MS }, () => {
  test('a line in the middle of the mirror: it and what its redemption did after it', () => {
    const { folder, before } = till();
    ruin(inTill(folder, 'journal.sqlite'));
    changeMirror(folder, (lines) => lines.map((line, n) => (n === 9 ? spoil(line) : line)));
    const found = salvaged(folder);
    // the third redemption loses its second row, and with it all that followed in it; what came after it is another's
    expect(found).toMatchObject({ ok: true, value: { rows: 11, lost: 3, lostAfter: before[8]?.at, mayMissMore: false } });
    expect(after(folder).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 14]);
    const journal = open(join(folder, 'journal'));
    expect(journal.owed(0).map(({ id }) => id)).toEqual([idOf(3), idOf(9)]);
  });

  test('the end of the mirror', () => {
    const { folder, before } = till();
    ruin(inTill(folder, 'journal.sqlite'));
    changeMirror(folder, (lines) => lines.map((line, n) => (n >= 12 ? spoil(line) : line)));
    expect(salvaged(folder)).toMatchObject({ ok: true, value: { rows: 12, lastAt: before[11]?.at, lost: 2, lostAfter: before[11]?.at } });
  });

  test('lines that were never ours', () => {
    const { folder, before } = till();
    ruin(inTill(folder, 'journal.sqlite'));
    appendFileSync(inTill(folder, 'journal.mirror'), 'rubbish\n');
    expect(salvaged(folder)).toMatchObject({ ok: true, value: { rows: 14, lost: 1, lostAfter: before[13]?.at } });
  });

  test('a backup that belongs to a journal which was set aside is left where it is', () => {
    const { folder } = till();
    const other = till();
    const file = join(folder, 'backups', 'journal-000009-20260301T190000Z-8.sqlite');
    const journal = open(join(other.folder, 'journal'));
    journal.refuse(idOf(77), refusal('TRY77', 'R77'));
    journal.close();
    copyFileSync(keep(other.folder), file);
    ruin(inTill(folder, 'journal.sqlite'));
    expect(salvaged(folder)).toMatchObject({ ok: true, value: { fromBackup: 8, rows: 14, lost: 0 } });
  });
});

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

describe('the place is taken whole or not at all', { timeout: LONG_MS }, () => {
  /** A till whose swap is decided: `old` is in its place, `new` is staged. */
  function decided(): string {
    const folder = tempFolder();
    for (const name of ['old', 'new']) {
      const place = name === 'old' ? join(folder, 'journal') : stage(folder);
      const opened = openFile(place, join(SQL, 'migrations'));
      if (!opened.ok) throw new Error(opened.error.kind);
      closeFile(opened.value, place);
      writeFileSync(join(place, 'which'), name);
    }
    const putBack = { why: 'restored', at: AT, rows: 1, lastAt: AT, fromBackup: 1, lost: 0, mayMissMore: false } as const;
    writeMark(join(folder, 'putting-back', 'journal'), putBack);
    decideSwap(folder, putBack);
    return folder;
  }
  const which = (folder: string) => readFileSync(join(folder, 'journal', 'which'), 'utf8');
  const aside = (folder: string) => join(folder, 'set-aside', '20260302T090000Z-restored');

  test('the power goes before anything was moved', () => {
    const folder = decided();
    expect(which(folder)).toBe('old');
    finishSwap(folder);
    expect(which(folder)).toBe('new');
    expect(readMark(join(folder, 'journal'))?.why).toBe('restored');
  });

  test('the power goes when the old one was set aside and the new one is not there yet', () => {
    const folder = decided();
    mkdirSync(aside(folder), { recursive: true });
    renameSync(join(folder, 'journal'), join(aside(folder), 'journal'));
    finishSwap(folder);
    expect(which(folder)).toBe('new');
    expect(readFileSync(join(aside(folder), 'journal', 'which'), 'utf8')).toBe('old');
  });

  test('the power goes when all was moved and nobody noted it: the new one stays where it is', () => {
    const folder = decided();
    const plan = readFileSync(join(folder, 'putting-back.json'));
    finishSwap(folder);
    writeFileSync(join(folder, 'putting-back.json'), plan);
    finishSwap(folder);
    expect(which(folder)).toBe('new');
    expect(readFileSync(join(aside(folder), 'journal', 'which'), 'utf8')).toBe('old');
  });

  test('two in one second are set aside beside each other', () => {
    const folder = decided();
    finishSwap(folder);
    mkdirSync(join(stage(folder)), { recursive: true });
    decideSwap(folder, { why: 'restored', at: AT });
    finishSwap(folder);
    expect(readdirSync(join(folder, 'set-aside'))).toEqual(['20260302T090000Z-restored', '20260302T090000Z-restored-2']);
  });
});
