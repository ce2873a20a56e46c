import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { riskOfRow, turnOf, turnOfErrand } from '../../main/core/owed.ts';
import type { Journal } from '../../main/journal/journal.ts';
import { PROJECTION_VERSION } from '../../main/journal/project.ts';
import { seededRandom } from '../random.ts';
import { sampled } from '../sampled.ts';
import { quickFolder, tempFolder } from '../temp-folder.ts';
import { openAnyhow, writeHistories } from './any-books.ts';
import { idOf, LONG_MS, open, redeemOne } from './opened.ts';

/** Every table that is computed from the journal, as it is compared: a sum of nothing is no row. */
const TABLES = {
  redemption: 'SELECT * FROM redemption ORDER BY id',
  outbox: 'SELECT * FROM outbox ORDER BY id',
  owed_total: 'SELECT * FROM owed_total WHERE owed > 0 ORDER BY account, currency, turn',
  refusal: 'SELECT * FROM refusal ORDER BY id',
  loss: 'SELECT * FROM loss ORDER BY id',
  report_line: 'SELECT * FROM report_line ORDER BY id',
  errand: 'SELECT * FROM errand ORDER BY id',
  print_job: 'SELECT * FROM print_job ORDER BY id',
  // sorts are numbered as they come
  history: 'SELECT seq, kind, history.id, at, account, person, outcome, code_tag, last4_tag FROM history JOIN history_sort ON history_sort.id = sort ORDER BY seq',
  history_count: 'SELECT account, person, outcome, page, entries FROM history_count LEFT JOIN history_sort ON history_sort.id = sort WHERE entries > 0 ORDER BY 1, 2, 3, 4',
  about: 'SELECT * FROM about ORDER BY name',
};

function readIn<T>(folder: string, read: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(join(folder, 'journal.sqlite'), { readonly: true });
  const found = read(db);
  db.close();
  return found;
}

function tablesOf(folder: string): Record<string, unknown[]> {
  return readIn(folder, (db) => Object.fromEntries(Object.entries(TABLES).map(([table, sql]) => [table, db.prepare(sql).all()])));
}

const HISTORIES = sampled(10_000, 5);
const PER_JOURNAL = 500;
const BATCHES = Array.from({ length: HISTORIES / PER_JOURNAL }, (_, n) => n + 1);
let compared = 0;

test.each(BATCHES)(`tables that are computed again equal those that grew with ${PER_JOURNAL} random histories, of ${HISTORIES} in all (%i of ${BATCHES.length})`, (batch) => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const random = seededRandom(seed);
  const folder = quickFolder();
  const first = openAnyhow(folder, random);
  writeHistories(first, random, { from: 1, count: PER_JOURNAL / 2 });
  first.close();
  // another run goes on with the same file
  const second = openAnyhow(folder, random);
  writeHistories(second, random, { from: 1 + PER_JOURNAL / 2, count: PER_JOURNAL / 2 });
  const recounted = recount(second);
  const ids = Array.from({ length: PER_JOURNAL }, (_, n) => idOf(n + 1));
  const grew = ids.map((id) => [second.redemption(id), second.errand(id)]);
  expect(second.totals(), `seed ${seed}`).toEqual(recounted);
  second.close();
  const grown = tablesOf(folder);
  expect(readIn(folder, (db) => db.prepare('SELECT account, risk_currency AS currency, turn, count(*) AS owed, sum(risk_minor) AS minor FROM outbox GROUP BY 1, 2, 3 ORDER BY 1, 2, 3').all())).toEqual(recounted);
  expect(Number(readIn(folder, (db) => db.prepare("SELECT count(*) FROM journal WHERE version = 1 AND subject GLOB '*:00000000-0000-4000-8000-000000*'").pluck().get()))).toBe(PER_JOURNAL);
  const again = openAnyhow(folder, random);
  expect(ids.map((id) => [again.redemption(id), again.errand(id)]), `seed ${seed}: read from the file it is what grew row by row`).toEqual(grew);
  again.rebuild();
  expect(again.highWaterMs(), 'the file says until when time was vouched for').toBeGreaterThan(0);
  again.close();
  expect(tablesOf(folder), `seed ${seed}`).toEqual(grown);
  compared += PER_JOURNAL;
  if (batch === BATCHES.length) expect(compared).toBe(HISTORIES);
}, LONG_MS);

/** What is owed by whose turn it is, read off each history by itself. */
function recount(journal: Journal): unknown[] {
  const sums = new Map<string, { account: string; currency: string; turn: string; owed: number; minor: number }>();
  const add = (account: string, turn: string, { minor, currency }: { minor: number; currency: string }) => {
    const key = JSON.stringify([account, currency, turn]);
    const { owed, minor: before } = sums.get(key) ?? { owed: 0, minor: 0 };
    if (turn !== 'nobody') sums.set(key, { account, currency, turn, owed: owed + 1, minor: before + minor });
  };
  for (let n = 1; n <= PER_JOURNAL; n++) {
    const redemption = journal.redemption(idOf(n));
    const errand = journal.errand(idOf(n));
    if (redemption !== undefined) add(redemption.requested.account, turnOf(redemption), riskOfRow(redemption));
    if (errand !== undefined) add(errand.wanted.account, turnOfErrand(errand), { minor: 0, currency: '' });
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

test('tables of another version are computed again when the journal is opened', () => {
  const folder = tempFolder();
  const journal = open(folder);
  redeemOne(journal, 1);
  journal.close();
  const grown = tablesOf(folder);
  const db = new Sqlite(join(folder, 'journal.sqlite'));
  db.exec("DROP TABLE outbox; DELETE FROM redemption; UPDATE about SET value = 'older' WHERE name = 'projections'");
  db.close();
  open(folder).close();
  expect(tablesOf(folder)).toEqual(grown);
  const again = new Sqlite(join(folder, 'journal.sqlite'));
  expect(again.prepare("SELECT value FROM about WHERE name = 'projections'").pluck().get()).toBe(PROJECTION_VERSION);
  again.close();
});

test('computing again tells how far it is', () => {
  const journal = open(tempFolder());
  for (const n of [1, 2, 3]) redeemOne(journal, n);
  const heard: [number, number][] = [];
  journal.rebuild((done, of) => heard.push([done, of]));
  expect(heard).toEqual([[1, 3], [2, 3], [3, 3]]);
});
