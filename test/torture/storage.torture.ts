import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Row } from '../../main/journal/chain.ts';
import { openFile, closeFile } from '../../main/journal/open.ts';
import { checkCopy } from '../../main/storage/check-copy.ts';
import { backupsIn } from '../../main/storage/names.ts';
import { finishSwap, readMark } from '../../main/storage/swap.ts';
import { salvage } from '../../main/storage/salvage.ts';
import { SQL, VAULT } from '../journal/opened.ts';
import { sampled } from '../sampled.ts';
import { inTill, rowsOf, ruin, till } from '../storage/kept.ts';
import { openHistogram } from './histogram.ts';
import { killedAt } from './program.ts';

const KILLS = sampled(40);
const AT_ONCE = 4;
const AT = '2026-03-02T09:00:00.000Z';
const histogram = openHistogram('killed in backup, migration, restore and salvage');
const root = mkdtempSync(join(tmpdir(), 'voucher-desk-torture-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  histogram.print();
});

type What = 'backup' | 'migration' | 'restore' | 'salvage';

let seed: { folder: string; before: Row[] };

/** A fresh copy of the till, brought to where this can be done to it. */
function fresh(what: What, n: number): string {
  const folder = join(root, `${what}-${n}`);
  cpSync(seed.folder, folder, { recursive: true });
  if (what === 'salvage') ruin(inTill(folder, 'journal.sqlite'));
  if (what === 'migration') {
    cpSync(join(SQL, 'migrations'), join(folder, 'sql'), { recursive: true });
    writeFileSync(join(folder, 'sql', '0003_later.sql'), 'CREATE TABLE later (text TEXT) STRICT; INSERT INTO later VALUES (1);');
    writeFileSync(join(folder, 'sql', '0004_still_later.sql'), 'ALTER TABLE later ADD COLUMN more TEXT;');
  }
  return folder;
}

/** What must hold of the till after a kill, whatever it was in. */
const HOLDS: Record<What, (folder: string) => void> = {
  backup(folder) {
    finishSwap(folder);
    expect(rowsAfterOpening(folder, join(SQL, 'migrations'))).toEqual(seed.before);
    for (const { file, rows } of backupsIn(join(folder, 'backups'))) expect(checkCopy(file), `${file} has its name and is good`).toMatchObject({ is: 'good', seq: rows });
  },
  migration(folder) {
    expect(rowsAfterOpening(folder, join(folder, 'sql'))).toEqual(seed.before);
    for (const name of readdirSync(join(folder, 'journal'))) if (/^journal\.before-\d\.sqlite$/.test(name)) expect(rowsOf(inTill(folder, name))).toEqual(seed.before);
  },
  restore(folder) {
    finishSwap(folder);
    expect(rowsAfterOpening(folder, join(SQL, 'migrations')), 'the backup and all that came after it').toEqual(seed.before);
    const isPutBack = existsSync(join(folder, 'set-aside'));
    expect(readMark(join(folder, 'journal'))?.why, 'what was put back is marked until it is doubted').toBe(isPutBack ? 'restored' : undefined);
    if (isPutBack) expect(rowsOf(join(folder, 'set-aside', readdirSync(join(folder, 'set-aside'))[0] ?? '', 'journal', 'journal.sqlite'))).toEqual(seed.before);
  },
  salvage(folder) {
    finishSwap(folder);
    const putBack = readMark(join(folder, 'journal')) !== undefined;
    // killed before it was decided: the damaged journal lies there as it lay, and it is done again
    if (!putBack) expect(salvage({ folder, sql: SQL, vault: VAULT, at: AT, backups: [join(folder, 'backups')] })).toMatchObject({ ok: true, value: { lost: 0 } });
    finishSwap(folder);
    expect(rowsAfterOpening(folder, join(SQL, 'migrations'))).toEqual(seed.before);
    expect(existsSync(join(folder, 'set-aside'))).toBe(true);
  },
};

function rowsAfterOpening(folder: string, migrations: string): Row[] {
  const opened = openFile(join(folder, 'journal'), migrations);
  if (!opened.ok) throw new Error(`after a kill the journal is ${opened.error.kind}`);
  closeFile(opened.value, join(folder, 'journal'));
  return rowsOf(inTill(folder, 'journal.sqlite'));
}

/** The last windows are those in which one thing takes the place of another: all of them, and as many before, spread. */
function chosen(windows: number): number[] {
  const last = Math.min(windows, KILLS / 2);
  const spread = Array.from({ length: KILLS - last }, (_, i) => 1 + Math.floor((i * Math.max(1, windows - last)) / (KILLS - last)));
  return [...spread, ...Array.from({ length: last }, (_, i) => windows - i)];
}

describe.each(['backup', 'migration', 'restore', 'salvage'] as const)('a program killed in a %s', (what) => {
  test('loses nothing, at any of its windows', async () => {
    seed = till();
    const windows = Number(await killedAt('keeper', [what, fresh(what, 0)], 0));
    const kill = async (n: number, index: number) => {
      const folder = fresh(what, index + 1);
      histogram.count(`${what}, ${await killedAt('keeper', [what, folder], n)}`);
      HOLDS[what](folder);
      rmSync(folder, { recursive: true, force: true });
      return n;
    };
    const all = chosen(windows);
    const killed: number[] = [];
    for (let at = 0; at < all.length; at += AT_ONCE) killed.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map((n, i) => kill(n, at + i)))));
    expect(killed).toHaveLength(KILLS);
  });
});
