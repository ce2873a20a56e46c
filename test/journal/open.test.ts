import Sqlite from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMirror } from '../../main/journal/mirror.ts';
import { closeFile, openFile } from '../../main/journal/open.ts';
import { tempFolder } from '../temp-folder.ts';
import { shutBecause, idOf, open, redeemOne, VAULT } from './opened.ts';
import { opensAs } from '../other-process.ts';

const fileOf = (folder: string) => join(folder, 'journal.sqlite');

function written(): string {
  const folder = tempFolder();
  const journal = open(folder);
  for (const n of [1, 2, 3]) redeemOne(journal, n);
  journal.close();
  return folder;
}

/** Names and hashes of the files in a folder that hold what the person owns. */
function hashesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.endsWith('.sqlite-wal') && !name.endsWith('.sqlite-shm'));
  return Object.fromEntries(names.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
}

describe('after an unclean stop', () => {
  test('everything that was acknowledged is there', () => {
    const folder = tempFolder();
    const journal = open(folder);
    for (const n of [1, 2, 3]) redeemOne(journal, n);
    const asLeft = join(tempFolder(), 'copy');
    cpSync(folder, asLeft, { recursive: true });
    expect(existsSync(join(asLeft, 'journal.open'))).toBe(true);
    const again = open(asLeft);
    expect(again.lastSeq()).toBe(12);
    expect(again.redemption(idOf(3))).toEqual(journal.redemption(idOf(3)));
    redeemOne(again, 4);
    expect([...readMirror(join(asLeft, 'journal.mirror'), VAULT)]).toHaveLength(16);
  });

  test('a clean stop leaves nothing that says otherwise', () => {
    const folder = written();
    expect(existsSync(join(folder, 'journal.open'))).toBe(false);
    expect(existsSync(`${fileOf(folder)}-wal`)).toBe(false);
  });
});

describe('a journal that cannot be opened is left as it is', () => {
  test('a file that is no journal is damaged', () => {
    const folder = written();
    writeFileSync(fileOf(folder), Buffer.alloc(8_192, 'x'));
    const before = hashesOf(folder);
    expect(shutBecause(folder)).toBe('damaged');
    expect(hashesOf(folder)).toMatchObject(before);
  });

  test('a file with torn pages is damaged', () => {
    const folder = written();
    const bytes = readFileSync(fileOf(folder));
    for (let at = 4_096; at < bytes.length; at += 4_096) bytes.fill(0xa5, at + 8, at + 2_048);
    writeFileSync(fileOf(folder), bytes);
    const before = hashesOf(folder);
    expect(shutBecause(folder)).toBe('damaged');
    expect(hashesOf(folder)).toMatchObject(before);
  });

  test('a file that was cut short is damaged', () => {
    const folder = written();
    writeFileSync(fileOf(folder), readFileSync(fileOf(folder)).subarray(0, 3 * 4_096));
    expect(shutBecause(folder)).toBe('damaged');
  });

  test('a torn index that only a whole check finds is damaged after an unclean stop', () => {
    const folder = written();
    const db = new Sqlite(fileOf(folder));
    db.unsafeMode();
    db.exec("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET rootpage = 1 + rootpage WHERE name = 'outbox_in_order'");
    db.close();
    writeFileSync(join(folder, 'journal.open'), '');
    expect(shutBecause(folder)).toBe('damaged');
  });

  test('a file of a newer program is refused', () => {
    const folder = written();
    const db = new Sqlite(fileOf(folder));
    db.pragma('user_version = 99');
    db.close();
    const before = hashesOf(folder);
    expect(shutBecause(folder)).toBe('newer');
    expect(hashesOf(folder)).toMatchObject(before);
  });

  test('a second desk in this process finds it in use, and the first goes on', () => {
    const folder = tempFolder();
    const journal = open(folder);
    expect(shutBecause(folder)).toBe('in-use');
    redeemOne(journal, 1);
    expect(journal.lastSeq()).toBe(4);
  });

  test('a second desk in another process finds it in use', () => {
    const folder = tempFolder();
    redeemOne(open(folder), 1);
    expect(opensAs({ folder })).toEqual({ ok: false, error: { kind: 'in-use' } });
  });

  test.each(['folder', 'file'])('a %s that may not be written is read-only', (what) => {
    const folder = written();
    const before = hashesOf(folder);
    chmodSync(join(folder, '..'), 0o755);
    chmodSync(folder, what === 'folder' ? 0o555 : 0o777);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
    expect(opensAs({ folder, asNobody: true })).toEqual({ ok: false, error: { kind: 'read-only' } });
    expect(hashesOf(folder)).toMatchObject(before);
  });

  test('a folder that cannot be made is read-only', () => {
    const above = tempFolder();
    chmodSync(above, 0o555);
    expect(opensAs({ folder: join(above, 'till', 'journal'), asNobody: true })).toEqual({ ok: false, error: { kind: 'read-only' } });
  });
});

describe('a later migration', () => {
  test('is applied to a file of an older program after a copy was taken, and the older program refuses the file then', () => {
    const folder = written();
    const sql = join(tempFolder(), 'sql');
    mkdirSync(sql);
    cpSync(join(import.meta.dirname, '../../main/journal/migrations'), sql, { recursive: true });
    writeFileSync(join(sql, '0003_notes.sql'), 'CREATE TABLE notes (text TEXT) STRICT;');
    const opened = openFile(folder, sql);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.pragma('user_version', { simple: true })).toBe(3);
    closeFile(opened.value, folder);
    const copy = new Sqlite(join(folder, 'journal.before-3.sqlite'), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(2);
    expect(copy.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(12);
    copy.close();
    expect(shutBecause(folder)).toBe('newer');
  });
});
