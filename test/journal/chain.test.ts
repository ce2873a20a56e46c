import Sqlite from 'better-sqlite3';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chainHash, firstBroken, GENESIS, type Row } from '../../main/journal/chain.ts';
import type { Journal } from '../../main/journal/journal.ts';
import { seededRandom } from '../random.ts';
import { quickFolder, tempFolder } from '../temp-folder.ts';
import { openAnyhow, writeHistories } from './any-books.ts';
import { LONG_MS, open, redeemAtOnce, redeemOne, shutBecause } from './opened.ts';

function rowsOf(folder: string): Row[] {
  const db = new Sqlite(join(folder, 'journal.sqlite'));
  const rows = db.prepare<[], Row>('SELECT * FROM journal ORDER BY seq').all();
  db.close();
  return rows;
}

function written(redemptions = 2, redeem: (journal: Journal, n: number) => unknown = redeemOne): { folder: string; rows: Row[] } {
  const folder = tempFolder();
  const journal = open(folder);
  for (let n = 1; n <= redemptions; n++) redeem(journal, n);
  journal.close();
  return { folder, rows: rowsOf(folder) };
}

describe('the chain', () => {
  test('holds for what the journal wrote', () => {
    expect(firstBroken(GENESIS, written().rows)).toBeUndefined();
  });

  test('breaks at whichever byte of whichever row was changed', () => {
    const { rows } = written();
    for (const [index, row] of rows.entries()) {
      const changes: Row[] = [
        ...[...row.body].map((character, at) => ({ ...row, body: row.body.slice(0, at) + (character === 'x' ? 'y' : 'x') + row.body.slice(at + 1) })),
        { ...row, subject: `${row.subject} ` },
        { ...row, version: row.version + 1 },
        { ...row, at: row.at.replace('2026', '2025') },
        { ...row, hash: Buffer.alloc(32) },
      ];
      for (const changed of changes) expect(firstBroken(GENESIS, rows.with(index, changed))).toBe(row.seq);
    }
  });

  test('breaks where a row is missing, doubled or in another order', () => {
    const { rows } = written();
    const [first, second, third] = rows;
    if (first === undefined || second === undefined || third === undefined) throw new Error('rows were written');
    expect(firstBroken(GENESIS, [first, third])).toBe(third.seq);
    expect(firstBroken(GENESIS, [first, first])).toBe(first.seq);
    expect(firstBroken(GENESIS, [second, first])).toBe(second.seq);
  });

  test('every hash follows from the one before it: no row can be hashed anew alone', () => {
    const { rows } = written();
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('rows were written');
    const forged = { ...first, at: '2020-01-01T00:00:00.000Z' };
    expect(firstBroken(GENESIS, [{ ...forged, hash: chainHash(GENESIS, forged) }, second])).toBe(second.seq);
  });

  test('fields cannot be shifted into one another', () => {
    const row = { seq: 1, subject: 'ab', version: 1, at: 'c', body: 'd' };
    expect(chainHash(GENESIS, row)).not.toEqual(chainHash(GENESIS, { ...row, subject: 'a', at: 'bc' }));
    expect(chainHash(GENESIS, { ...row, seq: 11, subject: 'b' })).not.toEqual(chainHash(GENESIS, { ...row, seq: 1, subject: '1b' }));
  });
});

describe('a journal whose rows were changed behind its back', () => {
  const forge = (folder: string, sql: string) => {
    const db = new Sqlite(join(folder, 'journal.sqlite'));
    db.exec(`DROP TRIGGER journal_never_changes; DROP TRIGGER journal_never_shrinks; ${sql}`);
    db.close();
  };

  test.each([
    ['the last row was changed', "UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE seq = (SELECT max(seq) FROM journal)"],
    ['the first row was changed', "UPDATE journal SET body = replace(body, 'anna', 'otto') WHERE seq = 1"],
    ['a row in the middle is gone', 'DELETE FROM journal WHERE seq = 3'],
  ])('is not opened: %s', (_, sql) => {
    const { folder } = written();
    forge(folder, sql);
    expect(shutBecause(folder)).toBe('damaged');
  });

  test('further back than a clean start looks is found after an unclean stop', () => {
    const { folder } = written(260, redeemAtOnce);
    forge(folder, "UPDATE journal SET body = replace(body, 'anna', 'otto') WHERE seq = 1");
    const asLeft = join(tempFolder(), 'copy');
    cpSync(folder, asLeft, { recursive: true });
    expect(open(folder).lastSeq()).toBe(1_040);
    writeFileSync(join(asLeft, 'journal.open'), '');
    expect(shutBecause(asLeft)).toBe('damaged');
  }, LONG_MS);

  test('at any byte of any field of any row of random histories is not opened', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = seededRandom(seed);
    const folder = quickFolder();
    const journal = openAnyhow(folder, random);
    writeHistories(journal, random, { from: 1, count: 60 });
    journal.close();
    const rows = rowsOf(folder);
    const changed = new Set<string>();
    for (let flip = 0; flip < FLIPS; flip++) {
      const { seq } = rows[Math.floor(random() * rows.length)] ?? { seq: 1 };
      const field = FIELDS[flip % FIELDS.length] ?? 'body';
      const before = flipByte(folder, { seq, field, random });
      // after an unclean stop the whole chain is looked at
      writeFileSync(join(folder, 'journal.open'), '');
      expect(shutBecause(folder), `seed ${seed}: ${field} of row ${seq}`).toBe('damaged');
      setField(folder, { seq, field, bytes: before });
      changed.add(`${field} ${seq}`);
    }
    expect(changed.size).toBeGreaterThan(FLIPS / 2);
    expect(shutBecause(folder), 'with every byte as it was it opens').toBeUndefined();
  }, LONG_MS);
});

const FLIPS = 400;
const FIELDS = ['body', 'hash', 'subject', 'at', 'version'] as const;
type Place = { seq: number; field: (typeof FIELDS)[number] };

function withFile<T>(folder: string, act: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(join(folder, 'journal.sqlite'));
  try {
    db.exec('DROP TRIGGER IF EXISTS journal_never_changes; DROP TRIGGER IF EXISTS journal_never_shrinks');
    return act(db);
  } finally {
    db.close();
  }
}

/** Changes one byte of a field behind the journal's back, and gives the bytes as they were. A version stays a number that its subject has not reached. */
function flipByte(folder: string, { random, ...place }: Place & { random: () => number }): Buffer {
  const read = (db: Sqlite.Database) => db.prepare<[number], { bytes: Buffer }>(`SELECT CAST(${place.field} AS BLOB) AS bytes FROM journal WHERE seq = ?`).get(place.seq);
  const before = withFile(folder, read)?.bytes ?? Buffer.alloc(1);
  for (;;) {
    const bytes = Buffer.from(place.field === 'version' ? `9${before.toString()}` : before);
    const at = Math.floor(random() * bytes.length);
    if (place.field !== 'version') bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + Math.floor(random() * 255)), at);
    if (isWritten(() => setField(folder, { ...place, bytes }))) return before;
  }
}

/** SQLite itself refuses a subject that becomes another one's, with a version that this has. */
function isWritten(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE') return false;
    throw error;
  }
}

function setField(folder: string, { seq, field, bytes }: Place & { bytes: Buffer }): void {
  const type = { body: 'TEXT', subject: 'TEXT', at: 'TEXT', version: 'INTEGER', hash: 'BLOB' }[field];
  withFile(folder, (db) => db.prepare(`UPDATE journal SET ${field} = CAST(? AS ${type}) WHERE seq = ?`).run(bytes, seq));
}
