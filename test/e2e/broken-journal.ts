import Sqlite from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The ways a journal can be found at a start, made with a home folder that a first start left in order. */
export type Trouble = 'newer' | 'damaged' | 'in-use' | 'read-only';

const journalOf = (home: string) => join(home, 'training', 'journal', 'journal.sqlite');

/** Makes the trouble; returns how to end it. */
export function makeTrouble(home: string, trouble: Trouble): () => void {
  const path = journalOf(home);
  switch (trouble) {
    case 'newer':
      change(path, (db) => db.pragma('user_version = 99'));
      return () => change(path, (db) => db.pragma('user_version = 2'));
    case 'damaged': {
      const whole = readFileSync(path);
      const file = openSync(path, 'r+');
      writeSync(file, Buffer.alloc(2_000, 0x5a), 0, 2_000, 4_096);
      closeSync(file);
      return () => writeFileSync(path, whole);
    }
    case 'in-use': {
      const other = new Sqlite(path);
      other.pragma('locking_mode = EXCLUSIVE');
      other.exec('BEGIN EXCLUSIVE');
      return () => other.close();
    }
    case 'read-only':
      return readOnly(join(home, 'training', 'journal'));
  }
}

/** Makes a folder one that nobody may write; root may write to whatever it likes, but not through a read-only mount. */
export function readOnly(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
  return () => execFileSync('umount', [folder]);
}

/** Puts the training folder on a disk of its own, too small to write down how a redemption would end; `grow` makes room, `end` takes it away. */
export function smallDisk(home: string): { grow(): void; end(): void } {
  const folder = join(home, 'training');
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]);
  return {
    grow: () => execFileSync('mount', ['-o', 'remount,size=64m', folder]),
    end: () => execFileSync('umount', ['-l', folder]),
  };
}

function change(path: string, act: (db: Sqlite.Database) => unknown): void {
  const db = new Sqlite(path);
  act(db);
  db.close();
}
