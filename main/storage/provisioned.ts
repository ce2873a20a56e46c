import Sqlite from 'better-sqlite3';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SettingsEvent } from '../../shared/settings.ts';
import type { Row } from '../journal/chain.ts';
import { readRow, SETTINGS } from '../journal/fold.ts';
import { backupsIn } from './names.ts';
import { backupFolder } from './places.ts';

export type Provisioned = Extract<SettingsEvent, { kind: 'provisioned' }>;

/** What a folder says of itself while nothing of it is open: a till that was set up, none, or a journal that does not say, or says it in words of a newer program. */
export type Found = { is: 'till'; provisioned: Provisioned } | { is: 'none' } | { is: 'unreadable'; newer?: true };

/** Was a till set up in this folder? An unfinished try leaves a journal that says nothing of it. */
export function findTill(folder: string): Found {
  const file = join(folder, 'journal', 'journal.sqlite');
  try {
    const provisioned = hasJournal(folder) ? lastProvisioned(file) : undefined;
    if (provisioned !== undefined) return { is: 'till', provisioned };
    return { is: hadJournal(folder) ? 'unreadable' : 'none' };
  } catch (error) {
    // whatever else it is, whoever opens the journal says it
    return { is: 'unreadable', ...(error instanceof z.ZodError ? { newer: true } : {}) };
  }
}

/** A file of no bytes is none: it is what is left where a disk lost what was in it. */
export function hasJournal(folder: string): boolean {
  return (statSync(join(folder, 'journal', 'journal.sqlite'), { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** A till that has only its mirror or its backups left had a journal that said more; of an unfinished try there is neither. */
export function hadJournal(folder: string): boolean {
  const mirror = statSync(join(folder, 'journal', 'journal.mirror'), { throwIfNoEntry: false });
  return (mirror !== undefined && mirror.size > 0) || backupsIn(backupFolder(folder)).length > 0;
}

/** The last file that a journal was set up by, with the access that counts now; throws where the journal cannot be read. */
export function lastProvisioned(file: string): Provisioned | undefined {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    if (db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'journal'").get() === undefined) return undefined;
    let access: string | undefined;
    for (const row of db.prepare<[string], Row>('SELECT * FROM journal WHERE subject = ? ORDER BY version DESC').iterate(SETTINGS)) {
      const event = SettingsEvent.parse(readRow(row).event);
      if (event.kind === 'access-set') access ??= event.access;
      if (event.kind === 'provisioned') return access === undefined ? event : { ...event, access };
    }
    return undefined;
  } finally {
    db.close();
  }
}
