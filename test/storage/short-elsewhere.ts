// Backs up onto a disk that old backups have nearly filled, and prints which are there before and after as JSON.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../../main/journal/journal.ts';
import { trainingSettings } from '../../main/settings/training-settings.ts';
import { backUp } from '../../main/storage/backups.ts';
import { checkCopy } from '../../main/storage/check-copy.ts';
import { backupsIn, nameOf } from '../../main/storage/names.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { smallDisk } from '../small-disk.ts';

const disk = smallDisk('test/storage/short-elsewhere.ts');
const root = mkdtempSync(join(tmpdir(), 'voucher-desk-'));
const vault = openTrainingVault(root);
const at = '2026-03-01T18:00:00.000Z';
const opened = openJournal({ folder: join(root, 'journal'), sql: join(import.meta.dirname, '..', '..', 'main', 'journal'), vault, log: () => undefined, stamp: () => ({ at, mono: 0, who: 'anna' }) });
if (!opened.ok) throw new Error(opened.error.kind);
opened.value.set(trainingSettings(vault));
for (let number = 1; number <= 5; number++) writeFileSync(join(disk, nameOf({ number, at, rows: number })), Buffer.alloc(2 * 1024 * 1024));
const there = () => backupsIn(disk).map(({ number }) => number);
const before = there();
const made = await backUp({ home: root, journal: opened.value, folder: disk, at, check: (file, single) => Promise.resolve(checkCopy(file, single)), stopped: () => false });
process.stdout.write(JSON.stringify({ before, made: made.ok ? made.value.number : made.error, after: there() }));
opened.value.close();
rmSync(root, { recursive: true });
