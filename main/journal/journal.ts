import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { assert } from '../../shared/assert.ts';
import type { RedemptionEvent, RefusalEvent } from '../../shared/event.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { SettingsEvent } from '../../shared/settings.ts';
import type { Redemption } from '../core/redemption.ts';
import { isDiskFull, openRoom } from '../disk/room.ts';
import type { Vault } from '../vault/vault.ts';
import type { Row } from './chain.ts';
import { bodyOf, foldRows, REDEMPTION, REFUSAL, SETTINGS } from './fold.ts';
import { type Mirror, openMirror } from './mirror.ts';
import { closeFile, lastSeqOf, openFile, type OpenFault, orShut, shut } from './open.ts';
import { makeProjector, projectionsAreCurrent } from './project.ts';
import { type Progress, rebuild } from './rebuild.ts';
import { makeViews, type Views } from './views.ts';
import { type Log, makeWriter, type Stamp } from './write.ts';

/** The append-only truth of this terminal and the views computed from it. Whatever returns is on disk. */
export type Journal = Views & {
  /** Begins a redemption, with room kept for its end: refused while the disk is full, before anything is asked of a provider. */
  begin(id: string, events: RedemptionEvent[]): Result<Redemption, 'disk-full'>;
  /** Goes on with a redemption by something that may as well wait: refused while the disk is full. */
  proceed(id: string, events: RedemptionEvent[]): Result<Redemption, 'disk-full'>;
  /** Writes what has happened; on a full disk, into the room that was kept for it. */
  append(id: string, events: RedemptionEvent[]): Redemption;
  /** Keeps a scan that led to no redemption. */
  refuse(id: string, event: RefusalEvent): Result<void, 'disk-full'>;
  set(events: SettingsEvent[]): void;
  redemption(id: string): Redemption | undefined;
  settings(): SettingsEvent[];
  rebuild(progress?: Progress): void;
  close(): void;
};

/** `sql` is the folder that holds migrations/ and projections.sql; `stamp` gives UTC and the monotonic count. */
export type JournalParts = { folder: string; sql: string; vault: Vault; stamp: () => Stamp; log: Log };

/** Opens the journal in a local folder, makes its file at the first start, and rebuilds projections of another version. */
export function openJournal(parts: JournalParts): Result<Journal, OpenFault> {
  const opened = openFile(parts.folder, join(parts.sql, 'migrations'));
  if (!opened.ok) return opened;
  const db = opened.value;
  const mirror = orShut(db, () => openMirror(join(parts.folder, 'journal.mirror'), parts.vault));
  if (!mirror.ok) return mirror;
  if (mirror.value.lastSeq > lastSeqOf(db)) {
    // the mirror is written after the journal: what it holds and the journal does not was lost from the journal
    mirror.value.close();
    return shut(db, 'damaged');
  }
  return orShut(db, () => makeJournal(db, mirror.value, parts));
}

function makeJournal(db: Database, mirror: Mirror, { folder, sql, vault, stamp, log }: JournalParts): Journal {
  const schema = join(sql, 'projections.sql');
  if (!projectionsAreCurrent(db)) rebuild(db, schema, vault);
  const room = openRoom(join(folder, 'journal.room'));
  const writer = makeWriter({ db, room, mirror, projector: makeProjector(db, vault), stamp, log });
  const rowsOf = db.prepare<[string], Row>('SELECT * FROM journal WHERE subject = ? ORDER BY version');
  const redemption = (id: string) => foldRows(id, rowsOf.all(REDEMPTION + id));
  const present = (id: string) => {
    const state = redemption(id);
    assert(state !== undefined, `redemption ${id} is in the journal`);
    return state;
  };
  return {
    ...makeViews(db, vault),
    begin(id, events) {
      if (!room.reserve()) return no('disk-full');
      const written = unlessFull(() => writer.write(REDEMPTION + id, events));
      return written.ok ? ok(present(id)) : written;
    },
    proceed(id, events) {
      const written = unlessFull(() => writer.write(REDEMPTION + id, events));
      return written.ok ? ok(present(id)) : written;
    },
    append(id, events) {
      writer.finish(REDEMPTION + id, events);
      return present(id);
    },
    refuse: (id, event) => unlessFull(() => writer.write(REFUSAL + id, [event])),
    set: (events) => writer.write(SETTINGS, events),
    redemption,
    settings: () => rowsOf.all(SETTINGS).map((row) => SettingsEvent.parse(bodyOf(row))),
    rebuild: (progress) => rebuild(db, schema, vault, progress),
    close() {
      closeFile(db, folder);
      mirror.close();
      room.close();
    },
  };
}

function unlessFull(act: () => void): Result<void, 'disk-full'> {
  try {
    return ok(act());
  } catch (error) {
    if (isDiskFull(error)) return no('disk-full');
    throw error;
  }
}
