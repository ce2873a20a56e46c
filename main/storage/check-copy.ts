import Sqlite from 'better-sqlite3';
import { firstBroken, GENESIS, type Row } from '../journal/chain.ts';

/** What is in a copy of a journal: its newest row and that row's hash, or that it is not good. */
export type Checked = { is: 'good'; seq: number; hash: string; at: string; version: number } | { is: 'not-good' };

/** Reads a copy from its first byte to its last: is SQLite content with it, and does every row follow from the one before? `single` first makes it one file, as whoever wrote it may. */
export function checkCopy(file: string, single = false): Checked {
  let db: Sqlite.Database | undefined;
  try {
    db = new Sqlite(file, { fileMustExist: true, readonly: !single });
    if (single) db.pragma('journal_mode = DELETE');
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') return { is: 'not-good' };
    if (firstBroken(GENESIS, db.prepare<[], Row>('SELECT * FROM journal ORDER BY seq').iterate()) !== undefined) return { is: 'not-good' };
    const head = db.prepare<[], Row>('SELECT * FROM journal ORDER BY seq DESC LIMIT 1').get();
    if (head === undefined) return { is: 'not-good' };
    return { is: 'good', seq: head.seq, hash: Buffer.from(head.hash).toString('hex'), at: head.at, version: Number(db.pragma('user_version', { simple: true })) };
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && !isDisk(error.code)) return { is: 'not-good' };
    throw error;
  } finally {
    db?.close();
  }
}

/** The disk and not the copy is at fault. */
function isDisk(code: string): boolean {
  return code === 'SQLITE_FULL' || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_IOERR');
}
