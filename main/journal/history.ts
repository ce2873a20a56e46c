import type { Database } from 'better-sqlite3';
import type { HistoryEntry, HistoryOutcome } from '../../shared/history.ts';
import type { Standing } from '../core/history.ts';

/** So many rows of the journal are counted together: what stands in them is read at once. */
export const ROWS_PER_PAGE = 2_048;
/** Stands for every sort in the counts. */
export const ALL = 0;

/** What is written to the history counts: anything, and what moves an entry that stood there before. */
export type HistoryChanges = { any: number; moved: number };

type Sort = Pick<Standing, 'account' | 'person'> & { outcome: HistoryOutcome };
/** What an entry is about: its subject is the two together. */
export type Which = { kind: HistoryEntry['kind']; id: string };
export type Tags = { codeTag: string; last4Tag: string; saleTag: string };

type Kept = { at: string; sort: number };

/** Writes the history, and its sums with it. */
export function makeHistoryProjector(db: Database, changes: HistoryChanges) {
  const kept = db.prepare<[number], Kept>('SELECT at, sort FROM history WHERE seq = ?');
  const add = db.prepare('INSERT INTO history (seq, kind, id, at, sort, code_tag, last4_tag, sale_tag) VALUES (:seq, :kind, :id, :at, :sort, :codeTag, :last4Tag, :saleTag)');
  const move = db.prepare('UPDATE history SET at = :at, sort = :sort WHERE seq = :seq');
  const count = db.prepare<[number, number, number]>('INSERT INTO history_count (sort, page, entries) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET entries = entries + excluded.entries');
  const widen = db.prepare<[number, string, string]>(`
    INSERT INTO history_page (page, first_at, last_at) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at) WHERE excluded.first_at < first_at OR excluded.last_at > last_at`);
  const sortOf = makeSorts(db);
  return {
    put(seq: number, which: Which, { at, ...sort }: Sort & { at: string }, tags: () => Tags): void {
      const page = Math.floor(seq / ROWS_PER_PAGE);
      const before = kept.get(seq);
      const id = sortOf.id(sort);
      if (before?.sort === id && before.at === at) return;
      changes.any++;
      if (before === undefined) {
        add.run({ seq, ...which, at, sort: id, ...tags() });
        count.run(ALL, page, 1);
      } else {
        changes.moved++;
        move.run({ seq, at, sort: id });
        count.run(before.sort, page, -1);
      }
      count.run(id, page, 1);
      widen.run(page, at, at);
    },
    /** what was written last is taken back by the database */
    undo: () => sortOf.forget(),
  };
}

/** The numbers of sorts, each looked up once. */
function makeSorts(db: Database) {
  const get = db.prepare<[string, string, string], { id: number }>('SELECT id FROM history_sort WHERE account = ? AND person = ? AND outcome = ?');
  const add = db.prepare<[string, string, string]>('INSERT INTO history_sort (account, person, outcome) VALUES (?, ?, ?)');
  const known = new Map<string, number>();
  return {
    id({ account, person, outcome }: Sort): number {
      const name = JSON.stringify([account, person, outcome]);
      const id = known.get(name) ?? get.get(account, person, outcome)?.id ?? Number(add.run(account, person, outcome).lastInsertRowid);
      known.set(name, id);
      return id;
    },
    forget: () => known.clear(),
  };
}
