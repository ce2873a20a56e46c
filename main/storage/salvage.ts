import Sqlite from 'better-sqlite3';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { no, ok, type Result } from '../../shared/result.ts';
import type { PutBack, PutBackFault } from '../../shared/storage.ts';
import { freeBytes } from '../disk/free-space.ts';
import { chainHash, GENESIS, type Row } from '../journal/chain.ts';
import { closeFile, openFile } from '../journal/open.ts';
import type { Vault } from '../vault/vault.ts';
import { bringAccess } from './carried-access.ts';
import { checkCopy } from './check-copy.ts';
import { type MirrorCursor, openMirrorCursor, openRemains } from './found-rows.ts';
import { backupsIn, type Kept } from './names.ts';
import { putTogether, type Together } from './put-together.ts';
import { faultOfDisk, faultOfShut } from './put-back-fault.ts';
import { decideSwap, stage, writeMark } from './swap.ts';

/** `sql` holds migrations/; `backups` are the folders to look in. */
export type Salvaging = { folder: string; sql: string; vault: Vault; at: string; backups: string[] };

/**
 * Makes a new journal from the newest good backup, what can be read of the damaged one, and the mirror. The damaged one and its mirror
 * are set aside when `finishSwap` puts the new one in its place; until then nothing has changed.
 */
export function salvage(parts: Salvaging): Result<PutBack, PutBackFault> {
  try {
    return together(parts);
  } catch (error) {
    return no(faultOfDisk(error));
  }
}

function together({ folder, sql, vault, at, backups }: Salvaging): Result<PutBack, PutBackFault> {
  const mirror = join(folder, 'journal', 'journal.mirror');
  const staged = stage(folder);
  const base = newestGood(backups.flatMap(backupsIn), () => openMirrorCursor(mirror, vault));
  if (base !== undefined) {
    if (freeBytes(folder) < base.bytes * 2) return no('no-space');
    copyFileSync(base.file, join(staged, 'journal.sqlite'));
    bringAccess(folder, base.file);
  }
  const opened = openFile(staged, join(sql, 'migrations'));
  if (!opened.ok) return no(faultOfShut(opened.error.kind));
  const found = readBehind(opened.value, { folder, staged, mirror: openMirrorCursor(mirror, vault) });
  closeFile(opened.value, staged);
  if (found === undefined) return no('nothing-found');
  const putBack: PutBack = { why: 'salvaged', at, ...found };
  writeMark(staged, putBack);
  decideSwap(folder, putBack);
  return ok(putBack);
}

/** Adds to a staged journal all that can still be read behind it, of the one in the till's folder and of that one's mirror. */
export function readBehind(db: Sqlite.Database, { folder, staged, mirror }: { folder: string; staged: string; mirror: MirrorCursor }): Together | undefined {
  const there = join(folder, 'journal');
  const copy = join(staged, 'damaged.sqlite');
  const remains = openRemains(there, copy);
  const found = putTogether(db, { remains, mirror });
  remains.close();
  for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  return found;
}

/** The newest backup that is good and of which the mirror does not say otherwise; without one, all comes from the mirror and what is left of the journal. */
function newestGood(newestFirst: Kept[], mirror: () => MirrorCursor): Kept | undefined {
  return newestFirst.toSorted((a, b) => b.number - a.number).find(({ file }) => checkCopy(file).is === 'good' && agree(file, mirror()));
}

/** Where both have a row they have the same: another one would be of a journal that was set aside. */
export function agree(file: string, mirror: MirrorCursor): boolean {
  const db = new Sqlite(file, { readonly: true });
  try {
    let before: Uint8Array = GENESIS;
    for (const row of db.prepare<[], Row>('SELECT * FROM journal ORDER BY seq').iterate()) {
      const mirrored = mirror.row(row.seq);
      if (mirrored !== undefined && !chainHash(before, mirrored).equals(row.hash)) return false;
      before = row.hash;
    }
    return true;
  } finally {
    db.close();
  }
}
