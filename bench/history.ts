// The history with a million entries beside one with a thousand: opening it, jumping to places, every filter, and what it adds to an append.
// usage: node bench/history.ts [how many, 1000000] [home to keep the long one in] [--rebuild]. Prints medians and ratios; ends with 1 where a bound is broken.
import Sqlite from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeHistoryProjector } from '../main/journal/history.ts';
import type { Sought } from '../main/journal/history-views.ts';
import { SQL } from '../test/journal/opened.ts';
import { addEntry, codeOf, filledTill, openTill, type Till } from './many-entries.ts';

const FEW = 1_000;
const TIMES = 21;
const APPENDS = 400;
/** An answer of main that takes longer is felt. */
const ANSWER_AT_MOST_MS = 100;

const many = Number(process.argv[2] ?? 1_000_000);

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function ms(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

type Run = { answers: Record<string, number>; appendMs: number; rows: number; rebuildS: number | undefined };

/** One entry more each time, so that nothing is remembered from the question before. */
function run(till: Till, count: number): Run {
  const journal = openTill(till);
  // a till that was kept from another run has those of that run behind its count
  let n = count + journal.lastSeq();
  const appends: number[] = [];
  const fresh = (sought: Sought, place?: number) => {
    appends.push(ms(() => addEntry(journal, till.vault, n++)));
    return ms(() => {
      const { total, rows } = journal.history(sought);
      const from = place === undefined ? Math.max(0, total - 100) : Math.floor(total * place);
      for (const { seq } of rows(from, 100)) journal.beginning(seq);
    });
  };
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
  const looks: Record<string, () => number> = {
    'all, the newest': () => fresh({}),
    'all, the middle': () => fresh({}, 0.5),
    'one person': () => fresh({ person: 'sam' }, 0.4),
    'taken back': () => fresh({ outcome: 'taken-back' }, 0.4),
    'taken back, by one person': () => fresh({ outcome: 'taken-back', person: 'anna' }, 0.4),
    'a week': () => fresh({ from: day(30), until: day(23) }, 0.4),
    'a whole code': () => fresh({ text: codeOf(Math.floor(count / 3)) }),
    'the last four': () => fresh({ text: codeOf(Math.floor(count / 3)).slice(-4) }),
  };
  const answers = Object.fromEntries(Object.entries(looks).map(([name, look]) => [name, median(Array.from({ length: TIMES }, look))]));
  for (let i = 0; i < APPENDS; i++) appends.push(ms(() => addEntry(journal, till.vault, n++)));
  const rows = journal.lastSeq();
  const rebuildS = process.argv.includes('--rebuild') ? ms(() => journal.rebuild()) / 1000 : undefined;
  journal.close();
  return { answers, appendMs: median(appends), rows, rebuildS };
}

/** The history's own part of an append: the same rows into a file of its own that nothing else is written to, three times each as a redemption does. */
function historyAloneMs(folder: string, vault: Till['vault']): number {
  const db = new Sqlite(join(folder, 'alone.sqlite'));
  db.pragma('journal_mode = WAL');
  db.exec(readFileSync(join(SQL, 'projections.sql'), 'utf8'));
  const projector = makeHistoryProjector(db, { any: 0, moved: 0 });
  const times: number[] = [];
  for (let n = 1; n <= 2_000; n++) {
    const put = (outcome: 'not-known' | 'redeemed') => projector.put(n * 5, { kind: 'redemption', id: String(n) }, { account: 'one', person: 'anna', at: '2026-03-01T18:00:00.000Z', outcome }, () => ({ codeTag: vault.tag(codeOf(n)), saleTag: '', last4Tag: vault.tag(codeOf(n).slice(-4)) }));
    db.exec('BEGIN');
    times.push(ms(() => put('not-known')) + ms(() => put('redeemed')) + ms(() => put('redeemed')));
    db.exec('ROLLBACK');
    projector.undo();
  }
  db.close();
  return median(times);
}

const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-history-'));

const kept = process.argv[3]?.startsWith('--') === false ? process.argv[3] : undefined;
const few = filledTill(join(folder, 'few'), FEW);
const small = run(few, FEW);
const filling = performance.now();
const much = filledTill(kept ?? join(folder, 'many'), many);
const filledS = (performance.now() - filling) / 1000;
const large = run(much, many);
const aloneMs = historyAloneMs(folder, few.vault);
process.stdout.write(`${many} entries, ${large.rows} rows, there after ${filledS.toFixed(0)} s\n`);
for (const [name, answer] of Object.entries(large.answers)) process.stdout.write(`${name}: ${(small.answers[name] ?? 0).toFixed(2)} ms among ${FEW}, ${answer.toFixed(2)} ms among ${many}: ratio ${(answer / (small.answers[name] ?? answer)).toFixed(1)}\n`);
process.stdout.write(`an entry is appended in ${small.appendMs.toFixed(2)} ms to ${FEW} and in ${large.appendMs.toFixed(2)} ms to ${many}; the history’s part is ${aloneMs.toFixed(3)} ms, ${((100 * aloneMs) / small.appendMs).toFixed(1)} % of it\n`);
if (large.rebuildS !== undefined) process.stdout.write(`all projections are computed again in ${(small.rebuildS ?? 0).toFixed(1)} s and in ${large.rebuildS.toFixed(0)} s\n`);
rmSync(folder, { recursive: true });
process.exitCode = Object.values(large.answers).some((answer) => answer > ANSWER_AT_MOST_MS) ? 1 : 0;
