import type { Database } from 'better-sqlite3';
import { isDiskFull, type Room } from '../disk/room.ts';
import type { Row } from './chain.ts';
import type { Event, Inserter, Stamp } from './insert.ts';
import type { Mirror } from './mirror.ts';

export type Log = (what: string, fields: Record<string, string | number>) => void;

/** The only writer of the journal: rows and what they amount to in one transaction, then the mirror. */
export type Writer = {
  /** Throws when the disk is full: for what may still be refused. */
  write(subject: string, events: Event[]): void;
  /** Uses the room that was kept when the disk is full: for what was begun and must be written to its end. */
  finish(subject: string, events: Event[]): void;
  /** One transaction around whatever is read and written in it, about a subject; like `finish` on a full disk. */
  within<T>(subject: string, act: () => T): T;
  /** is one open? Then a full disk is the whole of it, not of what is in it */
  isWithin(): boolean;
};

type Written = { subject: string; kind: string };
type Parts = { db: Database; room: Room; mirror: Mirror; inserter: Inserter; stamp: () => Stamp; log: Log };

export function makeWriter({ db, room, mirror, inserter, stamp, log }: Parts): Writer {
  const mirrorRest = makeMirroring(db, { mirror, inserter, log });
  let written: Written[] | undefined;

  function unlessUndone<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      inserter.undo();
      throw error;
    }
  }

  function within<T>(act: () => T): T {
    if (written !== undefined) return act();
    const rows: Written[] = [];
    written = rows;
    try {
      const made = unlessUndone(() => db.transaction(act).immediate());
      mirrorRest();
      for (const row of rows) log('appended', row);
      return made;
    } finally {
      written = undefined;
    }
  }

  const finishing = <T>(subject: string, act: () => T): T => {
    // inside a larger transaction it is the larger one that is begun again
    if (written !== undefined) return act();
    return inRoom(act, () => {
      room.release();
      log('room used', { subject });
    });
  };

  const write = (subject: string, events: Event[]): void =>
    within(() => {
      unlessUndone(() => inserter.insert(subject, events, stamp()));
      for (const { kind } of events) written?.push({ subject, kind });
    });

  mirrorRest();
  return {
    write,
    finish: (subject, events) => finishing(subject, () => write(subject, events)),
    within: (subject, act) => finishing(subject, () => within(act)),
    isWithin: () => written !== undefined,
  };
}

/** On a full disk, gives up the room that was kept and does it again. */
function inRoom<T>(act: () => T, release: () => void): T {
  try {
    return act();
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    release();
    return act();
  }
}

/** Carries rows over into the mirror; what it misses after a full disk or a crash follows at the next write. */
function makeMirroring(db: Database, { mirror, inserter, log }: Pick<Parts, 'mirror' | 'inserter' | 'log'>): () => void {
  const rowsAfter = db.prepare<[number], Row>('SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT 1000');
  return () => {
    const rows = inserter.fresh();
    try {
      if (rows[0]?.seq === mirror.lastSeq + 1) return mirror.write(rows);
      for (let missing = rowsAfter.all(mirror.lastSeq); missing.length > 0; missing = rowsAfter.all(mirror.lastSeq)) mirror.write(missing);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      log('mirror behind', { seq: mirror.lastSeq });
    }
  };
}
