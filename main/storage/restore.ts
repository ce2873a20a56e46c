import type { Database } from 'better-sqlite3';
import { copyFileSync, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RedemptionEvent, RefusalEvent } from '../../shared/event.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import type { PutBack, PutBackFault } from '../../shared/storage.ts';
import { freeBytes } from '../disk/free-space.ts';
import { syncFile } from '../disk/whole-file.ts';
import type { Row } from '../journal/chain.ts';
import { readRow } from '../journal/fold.ts';
import type { Journal } from '../journal/journal.ts';
import { closeFile, openFile } from '../journal/open.ts';
import type { Vault } from '../vault/vault.ts';
import type { Check } from './backups.ts';
import { bringAccess } from './carried-access.ts';
import { openMirrorCursor } from './found-rows.ts';
import { faultOfDisk, faultOfShut } from './put-back-fault.ts';
import type { Together } from './put-together.ts';
import { agree, readBehind } from './salvage.ts';
import { decideSwap, stage, stagedIn, writeMark } from './swap.ts';

/** What a journal that is there says of a backup that is to take its place. */
export type Present = Pick<Journal, 'hashAt' | 'lastSeq' | 'owed'>;
type Choosing = { folder: string; sql: string; vault: Vault; file: string; check: Check; /** absent where none is there, or it does not open */ present: Present | undefined };
/** Puts in place what was made ready, on a journal that nobody has open any more. */
export type Ready = (at: string) => Result<PutBack, PutBackFault>;

/**
 * Copies a backup that somebody chose, and looks at it: it is good, this till's, and takes nothing that is owed out of the books.
 * Nothing has changed until what comes back is called, and the journal's place is taken when `finishSwap` is.
 */
export async function choose({ folder, sql, vault, file, check, present }: Choosing): Promise<Result<Ready, PutBackFault>> {
  try {
    if (!existsSync(file)) return no('nothing-found');
    if (freeBytes(folder) < statSync(file).size * 2 + sizeOfJournal(folder)) return no('no-space');
    const copy = join(stage(folder), 'journal.sqlite');
    copyFileSync(file, copy);
    syncFile(copy);
    if ((await check(copy, true)).is === 'not-good') return no('not-good');
    const staged = dirname(copy);
    const opened = openFile(staged, join(sql, 'migrations'));
    if (!opened.ok) return no(faultOfShut(opened.error.kind));
    const ours = isOfThisTill(opened.value, vault);
    const follows = present === undefined ? undefined : isOfOneLine(opened.value, present);
    closeFile(opened.value, staged);
    if (!ours) return no('other-till');
    if (follows === false && present?.owed(0).length !== 0) return no('owes');
    bringAccess(folder, file);
    return ok((at) => replace({ folder, sql, vault, file, at, follows }));
  } catch (error) {
    return no(faultOfDisk(error));
  }
}

/** The journal is longer by what was written since the backup, and so is its mirror. */
function sizeOfJournal(folder: string): number {
  const file = join(folder, 'journal', 'journal.sqlite');
  return existsSync(file) ? statSync(file).size : 0;
}

/** Does one go on where the other ends? Then both have the newest row that both can have. */
function isOfOneLine(db: Database, present: Present): boolean {
  const newest = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM journal').pluck().get() ?? 0;
  const both = Math.min(newest, present.lastSeq());
  const hash = db.prepare<[number], string>('SELECT lower(hex(hash)) FROM journal WHERE seq = ?').pluck().get(both);
  return hash === present.hashAt(both);
}

type Replacing = Omit<Choosing, 'check' | 'present'> & { at: string; follows: boolean | undefined };

/** The backup, and all that can be read of what was written after it: only of another line of books nothing is. */
function replace({ folder, sql, vault, file, at, follows }: Replacing): Result<PutBack, PutBackFault> {
  try {
    const staged = join(stagedIn(folder), 'journal');
    const mirror = () => openMirrorCursor(join(folder, 'journal', 'journal.mirror'), vault);
    const opened = openFile(staged, join(sql, 'migrations'));
    if (!opened.ok) return no(faultOfShut(opened.error.kind));
    const goesOn = follows ?? agree(file, mirror());
    const found = goesOn ? readBehind(opened.value, { folder, staged, mirror: mirror() }) : alone(opened.value);
    closeFile(opened.value, staged);
    if (found === undefined) return no('nothing-found');
    const putBack: PutBack = { why: 'restored', at, ...found };
    writeMark(staged, putBack);
    decideSwap(folder, putBack);
    return ok(putBack);
  } catch (error) {
    return no(faultOfDisk(error));
  }
}

function alone(db: Database): Together {
  const { rows, lastAt } = db.prepare<[], { rows: number; lastAt: string }>("SELECT count(*) AS rows, coalesce(max(at), '') AS lastAt FROM journal").get() ?? { rows: 0, lastAt: '' };
  return { rows, lastAt, fromBackup: rows, lost: 0, mayMissMore: true };
}

/** The codes of another till cannot be opened here: its journal would be one that nobody can pay from. */
function isOfThisTill(db: Database, vault: Vault): boolean {
  const row = db.prepare<[], Row>("SELECT * FROM journal WHERE version = 1 AND (subject GLOB 'redemption:*' OR subject GLOB 'refusal:*') ORDER BY seq DESC LIMIT 1").get();
  if (row === undefined) return true;
  const { event } = readRow(row);
  const first = RedemptionEvent.safeParse(event).data ?? RefusalEvent.parse(event);
  return !('code' in first) || opens(vault, first.code);
}

function opens(vault: Vault, code: Parameters<Vault['open']>[0]): boolean {
  try {
    vault.open(code);
    return true;
  } catch {
    return false;
  }
}
