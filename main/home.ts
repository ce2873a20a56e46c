import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { no, ok, type Result } from '../shared/result.ts';
import type { PutBack, PutBackFault } from '../shared/storage.ts';
import { compose, type Desk, systemIds, type World } from './compose.ts';
import { openFault, type OpenFault } from './journal/open.ts';
import { openJournal } from './journal/journal.ts';
import type { Line } from './providers/http.ts';
import { overTheLine } from './providers/outside.ts';
import { TRAINING_ACCOUNT, trainingSettings } from './settings/training-settings.ts';
import { checkElsewhere } from './storage/checking.ts';
import { faultOfShut } from './storage/put-back-fault.ts';
import { backupsIn } from './storage/names.ts';
import { backupFolder, nameBackupFolder } from './storage/places.ts';
import { restore } from './storage/restore.ts';
import { salvage } from './storage/salvage.ts';
import { finishSwap } from './storage/swap.ts';
import type { Clock, Log } from './terminal.ts';
import { makeWrongClock } from './training/wrong-clock.ts';
import { startTraining } from './training/training.ts';
import { openTrainingVault } from './vault/development-key.ts';

/** Where a till lives, and what its program needs of the machine: all that can be done with it is done here, with a window or without. */
export type Home = {
  /** the till's folder: its journal, its key, its backups */
  folder: string;
  /** folder of migrations/ and projections.sql */
  sql: string;
  checker: string;
  clock: Clock;
  log: Log;
};

type Opening = Home & { version: World['version']; machine: string; line: Line; reopen: () => void };
export type Opened = { desk: Desk; close(): Promise<void> };

/** The desk on its training ground; a folder that cannot be worked in, even for the first time, is a fault like a journal's. */
export async function openTraining({ folder, clock: right, line, ...rest }: Opening): Promise<Result<Opened, OpenFault>> {
  const { clock, ...wrongClock } = makeWrongClock(right);
  try {
    finishSwap(folder);
    if (isMissing(folder)) return no({ kind: 'damaged' });
    const ground = await startTraining({ folder: join(folder, 'providers'), currency: 'EUR', now: right.now, random: systemIds.random });
    const { vauchar } = ground;
    const vault = openTrainingVault(folder);
    const desk = compose({
      ...rest,
      folder,
      clock,
      ...systemIds,
      vault,
      outside: overTheLine({ line, access: new Map([[TRAINING_ACCOUNT, vauchar.access]]), clock }),
      firstSettings: () => trainingSettings(vault),
      training: { samples: ground.samples, providers: new Map([[TRAINING_ACCOUNT, vauchar]]), clock: wrongClock },
    });
    if (!desk.ok) {
      await ground.close();
      return desk;
    }
    const close = async () => {
      await desk.value.close();
      await ground.close();
    };
    return ok({ desk: desk.value, close });
  } catch (error) {
    return no(openFault(error));
  }
}

/** A till that has backups had a journal: without one it is no first start. */
function isMissing(folder: string): boolean {
  return !existsSync(join(folder, 'journal', 'journal.sqlite')) && backupsIn(backupFolder(folder)).length > 0;
}

/** Puts a damaged journal back from what can be read; a journal that opens is left as it is. */
export function salvageHome({ folder, sql, clock, log }: Home): Result<PutBack, PutBackFault> {
  const vault = openTrainingVault(folder);
  const at = new Date(clock.now()).toISOString();
  finishSwap(folder);
  const ready = () => inPlace(folder, log, salvage({ folder, sql, vault, at, backups: [backupFolder(folder)] }));
  // to open a journal that is not there would make an empty one
  if (!existsSync(join(folder, 'journal', 'journal.sqlite'))) return ready();
  const opened = openJournal({ folder: join(folder, 'journal'), sql, vault, log, stamp: () => ({ at, mono: 0, who: 'desk' }) });
  if (opened.ok) {
    opened.value.close();
    return no('not-damaged');
  }
  if (opened.error.kind !== 'damaged') return no(faultOfShut(opened.error.kind));
  return ready();
}

/** Puts a backup in the place of the journal, while no desk has that open. */
export async function restoreHome({ folder, sql, clock, log, checker }: Home, file: string): Promise<Result<PutBack, PutBackFault>> {
  finishSwap(folder);
  const vault = openTrainingVault(folder);
  const at = new Date(clock.now()).toISOString();
  const check = (copy: string, single: boolean) => checkElsewhere(checker, copy, single);
  return inPlace(folder, log, await restore({ folder, sql, vault, at, file, check }));
}

function inPlace(folder: string, log: Log, ready: Result<PutBack, PutBackFault>): Result<PutBack, PutBackFault> {
  if (!ready.ok) {
    log('not put back', { why: ready.error });
    return ready;
  }
  finishSwap(folder);
  log('put back', { why: ready.value.why, seq: ready.value.rows });
  return ready;
}

/** Names another folder for the backups to come; false where it is no whole path. */
export function backupsGoTo({ folder }: Home, named: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return nameBackupFolder(folder, named);
}
