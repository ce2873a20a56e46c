// One thing done to a till's storage in a process of its own, made to be killed. usage: node test/torture/keeper.ts <what> <folder> [<n-th call of the disk to stand still at>]
import Sqlite from 'better-sqlite3';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const SQL = join(import.meta.dirname, '..', '..', 'main', 'journal');
const AT = '2026-03-02T09:00:00.000Z';
const [what = '', folder = '', stopAt = ''] = process.argv.slice(2);

/** Every call by which a file comes, goes or is said to be on disk is a window to die in. */
let calls = 0;
const stands = (where: string): void => {
  if (++calls !== Number(stopAt)) return;
  fs.writeSync(1, `standing still ${where}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
for (const name of ['renameSync', 'fsyncSync', 'rmSync', 'copyFileSync', 'mkdirSync', 'fdatasyncSync'] as const) {
  const real = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      stands(`before ${name}`);
      const done = real(...args);
      stands(`after ${name}`);
      return done;
    },
  });
}
syncBuiltinESMExports();

/** And so is every statement by which a database changes as a whole. */
const ofDatabase = Sqlite.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of ['exec', 'pragma', 'close']) {
  const real = ofDatabase[name];
  ofDatabase[name] = function standing(this: unknown, ...args: unknown[]) {
    stands(`before ${name}`);
    const done = real?.apply(this, args);
    stands(`after ${name}`);
    return done;
  };
}

const { checkCopy } = await import('../../main/storage/check-copy.ts');
const { makeVault } = await import('../../main/vault/vault.ts');
const { openJournal } = await import('../../main/journal/journal.ts');
const { openFile, closeFile } = await import('../../main/journal/open.ts');
const { backUp } = await import('../../main/storage/backups.ts');
const { backupsIn } = await import('../../main/storage/names.ts');
const { restore } = await import('../../main/storage/restore.ts');
const { salvage } = await import('../../main/storage/salvage.ts');
const { finishSwap } = await import('../../main/storage/swap.ts');

const vault = makeVault('test-key', Buffer.alloc(32, 7));
const check = (file: string, single: boolean) => Promise.resolve(checkCopy(file, single));
const backups = join(folder, 'backups');

if (what === 'backup') {
  const opened = openJournal({ folder: join(folder, 'journal'), sql: SQL, vault, log: () => undefined, stamp: () => ({ at: AT, mono: 0, who: 'anna' }) });
  if (!opened.ok) throw new Error(opened.error.kind);
  await backUp({ journal: opened.value, folder: backups, at: AT, check, stopped: () => (stands('between two slices'), false) });
  opened.value.close();
} else if (what === 'migration') {
  const opened = openFile(join(folder, 'journal'), join(folder, 'sql'));
  if (!opened.ok) throw new Error(opened.error.kind);
  closeFile(opened.value, join(folder, 'journal'));
} else if (what === 'restore') {
  const file = backupsIn(backups)[0]?.file ?? '';
  await restore({ folder, sql: SQL, vault, at: AT, file, check });
  finishSwap(folder);
} else {
  salvage({ folder, sql: SQL, vault, at: AT, backups: [backups] });
  finishSwap(folder);
}
fs.writeSync(1, `done ${calls}\n`);
process.exit(0);
