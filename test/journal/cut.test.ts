import Sqlite from 'better-sqlite3';
import { cpSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../main/journal/chain.ts';
import { openJournal } from '../../main/journal/journal.ts';
import { readMirror } from '../../main/journal/mirror.ts';
import { seededRandom } from '../random.ts';
import { sampled } from '../sampled.ts';
import { quickFolder } from '../temp-folder.ts';
import { openAnyhow, writeHistories } from './any-books.ts';
import { LONG_MS, SQL, VAULT } from './opened.ts';

/** So few that all rows lie in the newest pages (about 610 of the 1,000 at which they are moved, of 120 measured 790 at most), and so many that most were moved to the file and the rest written over them. */
const SHORT = 12;
const LONG = 60;
const CUTS = sampled(200);
const SEED = Math.floor(Math.random() * 2 ** 31);
const random = seededRandom(SEED);

const FILE = 'journal.sqlite';
const WAL = 'journal.sqlite-wal';
const MIRROR = 'journal.mirror';

type Left = { bytes: Map<string, Buffer>; rows: Row[]; mirrored: number };

/** The files of a journal as a power cut leaves them in the middle of its work, and the rows that it held. */
function left(how: 'running' | 'closed', histories = SHORT): Left {
  const folder = quickFolder();
  const journal = openAnyhow(folder, random);
  writeHistories(journal, random, { from: 1, count: histories });
  if (how === 'closed') journal.close();
  const copy = quickFolder();
  cpSync(folder, copy, { recursive: true });
  if (how === 'running') journal.close();
  writeFileSync(join(copy, 'journal.open'), '');
  const names = [FILE, WAL, MIRROR, 'journal.open', 'journal.room'].filter((name) => existsSync(join(copy, name)));
  const bytes = new Map(names.map((name) => [name, readFileSync(join(copy, name))]));
  return { bytes, rows: rowsIn(copy), mirrored: [...readMirror(join(copy, MIRROR), VAULT)].length };
}

function rowsIn(folder: string): Row[] {
  const db = new Sqlite(join(folder, FILE));
  const rows = db.prepare<[], Row>('SELECT * FROM journal ORDER BY seq').all();
  db.close();
  return rows;
}

/** Lays the files down anew, changes one, opens them, and says what came of it: the rows, or why not. */
function opened({ bytes }: Left, folder: string, change: () => void): { rows: Row[]; lastSeq: number } | string {
  for (const name of [FILE, WAL, `${FILE}-shm`, MIRROR]) rmSync(join(folder, name), { force: true });
  for (const [name, content] of bytes) writeFileSync(join(folder, name), content);
  change();
  const journal = openJournal({ folder, sql: SQL, vault: VAULT, stamp: () => ({ at: '2026-03-01T18:00:00.000Z', mono: 0, who: 'desk' }), log: () => undefined });
  if (!journal.ok) return journal.error.kind;
  const lastSeq = journal.value.lastSeq();
  const grown = tables(journal.value);
  journal.value.rebuild();
  expect(tables(journal.value), 'the tables are those of the rows').toEqual(grown);
  journal.value.close();
  return { rows: rowsIn(folder), lastSeq };
}

type Tables = Pick<ReturnType<typeof openAnyhow>, 'totals' | 'owed' | 'unsure' | 'highWaterMs' | 'questions'>;
const tables = (journal: Tables) => [journal.totals(), journal.owed(0), journal.unsure(), journal.questions(Number.MAX_SAFE_INTEGER), journal.highWaterMs()];

/** What is there is what was written, from the first row on. */
function expectPrefix(found: Row[], written: Row[]): void {
  expect(found).toEqual(written.slice(0, found.length));
}

describe('a journal that was cut short', () => {
  test.each([
    ['all its rows', SHORT, CUTS, CUTS / 10],
    ['the last of its rows', LONG, CUTS / 4, 1],
  ] as const)('in its newest pages, which hold %s, opens with the first of its rows, or is damaged', (_, histories, cuts, atLeast) => {
    const folder = quickFolder();
    const running = left('running', histories);
    const size = running.bytes.get(WAL)?.length ?? 0;
    const found = new Set<number>();
    for (let cut = 0; cut < cuts; cut++) {
      // in what was written over, the newest pages come first
      const length = Math.floor(random() ** (histories === LONG ? 3 : 1) * size);
      const came = opened(running, folder, () => {
        truncateSync(join(folder, WAL), length);
        rmSync(join(folder, MIRROR));
      });
      if (typeof came === 'string') expect(came, `seed ${SEED}, cut at ${length}`).toBe('damaged');
      else expectPrefix(came.rows, running.rows);
      found.add(typeof came === 'string' ? -1 : came.rows.length);
    }
    expect(found.size, `seed ${SEED}: the cuts fell between many rows`).toBeGreaterThan(atLeast);
  }, LONG_MS);

  test('is damaged where its mirror remembers a row that is lost', () => {
    const folder = quickFolder();
    const running = left('running');
    const size = running.bytes.get(WAL)?.length ?? 0;
    for (let cut = 0; cut < CUTS / 5; cut++) {
      const length = Math.floor(random() * size);
      const found = opened(running, folder, () => truncateSync(join(folder, WAL), length));
      if (typeof found === 'string') expect(found, `seed ${SEED}, cut at ${length}`).toBe('damaged');
      else expect(found.rows, 'nothing that was mirrored is missing').toEqual(running.rows);
    }
    const whole = opened(running, folder, () => undefined);
    expect(typeof whole === 'string' ? whole : whole.rows).toEqual(running.rows);
  }, LONG_MS);

  test('together with its mirror opens with the first of its rows or is damaged, and the mirror follows', () => {
    const folder = quickFolder();
    const running = left('running');
    for (let cut = 0; cut < CUTS / 5; cut++) {
      const found = opened(running, folder, () => {
        truncateSync(join(folder, WAL), Math.floor(random() * statSync(join(folder, WAL)).size));
        truncateSync(join(folder, MIRROR), Math.floor(random() * statSync(join(folder, MIRROR)).size));
      });
      if (typeof found === 'string') expect(found).toBe('damaged');
      else {
        expectPrefix(found.rows, running.rows);
        expect([...readMirror(join(folder, MIRROR), VAULT)].map(({ seq }) => seq)).toEqual(found.rows.map(({ seq }) => seq));
      }
    }
  }, LONG_MS);

  test('in its file opens with the first of its rows or is damaged, and its mirror tells of the others', () => {
    const folder = quickFolder();
    const closed = left('closed');
    const size = closed.bytes.get(FILE)?.length ?? 0;
    for (let cut = 0; cut < CUTS / 2; cut++) {
      const length = 1 + Math.floor(random() * (size - 1));
      const found = opened(closed, folder, () => truncateSync(join(folder, FILE), length));
      if (typeof found === 'string') expect(found, `seed ${SEED}, cut at ${length}`).toBe('damaged');
      else expect(found.rows).toEqual(closed.rows);
    }
  }, LONG_MS);

  test('whose index was torn from its table is damaged after an unclean stop', () => {
    const folder = quickFolder();
    const closed = left('closed');
    const found = opened(closed, folder, () => {
      const db = new Sqlite(join(folder, FILE));
      db.unsafeMode();
      db.pragma('foreign_keys = OFF');
      const index = db.prepare<[], { name: string; sql: string; rootpage: number }>("SELECT name, sql, rootpage FROM sqlite_schema WHERE name = 'redemption_by_code'").get();
      if (index === undefined) throw new Error('redemptions are found by their code');
      // hidden while its table changes, so that it still says what was before
      db.pragma('writable_schema = ON');
      db.prepare('DELETE FROM sqlite_schema WHERE name = ?').run(index.name);
      db.pragma('writable_schema = RESET');
      db.prepare("UPDATE redemption SET account = 'elsewhere'").run();
      db.pragma('writable_schema = ON');
      db.prepare("INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('index', ?, 'redemption', ?, ?)").run(index.name, index.rootpage, index.sql);
      db.close();
    });
    expect(found).toBe('damaged');
  });

  test('in its mirror alone opens with every row and writes the mirror again', () => {
    const folder = quickFolder();
    const closed = left('closed');
    expect(closed.mirrored).toBe(closed.rows.length);
    for (let cut = 0; cut < CUTS / 10; cut++) {
      const found = opened(closed, folder, () => truncateSync(join(folder, MIRROR), Math.floor(random() * statSync(join(folder, MIRROR)).size)));
      expect(typeof found === 'string' ? found : found.rows, `seed ${SEED}`).toEqual(closed.rows);
      expect([...readMirror(join(folder, MIRROR), VAULT)]).toHaveLength(closed.rows.length);
    }
  }, LONG_MS);

  test('or changed by a byte in its newest pages opens with the first of its rows, or is damaged', () => {
    const folder = quickFolder();
    const running = left('running');
    let came = 0;
    for (let flip = 0; flip < CUTS / 2; flip++) {
      const found = opened(running, folder, () => {
        const bytes = Buffer.from(running.bytes.get(WAL) ?? Buffer.alloc(0));
        const at = Math.floor(random() * bytes.length);
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + Math.floor(random() * 255)), at);
        writeFileSync(join(folder, WAL), bytes);
        rmSync(join(folder, MIRROR));
      });
      if (typeof found === 'string') expect(found, `seed ${SEED}`).toBe('damaged');
      else {
        expectPrefix(found.rows, running.rows);
        came += Math.sign(found.rows.length);
      }
    }
    expect(came, 'some opened with rows').toBeGreaterThan(CUTS / 8);
  }, LONG_MS);
});
