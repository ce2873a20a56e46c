import type { Database } from 'better-sqlite3';
import type { ErrandEvent } from '../../shared/errand.ts';
import type { LossEvent, RedemptionEvent, RefusalEvent } from '../../shared/event.ts';
import type { LineEvent } from '../../shared/offline.ts';
import type { PersonEvent } from '../../shared/person.ts';
import type { ReceiptEvent } from '../../shared/receipt.ts';
import type { SettingsEvent } from '../../shared/settings.ts';
import type { ShiftEvent } from '../../shared/shift.ts';
import type { TimeEvent } from '../../shared/time.ts';
import { chainHash, GENESIS, type Row } from './chain.ts';
import { LOSS, RECEIPT, REFUSAL, SHIFT, type Stamped } from './fold.ts';
import { makeHighWater } from './high-water.ts';
import type { Projector } from './project.ts';
import type { Kept, States } from './states.ts';

export type Event = RedemptionEvent | RefusalEvent | LossEvent | ErrandEvent | ReceiptEvent | SettingsEvent | TimeEvent | LineEvent | PersonEvent | ShiftEvent;
/** Stands on every row: UTC, the steady clock, the run, who stands at the till (`desk` where nobody does), and UTC milliseconds as providers' dates tell it, once they do. */
export type Stamp = { at: string } & Stamped;

/** Adds rows and what they amount to, inside whatever transaction is open. */
export type Inserter = {
  insert(subject: string, events: Event[], stamp: Stamp): void;
  /** the rows added since it was last asked */
  fresh(): Row[];
  /** what was added and remembered since then is taken back by the database */
  undo(): void;
};

export function makeInserter(db: Database, projector: Projector, states: States): Inserter {
  const lastRow = db.prepare<[], Pick<Row, 'seq' | 'hash'>>('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1');
  const add = db.prepare('INSERT INTO journal (seq, subject, version, at, body, hash) VALUES (:seq, :subject, :version, :at, :body, :hash)');
  const highWater = makeHighWater(db);
  /** the newest row: this connection is the only one that can add another */
  let head: Pick<Row, 'seq' | 'hash'> | undefined;
  let fresh: Row[] = [];

  function project(subject: string, after: Kept | undefined, row: Pick<Row, 'seq' | 'at'>, events: Event[]): void {
    if (after?.kind === 'redemption') projector.redemption(after.state, after);
    else if (after?.kind === 'errand') projector.errand(after.state, after);
    for (const event of events) {
      if (event.kind === 'refused') projector.refusal(subject.slice(REFUSAL.length), event, row);
      if (event.kind === 'lost') projector.loss(subject.slice(LOSS.length), event, row);
      if (event.kind === 'shift-opened' || event.kind === 'shift-closed') projector.shift(Number(subject.slice(SHIFT.length)), event, row);
      if (isOfReceipt(event)) projector.receipt(subject.slice(RECEIPT.length), event, row);
    }
  }

  return {
    insert(subject, events, { at, ...stamped }) {
      let { seq, hash } = head ?? lastRow.get() ?? { seq: 0, hash: GENESIS };
      let version = states.versionOf(subject);
      const moment = { at, mono: stamped.mono, run: stamped.run };
      let after: Kept | undefined;
      for (const event of events) {
        const fields = { seq: ++seq, subject, version: ++version, at, body: JSON.stringify({ ...event, ...stamped }) };
        hash = chainHash(hash, fields);
        add.run({ ...fields, hash });
        fresh.push({ ...fields, hash });
        after = states.after(subject, fields, event, moment);
      }
      head = { seq, hash };
      project(subject, after, { seq, at }, events);
      if (stamped.trusted !== undefined) highWater.put(stamped.trusted);
    },
    fresh() {
      const rows = fresh;
      fresh = [];
      return rows;
    },
    undo() {
      states.forget();
      projector.undo();
      head = undefined;
      fresh = [];
    },
  };
}

function isOfReceipt(event: Event): event is ReceiptEvent {
  return event.kind.startsWith('receipt-');
}
