import Sqlite, { type Database } from 'better-sqlite3';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShutReason } from '../../shared/contract.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { isDiskFull } from '../disk/room.ts';
import { firstBroken, GENESIS, type Row } from './chain.ts';
import { migrate } from './migrate.ts';
import type { Log } from './write.ts';

/** Why a journal cannot be opened. Nothing was changed or deleted; the screen says what to do. */
export type OpenFault = { kind: ShutReason };

/** How many of the last rows are checked against their chain at every start; the whole file after an unclean stop. */
const CHAIN_CHECK_ROWS = 1_000;

/** Opens and checks the journal's SQLite file: one connection, for this process alone, every commit on disk before it returns. */
export function openFile(folder: string, migrations: string): Result<Database, OpenFault> {
  let db: Database | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, 'journal.sqlite');
    // SQLite opens what it may not write for reading and then fails at its lock
    for (const path of [folder, file]) if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
    const opened = new Sqlite(file, { timeout: 0 });
    db = opened;
    opened.pragma('locking_mode = EXCLUSIVE');
    opened.pragma('journal_mode = WAL');
    opened.pragma('synchronous = FULL');
    // on macOS what is synced may still be in the disk's own memory without these; elsewhere they change nothing
    opened.pragma('fullfsync = ON');
    opened.pragma('checkpoint_fullfsync = ON');
    opened.pragma('foreign_keys = ON');
    opened.pragma('trusted_schema = OFF');
    // a contact that is erased is overwritten
    opened.pragma('secure_delete = ON');
    opened.transaction(() => undefined).exclusive();
    const unclean = existsSync(marker(folder));
    // the quick check does not compare an index with its table
    if (unclean && opened.pragma('integrity_check', { simple: true }) !== 'ok') return shut(opened, 'damaged');
    const migrated = migrate(opened, migrations, (from) => backUp(opened, folder, from));
    if (!migrated.ok) return shut(opened, migrated.error);
    if (brokenChain(opened, unclean)) return shut(opened, 'damaged');
    writeFileSync(marker(folder), '');
    return ok(opened);
  } catch (error) {
    return shutBy(error, db);
  }
}

/** What comes to light while the journal is made from an open file is a fault of its opening too. */
export function orShut<T>(db: Database, make: () => T): Result<T, OpenFault> {
  try {
    return ok(make());
  } catch (error) {
    return shutBy(error, db);
  }
}

/** Closes the file in order, so that the next start need not look for damage; where its disk has no room for that it is closed all the same, and the error thrown. */
export function closeFile(db: Database, folder: string): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
  rmSync(marker(folder), { force: true });
}

/** Closes the file, in order where its disk has room for that: what is not in the file then is in its log, and the next start finds it there. */
export function closeAlsoFull(db: Database, folder: string, log: Log): void {
  try {
    closeFile(db, folder);
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    log('not closed in order', { why: 'disk-full' });
  }
}

export function shut(db: Database, kind: OpenFault['kind']): Result<never, OpenFault> {
  db.close();
  return no({ kind });
}

function shutBy(error: unknown, db: Database | undefined): Result<never, OpenFault> {
  db?.close();
  return no(openFault(error));
}

/** The disk's or the file's own words for why the till's folder cannot be worked in; any other error is thrown on. */
export function openFault(error: unknown): OpenFault {
  const kind = openFaultOf(error);
  if (kind === undefined) throw error;
  return { kind };
}

/** Stands beside the file while it is open: found at a start, it tells of an unclean stop. */
function marker(folder: string): string {
  return join(folder, 'journal.open');
}

function backUp(db: Database, folder: string, from: number): void {
  const copy = join(folder, `journal.before-${from + 1}.sqlite`);
  rmSync(copy, { force: true });
  db.prepare('VACUUM INTO ?').run(copy);
}

/** The number of the newest row, 0 in an empty journal. */
export function lastSeqOf(db: Database): number {
  return db.prepare<[], { seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM journal').get()?.seq ?? 0;
}

function brokenChain(db: Database, whole: boolean): boolean {
  const from = whole ? 0 : Math.max(0, lastSeqOf(db) - CHAIN_CHECK_ROWS);
  // numbers of rows that a salvage could not bring back are nobody's
  const before = db.prepare<[number], { hash: Uint8Array }>('SELECT hash FROM journal WHERE seq <= ? ORDER BY seq DESC LIMIT 1').get(from)?.hash ?? GENESIS;
  const rows = db.prepare<[number], Row>('SELECT * FROM journal WHERE seq > ? ORDER BY seq');
  return firstBroken(before, rows.iterate(from)) !== undefined;
}

function openFaultOf(error: unknown): OpenFault['kind'] | undefined {
  if (isDiskFull(error)) return 'disk-full';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') return 'in-use';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || ['EACCES', 'EPERM', 'EROFS'].includes(code)) return 'read-only';
  // what mkdir of a whole path says on a read-only disk under Node 20
  if (code === 'ENOENT' && error instanceof Error && 'syscall' in error && error.syscall === 'mkdir') return 'read-only';
  return undefined;
}
