import Sqlite from 'better-sqlite3';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Every call by which a file comes, goes or is said to be on disk. */
const OF_FILES = ['renameSync', 'fsyncSync', 'rmSync', 'copyFileSync', 'mkdirSync', 'fdatasyncSync'] as const;
/** Every statement by which a database changes as a whole. */
const OF_DATABASES = ['exec', 'pragma', 'close'] as const;

/** Counts the windows to die in as they are passed; `stands` is one that its caller knows of by itself. */
export type Windows = { passed(): number; stands(where: string): void };

/** Stands still for ever at the n-th window of this process, before or after a call of the disk; `only` says of which paths. */
export function standAt(nth: number, only: (path: string) => boolean = () => true): Windows {
  let passed = 0;
  const files = new Map<number, string>();
  const stands = (where: string): void => {
    if (++passed !== nth) return;
    fs.writeSync(1, `standing still ${where}\n`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  const around = (where: string, path: string, act: () => unknown): unknown => {
    if (!only(path)) return act();
    stands(`before ${where}`);
    const done = act();
    stands(`after ${where}`);
    return done;
  };
  const open = fs.openSync as (...args: unknown[]) => number;
  Object.assign(fs, {
    openSync: (...args: unknown[]) => {
      const file = open(...args);
      files.set(file, String(args[0]));
      return file;
    },
  });
  for (const name of OF_FILES) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, { [name]: (...args: unknown[]) => around(name, pathOf(args[0], files), () => real(...args)) });
  }
  syncBuiltinESMExports();
  const ofDatabase = Sqlite.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of OF_DATABASES) {
    const real = ofDatabase[name];
    ofDatabase[name] = function standing(this: Sqlite.Database, ...args: unknown[]) {
      return around(name, this.name, () => real?.apply(this, args));
    };
  }
  return { passed: () => passed, stands };
}

function pathOf(told: unknown, files: Map<number, string>): string {
  return typeof told === 'number' ? (files.get(told) ?? '') : String(told);
}
