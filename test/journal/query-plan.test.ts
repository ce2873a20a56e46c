import Sqlite, { type Database } from 'better-sqlite3';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeViews, type Views } from '../../main/journal/views.ts';
import { given } from '../core/history.ts';
import { tempFolder } from '../temp-folder.ts';
import { idOf, loss, open, redeemOne, request, VAULT } from './opened.ts';

/** A file the journal made, opened so that every statement that runs is heard. */
function listened(): { db: Database; heard: string[] } {
  const folder = tempFolder();
  const journal = open(folder);
  redeemOne(journal, 1);
  journal.begin(idOf(2), [request('TRY0000000002', 'R2'), { ...given(), basis: 'policy' }]);
  journal.lose(idOf(3), loss('XMAS-2025', 'L1'));
  journal.close();
  const heard: string[] = [];
  const db = new Sqlite(join(folder, 'journal.sqlite'), { verbose: (sql) => void heard.push(String(sql)) });
  onTestFinished(() => void db.close());
  return { db, heard };
}

type View = { look(views: Views): unknown; plans: RegExp[] };

const SORTS = /^SCAN history_sort USING (COVERING )?INDEX sqlite_autoindex_history_sort_1$/;
const OF_SORT = /^SEARCH history_count USING PRIMARY KEY \(sort=\?\)$/;
const TIMES = /^SEARCH history_page USING INTEGER PRIMARY KEY \(rowid>\?\)$/;
const IN_PAGE = /^SEARCH history USING INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)\nSEARCH sort USING INTEGER PRIMARY KEY \(rowid=\?\)$/;
const IN_ROWS = /^SEARCH history USING INTEGER PRIMARY KEY \(rowid=\?\)\nSEARCH sort USING INTEGER PRIMARY KEY \(rowid=\?\)$/;
const BY_CODE = /^SEARCH history USING INDEX history_by_code \(code_tag=\?\)\nSEARCH sort USING INTEGER PRIMARY KEY \(rowid=\?\)$/;
const BY_LAST4 = /^SEARCH history USING INDEX history_by_last4 \(last4_tag=\?\)\nSEARCH sort USING INTEGER PRIMARY KEY \(rowid=\?\)$/;
const BY_SALE = /^SEARCH history USING INDEX history_by_sale \(sale_tag=\?\)\nSEARCH sort USING INTEGER PRIMARY KEY \(rowid=\?\)$/;
const BY_REFERENCE = /redemption USING (COVERING )?INDEX sqlite_autoindex_redemption_2[\s\S]*refusal USING (COVERING )?INDEX sqlite_autoindex_refusal_2[\s\S]*loss USING (COVERING )?INDEX sqlite_autoindex_loss_2/;

/** How each view finds its rows, statement by statement. */
const VIEWS: Record<keyof Views, View> = {
  byCode: { look: (views) => views.byCode('training-vauchar', 'TRY0000000001'), plans: [/^SEARCH redemption USING INDEX redemption_by_code \(code_tag=\? AND account=\?\)\n[\s\S]*SEARCH outbox (EXISTS )?USING (COVERING )?INDEX sqlite_autoindex_outbox_1 \(id=\?\)/] },
  ofCodeSince: {
    look: (views) => views.ofCodeSince('training-vauchar', 'TRY0000000001', 0),
    plans: [/^SEARCH redemption USING INDEX redemption_by_code \(code_tag=\? AND account=\?\)\n[\s\S]*SEARCH outbox USING INDEX (sqlite_autoindex_outbox_1|outbox_by_code)/],
  },
  ofCodeElsewhere: { look: (views) => views.ofCodeElsewhere('training-vauchar', 'TRY0000000001'), plans: [/^SEARCH redemption USING INDEX redemption_by_code \(code_tag=\?\)/] },
  saidNoAt: { look: (views) => views.saidNoAt('training-vauchar', 'TRY0000000001'), plans: [/^SEARCH journal USING INTEGER PRIMARY KEY \(rowid=\?\)\nSCALAR SUBQUERY 1\nSEARCH refusal USING COVERING INDEX refusal_by_code \(code_tag=\? AND account=\? AND no_seq>\?\)$/] },
  questions: { look: (views) => views.questions(99), plans: [/^SEARCH redemption USING INDEX redemption_questions \(created_seq<\?\)$/] },
  calls: { look: (views) => [...views.calls('training-vauchar')], plans: [/^SEARCH outbox USING INDEX outbox_in_order \(account=\? AND turn=\? AND created_seq>\?\)\n[\s\S]*SEARCH older (EXISTS )?USING INDEX outbox_by_code \(code_tag=\? AND account=\? AND created_seq<\?\)$/] },
  owed: { look: (views) => views.owed(0), plans: [/^SEARCH outbox USING INDEX outbox_by_age \(created_seq>\?\)$/] },
  forPersons: { look: (views) => views.forPersons(0), plans: [/^SEARCH outbox USING INDEX outbox_by_turn \(turn=\? AND created_seq>\?\)$/] },
  errands: { look: (views) => views.errands(), plans: [/^SEARCH outbox USING INDEX outbox_by_age \(created_seq>\?\)$/] },
  unsure: { look: (views) => views.unsure(), plans: [/^SCAN redemption USING INDEX redemption_unsure$/] },
  totals: { look: (views) => views.totals(), plans: [/^SCAN owed_total USING INDEX sqlite_autoindex_owed_total_1$/] },
  oldest: { look: (views) => views.oldest('training-vauchar'), plans: Array.from({ length: 3 }, () => /^SEARCH outbox USING INDEX outbox_in_order \(account=\? AND turn=\?\)$/) },
  printJobs: { look: (views) => views.printJobs(), plans: [/^SCAN print_job USING INDEX print_job_in_order$/] },
  givenOffline: {
    look: (views) => views.givenOffline('training-vauchar', 0),
    plans: [/^SEARCH redemption USING (COVERING )?INDEX redemption_offline \(account=\? AND offline_seq>\?\)$/, /^SEARCH redemption USING INDEX redemption_offline \(account=\? AND offline_seq>\?\)\n[\s\S]*SEARCH outbox (EXISTS )?USING (COVERING )?INDEX sqlite_autoindex_outbox_1 \(id=\?\)/],
  },
  isBehindAnother: { look: (views) => views.isBehindAnother(idOf(1)), plans: [/^SEARCH owed USING INDEX sqlite_autoindex_outbox_1 \(id=\?\)\n[\s\S]*SEARCH older (EXISTS )?USING INDEX outbox_by_code \(code_tag=\? AND account=\? AND created_seq<\?\)/] },
  byReference: { look: (views) => views.byReference('R1'), plans: [/^SEARCH redemption USING INDEX sqlite_autoindex_redemption_2 \(reference=\?\)$/] },
  refusalByReference: { look: (views) => views.refusalByReference('R1'), plans: [/^SEARCH refusal USING INDEX sqlite_autoindex_refusal_2 \(reference=\?\)$/] },
  report: { look: (views) => views.report('2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'), plans: [/^SEARCH report_line USING INDEX report_by_time \(at>\? AND at<\?\)$/] },
  reportOfRows: { look: (views) => views.reportOfRows(0, 99), plans: [/^SEARCH report_line USING INDEX report_by_seq \(seq>\? AND seq<\?\)$/] },
  newestShift: { look: (views) => views.newestShift(), plans: [/^SEARCH shift USING INTEGER PRIMARY KEY \(rowid<\?\)\n[\s\S]*SEARCH before USING INTEGER PRIMARY KEY \(rowid=\?\)$/] },
  shift: { look: (views) => views.shift(1), plans: [/^SEARCH shift USING INTEGER PRIMARY KEY \(rowid=\?\)\n[\s\S]*SEARCH before USING INTEGER PRIMARY KEY \(rowid=\?\)$/] },
  shifts: { look: (views) => views.shifts(99), plans: [/^SEARCH shift USING INTEGER PRIMARY KEY \(rowid<\?\)\n[\s\S]*SEARCH before USING INTEGER PRIMARY KEY \(rowid=\?\)$/] },
  countOfRows: { look: (views) => views.countOfRows(0, 99), plans: [/^SEARCH report_line USING COVERING INDEX report_by_seq \(seq>\? AND seq<\?\)$/] },
  lossesOfCode: { look: (views) => views.lossesOfCode('TRY0000000001'), plans: [/^SEARCH loss USING INDEX loss_by_code \(code_tag=\?\)$/] },
  lossByReference: { look: (views) => views.lossByReference('R1'), plans: [/^SEARCH loss USING INDEX sqlite_autoindex_loss_2 \(reference=\?\)$/] },
  referenceInUse: {
    look: (views) => views.referenceInUse('R1'),
    plans: [/redemption USING (COVERING )?INDEX sqlite_autoindex_redemption_2[\s\S]*refusal USING (COVERING )?INDEX sqlite_autoindex_refusal_2[\s\S]*errand USING (COVERING )?INDEX sqlite_autoindex_errand_2/],
  },
  hashAt: { look: (views) => views.hashAt(1), plans: [/^SEARCH journal USING INTEGER PRIMARY KEY \(rowid=\?\)$/] },
  lastSeq: { look: (views) => views.lastSeq(), plans: [/^SEARCH journal$/] },
  history: { look: (views) => views.history({ person: 'anna', outcome: 'redeemed', from: '2026-03-01T18:00:00.000Z' }).rows(0, 9), plans: [SORTS, OF_SORT, TIMES, IN_PAGE, IN_PAGE] },
  historyRow: { look: (views) => views.historyRow(1), plans: [IN_ROWS] },
  ofSale: { look: (views) => views.ofSale('A-1042', 9), plans: [/^SEARCH history USING INDEX history_by_sale \(sale_tag=\?\)$/] },
  historySorts: { look: (views) => views.historySorts(), plans: [SORTS] },
};

const LOOKS: [string, (views: Views) => unknown, RegExp[]][] = [
  ['all of it', (views) => views.history({}).rows(0, 9), [OF_SORT, TIMES, IN_PAGE]],
  ['a code', (views) => views.history({ text: 'TRY0000000001' }), [BY_CODE, BY_SALE, BY_REFERENCE]],
  ['the last four', (views) => views.history({ text: '0001' }), [BY_CODE, BY_LAST4, BY_SALE, BY_REFERENCE]],
  ['a reference', (views) => views.history({ text: 'R1' }), [BY_CODE, BY_SALE, BY_REFERENCE, /^SEARCH history USING INTEGER PRIMARY KEY \(rowid=\?\)\n[\s\S]*SEARCH journal USING (COVERING )?INDEX sqlite_autoindex_journal_1 \(subject=\? AND version=\?\)/]],
];

type Plan = { plan: string; wanted: RegExp | undefined };

/** How each statement that runs finds its rows, beside how it should. */
function plansOf(look: View['look'], plans: RegExp[]): Plan[] {
  const { db, heard } = listened();
  const views = makeViews(db, VAULT);
  heard.length = 0;
  look(views);
  const asked = [...heard];
  expect(asked).toHaveLength(plans.length);
  return asked.map((sql, n) => ({ plan: db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all().map(({ detail }) => detail).join('\n'), wanted: plans[n] }));
}

function expectPlan({ plan, wanted }: Plan): void {
  expect(plan).toMatch(wanted ?? /^$/);
  expect(plan).not.toMatch(/TEMP B-TREE|^SCAN (?!.*USING (COVERING )?INDEX)/m);
}

test.each(LOOKS)('the history is asked for %s by its indexes and its sums, and scans nothing that grows', (_, look, plans) => {
  const found = plansOf(look, plans);
  expect(found).not.toEqual([]);
  for (const one of found) expectPlan(one);
});

test.each(Object.entries(VIEWS))('the view %s finds its rows by its index and sorts nothing', (_, { look, plans }) => {
  const found = plansOf(look, plans);
  expect(found).not.toEqual([]);
  for (const one of found) expectPlan(one);
});

test('the sums of what is owed are kept by statements that find their row by its key', () => {
  const { db } = listened();
  for (const sql of ['UPDATE owed_total SET owed = 1 WHERE account = ? AND currency = ? AND turn = ?', 'DELETE FROM outbox WHERE id = ?']) {
    const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...sql.split('?').slice(1).map(() => 'x')).map(({ detail }) => detail);
    expect(plan.join('\n')).toMatch(/^SEARCH \w+ USING INDEX sqlite_autoindex_\w+_1/);
  }
});

test('a redemption is folded from rows that are found by their subject', () => {
  const { db } = listened();
  const plan = db.prepare<[string], { detail: string }>('EXPLAIN QUERY PLAN SELECT * FROM journal WHERE subject = ? ORDER BY version').all(`redemption:${idOf(1)}`);
  expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH journal USING INDEX sqlite_autoindex_journal_1 (subject=?)']);
});
