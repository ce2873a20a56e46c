import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupsIn } from '../../main/storage/names.ts';
import { salvage } from '../../main/storage/salvage.ts';
import { decideSwap, finishSwap, readMark, stage, writeMark } from '../../main/storage/swap.ts';
import { closeFile, openFile } from '../../main/journal/open.ts';
import { idOf, open, redeemAtOnce, refusal, shutBecause, SQL, VAULT } from '../journal/opened.ts';
import { tempFolder } from '../temp-folder.ts';
import { after, changeMirror, flip, inTill, keep, ruin, spoil, till } from './kept.ts';

const LONG_MS = 60_000;
const AT = '2026-03-02T09:00:00.000Z';
const salvaged = (folder: string) => salvage({ folder, sql: SQL, vault: VAULT, at: AT, backups: [join(folder, 'backups')] });

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

  test('once: a gap that is left shuts no till when it has grown past it, and a later salvage goes on behind it', () => {
    const { folder, backups } = till();
    for (const file of backups) rmSync(file);
    ruin(inTill(folder, 'journal.sqlite'));
    changeMirror(folder, (lines) => lines.map((line, n) => (n >= 4 && n < 8 ? spoil(line) : line)));
    expect(salvaged(folder)).toMatchObject({ ok: true, value: { rows: 10, lost: 4 } });
    finishSwap(folder);
    const journal = open(join(folder, 'journal'));
    // the last thousand rows that a start looks at begin in the gap
    for (let n = 100; journal.lastSeq() < 1_006; n++) redeemAtOnce(journal, n);
    const rows = journal.lastSeq() - 4;
    journal.close();
    expect(shutBecause(join(folder, 'journal'))).toBeUndefined();
    const mirror = readFileSync(inTill(folder, 'journal.mirror'));
    rmSync(inTill(folder, 'journal.mirror'));
    expect(salvaged(folder)).toMatchObject({ ok: true, value: { rows, lost: 0, mayMissMore: true } });
    expect(after(folder)).toHaveLength(rows);
    // and by the mirror alone
    ruin(inTill(folder, 'journal.sqlite'));
    writeFileSync(inTill(folder, 'journal.mirror'), mirror);
    expect(salvaged(folder)).toMatchObject({ ok: true, value: { rows, lost: 0, mayMissMore: false } });
  });

  test('a block of the mirror that is zeros, with the ends of its lines: every row that was in it', () => {
    const { folder, backups } = till();
    for (const file of backups) rmSync(file);
    ruin(inTill(folder, 'journal.sqlite'));
    const path = inTill(folder, 'journal.mirror');
    const bytes = readFileSync(path);
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([at]) => at);
    bytes.fill(0, (ends[4] ?? 0) + 20, (ends[9] ?? 0) + 20);
    writeFileSync(path, bytes);
    const said = salvaged(folder);
    expect(said).toMatchObject({ ok: true });
    if (said.ok) expect(said.value.rows + said.value.lost).toBe(14);
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
