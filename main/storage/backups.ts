import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupFault } from '../../shared/storage.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { freeBytes } from '../disk/free-space.ts';
import { isDiskFull, ROOM_BYTES } from '../disk/room.ts';
import { syncFile, syncFolder } from '../disk/whole-file.ts';
import type { Journal } from '../journal/journal.ts';
import type { Checked } from './check-copy.ts';
import { backupsIn, dispensable, type Kept, nameOf, outdated } from './names.ts';
import { LOW_BYTES } from './space.ts';

/** So much of the disk is left to the till by a backup: it needs it more. */
const LEAVES_BYTES = 8 * ROOM_BYTES;

export type Check = (file: string, single: boolean) => Promise<Checked>;

/** `home`: the till's folder, whose disk is the till's. */
type Parts = { home: string; journal: Pick<Journal, 'copyTo' | 'hashAt' | 'lastSeq' | 'sizeOf'>; folder: string; at: string; check: Check; stopped: () => boolean };

/** Copies the open journal in slices between whatever else the till does, checks the copy and names it; an older one that holds everything is as good. */
export async function backUp(parts: Parts): Promise<Result<Kept, BackupFault | 'stopped'>> {
  const { folder, journal, check } = parts;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const [newest] = backupsIn(folder);
    if (newest?.rows === journal.lastSeq() && isOurs(await check(newest.file, false), journal)) return ok(newest);
    makeRoom(parts);
    if (freeBytes(folder) < journal.sizeOf() + LEAVES_BYTES) return no('no-space');
    return await copy(parts, (newest?.number ?? 0) + 1);
  } catch (error) {
    const why = faultOf(error);
    if (why === undefined) throw error;
    return no(why);
  }
}

/** The newest backup is worth more than the oldest; and where the disk is the till's own, it is not to be short of room for the sake of old ones. */
function makeRoom({ folder, home, journal }: Parts): void {
  const leaves = statSync(folder).dev === statSync(home).dev ? LOW_BYTES + LEAVES_BYTES : LEAVES_BYTES;
  for (const { file } of dispensable(backupsIn(folder), journal.sizeOf() + leaves - freeBytes(folder))) rmSync(file, { force: true });
}

async function copy({ folder, journal, at, check, stopped }: Parts, number: number): Promise<Result<Kept, BackupFault | 'stopped'>> {
  const partial = join(folder, 'journal.partial');
  clear(partial);
  try {
    if (!(await journal.copyTo(partial, stopped))) return no('stopped');
    const checked = await check(partial, true);
    if (!isOurs(checked, journal)) return no('not-good');
    if (stopped()) return no('stopped');
    syncFile(partial);
    const file = join(folder, nameOf({ number, at, rows: checked.seq }));
    renameSync(partial, file);
    syncFolder(folder);
    const kept = backupsIn(folder);
    for (const old of outdated(kept)) rmSync(old.file, { force: true });
    const made = kept.find((one) => one.number === number);
    return made === undefined ? no('not-good') : ok(made);
  } finally {
    clear(partial);
  }
}

/** A copy that was never finished holds nothing that the journal does not. */
function clear(partial: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) if (existsSync(partial + end)) rmSync(partial + end, { force: true });
}

/** Its newest row is the journal's row of that number, hash and all: so is then every row before. */
function isOurs(checked: Checked, journal: Pick<Journal, 'hashAt'>): checked is Extract<Checked, { is: 'good' }> {
  return checked.is === 'good' && journal.hashAt(checked.seq) === checked.hash;
}

function faultOf(error: unknown): BackupFault | undefined {
  if (isDiskFull(error)) return 'no-space';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // what SQLite says of a folder that it may not write, and of a disk that went away
  const ofSqlite = ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_IOERR'].some((begins) => code.startsWith(begins));
  // what the system says of a folder has a name for each way in which a share or a stick can fail
  return ofSqlite || (error instanceof Error && 'syscall' in error) ? 'not-writable' : undefined;
}
