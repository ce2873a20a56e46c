import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { MoveOutFault } from '../../shared/move.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { epochOf } from '../../shared/settings.ts';
import { freeBytes } from '../disk/free-space.ts';
import { syncFolder } from '../disk/whole-file.ts';
import type { Journal } from '../journal/journal.ts';
import type { Place } from '../vault/keys.ts';
import { checkCopy } from './check-copy.ts';
import { writeMoveFile } from './move-file.ts';
import { readReceiver } from './move-key.ts';
import { faultOfDisk } from './put-back-fault.ts';
import { stage } from './swap.ts';

/** `to`: the receiver's public half, as text or by the path of its file. `isFree`: no guest waits for a verdict. */
type MovingOut = Place & { journal: Journal; machine: string; at: string; to: string; file: string; by: string; isFree?: () => boolean };

/** So often it is copied again while somebody goes on writing. */
const COPIES_AT_MOST = 5;

/**
 * Writes this till into a file that only the receiver can open, and ends it here. It ends when the file is on disk and before
 * that has its name: where no file can be written, nothing ends; and no file that can be used lies there while the till still works.
 */
export async function moveOut({ folder, keys, journal, machine, at, to, file, by, isFree = () => true }: MovingOut): Promise<Result<{ fingerprint: string }, MoveOutFault>> {
  const receiver = readReceiver(to);
  if (receiver === undefined) return no('no-receiver');
  if (receiver.machine === machine) return no('same-machine');
  if (!isAbsolute(file)) return no('no-path');
  if (existsSync(file)) return no('there-already');
  const { epoch, movedOut } = epochOf(journal.settings());
  const { fingerprint } = receiver;
  if (movedOut !== undefined && movedOut.to !== fingerprint) return no('other-receiver');
  const copy = join(stage(folder), 'journal.sqlite');
  const part = `${file}.part`;
  try {
    if (!isFolder(dirname(file))) return no('not-writable');
    if (freeBytes(folder) < journal.sizeOf() * 2 || freeBytes(dirname(file)) < journal.sizeOf() * 2) return no('no-space');
    const copied = await copyWhole(journal, copy);
    if (copied !== 'whole') return no(copied);
    // from here on nothing is waited for: no row comes between the copy and the end
    if (!isFree()) return no('under-way');
    const written = writeMoveFile(part, { to: fingerprint, from: machine, epoch: epoch + 1, at, live: keys.live, receiver: receiver.key }, { key: keys.pack(folder), journal: copy });
    if (!written) return no('not-read-back');
    if (movedOut === undefined) journal.set([{ kind: 'moved-out', by, at, to: fingerprint, machine: receiver.machine, epoch: epoch + 1 }]);
    return named(part, file) ? ok({ fingerprint }) : no('ended');
  } catch (error) {
    return no(faultOfMove(error));
  } finally {
    remove([copy, part]);
  }
}

/** A copy that is good and holds the newest row; an open desk may have written one more meanwhile. */
async function copyWhole(journal: Journal, copy: string): Promise<'whole' | 'not-good' | 'under-way'> {
  for (let tries = 0; tries < COPIES_AT_MOST; tries++) {
    rmSync(copy, { force: true });
    await journal.copyTo(copy, () => false);
    const checked = checkCopy(copy, true);
    if (checked.is === 'not-good' || journal.hashAt(checked.seq) !== checked.hash) return 'not-good';
    if (checked.seq === journal.lastSeq()) return 'whole';
  }
  return 'under-way';
}

/** False where the disk went away when the till had ended: its file is written again then. */
function named(part: string, file: string): boolean {
  try {
    renameSync(part, file);
    syncFolder(dirname(file));
    return true;
  } catch {
    // whatever it was: the till has ended, and that is what has to be said
    return false;
  }
}

/** A rest on a disk that went away must not hide how the move went. */
function remove(files: string[]): void {
  for (const file of files) {
    try {
      rmSync(file, { force: true });
    } catch {
      // it lies there until that file is written again
    }
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

export function faultOfMove(error: unknown): 'no-space' | 'not-writable' {
  return faultOfDisk(error) === 'no-space' ? 'no-space' : 'not-writable';
}
