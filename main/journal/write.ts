import type { Database } from 'better-sqlite3';
import type { RedemptionEvent, RefusalEvent } from '../../shared/event.ts';
import type { SettingsEvent } from '../../shared/settings.ts';
import { isDiskFull, type Room } from '../disk/room.ts';
import { chainHash, GENESIS, type Row } from './chain.ts';
import { projectRows } from './fold.ts';
import type { Mirror } from './mirror.ts';
import type { Projector } from './project.ts';

export type Event = RedemptionEvent | RefusalEvent | SettingsEvent;
/** Stands on every row: UTC, the monotonic count in milliseconds, and who stands at the till (`desk` where nobody does). */
export type Stamp = { at: string; mono: number; who: string };
export type Log = (what: string, fields: Record<string, string | number>) => void;

/** The only writer of the journal: rows and what they amount to in one transaction, then the mirror. */
export type Writer = {
  /** Throws when the disk is full: for what may still be refused. */
  write(subject: string, events: Event[]): void;
  /** Uses the room that was kept when the disk is full: for what was begun and must be written to its end. */
  finish(subject: string, events: Event[]): void;
};

type Parts = { db: Database; room: Room; mirror: Mirror; projector: Projector; stamp: () => Stamp; log: Log };

export function makeWriter({ db, room, mirror, projector, stamp, log }: Parts): Writer {
  const rowsAfter = db.prepare<[number], Row>('SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT 1000');
  const rowsOf = db.prepare<[string], Row>('SELECT * FROM journal WHERE subject = ? ORDER BY version');
  const lastRow = db.prepare<[], Row>('SELECT * FROM journal ORDER BY seq DESC LIMIT 1');
  const insert = db.prepare('INSERT INTO journal (seq, subject, version, at, body, hash) VALUES (:seq, :subject, :version, :at, :body, :hash)');

  const insertAll = db.transaction((subject: string, events: Event[], { at, mono, who }: Stamp) => {
    let { seq, hash }: Pick<Row, 'seq' | 'hash'> = lastRow.get() ?? { seq: 0, hash: GENESIS };
    let version = rowsOf.all(subject).length;
    for (const event of events) {
      const fields = { seq: ++seq, subject, version: ++version, at, body: JSON.stringify({ ...event, mono, who }) };
      hash = chainHash(hash, fields);
      insert.run({ ...fields, hash });
    }
    projectRows(subject, rowsOf.all(subject), projector);
  });

  /** What the mirror misses after a full disk or a crash follows at the next write. */
  function mirrorTheRest(): void {
    try {
      for (let rows = rowsAfter.all(mirror.lastSeq); rows.length > 0; rows = rowsAfter.all(mirror.lastSeq)) mirror.write(rows);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      log('mirror behind', { seq: mirror.lastSeq });
    }
  }

  function write(subject: string, events: Event[]): void {
    insertAll.immediate(subject, events, stamp());
    mirrorTheRest();
    for (const event of events) log('appended', { subject, kind: event.kind });
  }

  mirrorTheRest();
  return {
    write,
    finish(subject, events) {
      try {
        write(subject, events);
      } catch (error) {
        if (!isDiskFull(error)) throw error;
        room.release();
        log('room used', { subject });
        write(subject, events);
      }
    },
  };
}
