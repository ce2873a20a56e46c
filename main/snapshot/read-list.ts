import Sqlite from 'better-sqlite3';
import { dirname } from 'node:path';
import type { Fault } from '../../shared/fault.ts';
import type { WhyNotRead } from '../../shared/lists.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { freeBytes } from '../disk/free-space.ts';
import { isDiskFull, ROOM_BYTES } from '../disk/room.ts';
import type { Provider } from '../providers/provider.ts';
import { dropList, type ListWriter, openListWriter, type Stood } from './list-file.ts';

/** So much of the disk is left to the journal by a list: the journal needs it more. */
const LEAVES_BYTES = 8 * ROOM_BYTES;
/** So often it is looked at how much is left, and said how far the reading is. */
const LOOKS_EVERY = 5_000;

/** What a reading needs: where the list goes, on what it stands, and the key that its codes are found by. */
export type Job = { path: string; stood: Omit<Stood, 'worthLeft'>; key: Uint8Array };

export type NotRead = { why: WhyNotRead; fault?: Fault };
export type Read = Result<{ count: number }, NotRead | 'stopped'>;

type Verb = NonNullable<NonNullable<Provider['till']>['list']>;
type Watching = { progress(count: number): void; stopped(): boolean };

/** Reads a provider's list into a file of its own. Only a file that is whole, and on the disk, is left there. */
export async function readList(list: Verb, { path, stood, key }: Job, watching: Watching): Promise<Read> {
  let writer: ListWriter | undefined;
  let whole = false;
  try {
    if (freeBytes(dirname(path)) < LEAVES_BYTES) return no({ why: 'disk-full' });
    writer = openListWriter(path, key);
    const read = await fill(writer, list, path, watching);
    if (!read.ok) return read;
    writer.finish({ ...stood, worthLeft: list.worthLeft });
    whole = true;
    return read;
  } catch (error) {
    const why = whyOf(error);
    if (why === undefined) throw error;
    return no({ why });
  } finally {
    writer?.close();
    if (!whole) dropList(path);
  }
}

async function fill(writer: ListWriter, list: Verb, path: string, { progress, stopped }: Watching): Promise<Read> {
  let lookAt = LOOKS_EVERY;
  for await (const some of list.read()) {
    if (stopped()) return no('stopped');
    if (!some.ok) return no({ why: some.error.kind, fault: some.error });
    writer.add(some.value);
    if (writer.count() < lookAt) continue;
    lookAt = writer.count() + LOOKS_EVERY;
    progress(writer.count());
    if (freeBytes(dirname(path)) < LEAVES_BYTES) return no({ why: 'disk-full' });
  }
  return ok({ count: writer.count() });
}

/** What of a disk an error says; undefined: nothing. */
export function whyOf(error: unknown): WhyNotRead | undefined {
  if (isDiskFull(error)) return 'disk-full';
  if (error instanceof Sqlite.SqliteError) return 'not-writable';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'EIO', 'EBUSY'].includes(code) ? 'not-writable' : undefined;
}
