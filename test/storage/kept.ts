import Sqlite from 'better-sqlite3';
import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../../main/journal/chain.ts';
import { checkCopy } from '../../main/storage/check-copy.ts';
import { backupsIn } from '../../main/storage/names.ts';
import { finishSwap } from '../../main/storage/swap.ts';
import { openJournal } from '../../main/journal/journal.ts';
import { TRAINING_ACCOUNT, trainingSettings } from '../../main/settings/training-settings.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { began, FIFTY, requested } from '../core/history.ts';
import { idOf, open, redeemOne, request, SQL } from '../journal/opened.ts';
import { tempFolder } from '../temp-folder.ts';
import { onlyAccounts } from '../world.ts';

export const CHECKER = join(import.meta.dirname, '..', '..', 'main', 'storage', 'checker.ts');

/** Changes one byte of a file. */
export function flip(path: string, at: number): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  writeSync(file, Buffer.from([(byte[0] ?? 0) ^ 0x55]), 0, 1, at);
  closeSync(file);
}

export const inTill = (folder: string, name: string): string => join(folder, 'journal', name);

export function rowsOf(file: string): Row[] {
  const db = new Sqlite(file, { readonly: true });
  const rows = db.prepare<[], Row>('SELECT * FROM journal ORDER BY seq').all();
  db.close();
  return rows;
}

/** Backs up a closed journal under the next number, as the desk would. */
export function keep(folder: string): string {
  return keepAs(folder, backupsIn(join(folder, 'backups')).length + 1);
}

/** A till with three redemptions, a backup after the first, another after the second, and one that is owed. `before` are its rows. */
export function till(): { folder: string; before: Row[]; backups: string[] } {
  const folder = tempFolder();
  const backups: string[] = [];
  for (const n of [1, 2, 3]) {
    const journal = open(join(folder, 'journal'));
    redeemOne(journal, n);
    if (n === 3) journal.begin(idOf(9), [request('TRY9', 'R9'), began(1, 'redeem')]);
    journal.close();
    if (n < 3) backups.push(keep(folder));
  }
  return { folder, before: rowsOf(inTill(folder, 'journal.sqlite')), backups };
}

/** All of the file is rubbish behind its first page. */
export function ruin(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x5a, 4_096));
}

/** The lines of a till's mirror, changed. */
export function changeMirror(folder: string, change: (lines: string[]) => string[]): void {
  const file = inTill(folder, 'journal.mirror');
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  writeFileSync(file, change(lines).map((line) => `${line}\n`).join(''));
}

/** A line of a mirror that cannot be read any more. */
export const spoil = (line: string): string => line.replace(/.{4}$/, 'zzzz');

/** The rows of a till once what was decided is in its place. */
export function after(folder: string): Row[] {
  finishSwap(folder);
  return rowsOf(inTill(folder, 'journal.sqlite'));
}

/** A till of training as a first start and one redemption leave it. */
export function trainingTill(): string {
  const folder = tempFolder();
  const vault = openTrainingVault(folder);
  const opened = openJournal({ folder: join(folder, 'journal'), sql: SQL, vault, log: () => undefined, stamp: () => ({ at: '2026-03-01T18:00:00.000Z', mono: 0, who: 'anna' }) });
  if (!opened.ok) throw new Error(opened.error.kind);
  opened.value.set(onlyAccounts(trainingSettings(vault), [TRAINING_ACCOUNT]));
  opened.value.begin(idOf(1), [Object.assign(requested(FIFTY, vault.seal('TRY0000000001')), { reference: 'R1' }), began(1, 'redeem')]);
  opened.value.close();
  return folder;
}

/** Backs up a closed journal under a number. */
export function keepAs(folder: string, number: number): string {
  mkdirSync(join(folder, 'backups'), { recursive: true });
  const rows = rowsOf(inTill(folder, 'journal.sqlite')).length;
  const file = join(folder, 'backups', `journal-${String(number).padStart(6, '0')}-20260301T1${number}0000Z-${rows}.sqlite`);
  copyFileSync(inTill(folder, 'journal.sqlite'), file);
  checkCopy(file, true);
  return file;
}
