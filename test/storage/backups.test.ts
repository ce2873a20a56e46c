import Sqlite from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Backup } from '../../shared/storage.ts';
import { checkCopy } from '../../main/storage/check-copy.ts';
import { backupsIn, dispensable, nameOf, outdated } from '../../main/storage/names.ts';
import { type DeskAtWork, deskAtWork, SAM } from '../actions/desk-at-work.ts';
import { onSmallDisk } from '../other-process.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';
import { CHECKER, flip } from './kept.ts';

const LONG_MS = 60_000;
const HOUR_MS = 3_600_000;

async function keepingDesk(): Promise<DeskAtWork & { backups: string }> {
  const desk = await deskAtWork({ checker: CHECKER });
  await desk.signIn(SAM);
  return { ...desk, backups: join(desk.folder, 'backups') };
}

/** The storage once so many backups are there. */
const made = (desk: DeskAtWork, count: number) =>
  until(`${count} backups are there`, async () => {
    const now = await storage(desk);
    return now?.kept.length === count && !now.underWay ? now : undefined;
  });
const storage = async (desk: DeskAtWork) => (await desk.ask('storage.open', {})).backups;

describe('the hourly backup', { timeout: LONG_MS }, () => {
  test('is made a minute after the first start and then each hour, and the screen says what it holds and how old it is', async () => {
    const desk = await keepingDesk();
    expect(await storage(desk)).toEqual({ kept: [], underWay: false, elsewhere: false });
    desk.clock.advance(59_000);
    expect((await storage(desk))?.underWay).toBe(false);
    desk.clock.advance(1_000);
    const first = await made(desk, 1);
    expect(first).toMatchObject({ behind: 0, kept: [{ number: 1, rows: desk.lastSeq() }] });
    const rows = desk.lastSeq();
    await desk.redeem('Gift voucher 50.00, A');
    desk.clock.advance(HOUR_MS / 2);
    expect(await storage(desk)).toMatchObject({ kept: [{ number: 1, rows }], behind: desk.lastSeq() - rows });
    desk.clock.advance(HOUR_MS / 2);
    const second = await made(desk, 2);
    expect(second).toMatchObject({ behind: 0, kept: [{ number: 2, rows: desk.lastSeq() }, { number: 1, rows }] });
    expect(desk.log.filter((line) => line.startsWith('backed up'))).toHaveLength(2);
  });

  test('is one file that opens as the journal does, row for row', async () => {
    const desk = await keepingDesk();
    await desk.redeem('Gift voucher 50.00, A');
    expect(await desk.ask('storage.backUp', {})).toEqual({ is: 'done' });
    expect(readdirSync(desk.backups)).toHaveLength(1);
    const [kept] = backupsIn(desk.backups);
    expect(statSync(kept?.file ?? '').size).toBe(kept?.bytes);
    expect(checkCopy(kept?.file ?? '')).toMatchObject({ is: 'good', seq: desk.lastSeq() });
    await desk.close();
    const rowsOf = (file: string) => {
      const db = new Sqlite(file, { readonly: true });
      const rows = db.prepare('SELECT * FROM journal ORDER BY seq').all();
      db.close();
      return rows;
    };
    expect(rowsOf(kept?.file ?? '')).toEqual(rowsOf(join(desk.folder, 'journal', 'journal.sqlite')));
  });

  test('holds nobody up: a voucher is redeemed while it is made, and it is whole with it', async () => {
    const desk = await keepingDesk();
    const made = desk.ask('storage.backUp', {});
    expect((await storage(desk))?.underWay).toBe(true);
    const redeemed = await desk.redeem('Gift voucher 50.00, A');
    expect(redeemed.outcome.is).toBe('redeemed');
    expect(await made).toEqual({ is: 'done' });
    const [kept] = backupsIn(desk.backups);
    expect(checkCopy(kept?.file ?? '').is).toBe('good');
  });

  test('is not written again while nothing was written into the journal, unless the one that is there has been damaged', async () => {
    const desk = await keepingDesk();
    await desk.ask('storage.backUp', {});
    await desk.ask('storage.backUp', {});
    const [only, ...more] = backupsIn(desk.backups);
    expect(more).toEqual([]);
    const file = only?.file ?? '';
    flip(file, readFileSync(file).indexOf('{"kind"') + 10);
    await desk.ask('storage.backUp', {});
    expect(backupsIn(desk.backups).map(({ number }) => number)).toEqual([2, 1]);
  });

  test('is no backup of this till when its newest row is another one of that number', async () => {
    const [desk, other] = [await keepingDesk(), await keepingDesk()];
    for (const one of [desk, other]) await one.ask('storage.backUp', {});
    const [ours, theirs] = [backupsIn(desk.backups)[0], backupsIn(other.backups)[0]];
    expect(theirs?.rows).toBe(ours?.rows);
    copyFileSync(theirs?.file ?? '', ours?.file ?? '');
    await desk.ask('storage.backUp', {});
    expect(backupsIn(desk.backups).map(({ number }) => number)).toEqual([2, 1]);
  });

  test('is given up when the desk is closed, and leaves nothing half done', async () => {
    const desk = await keepingDesk();
    const made = desk.serve('storage.backUp', {});
    await desk.close();
    expect(await made).toEqual({ ok: true, value: { is: 'failed' } });
    expect(existsSync(desk.backups) ? readdirSync(desk.backups) : []).toEqual([]);
  });

  test('that cannot be written is said with why and when, and is tried again in ten minutes', async () => {
    const desk = await keepingDesk();
    writeFileSync(desk.backups, 'a file where the folder should be');
    expect(await desk.ask('storage.backUp', {})).toEqual({ is: 'failed' });
    expect((await desk.ask('storage.open', {})).backups?.failed).toEqual({ at: new Date(desk.clock.now()).toISOString(), why: 'not-writable' });
    expect(desk.log).toContain('backup failed not-writable');
    rmSync(desk.backups);
    desk.clock.advance(599_000);
    expect((await storage(desk))?.underWay).toBe(false);
    desk.clock.advance(1_000);
    expect((await made(desk, 1)).failed).toBeUndefined();
  });
});

describe('a copy is checked from its first byte to its last', { timeout: LONG_MS }, () => {
  test('a byte that was flipped anywhere in a row is found', async () => {
    const desk = await keepingDesk();
    await desk.redeem('Gift voucher 50.00, A');
    await desk.ask('storage.backUp', {});
    const [kept] = backupsIn(desk.backups);
    const whole = readFileSync(kept?.file ?? '');
    for (let at = whole.indexOf('{"kind"'); at > 0; at = whole.indexOf('{"kind"', at + 1)) {
      const file = join(tempFolder(), 'copy.sqlite');
      writeFileSync(file, whole);
      flip(file, at + 10);
      expect(checkCopy(file).is, `a byte at ${at + 10} was changed`).toBe('not-good');
    }
  });

  test.each([0, 100, 4_096, 20_000])('cut short after %i bytes it is not good', async (bytes) => {
    const desk = await keepingDesk();
    await desk.ask('storage.backUp', {});
    const [kept] = backupsIn(desk.backups);
    const file = join(tempFolder(), 'copy.sqlite');
    writeFileSync(file, readFileSync(kept?.file ?? '').subarray(0, bytes));
    expect(checkCopy(file).is).toBe('not-good');
  });
});

describe('which backups are kept', { timeout: LONG_MS }, () => {
  const one = (number: number, at: string): Backup & { file: string } => ({ number, at, rows: number, bytes: 1, file: nameOf({ number, at, rows: number }) });

  test('the newest 24, and of each of seven days the newest', () => {
    const hours = Array.from({ length: 24 * 10 }, (_, hour) => one(hour + 1, new Date(Date.UTC(2026, 2, 1, hour)).toISOString())).toReversed();
    const gone = new Set(outdated(hours));
    const kept = hours.filter((backup) => !gone.has(backup));
    expect(kept).toHaveLength(24 + 6);
    expect(kept.slice(0, 24)).toEqual(hours.slice(0, 24));
    expect(kept.slice(24).map(({ at }) => at.slice(0, 13))).toEqual(['2026-03-09T23', '2026-03-08T23', '2026-03-07T23', '2026-03-06T23', '2026-03-05T23', '2026-03-04T23']);
  });

  test('the newest by number, whatever the clock said when it was made', () => {
    const wrong = one(1, '2036-01-01T00:00:00.000Z');
    const right = Array.from({ length: 30 }, (_, n) => one(n + 2, new Date(Date.UTC(2026, 2, 1, n)).toISOString()));
    const folder = tempFolder();
    for (const { file } of [wrong, ...right]) writeFileSync(join(folder, file), '');
    expect(backupsIn(folder).map(({ number }) => number)).toEqual([...right.map(({ number }) => number).toReversed(), 1]);
    expect(outdated(backupsIn(folder))).not.toContainEqual(expect.objectContaining({ number: 31 }));
  });

  test('files of other people in the folder are left alone', async () => {
    const desk = await keepingDesk();
    mkdirSync(desk.backups);
    writeFileSync(join(desk.backups, 'holiday.jpg'), 'x');
    await desk.ask('storage.backUp', {});
    expect(readdirSync(desk.backups)).toContain('holiday.jpg');
  });
});

const seen = onSmallDisk('storage/full-elsewhere.ts', 8 * 1024 * 1024);

// Where this machine may not make a small disk of its own, this is not tried.
test.each(seen === undefined ? [] : [seen])('a full disk where backups and files of a move go is said so, the till goes on, and nothing half written stays', (text) => {
  expect(JSON.parse(text)).toEqual({
    'a backup on a full disk': 'no-space',
    'what is left of it': [],
    'a move onto a full disk': 'There is not enough room on the disk. Make room and try again. This till goes on as before.',
    'what is left of that': ['filler'],
    'moved out': false,
    'with room again': 'made',
  });
}, LONG_MS);

const short = onSmallDisk('storage/short-elsewhere.ts', 40 * 1024 * 1024);

test.each(short === undefined ? [] : [short])('where old backups have filled the disk the oldest go first, and the new one is made', (text) => {
  expect(JSON.parse(text)).toEqual({ before: [5, 4, 3, 2, 1], made: 6, after: [6, 5, 4, 3] });
}, LONG_MS);

test.each([
  [0, []],
  [1, [1]],
  [25, [1, 2, 3]],
  [1_000, [1, 2, 3]],
])('of five backups of ten bytes so many go for %i bytes: never one of the newest two', (bytes, gone) => {
  const kept = [5, 4, 3, 2, 1].map((number) => ({ number, at: '2026-03-01T18:00:00Z', rows: number, bytes: 10, file: String(number) }));
  expect(dispensable(kept, bytes).map(({ number }) => number)).toEqual(gone);
});
