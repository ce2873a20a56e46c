// Backs up and moves out onto a disk that is full, and prints what was said as JSON.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { epochOf } from '../../shared/settings.ts';
import { commandOf } from '../../main/command-line.ts';
import type { OnMachine } from '../../main/home.ts';
import { openJournal } from '../../main/journal/journal.ts';
import { trainingSettings } from '../../main/settings/training-settings.ts';
import { backUp } from '../../main/storage/backups.ts';
import { checkCopy } from '../../main/storage/check-copy.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { carryOut } from '../../main/without-window.ts';
import { handClock } from '../clocks.ts';
import { fillDisk } from '../fill-disk.ts';
import { smallDisk } from '../small-disk.ts';

const disk = smallDisk('test/storage/full-elsewhere.ts');
const sql = join(import.meta.dirname, '..', '..', 'main', 'journal');
const root = mkdtempSync(join(tmpdir(), 'voucher-desk-'));
const folder = join(root, 'till');
const at = '2026-03-01T18:00:00.000Z';
const steps: Record<string, unknown> = {};
const vault = openTrainingVault(folder);

function open() {
  const opened = openJournal({ folder: join(folder, 'journal'), sql, vault, log: () => undefined, stamp: () => ({ at, mono: 0, who: 'anna' }) });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

const check = (file: string, single: boolean) => Promise.resolve(checkCopy(file, single));
const first = open();
first.set(trainingSettings(vault));
fillDisk(join(disk, 'filler'));
const made = await backUp({ home: root, journal: first, folder: disk, at, check, stopped: () => false });
steps['a backup on a full disk'] = made.ok ? 'made' : made.error;
steps['what is left of it'] = readdirSync(disk).filter((name) => name !== 'filler');
first.close();

const till = (machine: string, own: string): OnMachine => ({ machine, folder: own, sql, checker: '', clock: handClock(), log: () => undefined });
const receiver = join(root, 'receiver.json');
const other = join(root, 'other');
mkdirSync(other);
await carryOut(till('new', other), commandOf(['--prepare-move-in', receiver]));
steps['a move onto a full disk'] = (await carryOut(till('old', folder), commandOf(['--move-out', join(disk, 'till.move'), '--to', receiver]))).sentence;
steps['what is left of that'] = readdirSync(disk);
const again = open();
steps['moved out'] = epochOf(again.settings()).movedOut !== undefined;
rmSync(join(disk, 'filler'));
again.close();
steps['with room again'] = (await carryOut(till('old', folder), commandOf(['--move-out', join(disk, 'till.move'), '--to', receiver]))).code === 0 ? 'made' : 'not made';
rmSync(root, { recursive: true });
process.stdout.write(JSON.stringify(steps));
