import Sqlite, { type Database } from 'better-sqlite3';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeViews, type Views } from '../../main/journal/views.ts';
import { tempFolder } from '../temp-folder.ts';
import { idOf, open, redeemOne, VAULT } from './opened.ts';

/** A file the journal made, opened so that every statement that runs is heard. */
function listened(): { db: Database; heard: string[] } {
  const folder = tempFolder();
  const journal = open(folder);
  redeemOne(journal, 1);
  journal.close();
  const heard: string[] = [];
  const db = new Sqlite(join(folder, 'journal.sqlite'), { verbose: (sql) => void heard.push(String(sql)) });
  onTestFinished(() => void db.close());
  return { db, heard };
}

const VIEWS: Record<keyof Views, { look(views: Views): unknown; index: RegExp }> = {
  byCode: { look: (views) => views.byCode('training-vauchar', 'TRY0000000001'), index: /USING (COVERING )?INDEX redemption_by_code \(code_tag=\? AND account=\?\)/ },
  questions: { look: (views) => views.questions(99), index: /USING INDEX redemption_questions \(created_seq<\?\)/ },
  owed: { look: (views) => views.owed(), index: /USING INDEX outbox_due/ },
  referenceInUse: { look: (views) => views.referenceInUse('R1'), index: /redemption USING (COVERING )?INDEX sqlite_autoindex_redemption_2[\s\S]*refusal USING (COVERING )?INDEX sqlite_autoindex_refusal_2/ },
  lastSeq: { look: (views) => views.lastSeq(), index: /SEARCH journal/ },
};

test.each(Object.entries(VIEWS))('the view %s finds its rows by its index and sorts nothing', (_, { look, index }) => {
  const { db, heard } = listened();
  const views = makeViews(db, VAULT);
  heard.length = 0;
  look(views);
  const [sql] = heard;
  expect(heard).toHaveLength(1);
  const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all().map(({ detail }) => detail).join('\n');
  expect(plan).toMatch(index);
  expect(plan).not.toMatch(/TEMP B-TREE|^SCAN (?!.*USING INDEX)/m);
});

test('a redemption is folded from rows that are found by their subject', () => {
  const { db } = listened();
  const plan = db.prepare<[string], { detail: string }>('EXPLAIN QUERY PLAN SELECT * FROM journal WHERE subject = ? ORDER BY version').all(`redemption:${idOf(1)}`);
  expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH journal USING INDEX sqlite_autoindex_journal_1 (subject=?)']);
});
