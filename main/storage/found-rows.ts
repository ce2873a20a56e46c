import Sqlite from 'better-sqlite3';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../journal/chain.ts';
import { readMirrorLines } from '../journal/mirror.ts';
import type { Vault } from '../vault/vault.ts';

type Bare = Omit<Row, 'hash'>;

/** What can still be read of a damaged journal: the next row after a number; undefined where none can be. */
export type Remains = { after(seq: number): Row | undefined; contacts(): FoundContact[]; close(): void };

export type FoundContact = { redemption: string; seal: string };

/** Reads from a copy, with what its write-ahead log holds: the damaged file itself is not touched. */
export function openRemains(journalFolder: string, copyTo: string): Remains {
  const file = join(journalFolder, 'journal.sqlite');
  const nothing: Remains = { after: () => undefined, contacts: () => [], close: () => undefined };
  if (!existsSync(file)) return nothing;
  for (const end of ['', '-wal']) if (existsSync(file + end)) copyFileSync(file + end, copyTo + end);
  let db: Sqlite.Database | undefined;
  try {
    const opened = new Sqlite(copyTo, { fileMustExist: true });
    db = opened;
    const read = opened.prepare<[number], Row>('SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT 1');
    return { after: (seq) => unlessTorn(() => read.get(seq)), contacts: () => unlessTorn(() => opened.prepare<[], FoundContact>('SELECT redemption, seal FROM contact').all()) ?? [], close: () => void opened.close() };
  } catch (error) {
    db?.close();
    if (error instanceof Sqlite.SqliteError) return nothing;
    throw error;
  }
}

function unlessTorn<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return undefined;
    throw error;
  }
}

/** A mirror that is read once from its beginning to its end, row by row as they are asked for in their order. */
export type MirrorCursor = {
  /** the row of that number; undefined where it cannot be read */
  row(seq: number): Bare | undefined;
  /** the row that comes next, and how many lines before it cannot be read; undefined at the end */
  ahead(): { seq: number; torn: number } | undefined;
  /** lines behind the last readable row that cannot be read */
  tornAtEnd(): number;
  /** the number of the newest row that was come by, 0 where there was none */
  newest(): number;
};

export function openMirrorCursor(file: string, vault: Vault): MirrorCursor {
  const lines = readMirrorLines(file, vault);
  let torn = 0;
  let newest = 0;
  const next = (): Bare | undefined => {
    torn = 0;
    for (let line = lines.next(); line.done !== true; line = lines.next()) {
      const row = line.value;
      if (row !== undefined) {
        newest = row.seq;
        return row;
      }
      torn++;
    }
    return undefined;
  };
  let ahead = next();
  return {
    row(seq) {
      while (ahead !== undefined && ahead.seq < seq) ahead = next();
      return ahead?.seq === seq ? ahead : undefined;
    },
    ahead: () => (ahead === undefined ? undefined : { seq: ahead.seq, torn }),
    tornAtEnd: () => torn,
    newest: () => newest,
  };
}
