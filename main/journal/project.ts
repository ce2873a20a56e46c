import type { Database, Statement } from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import type { LossEvent, RefusalEvent } from '../../shared/event.ts';
import type { ShiftEvent } from '../../shared/shift.ts';
import type { ReceiptEvent } from '../../shared/receipt.ts';
import { isQuestion } from '../core/decide.ts';
import { standingInHistory } from '../core/history.ts';
import { type Errand, nextErrandStep } from '../core/errand.ts';
import { isStandingNo } from '../core/offline.ts';
import { holdsVoucher, riskOfRow, turnOf, turnOfErrand } from '../core/owed.ts';
import type { Redemption } from '../core/redemption.ts';
import { lineOf, lineOfRefusal } from '../core/report.ts';
import { takenOf } from '../core/taken.ts';
import type { Vault } from '../vault/vault.ts';
import type { Row } from './chain.ts';
import { type HistoryChanges, makeHistoryProjector, type Tags } from './history.ts';
import { makeReceiptProjector } from './receipts.ts';
import { makeReportProjector } from './report.ts';
import { makeShiftProjector } from './shifts.ts';
import { tagOfCode, tagOfEnd, tagOfSale } from './tags.ts';

/** Raised when what a projection holds changes meaning: then all of them are dropped and rebuilt at the next start. */
export const PROJECTION_VERSION = '15';

/** The first and the newest row of a subject. */
/** `offlineSeq`: the row in which a redemption was given offline, 0 where it was not. */
export type Seqs = { createdSeq: number; lastSeq: number; offlineSeq: number };

/** What was written to the outbox and to the history, counted. */
export type Changes = { outbox: number; history: HistoryChanges };
export const noChanges = (): Changes => ({ outbox: 0, history: { any: 0, moved: 0 } });

/** Whatever was read before may not be so any more. */
export function allChanged(changes: Changes): void {
  changes.outbox++;
  changes.history.any++;
  changes.history.moved++;
}

/** Where and when an event stands in the journal. */
type Written = Pick<Row, 'seq' | 'at'>;

/** Writes what a subject's events amount to into the tables that screens and sync read. */
export type Projector = {
  redemption(state: Redemption, seqs: Seqs): void;
  errand(state: Errand, seqs: Seqs): void;
  refusal(id: string, event: RefusalEvent, row: Written): void;
  loss(id: string, event: LossEvent, row: Written): void;
  shift(number: number, event: ShiftEvent, row: Written): void;
  receipt(reference: string, event: ReceiptEvent, row: Written): void;
  /** what was written last is taken back by the database */
  undo(): void;
};

type Owed = { id: string; kind: string; account: string; codeTag: string; turn: string; holds: number; since: string; riskMinor: number; riskCurrency: string; createdSeq: number };

const PUT_REDEMPTION = `
  INSERT INTO redemption (id, reference, account, code_tag, by_person, at, given, taken, question, unsure, offline_seq, created_seq, last_seq)
  VALUES (:id, :reference, :account, :codeTag, :by, :at, :given, :taken, :question, :unsure, :offlineSeq, :createdSeq, :lastSeq)
  ON CONFLICT (id) DO UPDATE SET given = excluded.given, taken = excluded.taken, question = excluded.question, unsure = excluded.unsure, offline_seq = excluded.offline_seq, last_seq = excluded.last_seq`;
const PUT_OWED = `
  INSERT INTO outbox (id, kind, account, code_tag, turn, holds, since, risk_minor, risk_currency, created_seq)
  VALUES (:id, :kind, :account, :codeTag, :turn, :holds, :since, :riskMinor, :riskCurrency, :createdSeq)
  ON CONFLICT (id) DO UPDATE SET turn = excluded.turn, holds = excluded.holds, risk_minor = excluded.risk_minor, risk_currency = excluded.risk_currency
  WHERE turn <> excluded.turn OR holds <> excluded.holds OR risk_minor <> excluded.risk_minor OR risk_currency <> excluded.risk_currency`;
const PUT_ERRAND = `
  INSERT INTO errand (id, reference, account, what, step, at, created_seq) VALUES (:id, :reference, :account, :what, :step, :at, :createdSeq)
  ON CONFLICT (id) DO UPDATE SET step = excluded.step`;

export function makeProjector(db: Database, vault: Vault, changes: Changes = noChanges()): Projector {
  const putRedemption = db.prepare(PUT_REDEMPTION);
  const putOwed = db.prepare<Owed>(PUT_OWED);
  const report = makeReportProjector(db);
  const history = makeHistoryProjector(db, changes.history);
  const putErrand = db.prepare(PUT_ERRAND);
  const put = (owed: Owed) => void (changes.outbox += putOwed.run(owed).changes);
  const eraseContact = db.prepare('DELETE FROM contact WHERE redemption = ?');
  const drop = makeDropping(db, changes, eraseContact);
  return {
    redemption(state, seqs) {
      const { id, requested } = state;
      const code = vault.open(requested.code);
      const codeTag = tagOfCode(code, vault);
      putRedemption.run({ ...columnsOf(state), ...seqs, codeTag });
      report.put(id, lineOf(state), seqs.createdSeq);
      history.put(seqs.createdSeq, { kind: 'redemption', id }, standingInHistory(state), () => ({ ...tagsOf(code, vault), saleTag: saleTagOf(requested.sale, vault) }));
      if (state.contactErased === true) eraseContact.run(id);
      const turn = turnOf(state);
      if (turn === 'nobody') return drop(id);
      const { minor, currency } = riskOfRow(state);
      const { createdSeq } = seqs;
      put({ id, kind: 'redemption', account: requested.account, codeTag, turn, holds: Number(holdsVoucher(state)), since: state.requestedAt, riskMinor: minor, riskCurrency: currency, createdSeq });
    },
    errand(state, { createdSeq }) {
      const { id, wanted, wantedAt: at } = state;
      putErrand.run({ id, reference: wanted.reference, account: wanted.account, what: wanted.what, step: nextErrandStep(state).do, at, createdSeq });
      const turn = turnOfErrand(state);
      if (turn === 'nobody') return drop(id);
      put({ id, kind: 'errand', account: wanted.account, codeTag: '', turn, holds: 0, since: at, riskMinor: 0, riskCurrency: '', createdSeq });
    },
    refusal: makeRefusalProjector(db, vault, { report, history }),
    loss(id, event, { seq, at }) {
      const tags = tagsOf(vault.open(event.code), vault);
      report.loss(id, { event, codeTag: tags.codeTag, seq, at });
      history.put(seq, { kind: 'loss', id }, { account: event.account ?? '', person: event.givenBy, at: event.late.at, outcome: 'loss' }, () => tags);
    },
    shift: makeShiftProjector(db),
    receipt: makeReceiptProjector(db),
    undo() {
      allChanged(changes);
      history.undo();
    },
  };
}

type Books = { report: ReturnType<typeof makeReportProjector>; history: ReturnType<typeof makeHistoryProjector> };

function makeRefusalProjector(db: Database, vault: Vault, { report, history }: Books): Projector['refusal'] {
  const put = db.prepare('INSERT INTO refusal (id, reference, reason, at, account, code_tag, no_seq) VALUES (?, ?, ?, ?, ?, ?, ?)');
  return (id, event, { seq, at }) => {
    const { account = '', reference, reason, by: person } = event;
    const tags = tagsOf(vault.open(event.code), vault);
    put.run(id, reference, reason, at, account, tags.codeTag, isStandingNo(event) ? seq : 0);
    report.put(id, lineOfRefusal(event, at), seq);
    history.put(seq, { kind: 'refusal', id }, { account, person, at, outcome: 'not-accepted' }, () => tags);
  };
}

/** Of what is owed no longer nobody need be called either: the guest's contact goes with it. */
function makeDropping(db: Database, changes: { outbox: number }, eraseContact: Statement): (id: string) => void {
  const dropOwed = db.prepare('DELETE FROM outbox WHERE id = ?');
  return (id) => {
    changes.outbox += dropOwed.run(id).changes;
    eraseContact.run(id);
  };
}

function columnsOf(state: Redemption) {
  return {
    id: state.id,
    reference: state.requested.reference,
    account: state.requested.account,
    by: state.requested.by,
    at: state.requestedAt,
    given: state.given.is,
    taken: takenOf(state).is,
    question: isQuestion(state) ? 1 : 0,
    unsure: state.unsure ? 1 : 0,
  };
}

function tagsOf(code: string, vault: Vault): Tags {
  return { codeTag: tagOfCode(code, vault), last4Tag: tagOfEnd(code, vault), saleTag: '' };
}

function saleTagOf(sale: Redemption['requested']['sale'], vault: Vault): string {
  return sale === undefined ? '' : tagOfSale(vault.open(sale), vault);
}

/** Drops the projections and makes their empty tables anew, as this program knows them. */
export function recreateProjections(db: Database, schemaPath: string): void {
  db.exec(readFileSync(schemaPath, 'utf8'));
  db.prepare("INSERT INTO about (name, value) VALUES ('projections', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value").run(PROJECTION_VERSION);
}

export function projectionsAreCurrent(db: Database): boolean {
  const row = db.prepare<[], { value: string }>("SELECT value FROM about WHERE name = 'projections'").get();
  return row?.value === PROJECTION_VERSION;
}
