// One thing done to a till's storage in a process of its own, made to be killed. usage: node test/torture/keeper.ts <what> <folder> [<n-th call of the disk to stand still at>]
import fs from 'node:fs';
import { join } from 'node:path';
import { standAt } from './standing.ts';

const SQL = join(import.meta.dirname, '..', '..', 'main', 'journal');
const AT = '2026-03-02T09:00:00.000Z';
const [what = '', folder = '', stopAt = ''] = process.argv.slice(2);
const windows = standAt(Number(stopAt));

const { checkCopy } = await import('../../main/storage/check-copy.ts');
const { makeVault } = await import('../../main/vault/vault.ts');
const { openJournal } = await import('../../main/journal/journal.ts');
const { openFile, closeFile } = await import('../../main/journal/open.ts');
const { backUp } = await import('../../main/storage/backups.ts');
const { backupsIn } = await import('../../main/storage/names.ts');
const { choose } = await import('../../main/storage/restore.ts');
const { salvage } = await import('../../main/storage/salvage.ts');
const { finishSwap } = await import('../../main/storage/swap.ts');

const vault = makeVault('test-key', Buffer.alloc(32, 7));
const check = (file: string, single: boolean) => Promise.resolve(checkCopy(file, single));
const backups = join(folder, 'backups');

if (what === 'backup') {
  const opened = openJournal({ folder: join(folder, 'journal'), sql: SQL, vault, log: () => undefined, stamp: () => ({ at: AT, mono: 0, who: 'anna' }) });
  if (!opened.ok) throw new Error(opened.error.kind);
  await backUp({ home: folder, journal: opened.value, folder: backups, at: AT, check, stopped: () => (windows.stands('between two slices'), false) });
  opened.value.close();
} else if (what === 'migration') {
  const opened = openFile(join(folder, 'journal'), join(folder, 'sql'));
  if (!opened.ok) throw new Error(opened.error.kind);
  closeFile(opened.value, join(folder, 'journal'));
} else if (what === 'restore') {
  const file = backupsIn(backups)[0]?.file ?? '';
  const ready = await choose({ folder, sql: SQL, vault, file, check, present: undefined });
  if (ready.ok) ready.value(AT);
  finishSwap(folder);
} else {
  salvage({ folder, sql: SQL, vault, at: AT, backups: [backups] });
  finishSwap(folder);
}
fs.writeSync(1, `done ${windows.passed()}\n`);
process.exit(0);
