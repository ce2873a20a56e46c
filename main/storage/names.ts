import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../shared/storage.ts';

/** A backup that is on disk, and where. */
export type Kept = Backup & { file: string };

const NAME = /^journal-(\d{6,})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(\d+)\.sqlite$/;

/** The name says what a backup is, so that nothing has to be opened to list them, and a person can tell them apart in a folder. */
export function nameOf({ number, at, rows }: Omit<Backup, 'bytes'>): string {
  const stamp = at.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  return `journal-${String(number).padStart(6, '0')}-${stamp}-${rows}.sqlite`;
}

/** The backups in a folder, newest first by their numbers: clocks are set back, numbers are not. */
export function backupsIn(folder: string): Kept[] {
  return namesIn(folder)
    .map((name) => keptAs(folder, name))
    .filter((kept) => kept !== undefined)
    .toSorted((a, b) => b.number - a.number);
}

/** A folder that is not there, or may not be read, has no backup that anybody could use. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

function keptAs(folder: string, name: string): Kept | undefined {
  const parts = NAME.exec(name);
  if (parts === null) return undefined;
  const [, number, year, month, day, hours, minutes, seconds, rows] = parts;
  const file = join(folder, name);
  const bytes = bytesOf(file);
  return bytes === undefined ? undefined : { number: Number(number), at: `${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`, rows: Number(rows), bytes, file };
}

/** A stick that fails may list what it can no longer show. */
function bytesOf(file: string): number | undefined {
  try {
    return statSync(file).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

const HOURLY = 24;
const DAILY = 7;

/** Those that are no longer kept: neither among the newest 24, nor the newest of one of the newest seven days. */
export function outdated(newestFirst: Kept[]): Kept[] {
  const days = new Set<string>();
  const firstOfDay = newestFirst.filter(({ at }) => {
    const day = at.slice(0, 10);
    if (days.has(day) || days.size === DAILY) return false;
    days.add(day);
    return true;
  });
  const keep = new Set([...newestFirst.slice(0, HOURLY), ...firstOfDay]);
  return newestFirst.filter((kept) => !keep.has(kept));
}

/** However short a disk is, so many of the newest are kept. */
const ALWAYS = 2;

/** The oldest of them that together are worth so many bytes: what is dispensable where the disk is short. */
export function dispensable(newestFirst: Kept[], missingBytes: number): Kept[] {
  let freed = 0;
  return newestFirst.slice(ALWAYS).toReversed().filter(({ bytes }) => {
    if (freed >= missingBytes) return false;
    freed += bytes;
    return true;
  });
}
