import Sqlite from 'better-sqlite3';
import { createHmac } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import { inAnyLetters, refWithoutCode } from '../../shared/code.ts';
import { Voucher } from '../../shared/voucher.ts';
import type { Listed } from '../providers/provider.ts';
import type { Otherwise } from '../core/offline.ts';
import { syncFile } from '../disk/whole-file.ts';

/** On what a list stands: the newest row of the journal when its reading began, that moment in UTC, and whether it says what is left. */
export type Stood = { seq: number; hash: string; readAtMs: number; worthLeft: boolean };

/** As they stand in the file, by number; of two that stand there of one voucher the later holds. */
const STATES: readonly Listed['state'][] = ['usable', 'used', 'cancelled', 'unclear'];
const UNCLEAR = STATES.indexOf('unclear');

/** Another form of the file is another version, and a file of another version is read anew. */
const VERSION = 2;
/** Half of an HMAC-SHA-256: among a million, two alike are not to be expected in the age of the world. */
const TAG_BYTES = 16;
/** Enough to tell the few ways apart in which one code can be written. */
const LETTERS_BYTES = 4;
/** Terms that are remembered while writing; what is beyond stands in the file twice. */
const TERMS_AT_MOST = 20_000;
const CACHE_KB = 64 * 1024;

const SCHEMA = `
CREATE TABLE about (seq INTEGER NOT NULL, hash TEXT NOT NULL, read_at_ms INTEGER NOT NULL, worth_left INTEGER NOT NULL, count INTEGER NOT NULL, key_tag BLOB NOT NULL) STRICT;
CREATE TABLE terms (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE listed (tag BLOB PRIMARY KEY, letters BLOB NOT NULL, ref TEXT NOT NULL, terms INTEGER NOT NULL, state INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

type About = { seq: number; hash: string; read_at_ms: number; worth_left: number; count: number; key_tag: Buffer };
type Row = { letters: Buffer; ref: string; body: string; state: number };
type Terms = Omit<Voucher, 'ref'>;

/** A voucher that comes twice was read while it changed. Codes that differ in their letters alone, or in what they are good for, leave open which of them a guest holds. */
const ADD = `
INSERT INTO listed (tag, letters, ref, terms, state) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (tag) DO UPDATE SET state = CASE
  WHEN letters = excluded.letters AND ref = excluded.ref AND (SELECT body FROM terms WHERE id = listed.terms) = (SELECT body FROM terms WHERE id = excluded.terms) THEN max(state, excluded.state)
  ELSE ${UNCLEAR} END`;

/** By what a code is found in a list, in whatever letters: never the code itself. */
function tagOf(key: Uint8Array, code: string): Buffer {
  return createHmac('sha256', key).update(`code:${inAnyLetters(code)}`).digest().subarray(0, TAG_BYTES);
}

/** In which letters it is written. */
function lettersOf(key: Uint8Array, code: string): Buffer {
  return createHmac('sha256', key).update(`letters:${code}`).digest().subarray(0, LETTERS_BYTES);
}

/** Says that a file was written under this key. */
function keyTagOf(key: Uint8Array): Buffer {
  return createHmac('sha256', key).update('key').digest().subarray(0, TAG_BYTES);
}

/** A list as it is written, one file. Until `finish` it is worth nothing, and SQLite need not keep it from harm. */
export type ListWriter = { add(listed: Listed[]): void; count(): number; finish(stood: Stood): void; close(): void };

export function openListWriter(path: string, key: Uint8Array): ListWriter {
  dropList(path);
  const db = new Sqlite(path);
  for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF', 'locking_mode = EXCLUSIVE', `cache_size = -${CACHE_KB}`, `user_version = ${VERSION}`]) db.pragma(pragma);
  db.exec(SCHEMA);
  db.exec('BEGIN');
  const addTerms = db.prepare<[string]>('INSERT INTO terms (body) VALUES (?)');
  const addListed = db.prepare<[Buffer, Buffer, string, number, number]>(ADD);
  const known = new Map<string, number>();
  const termsOf = (terms: Terms): number => {
    const body = JSON.stringify(terms);
    const id = known.get(body);
    if (id !== undefined) return id;
    const fresh = Number(addTerms.run(body).lastInsertRowid);
    if (known.size < TERMS_AT_MOST) known.set(body, fresh);
    return fresh;
  };
  let count = 0;
  return {
    add(listed) {
      for (const { code, voucher: { ref, ...terms }, state } of listed) {
        // a handle that names the code would put it on the disk: without it the provider is asked by the code
        addListed.run(tagOf(key, code), lettersOf(key, code), refWithoutCode(ref, code), termsOf(withoutCode(terms, code)), STATES.indexOf(state));
      }
      count += listed.length;
    },
    count: () => count,
    finish({ seq, hash, readAtMs, worthLeft }) {
      db.prepare('INSERT INTO about SELECT ?, ?, ?, ?, count(*), ? FROM listed').run(seq, hash, readAtMs, worthLeft ? 1 : 0, keyTagOf(key));
      db.exec('COMMIT');
      db.close();
      syncFile(path);
    },
    close: () => db.close(),
  };
}

/** Says anew when the reading of a whole list began, where more is known of the time than at that moment. */
export function setReadAt(path: string, readAtMs: number): void {
  const db = new Sqlite(path, { fileMustExist: true });
  try {
    // on a disk that is full by now there is no room for a journal beside it
    db.pragma('journal_mode = MEMORY');
    db.prepare<[number]>('UPDATE about SET read_at_ms = ?').run(readAtMs);
  } finally {
    db.close();
  }
}

function withoutCode({ title, ...terms }: Terms, code: string): Terms {
  return title === undefined || refWithoutCode(title, code) === '' ? terms : { ...terms, title };
}

/** A whole list, opened to be read; `damaged` is told when it turns out not to be one. `otherwise`: what it says of a code for which it has no voucher. */
export type ListFile = Stood & { count: number; find(code: string): Voucher | undefined; otherwise(code: string): Otherwise | undefined; close(): void };

/** undefined where the file is no whole list of this form under this key. */
export function openList(path: string, key: Uint8Array, damaged: () => void): ListFile | undefined {
  let db: Sqlite.Database | undefined;
  try {
    db = new Sqlite(path, { readonly: true, fileMustExist: true });
    const about = aboutOf(db, path, key);
    if (about !== undefined) return reading(db, about, { key, damaged });
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
  }
  db?.close();
  return undefined;
}

function aboutOf(db: Sqlite.Database, path: string, key: Uint8Array): About | undefined {
  if (db.pragma('user_version', { simple: true }) !== VERSION) return undefined;
  const pages = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  if (statSync(path).size !== pages) return undefined;
  const about = db.prepare<[], About>('SELECT * FROM about').get();
  return about !== undefined && keyTagOf(key).equals(about.key_tag) ? about : undefined;
}

function reading(db: Sqlite.Database, { seq, hash, read_at_ms, worth_left, count }: About, { key, damaged }: { key: Uint8Array; damaged: () => void }): ListFile {
  const find = db.prepare<[Buffer], Row>('SELECT letters, ref, body, state FROM listed JOIN terms ON terms.id = listed.terms WHERE tag = ?');

  let isDamaged = false;

  /** What stands there of a code; undefined where nothing does, and where it cannot be read. */
  function read<T>(code: string, of: (row: Row) => T): T | undefined {
    // whoever was told has closed it, and may be asked once more by somebody who still holds it
    if (isDamaged) return undefined;
    try {
      const row = find.get(tagOf(key, code));
      return row === undefined ? undefined : of(row);
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError) && !(error instanceof SyntaxError) && !(error instanceof z.ZodError)) throw error;
      isDamaged = true;
      damaged();
      return undefined;
    }
  }

  const otherwiseOf = (code: string, { letters, state }: Row): Otherwise | undefined => {
    if (STATES[state] !== 'usable') return 'spent';
    return letters.equals(lettersOf(key, code)) ? undefined : 'other-letters';
  };

  return {
    seq,
    hash,
    readAtMs: read_at_ms,
    worthLeft: worth_left === 1,
    count,
    // in other letters it may be another's, or nobody's
    find: (code) => read(code, (row) => (otherwiseOf(code, row) === undefined ? Voucher.parse({ ...Object(JSON.parse(row.body)), ref: row.ref }) : undefined)),
    otherwise: (code) => read(code, (row) => otherwiseOf(code, row)),
    close: () => db.close(),
  };
}

/** A list is a copy of what its provider has: dropping it loses nothing. */
export function dropList(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) if (existsSync(path + end)) rmSync(path + end, { force: true });
}
