import type { Database } from 'better-sqlite3';
import type { Vault } from '../vault/vault.ts';
import { lastSeqOf } from './open.ts';

/** One row of what is owed. */
export type Owed = { id: string; account: string; dueAt: string };

/** What screens and sync read: never the truth itself, always computed from it. */
export type Views = {
  /** ids of the redemptions of a code here, newest first, at most ten */
  byCode(account: string, code: string): string[];
  /** ids of what was not shown or not decided, among what began up to that row, oldest first */
  questions(upToSeq: number): string[];
  owed(): Owed[];
  referenceInUse(reference: string): boolean;
  lastSeq(): number;
};

/** More questions than this at one start are asked in turn. */
const QUESTIONS_AT_ONCE = 50;
const OWED_AT_ONCE = 500;

export function makeViews(db: Database, vault: Vault): Views {
  const byCode = db.prepare<[string, string], { id: string }>(
    'SELECT id FROM redemption WHERE code_tag = ? AND account = ? ORDER BY created_seq DESC LIMIT 10',
  );
  const questions = db.prepare<[number, number], { id: string }>(
    'SELECT id FROM redemption WHERE question = 1 AND created_seq <= ? ORDER BY created_seq LIMIT ?',
  );
  const owed = db.prepare<[number], Owed>('SELECT id, account, due_at AS dueAt FROM outbox ORDER BY due_at LIMIT ?');
  const reference = db.prepare<{ reference: string }>(
    'SELECT 1 FROM redemption WHERE reference = :reference UNION ALL SELECT 1 FROM refusal WHERE reference = :reference',
  );
  return {
    byCode: (account, code) => byCode.all(vault.tag(code), account).map((row) => row.id),
    questions: (upToSeq) => questions.all(upToSeq, QUESTIONS_AT_ONCE).map((row) => row.id),
    owed: () => owed.all(OWED_AT_ONCE),
    referenceInUse: (text) => reference.get({ reference: text }) !== undefined,
    lastSeq: () => lastSeqOf(db),
  };
}
