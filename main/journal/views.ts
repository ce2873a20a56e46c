import type { Database } from 'better-sqlite3';
import type { Vault } from '../vault/vault.ts';
import { type CodeViews, makeCodeViews } from './code-views.ts';
import { type HistoryViews, makeHistoryViews } from './history-views.ts';
import { lastSeqOf } from './open.ts';
import { makeLanePages, OWED, type Owed } from './outbox.ts';
import { type Changes, noChanges } from './project.ts';
import { makeReceiptViews, type PrintJobRow } from './receipts.ts';
import { makeReportViews, type ReportLine } from './report.ts';
import { makeShiftViews } from './shifts.ts';

/** What is owed to one account in one currency (empty where nothing is at risk), by whose turn it is. */
export type OwedTotal = { account: string; currency: string; turn: Owed['turn']; owed: number; minor: number };

/** What screens and sync read: never the truth itself, always computed from it. */
export type Views = HistoryViews & CodeViews & ReturnType<typeof makeShiftViews> & {
  /** ids of what was not shown or not decided, among what began up to that row, oldest first */
  questions(upToSeq: number): string[];
  /** what an account's lane may call for, oldest first: of each voucher only the oldest, whatever is in its way */
  calls(account: string): Iterable<Owed>;
  /** a page of all that is owed, oldest first, from behind that row */
  owed(afterSeq: number): Owed[];
  /** a page of what waits for a person, oldest first, from behind that row */
  forPersons(afterSeq: number): Owed[];
  /** the newest errands that are not over */
  errands(): Owed[];
  /** ids of what somebody did not know at the desk, oldest first */
  unsure(): string[];
  totals(): OwedTotal[];
  /** what an account owes longest */
  oldest(account: string): Owed | undefined;
  /** how many redemptions of an account were given offline behind that row, and since when the oldest of them is owed */
  givenOffline(account: string, afterSeq: number): { count: number; owedSince: string | undefined };
  /** is an older row of the same voucher still the desk's to call for? */
  isBehindAnother(id: string): boolean;
  byReference(reference: string): string | undefined;
  refusalByReference(reference: string): string | undefined;
  /** the lines of a report from one UTC instant until before another, in order of time */
  report(from: string, until: string): ReportLine[];
  /** the same of what began behind a row, up to another */
  reportOfRows(afterSeq: number, upToSeq: number): ReportLine[];
  lossByReference(reference: string): string | undefined;
  referenceInUse(reference: string): boolean;
  /** receipts that are neither printed nor dropped, oldest first */
  printJobs(): PrintJobRow[];
  lastSeq(): number;
  /** the hash of a row, in hex: whoever stands on a row by its number says by this which one was meant */
  hashAt(seq: number): string | undefined;
};

/** More questions than this at one start are asked in turn. */
const QUESTIONS_AT_ONCE = 50;
export const OWED_PER_PAGE = 50;

/** The older rows of a row's voucher that are the desk's turn, or parked: they go first. */
const OLDER = `
  SELECT 1 FROM outbox AS older WHERE owed.code_tag <> '' AND older.code_tag = owed.code_tag AND older.account = owed.account
    AND older.created_seq < owed.created_seq AND +older.holds = 1`;

/** `changes` counts what was written since they were made. */
export function makeViews(db: Database, vault: Vault, changes: Changes = noChanges()): Views {
  const questions = db.prepare<[number, number], { id: string }>(
    'SELECT id FROM redemption WHERE question = 1 AND created_seq <= ? ORDER BY created_seq LIMIT ?',
  );
  const behind = db.prepare<[string], object>(`SELECT 1 FROM outbox AS owed WHERE id = ? AND EXISTS (${OLDER})`);
  const owed = db.prepare<[number, number], Owed>(`SELECT ${OWED} FROM outbox WHERE created_seq > ? ORDER BY created_seq LIMIT ?`);
  const forPersons = db.prepare<[number, number], Owed>(`SELECT ${OWED} FROM outbox WHERE turn = 'person' AND created_seq > ? ORDER BY created_seq LIMIT ?`);
  const errands = db.prepare<[number], Owed>(`SELECT ${OWED} FROM outbox WHERE created_seq > 0 AND kind = 'errand' ORDER BY created_seq DESC LIMIT ?`);
  const unsure = db.prepare<[number], { id: string }>('SELECT id FROM redemption WHERE unsure = 1 ORDER BY created_seq LIMIT ?');
  const totals = db.prepare<[], OwedTotal>('SELECT account, currency, turn, owed, minor FROM owed_total WHERE owed > 0 ORDER BY account, currency, turn');
  const hashAt = db.prepare<[number], { hash: string }>('SELECT lower(hex(hash)) AS hash FROM journal WHERE seq = ?');
  return {
    questions: (upToSeq) => questions.all(upToSeq, QUESTIONS_AT_ONCE).map((row) => row.id),
    calls: makeLanePages(db, changes),
    owed: (afterSeq) => owed.all(afterSeq, OWED_PER_PAGE),
    forPersons: (afterSeq) => forPersons.all(afterSeq, OWED_PER_PAGE),
    errands: () => errands.all(OWED_PER_PAGE),
    unsure: () => unsure.all(OWED_PER_PAGE).map((row) => row.id),
    totals: () => totals.all(),
    oldest: makeOldest(db, changes),
    givenOffline: makeGivenOffline(db),
    isBehindAnother: (id) => behind.get(id) !== undefined,
    ...makeReferences(db),
    ...makeReportViews(db),
    ...makeReceiptViews(db),
    ...makeCodeViews(db, vault),
    ...makeHistoryViews(db, vault, changes.history),
    ...makeShiftViews(db),
    lastSeq: () => lastSeqOf(db),
    hashAt: (seq) => hashAt.get(seq)?.hash,
  };
}

/** Asked at every look of a lane; read again only when the outbox has changed. */
function makeOldest(db: Database, changes: Changes): Views['oldest'] {
  const oldest = db.prepare<[string, string], Owed>(`SELECT ${OWED} FROM outbox WHERE account = ? AND turn = ? ORDER BY created_seq LIMIT 1`);
  const read = (account: string) =>
    (['desk', 'person', 'guest'] as const)
      .map((turn) => oldest.get(account, turn))
      .filter((row) => row !== undefined)
      .toSorted((a, b) => a.seq - b.seq)[0];
  const known = new Map<string, Owed | undefined>();
  let readAt = changes.outbox;
  return (account) => {
    if (readAt !== changes.outbox) known.clear();
    readAt = changes.outbox;
    if (!known.has(account)) known.set(account, read(account));
    return known.get(account);
  };
}

function makeReferences(db: Database): Pick<Views, 'byReference' | 'refusalByReference' | 'referenceInUse'> {
  const refusal = db.prepare<[string], { id: string }>('SELECT id FROM refusal WHERE reference = ?');
  const byReference = db.prepare<[string], { id: string }>('SELECT id FROM redemption WHERE reference = ?');
  const reference = db.prepare<{ reference: string }>(
    'SELECT 1 FROM redemption WHERE reference = :reference UNION ALL SELECT 1 FROM refusal WHERE reference = :reference UNION ALL SELECT 1 FROM errand WHERE reference = :reference UNION ALL SELECT 1 FROM loss WHERE reference = :reference',
  );
  return {
    byReference: (text) => byReference.get(text)?.id,
    refusalByReference: (text) => refusal.get(text)?.id,
    referenceInUse: (text) => reference.get({ reference: text }) !== undefined,
  };
}

function makeGivenOffline(db: Database): Views['givenOffline'] {
  const offline = db.prepare<[string, number], { count: number }>('SELECT count(*) AS count FROM redemption WHERE account = ? AND offline_seq > 0 AND offline_seq > ?');
  const owedOffline = db.prepare<[string, number], { at: string }>('SELECT at FROM redemption WHERE account = ? AND offline_seq > 0 AND offline_seq > ? AND EXISTS (SELECT 1 FROM outbox WHERE outbox.id = redemption.id) ORDER BY offline_seq LIMIT 1');
  return (account, afterSeq) => {
    const count = offline.get(account, afterSeq)?.count ?? 0;
    return { count, owedSince: count === 0 ? undefined : owedOffline.get(account, afterSeq)?.at };
  };
}
