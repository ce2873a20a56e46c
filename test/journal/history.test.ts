import { expect, test } from 'vitest';
import { standingInHistory } from '../../main/core/history.ts';
import { outcomeOf } from '../../main/core/outcome.ts';
import type { Found, HistoryRow, Sought } from '../../main/journal/history-views.ts';
import { ROWS_PER_PAGE } from '../../main/journal/history.ts';
import type { Journal } from '../../main/journal/journal.ts';
import { HistoryOutcome } from '../../shared/history.ts';
import { drawn } from '../core/any-history.ts';
import { given, momentAt, START, takenBack } from '../core/history.ts';
import { seededRandom } from '../random.ts';
import { quickFolder, tempFolder } from '../temp-folder.ts';
import { openAnyhow, writeHistories } from './any-books.ts';
import { idOf, LONG_MS, loss, open, redeemOne, refusal, request, VAULT } from './opened.ts';

const COUNT = 1_300;

type Plain = Omit<HistoryRow, 'kind' | 'id'> & { code: string; reference: string };

/** Every entry as its own rows have it, oldest first, without the tables that are asked in the product. */
function plainly(journal: Journal): Plain[] {
  const entries: Plain[] = [];
  for (let seq = 1; seq <= journal.lastSeq(); seq++) {
    const event = journal.beginning(seq);
    if (event === undefined) continue;
    const code = VAULT.open(event.code);
    const { reference, account = '' } = event;
    if (event.kind === 'lost') entries.push({ seq, code, reference, account, person: event.givenBy, at: event.late.at, outcome: 'loss' });
    else if (event.kind === 'refused') entries.push({ seq, code, reference, account, person: event.by, at: journal.refusal(reference)?.at ?? '', outcome: 'not-accepted' });
    else {
      const state = journal.redemption(journal.byReference(reference) ?? '');
      if (state !== undefined) entries.push({ seq, code, reference, ...standingInHistory(state) });
    }
  }
  return entries;
}

function fits(entry: Plain, { text, from, until, account, person, outcome }: Sought): boolean {
  const named = text === undefined || [entry.code, entry.reference, entry.code.slice(-4)].includes(text.toUpperCase());
  return named && (from === undefined || entry.at >= from) && (until === undefined || entry.at < until) && [account, entry.account].includes(entry.account) && (account ?? entry.account) === entry.account && (person ?? entry.person) === entry.person && (outcome ?? entry.outcome) === entry.outcome;
}

function anySought(random: () => number, entries: Plain[]): Sought {
  const some = () => entries[Math.floor(random() * entries.length)];
  const sought: Sought = {};
  if (random() < 0.5) sought.account = drawn(random, ['one', 'two', 'three']);
  if (random() < 0.5) sought.person = drawn(random, ['anna', 'sam', 'mia']);
  if (random() < 0.5) sought.outcome = drawn(random, [...HistoryOutcome.options] as [HistoryOutcome, ...HistoryOutcome[]]);
  const latest = entries.map(({ at }) => at).toSorted().at(-1) ?? '';
  if (random() < 0.4) sought.from = random() < 0.2 ? latest : (some()?.at ?? '');
  if (random() < 0.4) sought.until = some()?.at ?? '';
  const { code, reference } = some() ?? { code: '', reference: '' };
  const text = drawn(random, [code.toLowerCase(), code.slice(-4), reference.toLowerCase(), '', '', '']);
  return text === '' ? sought : { ...sought, text };
}

/** Page by page from the oldest on, or from the newest back, pages of any length. */
function paged({ total, rows }: Found, random: () => number, way: 'on' | 'back'): HistoryRow[] {
  const all: HistoryRow[] = [];
  while (all.length < total) {
    const count = Math.min(1 + Math.floor(random() * 150), total - all.length);
    const page = rows(way === 'on' ? all.length : total - all.length - count, count);
    expect(page).toHaveLength(count);
    all.push(...(way === 'on' ? page : page.toReversed()));
  }
  return way === 'on' ? all : all.toReversed();
}

test('every filter finds exactly what a plain look at every entry finds, each once, from either end', () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const random = seededRandom(seed);
  const journal = openAnyhow(quickFolder(), random);
  journal.within(idOf(0), () => writeHistories(journal, random, { from: 1, count: COUNT }));
  expect(journal.lastSeq() / ROWS_PER_PAGE, 'some pages').toBeGreaterThan(3);
  const entries = plainly(journal);
  expect(entries.length).toBeGreaterThan(COUNT / 2);
  let narrowed = 0;
  for (const sought of [{}, ...Array.from({ length: 80 }, () => anySought(random, entries))]) {
    const wanted = entries.filter((entry) => fits(entry, sought)).map(({ seq }) => seq);
    const found = journal.history(sought);
    expect(found.total, `seed ${seed}: ${JSON.stringify(sought)}`).toBe(wanted.length);
    expect(paged(found, random, 'on').map(({ seq }) => seq), `seed ${seed}: ${JSON.stringify(sought)}`).toEqual(wanted);
    expect(paged(found, random, 'back').map(({ seq }) => seq), `seed ${seed}: ${JSON.stringify(sought)}`).toEqual(wanted);
    if (wanted.length > 0 && wanted.length < entries.length) narrowed++;
  }
  expect(narrowed).toBeGreaterThan(20);
  for (const { seq, outcome } of entries.slice(0, 50)) expect(journal.historyRow(seq)).toMatchObject({ seq, outcome });
  journal.close();
}, LONG_MS);

test('which of the outcomes it is does not hang on when somebody asks', () => {
  const random = seededRandom(7);
  const journal = openAnyhow(quickFolder(), random);
  journal.within(idOf(0), () => writeHistories(journal, random, { from: 1, count: 300 }));
  for (let n = 1; n <= 300; n++) {
    const state = journal.redemption(idOf(n));
    if (state === undefined || (state.given.is === 'no' && state.given.how !== undefined)) continue;
    for (const moment of [momentAt(0), momentAt(100_000), momentAt(5, 9_999_999)]) expect(outcomeOf(state, moment).is).toBe(standingInHistory(state).outcome);
  }
  journal.close();
});

test('what is new has the next place and moves none, and is found at once', () => {
  const journal = open(tempFolder());
  for (let n = 1; n <= 30; n++) redeemOne(journal, n);
  const before = journal.history({ outcome: 'redeemed' });
  const places = before.rows(0, 30);
  for (let n = 31; n <= 40; n++) redeemOne(journal, n);
  const after = journal.history({ outcome: 'redeemed' });
  expect(after.total).toBe(40);
  expect(after.rows(0, 30)).toEqual(places);
  expect(after.rows(28, 4).map(({ id }) => id)).toEqual([29, 30, 31, 32].map(idOf));
});

test('what came out otherwise is found by that and no longer by what it was, and whoever holds places hears that they moved', () => {
  const journal = open(tempFolder());
  for (let n = 1; n <= 3; n++) redeemOne(journal, n);
  const { version } = journal.history({});
  journal.refuse(idOf(90), refusal('TRY5', 'S1'));
  expect(journal.history({}).version, 'what is new moves nothing').toBe(version);
  journal.append(idOf(2), [takenBack('reversed')]);
  expect(journal.history({}).version).not.toBe(version);
  expect(journal.history({ outcome: 'redeemed' }).rows(0, 9).map(({ id }) => id)).toEqual([idOf(1), idOf(3)]);
  expect(journal.history({ outcome: 'taken-back' }).rows(0, 9).map(({ id }) => id)).toEqual([idOf(2)]);
  expect(journal.history({}).total).toBe(4);
});

test('what was undone by the database is not in the history, and the next of its sort is', () => {
  const journal = open(tempFolder());
  expect(() =>
    journal.within(idOf(1), () => {
      journal.begin(idOf(1), [{ ...request('TRYA', 'R1') }, given()]);
      expect(journal.history({}).total).toBe(1);
      throw new Error('undone');
    }),
  ).toThrow('undone');
  expect(journal.history({}).total).toBe(0);
  journal.begin(idOf(2), [request('TRYB', 'R2'), given()]);
  expect(journal.history({ person: 'anna', outcome: 'accepted-offline' }).rows(0, 9).map(({ id }) => id)).toEqual([idOf(2)]);
});

test('a slip is found on the day on which it was handed over, by who gave it', () => {
  const journal = open(tempFolder());
  journal.lose(idOf(1), loss('XMAS-2025', 'L1', 'mia'));
  journal.begin(idOf(2), [request('TRYB', 'R2'), { ...given(), by: 'mia', late: { at: new Date(START - 3_600_000).toISOString(), slip: VAULT.seal('A 18') } }]);
  const day = { from: new Date(START - 2 * 86_400_000).toISOString(), until: new Date(START).toISOString(), person: 'mia' };
  expect(journal.history(day).rows(0, 9).map(({ id, kind }) => [id, kind])).toEqual([[idOf(1), 'loss'], [idOf(2), 'redemption']]);
  expect(journal.history({ ...day, until: new Date(START - 3_600_000).toISOString() }).total).toBe(1);
});
