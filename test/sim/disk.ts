import Sqlite, { type Database } from 'better-sqlite3';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

/** The power is gone: whatever throws this has not happened, and nothing happens after it. */
export class PowerCut extends Error {
  override name = 'PowerCut';
}

/** A point in the program at which the power may go, by its name in the table of crash points. */
export type Point = 'before BEGIN' | 'before an insert' | 'before a projection' | 'before COMMIT' | 'torn commit' | 'after COMMIT' | 'before the mirror' | 'torn mirror' | 'after the mirror' | 'while opening';

/** Who is at work: told of every point it passes; `true` means that the power goes there. */
export type AtWork = {
  /** folder of its journal */
  folder: string;
  passes(point: Point): boolean;
  /** a row of that kind is about to be written */
  writes(kind: string): void;
  /** the files as they lie on disk at this moment are all that is left of it */
  die(point: Point, tear?: Tear): void;
  unit(): number;
  databases: Database[];
  files: Set<number>;
};

/** What a file looks like because the power went while it was written: its bytes up to there are new. */
export type Tear = { file: string; bytes: Buffer };

let atWork: AtWork | undefined;

/** Everything until the next call is done by this program, or by nobody. */
export function works(who: AtWork | undefined): void {
  atWork = who;
}

/** Does something that no program at work does. */
export function aside<T>(act: () => T): T {
  const before = atWork;
  atWork = undefined;
  try {
    return act();
  } finally {
    atWork = before;
  }
}

const real = { writeSync: fs.writeSync, fdatasyncSync: fs.fdatasyncSync, openSync: fs.openSync, closeSync: fs.closeSync };

/** Makes every statement and every write of a program at work a point at which the power may go. Once for a process. */
export function instrumentDisk(): void {
  const seed = new Sqlite(':memory:');
  const statements = Object.getPrototypeOf(seed.prepare('SELECT 1')) as { run: (...args: unknown[]) => unknown };
  seed.close();
  const { prepare } = Sqlite.prototype;
  Sqlite.prototype.prepare = function prepareHeard(this: Database, source: string) {
    if (atWork !== undefined && !atWork.databases.includes(this)) atWork.databases.push(this);
    return prepare.call(this, source);
  } as typeof prepare;
  const { run } = statements;
  // reading changes nothing on disk: no matter whether the power goes before or after it
  statements.run = function heard(this: { source: string }, ...args: unknown[]) {
    return atWork === undefined ? run.apply(this, args) : statement(atWork, { source: this.source, args }, () => run.apply(this, args));
  };
  fs.openSync = ((path: string, ...rest: [string | number, number]) => {
    const file = real.openSync(path, ...rest);
    atWork?.files.add(file);
    return file;
  }) as typeof fs.openSync;
  fs.closeSync = (file) => {
    atWork?.files.delete(file);
    real.closeSync(file);
  };
  fs.writeSync = writeHeard as typeof fs.writeSync;
  fs.fdatasyncSync = (file) => {
    point('before the mirror');
    // the simulator's disk is memory: there is nothing to wait for
    if (atWork === undefined) real.fdatasyncSync(file);
    point('after the mirror');
  };
  fs.fsyncSync = () => undefined;
  syncBuiltinESMExports();
}

function point(name: Point): void {
  if (atWork === undefined || !atWork.passes(name)) return;
  atWork.die(name);
  throw new PowerCut(name);
}

function statement(who: AtWork, { source, args }: { source: string; args: unknown[] }, act: () => unknown): unknown {
  if (source === 'COMMIT') return commit(who, act);
  if (source.startsWith('BEGIN')) point('before BEGIN');
  else if (source.startsWith('INSERT INTO journal')) {
    who.writes(/"kind":"([a-z-]+)"/.exec((args[0] as { body: string }).body)?.[1] ?? '');
    point('before an insert');
  }
  else if (source.startsWith('\n    INSERT') || source.startsWith('DELETE FROM outbox')) point('before a projection');
  return act();
}

/** The power goes before the commit, in the middle of its writing, or when it is on disk and nobody was told. */
function commit(who: AtWork, act: () => unknown): unknown {
  point('before COMMIT');
  if (who.passes('torn commit')) return tear(who, act);
  const done = act();
  point('after COMMIT');
  return done;
}

function tear(who: AtWork, act: () => unknown): never {
  const wal = join(who.folder, 'journal.sqlite-wal');
  const db = join(who.folder, 'journal.sqlite');
  const read = () => ({ wal: fs.existsSync(wal) ? fs.readFileSync(wal) : Buffer.alloc(0), db: fs.statSync(db, { bigint: true }) });
  const before = read();
  act();
  const after = read();
  if (before.db.mtimeNs !== after.db.mtimeNs || before.db.size !== after.db.size) {
    // it was carried over into the file itself, which happens only when all of it is on disk
    who.die('after COMMIT');
    throw new PowerCut('after COMMIT');
  }
  let from = 0;
  while (from < before.wal.length && before.wal[from] === after.wal[from]) from++;
  from -= from % 32;
  const cut = from + Math.floor(who.unit() * (after.wal.length - from));
  who.die('torn commit', { file: 'journal.sqlite-wal', bytes: Buffer.concat([after.wal.subarray(0, cut), before.wal.subarray(cut)]) });
  throw new PowerCut('torn commit');
}

function writeHeard(file: number, bytes: Uint8Array | string, offset = 0, length?: number, position?: number): number {
  const rest = typeof bytes === 'string' ? Buffer.from(bytes) : bytes.subarray(offset, length === undefined ? undefined : offset + length);
  // the room that is kept free is written in one go and says nothing: its zeros need not be there
  if (atWork !== undefined && rest.length > 1_000_000) {
    fs.ftruncateSync(file, fs.fstatSync(file).size + rest.length);
    return rest.length;
  }
  if (atWork?.passes('torn mirror')) {
    real.writeSync(file, rest, 0, Math.floor(atWork.unit() * rest.length), position);
    atWork.die('torn mirror');
    throw new PowerCut('torn mirror');
  }
  return real.writeSync(file, rest, 0, rest.length, position);
}

/** Lets go of what a program that is no more held open. */
export function letGo({ databases, files }: Pick<AtWork, 'databases' | 'files'>): void {
  const before = atWork;
  atWork = undefined;
  for (const db of databases) if (db.open) db.close();
  for (const file of files) real.closeSync(file);
  files.clear();
  atWork = before;
}
