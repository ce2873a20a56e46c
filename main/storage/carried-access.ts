import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { accessFiles, keepAccessFiles } from '../vault/access-file.ts';

/** So many wordings of a till's access are kept beside its backups; an older backup wants the till set up again. */
const KEPT = 8;

/** A backup is of use only with the access that its journal names: that lies beside it, sealed, before the backup has its name. */
export function carryAccess(folder: string, backups: string): void {
  const files = accessFiles(folder);
  if (Object.keys(files).length === 0) return;
  const beside = join(backups, keepAccessFiles(backups, files));
  const newestFirst = readdirSync(beside).map((name) => ({ name, at: writtenAt(join(beside, name)) })).toSorted((a, b) => b.at - a.at);
  for (const { name } of newestFirst.slice(KEPT)) if (!Object.hasOwn(files, name)) rmSync(join(beside, name), { force: true });
}

/** What can be named and not looked at is as old as can be. */
function writtenAt(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 0;
    throw error;
  }
}

/** What a backup's journal names comes back with it; what else comes with it goes when the till opens. */
export function bringAccess(folder: string, backup: string): void {
  const files = accessFiles(dirname(backup));
  if (Object.keys(files).length > 0) keepAccessFiles(folder, files);
}
