import type { Database } from 'better-sqlite3';
import type { ErrandEvent } from '../../shared/errand.ts';
import type { RedemptionEvent, RefusalEvent } from '../../shared/event.ts';
import type { SettingsEvent } from '../../shared/settings.ts';
import type { TimeEvent } from '../../shared/time.ts';
import { isDiskFull, type Room } from '../disk/room.ts';
import { chainHash, GENESIS, type Row } from './chain.ts';
import { REFUSAL, type Stamped } from './fold.ts';
import { makeHighWater } from './high-water.ts';
import type { Mirror } from './mirror.ts';
import type { Projector } from './project.ts';
import type { Kept, States } from './states.ts';

export type Event = RedemptionEvent | RefusalEvent | ErrandEvent | SettingsEvent | TimeEvent;
/** Stands on every row: UTC, the steady clock, the run, who stands at the till (`desk` where nobody does), and UTC milliseconds as providers' dates tell it, once they do. */
export type Stamp = { at: string } & Stamped;
export type Log = (what: string, fields: Record<string, string | number>) => void;

/** The only writer of the journal: rows and what they amount to in one transaction, then the mirror. */
export type Writer = {
  /** Throws when the disk is full: for what may still be refused. */
  write(subject: string, events: Event[]): void;
  /** Uses the room that was kept when the disk is full: for what was begun and must be written to its end. */
  finish(subject: string, events: Event[]): void;
  /** One transaction around whatever is read and written in it, about a subject; like `finish` on a full disk. */
  within<T>(subject: string, act: () => T): T;
};

type Written = { subject: string; kind: string };
type Parts = { db: Database; room: Room; mirror: Mirror; projector: Projector; states: States; stamp: () => Stamp; log: Log };

export function makeWriter({ db, room, mirror, projector, states, stamp, log }: Parts): Writer {
  const rowsAfter = db.prepare<[number], Row>('SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT 1000');
  const lastRow = db.prepare<[], Pick<Row, 'seq' | 'hash'>>('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1');
  const lastVersion = db.prepare<[string], { version: number }>('SELECT coalesce(max(version), 0) AS version FROM journal WHERE subject = ?');
  const insert = db.prepare('INSERT INTO journal (seq, subject, version, at, body, hash) VALUES (:seq, :subject, :version, :at, :body, :hash)');
  const highWater = makeHighWater(db);
  let written: Written[] | undefined;
  /** the newest row, while this writer is the only one who can add another */
  let head: Pick<Row, 'seq' | 'hash'> | undefined;
  /** rows that the mirror has not seen */
  let fresh: Row[] = [];

  const insertAll = (subject: string, events: Event[], { at, ...stamped }: Stamp) => {
    let { seq, hash } = head ?? lastRow.get() ?? { seq: 0, hash: GENESIS };
    let version = states.of(subject)?.version ?? lastVersion.get(subject)?.version ?? 0;
    const moment = { at, mono: stamped.mono, run: stamped.run };
    let after: Kept | undefined;
    for (const event of events) {
      const fields = { seq: ++seq, subject, version: ++version, at, body: JSON.stringify({ ...event, ...stamped }) };
      hash = chainHash(hash, fields);
      insert.run({ ...fields, hash });
      fresh.push({ ...fields, hash });
      after = states.after(subject, fields, event, moment);
    }
    head = { seq, hash };
    project(subject, after, at, events);
    if (stamped.trusted !== undefined) highWater.raise(stamped.trusted);
  };

  function project(subject: string, after: Kept | undefined, at: string, events: Event[]): void {
    if (after?.kind === 'redemption') projector.redemption(after.state, after);
    else if (after?.kind === 'errand') projector.errand(after.state, after);
    for (const event of events) if (event.kind === 'refused') projector.refusal(subject.slice(REFUSAL.length), event, at);
  }

  /** What the mirror misses after a full disk or a crash follows at the next write. */
  function mirrorTheRest(): void {
    const rows = fresh;
    fresh = [];
    try {
      if (rows[0]?.seq === mirror.lastSeq + 1) return mirror.write(rows);
      for (let missing = rowsAfter.all(mirror.lastSeq); missing.length > 0; missing = rowsAfter.all(mirror.lastSeq)) mirror.write(missing);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      log('mirror behind', { seq: mirror.lastSeq });
    }
  }

  /** What was folded on the way to a row that is taken back again is no more. */
  function unlessUndone<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      states.forget();
      head = undefined;
      fresh = [];
      throw error;
    }
  }

  function within<T>(act: () => T): T {
    if (written !== undefined) return act();
    const rows: Written[] = [];
    written = rows;
    try {
      const made = unlessUndone(() => db.transaction(act).immediate());
      mirrorTheRest();
      for (const row of rows) log('appended', row);
      return made;
    } finally {
      written = undefined;
    }
  }

  function finishing<T>(subject: string, act: () => T): T {
    try {
      return act();
    } catch (error) {
      // inside a larger transaction it is the larger one that is begun again
      if (!isDiskFull(error) || written !== undefined) throw error;
      room.release();
      log('room used', { subject });
      return act();
    }
  }

  const write = (subject: string, events: Event[]): void =>
    within(() => {
      unlessUndone(() => insertAll(subject, events, stamp()));
      for (const { kind } of events) written?.push({ subject, kind });
    });

  mirrorTheRest();
  return {
    write,
    finish: (subject, events) => finishing(subject, () => write(subject, events)),
    within: (subject, act) => finishing(subject, () => within(act)),
  };
}
