import type { Database } from 'better-sqlite3';
import { RefusalEvent } from '../../shared/event.ts';
import type { Reason } from '../../shared/redemption.ts';
import type { Moment } from '../core/moment.ts';
import type { Vault } from '../vault/vault.ts';
import { readRow } from './fold.ts';
import { tagOfCode } from './tags.ts';

/** What is known of one code here, in whatever letters it came. */
export type CodeViews = {
  /** ids of its redemptions, newest first: the last ten, and however many are owed or asked about */
  byCode(account: string, code: string): string[];
  /** those that are owed, or of which something was written after that row, however many */
  ofCodeSince(account: string, code: string, seq: number): { id: string; lastSeq: number }[];
  /** ids of those at every other account, however many */
  ofCodeElsewhere(account: string, code: string): string[];
  /** the row in which the account's provider last said, when it was asked about the code, a no that stands, and when that was */
  saidNoAt(account: string, code: string): { seq: number; moment: Moment; reason: Reason } | undefined;
  /** ids of its losses, oldest first */
  lossesOfCode(code: string): string[];
};

/** So many redemptions of a code are shown or judged, however they ended. */
const NEWEST = 10;

export function makeCodeViews(db: Database, vault: Vault): CodeViews {
  const byCode = db.prepare<[string, string], { id: string; open: number }>(
    'SELECT id, (question = 1 OR unsure = 1 OR EXISTS (SELECT 1 FROM outbox WHERE outbox.id = redemption.id)) AS open FROM redemption WHERE code_tag = ? AND account = ? ORDER BY created_seq DESC',
  );
  const since = db.prepare<[string, string, number], { id: string; lastSeq: number }>(
    'SELECT id, last_seq AS lastSeq FROM redemption WHERE code_tag = ? AND account = ? AND (last_seq > ? OR id IN (SELECT id FROM outbox WHERE outbox.code_tag = redemption.code_tag AND outbox.account = redemption.account)) ORDER BY created_seq',
  );
  const elsewhere = db.prepare<[string, string], { id: string }>('SELECT id FROM redemption WHERE code_tag = ? AND account <> ?');
  const saidNo = db.prepare<[string, string], { seq: number; at: string; body: string }>(
    'SELECT seq, at, body FROM journal WHERE seq = (SELECT max(no_seq) FROM refusal WHERE code_tag = ? AND account = ? AND no_seq > 0)',
  );
  const losses = db.prepare<[string], { id: string }>('SELECT id FROM loss WHERE code_tag = ? ORDER BY at');
  return {
    byCode: (account, code) => byCode.all(tagOfCode(code, vault), account).filter(({ open }, nth) => nth < NEWEST || open === 1).map(({ id }) => id),
    ofCodeSince: (account, code, seq) => since.all(tagOfCode(code, vault), account, seq),
    ofCodeElsewhere: (account, code) => elsewhere.all(tagOfCode(code, vault), account).map(({ id }) => id),
    saidNoAt(account, code) {
      const row = saidNo.get(tagOfCode(code, vault), account);
      if (row === undefined) return undefined;
      const { event, moment } = readRow(row);
      return { seq: row.seq, moment, reason: RefusalEvent.parse(event).reason };
    },
    lossesOfCode: (code) => losses.all(tagOfCode(code, vault)).map(({ id }) => id),
  };
}
