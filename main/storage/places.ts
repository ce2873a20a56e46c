import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../disk/whole-file.ts';

/** Which folder backups go to lies in a file of its own: it is needed most when the journal cannot be opened. */
const Named = z.strictObject({ folder: z.string() });

const nameFile = (folder: string): string => join(folder, 'backups.json');

/** Where a till's backups lie: beside its journal, unless another folder was named. */
export function backupFolder(folder: string): string {
  return namedFolder(folder) ?? join(folder, 'backups');
}

/** The other folder, where one was named. */
export function namedFolder(folder: string): string | undefined {
  const file = nameFile(folder);
  return existsSync(file) ? Named.parse(JSON.parse(readFileSync(file, 'utf8'))).folder : undefined;
}

/** False where it is no whole path: what it would mean then depends on where the program was started. */
export function nameBackupFolder(folder: string, named: string): boolean {
  if (!isAbsolute(named)) return false;
  writeWhole(nameFile(folder), JSON.stringify({ folder: named }));
  return true;
}
