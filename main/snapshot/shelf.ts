import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { ListProgress } from '../../shared/lists.ts';
import { wordsOfError } from '../../shared/assert.ts';
import { syncFolder } from '../disk/whole-file.ts';
import type { Log } from '../terminal.ts';
import { dropList, type ListFile, openList, setReadAt } from './list-file.ts';

/** The lists in force, a file for each account, and why the last reading of each went wrong if it did. */
export type Shelf = {
  of(account: string): ListFile | undefined;
  failed(account: string): ListProgress['failed'];
  /** where a list is written that is not whole yet; throws the disk's error where no list can be kept */
  partial(account: string): string;
  /** the list that was written is whole, and its reading began at that moment: it takes the place of the old one, which was in force until now */
  replace(account: string, readAtMs: number): ListFile | undefined;
  /** a reading went wrong: what it wrote is worth nothing, the old list stays */
  fail(account: string, failed: NonNullable<ListProgress['failed']>): void;
  close(): void;
};

type Parts = { folder: string; keyOf(account: string): Uint8Array; log: Log; newId(): string; damaged: (account: string) => void };

const LIST = '.list';
const PARTIAL = '.partial';

/** `keyOf`: a list that was read under another key is another's, and is dropped. A folder that cannot be used is tried again at each reading. */
export function openShelf({ folder, keyOf, log, newId, damaged }: Parts, accounts: string[]): Shelf {
  let usable = false;
  const failed = new Map<string, NonNullable<ListProgress['failed']>>();
  // the reader of a run that was killed may still be writing: no two runs write into one file
  const partial = `${LIST}.${newId()}${PARTIAL}`;
  const pathOf = (account: string, end = LIST) => join(folder, encodeURIComponent(account) + end);
  const files = openFiles({ pathOf, keyOf, log, damaged });

  function use(): void {
    if (usable) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    clear(folder, accounts.map((account) => encodeURIComponent(account) + LIST), log);
    for (const account of accounts) if (files.open(account) === undefined) drop(pathOf(account));
    usable = true;
  }

  try {
    use();
  } catch (error) {
    log('no lists', { error: wordsOfError(error) });
  }
  return {
    of: files.of,
    failed: (account) => failed.get(account),
    partial(account) {
      use();
      return pathOf(account, partial);
    },
    replace(account, readAtMs) {
      setReadAt(pathOf(account, partial), readAtMs);
      // closed first, because Windows renames nothing over an open file; where it cannot be renamed the old one is opened again
      files.close(account);
      try {
        renameSync(pathOf(account, partial), pathOf(account));
        syncFolder(folder);
        failed.delete(account);
      } finally {
        files.open(account);
      }
      return files.of(account);
    },
    fail(account, why) {
      drop(pathOf(account, partial));
      failed.set(account, why);
    },
    close: files.closeAll,
  };
}

/** The lists that are open; one that turns out to be damaged is closed and dropped. */
function openFiles({ pathOf, keyOf, log, damaged }: Pick<Parts, 'keyOf' | 'log' | 'damaged'> & { pathOf(account: string): string }) {
  const files = new Map<string, ListFile>();

  function open(account: string): ListFile | undefined {
    const file = openList(pathOf(account), keyOf(account), () => {
      log('list damaged', { account });
      close(account);
      drop(pathOf(account));
      damaged(account);
    });
    if (file !== undefined) files.set(account, file);
    return file;
  }

  function close(account: string): void {
    files.get(account)?.close();
    files.delete(account);
  }

  return { of: (account: string) => files.get(account), open, close, closeAll: () => [...files.keys()].forEach(close) };
}

/** What an earlier run was reading, or read of an account that is gone, is worth nothing. */
function clear(folder: string, known: string[], log: Log): void {
  for (const name of readdirSync(folder).filter((one) => !known.includes(one))) {
    log('list dropped', { file: name.endsWith(PARTIAL) ? 'not whole' : 'not ours' });
    drop(join(folder, name));
  }
}

function drop(path: string): void {
  try {
    dropList(path);
  } catch {
    // still open in a reader, or looked at by a scanner of viruses, where such a file cannot be dropped: the next reading writes over it, or the next start drops it
  }
}
