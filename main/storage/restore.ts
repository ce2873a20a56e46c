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
import { closeFile, openFile } from '../journal/open.ts';
import type { Vault } from '../vault/vault.ts';
import type { Check } from './backups.ts';
import { bringAccess } from './carried-access.ts';
import { faultOfDisk, faultOfShut } from './put-back-fault.ts';
import { decideSwap, stage, writeMark } from './swap.ts';

type Restoring = { folder: string; sql: string; vault: Vault; at: string; file: string; check: Check };

/** Makes ready a backup that somebody chose. It takes the journal's place when `finishSwap` is called, and the journal is set aside then; until then nothing has changed. */
export async function restore({ folder, sql, vault, at, file, check }: Restoring): Promise<Result<PutBack, PutBackFault>> {
  try {
    if (!existsSync(file)) return no('nothing-found');
    if (freeBytes(folder) < statSync(file).size * 2) return no('no-space');
    const copy = join(stage(folder), 'journal.sqlite');
    copyFileSync(file, copy);
    syncFile(copy);
    const checked = await check(copy, true);
    if (checked.is === 'not-good') return no('not-good');
    const staged = dirname(copy);
    const opened = openFile(staged, join(sql, 'migrations'));
    if (!opened.ok) return no(faultOfShut(opened.error.kind));
    const rows = Number(opened.value.prepare('SELECT count(*) FROM journal').pluck().get());
    const ours = isOfThisTill(opened.value, vault);
    closeFile(opened.value, staged);
    if (!ours) return no('other-till');
    const putBack: PutBack = { why: 'restored', at, rows, lastAt: checked.at, fromBackup: rows, lost: 0, mayMissMore: false };
    bringAccess(folder, file);
    writeMark(staged, putBack);
    decideSwap(folder, putBack);
    return ok(putBack);
  } catch (error) {
    return no(faultOfDisk(error));
  }
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
