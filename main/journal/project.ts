import type { Database } from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { isQuestion } from '../core/decide.ts';
import type { Redemption } from '../core/redemption.ts';
import { isFinished, nextStep } from '../core/table.ts';
import { takenOf } from '../core/taken.ts';
import type { RefusalEvent } from '../../shared/event.ts';
import type { Vault } from '../vault/vault.ts';

/** Raised when what a projection holds changes meaning: then all of them are dropped and rebuilt at the next start. */
export const PROJECTION_VERSION = '2';

/** Writes what a subject's events amount to into the tables that screens and sync read. */
export type Projector = {
  redemption(state: Redemption, createdSeq: number): void;
  refusal(id: string, event: RefusalEvent, at: string): void;
};

export function makeProjector(db: Database, vault: Vault): Projector {
  const putRedemption = db.prepare(`
    INSERT INTO redemption (id, reference, account, code_tag, last4_tag, by_person, at, given, taken, question, created_seq)
    VALUES (:id, :reference, :account, :codeTag, :last4Tag, :by, :at, :given, :taken, :question, :createdSeq)
    ON CONFLICT (id) DO UPDATE SET given = excluded.given, taken = excluded.taken, question = excluded.question`);
  const putOwed = db.prepare('INSERT INTO outbox (id, account, due_at) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at');
  const dropOwed = db.prepare('DELETE FROM outbox WHERE id = ?');
  const putRefusal = db.prepare('INSERT INTO refusal (id, reference, code_tag, last4_tag, reason, at) VALUES (?, ?, ?, ?, ?, ?)');
  return {
    redemption(state, createdSeq) {
      const { requested } = state;
      putRedemption.run({
        id: state.id,
        reference: requested.reference,
        account: requested.account,
        ...tagsOf(vault.open(requested.code), vault),
        by: requested.by,
        at: state.requestedAt,
        given: state.given.is,
        taken: takenOf(state).is,
        question: isQuestion(state) ? 1 : 0,
        createdSeq,
      });
      if (isFinished(state)) dropOwed.run(state.id);
      else putOwed.run(state.id, requested.account, waitsForPerson(state) ? NEVER : (state.notBefore ?? state.requestedAt));
    },
    refusal(id, event, at) {
      const { codeTag, last4Tag } = tagsOf(vault.open(event.code), vault);
      putRefusal.run(id, event.reference, codeTag, last4Tag, event.reason, at);
    },
  };
}

/** Stands behind every time that comes. */
const NEVER = '9999-12-31T23:59:59.999Z';

/** Owed, but nothing the desk itself can do: it must not stand before what is due. */
function waitsForPerson(state: Redemption): boolean {
  const step = nextStep(state, { recall: true, reverse: true });
  return step.do === 'wait' || step.do === 'conflict';
}

function tagsOf(code: string, vault: Vault): { codeTag: string; last4Tag: string } {
  return { codeTag: vault.tag(code), last4Tag: vault.tag(`last4:${[...code].slice(-4).join('')}`) };
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
