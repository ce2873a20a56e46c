import type { Database } from 'better-sqlite3';

/** One row of what is owed, as the queue and the lanes see it. */
export type Owed = { id: string; kind: 'redemption' | 'errand'; account: string; turn: 'desk' | 'person' | 'guest'; since: string; seq: number };

/** Its columns. */
export const OWED = 'id, kind, account, turn, since, created_seq AS seq';

/** Rows of a lane that are read in one go. */
const ROWS_PER_PAGE = 100;

type Call = Owed & { codeTag: string };

/** An older row of a row's voucher whose call a person has to release first. */
const PARKED = `
  SELECT 1 FROM outbox AS older WHERE outbox.code_tag <> '' AND older.code_tag = outbox.code_tag AND older.account = outbox.account
    AND older.created_seq < outbox.created_seq AND +older.holds = 1 AND +older.turn = 'person'`;

/** The calls of an account's lane, oldest first, read page by page; a page is read again only when the outbox has changed. */
export function makeLanePages(db: Database, changes: { outbox: number }): (account: string) => Iterable<Owed> {
  const read = db.prepare<[string, number, number], Call>(`
    SELECT ${OWED}, code_tag AS codeTag FROM outbox WHERE account = ? AND turn = 'desk' AND created_seq > ? AND NOT EXISTS (${PARKED}) ORDER BY created_seq LIMIT ?`);
  const pages = new Map<string, Call[][]>();
  let readAt = changes.outbox;
  const pageOf = (account: string, nth: number) => {
    if (readAt !== changes.outbox) pages.clear();
    readAt = changes.outbox;
    const known = pages.get(account) ?? [];
    pages.set(account, known);
    return (known[nth] ??= read.all(account, known[nth - 1]?.at(-1)?.seq ?? 0, ROWS_PER_PAGE));
  };
  return (account) => oldestOfEach((nth) => pageOf(account, nth));
}

/** Of the rows of one voucher only the first: what is newer goes behind it. */
function* oldestOfEach(page: (nth: number) => Call[]): Generator<Owed> {
  const seen = new Set<string>();
  for (let nth = 0; ; nth++) {
    const rows = page(nth);
    for (const { codeTag, ...row } of rows) {
      if (codeTag !== '' && seen.has(codeTag)) continue;
      seen.add(codeTag);
      yield row;
    }
    if (rows.length < ROWS_PER_PAGE) return;
  }
}
