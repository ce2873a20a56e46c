import type { Database } from 'better-sqlite3';
import type { HistoryOutcome } from '../../shared/history.ts';
import type { Vault } from '../vault/vault.ts';
import { ALL, type HistoryChanges, ROWS_PER_PAGE, type Which } from './history.ts';
import { LAST_CHARACTERS, tagOfCode, tagOfEnd, tagOfSale } from './tags.ts';

/** What somebody looks for: times are UTC instants, the end not included; a text is a whole code, its last four, a reference, or what a sale is called. */
export type Sought = { text?: string; from?: string; until?: string; account?: string; person?: string; outcome?: HistoryOutcome };

/** One entry of the history. */
export type HistoryRow = Which & { seq: number; at: string; account: string; person: string; outcome: HistoryOutcome };

/** All that was found, by places from the oldest on: what is new has the next place and moves none. `version` counts what moved older entries. */
export type Found = { total: number; version: number; rows(from: number, count: number): HistoryRow[] };

export type HistoryViews = {
  history(sought: Sought): Found;
  historyRow(seq: number): HistoryRow | undefined;
  /** ids of what was redeemed for a sale, the oldest first, so many at most */
  ofSale(sale: string, count: number): string[];
  /** every account and person that stands in it */
  historySorts(): { account: string; person: string }[];
};

const ROW = 'history.seq, history.kind, history.id, history.at, sort.account, sort.person, sort.outcome FROM history CROSS JOIN history_sort AS sort ON sort.id = history.sort';
const FITS = '(:account IS NULL OR sort.account = :account) AND (:person IS NULL OR sort.person = :person) AND (:outcome IS NULL OR sort.outcome = :outcome) AND history.at >= :from AND history.at < :until';

type Fits = { account: string | null; person: string | null; outcome: string | null; from: string; until: string };
type Page = { page: number; first: string; last: string };

/** Behind every instant as text. */
const NEVER = '~';

/** What screens ask the history; the answer to the last question is kept until something changes. */
export function makeHistoryViews(db: Database, vault: Vault, changes: HistoryChanges = { any: 0, moved: 0 }): HistoryViews {
  const row = db.prepare<[number], HistoryRow>(`SELECT ${ROW} WHERE history.seq = ?`);
  const sorts = db.prepare<[], { account: string; person: string }>('SELECT account, person FROM history_sort ORDER BY account, person, outcome');
  const ofSale = db.prepare<[string, number], { id: string }>("SELECT id FROM history WHERE sale_tag = ? AND sale_tag <> '' ORDER BY seq LIMIT ?");
  const byPages = makePages(db);
  const byText = makeTexts(db, vault);
  let last: { key: string; any: number; found: Found } | undefined;
  return {
    history({ text, ...sought }) {
      const fits = { account: sought.account ?? null, person: sought.person ?? null, outcome: sought.outcome ?? null, from: sought.from ?? '', until: sought.until ?? NEVER };
      const named = text === undefined ? undefined : byText.named(text);
      const key = JSON.stringify({ fits, named });
      if (last?.key !== key || last.any !== changes.any) last = { key, any: changes.any, found: { version: changes.moved, ...(named === undefined ? byPages(fits) : listed(byText.find(named, fits))) } };
      return last.found;
    },
    historyRow: (seq) => row.get(seq),
    ofSale: (sale, count) => ofSale.all(tagOfSale(sale, vault), count).map(({ id }) => id),
    historySorts: () => sorts.all(),
  };
}

function listed(rows: HistoryRow[]): Omit<Found, 'version'> {
  return { total: rows.length, rows: (from, count) => rows.slice(from, from + count) };
}

/** What a text may name: codes and ends of codes only by their keyed hashes. */
type NamedBy = { codeTag: string; last4Tag: string | undefined; saleTag: string; reference: string };

function makeTexts(db: Database, vault: Vault) {
  const byCode = db.prepare<Fits & { tag: string }, HistoryRow>(`SELECT ${ROW} WHERE history.code_tag = :tag AND ${FITS} ORDER BY history.seq`);
  const byLast4 = db.prepare<Fits & { tag: string }, HistoryRow>(`SELECT ${ROW} WHERE history.last4_tag = :tag AND ${FITS} ORDER BY history.seq`);
  const bySale = db.prepare<Fits & { tag: string }, HistoryRow>(`SELECT ${ROW} WHERE history.sale_tag = :tag AND history.sale_tag <> '' AND ${FITS} ORDER BY history.seq`);
  const bySubject = db.prepare<Fits & Which, HistoryRow>(`SELECT ${ROW} WHERE history.seq = (SELECT seq FROM journal WHERE subject = :kind || ':' || :id AND version = 1) AND ${FITS}`);
  const byReference = db.prepare<{ reference: string }, Which>(`
    SELECT 'redemption' AS kind, id FROM redemption WHERE reference = :reference
    UNION ALL SELECT 'refusal', id FROM refusal WHERE reference = :reference
    UNION ALL SELECT 'loss', id FROM loss WHERE reference = :reference`);
  return {
    named(text: string): NamedBy {
      const last4Tag = [...text].length === LAST_CHARACTERS ? tagOfEnd(text, vault) : undefined;
      return { codeTag: tagOfCode(text, vault), last4Tag, saleTag: tagOfSale(text, vault), reference: text.replaceAll(/\s/g, '').toUpperCase() };
    },
    find({ codeTag, last4Tag, saleTag, reference }: NamedBy, fits: Fits): HistoryRow[] {
      const rows = [
        ...byCode.all({ ...fits, tag: codeTag }),
        ...(last4Tag === undefined ? [] : byLast4.all({ ...fits, tag: last4Tag })),
        ...bySale.all({ ...fits, tag: saleTag }),
        ...byReference.all({ reference }).flatMap((which) => bySubject.all({ ...fits, ...which })),
      ];
      return [...new Map(rows.map((one) => [one.seq, one])).values()].toSorted((a, b) => a.seq - b.seq);
    },
  };
}

/** A place is found by the sums of its page; only pages at an end of the time that is asked for are counted entry by entry. */
function makePages(db: Database): (fits: Fits) => Omit<Found, 'version'> {
  const inPage = db.prepare<Fits & { low: number; high: number }, HistoryRow>(`SELECT ${ROW} WHERE history.seq >= :low AND history.seq < :high AND ${FITS} ORDER BY history.seq`);
  const pagesOf = makeSums(db);
  return (fits) => {
    const pages = pagesOf(fits);
    return {
      total: pages.at(-1)?.end ?? 0,
      rows(from, count) {
        const found: HistoryRow[] = [];
        let nth = firstBehind(pages, from);
        let skip = from - (pages[nth - 1]?.end ?? 0);
        for (let page = pages[nth]; page !== undefined && found.length < count; page = pages[++nth]) {
          found.push(...inPage.all({ ...fits, ...rangeOf(page.page) }).slice(skip, skip + count - found.length));
          skip = 0;
        }
        return found;
      },
    };
  };
}

/** A page in which something was found, and the place behind the last of it. */
type Ending = { page: number; end: number };

function makeSums(db: Database): (fits: Fits) => Ending[] {
  const countIn = db.prepare<Fits & { low: number; high: number }, number>(`SELECT count(*) FROM (SELECT ${ROW} WHERE history.seq >= :low AND history.seq < :high AND ${FITS})`).pluck();
  const counts = db.prepare<[number], [page: number, entries: number]>('SELECT page, entries FROM history_count WHERE sort = ? AND entries > 0').raw();
  const sorts = db.prepare<[], { id: number; account: string; person: string; outcome: string }>('SELECT id, account, person, outcome FROM history_sort ORDER BY account, person, outcome');
  const times = db.prepare<[], Page>('SELECT page, first_at AS first, last_at AS last FROM history_page WHERE page >= 0 ORDER BY page');

  function sumsOf({ account, person, outcome }: Fits): Map<number, number> {
    const isOf = (wanted: string | null, is: string) => wanted === null || wanted === is;
    const all = account === null && person === null && outcome === null;
    const wanted = all ? [ALL] : sorts.all().filter((sort) => isOf(account, sort.account) && isOf(person, sort.person) && isOf(outcome, sort.outcome)).map(({ id }) => id);
    const sums = new Map<number, number>();
    for (const sort of wanted) for (const [page, entries] of counts.all(sort)) sums.set(page, (sums.get(page) ?? 0) + entries);
    return sums;
  }

  function countOf(entries: number, { page, first, last }: Page, fits: Fits): number {
    if (entries === 0 || first >= fits.until || last < fits.from) return 0;
    return first >= fits.from && last < fits.until ? entries : (countIn.get({ ...fits, ...rangeOf(page) }) ?? 0);
  }

  return (fits) => {
    const sums = sumsOf(fits);
    const pages: Ending[] = [];
    let total = 0;
    for (const time of times.all()) {
      const entries = countOf(sums.get(time.page) ?? 0, time, fits);
      if (entries > 0) pages.push({ page: time.page, end: (total += entries) });
    }
    return pages;
  };
}

function rangeOf(page: number): { low: number; high: number } {
  return { low: page * ROWS_PER_PAGE, high: (page + 1) * ROWS_PER_PAGE };
}

/** The first page that ends behind a place. */
function firstBehind(pages: { end: number }[], place: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
