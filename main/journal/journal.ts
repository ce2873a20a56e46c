import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { assert } from '../../shared/assert.ts';
import type { ErrandEvent } from '../../shared/errand.ts';
import { LossEvent, type RedemptionEvent, RefusalEvent } from '../../shared/event.ts';
import type { LineEvent } from '../../shared/offline.ts';
import type { PersonEvent } from '../../shared/person.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import type { SettingsEvent } from '../../shared/settings.ts';
import type { ShiftEvent } from '../../shared/shift.ts';
import { TimeEvent } from '../../shared/time.ts';
import type { Errand } from '../core/errand.ts';
import { NO_TRIES, type Tries } from '../core/lock-out.ts';
import type { Moment } from '../core/moment.ts';
import { type Line, NEW_LINE } from '../core/outage.ts';
import type { Redemption } from '../core/redemption.ts';
import { isDiskFull, openRoom } from '../disk/room.ts';
import type { Vault } from '../vault/vault.ts';
import type { Row } from './chain.ts';
import { type Contacts, makeContacts } from './contacts.ts';
import { ERRAND, LINE, LOSS, PERSON, readRow, REDEMPTION, REFUSAL, SHIFT, TIME } from './fold.ts';
import { type LaneEvent, makeSettingsBook } from './settings-book.ts';
import { makeHighWater } from './high-water.ts';
import { type Lives, makeLives } from './lives.ts';
import { makeInserter, type Stamp } from './insert.ts';
import { type Mirror, openMirror } from './mirror.ts';
import { type Copying, makeCopying } from './copy.ts';
import { closeAlsoFull, lastSeqOf, openFile, type OpenFault, orShut, shut } from './open.ts';
import { allChanged, makeProjector, noChanges, projectionsAreCurrent } from './project.ts';
import { makeReceiptBooks, type ReceiptBooks } from './receipts.ts';
import { type Progress, rebuild } from './rebuild.ts';
import { makeStates, type States } from './states.ts';
import { makeViews, type Views } from './views.ts';
import { type Log, makeWriter, type Writer } from './write.ts';

/** The append-only truth of this terminal and the views computed from it. Whatever returns is on disk. */
export type Journal = Views & Copying & ReceiptBooks & Contacts & Lives & {
  /** Begins a redemption, with room kept for its end: refused while the disk is full, before anything is asked of a provider. */
  begin(id: string, events: RedemptionEvent[]): Result<Redemption, 'disk-full'>;
  /** Goes on with a redemption by something that may as well wait: refused while the disk is full. */
  proceed(id: string, events: RedemptionEvent[]): Result<Redemption, 'disk-full'>;
  /** Writes what has happened; on a full disk, into the room that was kept for it. */
  append(id: string, events: RedemptionEvent[]): Redemption;
  /** One transaction about a redemption, around whatever is read and written in it. */
  within<T>(id: string, act: () => T): T;
  /** Keeps a scan that led to no redemption. */
  refuse(id: string, event: RefusalEvent): Result<void, 'disk-full'>;
  /** what was refused under a reference, and when */
  refusal(reference: string): { event: RefusalEvent; at: string } | undefined;
  /** Keeps a slip of paper that nobody will pay for. */
  lose(id: string, event: LossEvent): Result<void, 'disk-full'>;
  loss(id: string): LossEvent | undefined;
  /** Begins an errand, or goes on with one, by something that may as well wait. */
  beginErrand(id: string, events: ErrandEvent[]): Result<Errand, 'disk-full'>;
  appendErrand(id: string, events: ErrandEvent[]): Errand;
  errand(id: string): Errand | undefined;
  set(events: SettingsEvent[]): void;
  /** Keeps what became of a lane; on a full disk, in the room that was kept. */
  setLane(event: LaneEvent): void;
  redemption(id: string): Redemption | undefined;
  settings(): SettingsEvent[];
  /** the newest row of the settings that is so; 0: there is none */
  settingsRow(is: (event: SettingsEvent) => boolean): number;
  /** what is known of an account's line and its outage */
  line(account: string): Line;
  /** Keeps what happened to a line; on a full disk, in the room that was kept. */
  tellLine(account: string, event: LineEvent): void;
  /** how often a person's PIN was wrong of late */
  tries(person: string): Tries;
  /** Keeps what a person did with their PIN; a full disk keeps nobody out, and forgets it. */
  tellPerson(person: string, event: PersonEvent): void;
  /** Opens or closes a shift; refused while the disk is full. */
  tellShift(number: number, event: ShiftEvent): Result<void, 'disk-full'>;
  tell(event: TimeEvent): void;
  times(): TimeEvent[];
  /** the trusted UTC milliseconds of the newest row that has them, 0 before there is one */
  highWaterMs(): number;
  /** now, as rows say it */
  moment(): Moment;
  rebuild(progress?: Progress): void;
  close(): void;
};

/** UTC, the steady clock, who stands at the till, and trusted UTC milliseconds where they are known. */
export type Reading = Omit<Stamp, 'run'>;

/** What is kept of a lane from one run to the next. */

/** `sql` is the folder that holds migrations/ and projections.sql. */
export type JournalParts = { folder: string; sql: string; vault: Vault; stamp: () => Reading; log: Log };

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
  const now = stampOfRun(lastSeqOf(db), stamp);
  const states = makeStates(db);
  const changes = noChanges();
  const writer = makeWriter({ db, room, mirror, inserter: makeInserter(db, makeProjector(db, vault, changes), states), stamp: now, log });
  const rowsOf = db.prepare<[string], Row>('SELECT * FROM journal WHERE subject = ? ORDER BY version');
  const reserved = () => (room.reserve() ? ok(undefined) : no('disk-full' as const));
  const moment = () => {
    const { at, mono, run } = now();
    return { at, mono, run };
  };
  const views = makeViews(db, vault, changes);
  const subject: Subjects = { writer, states, rowsOf: (name) => rowsOf.all(name), reserved };
  return {
    ...views,
    ...makeCopying(db),
    ...makeContacts(db),
    ...makeLives(db),
    refusal(reference) {
      const id = views.refusalByReference(reference);
      const row = id === undefined ? undefined : rowsOf.get(REFUSAL + id);
      return row === undefined ? undefined : { event: RefusalEvent.parse(readRow(row).event), at: row.at };
    },
    ...subjects(subject),
    ...people(subject),
    ...losses(subject),
    ...makeReceiptBooks({ rowsOf: subject.rowsOf, write: (name, events) => unlessFull(writer, () => writer.write(name, events)) }),
    highWaterMs: makeHighWater(db).ms,
    moment,
    rebuild(progress) {
      rebuild(db, schema, vault, progress);
      allChanged(changes);
    },
    close() {
      mirror.close();
      room.close();
      closeAlsoFull(db, folder, log);
    },
  };
}

/** The steady clock counts from the opening: what it says of another run's rows would mean nothing. */
function stampOfRun(run: number, stamp: () => Reading): () => Stamp {
  const opened = stamp().mono;
  return () => {
    const reading = stamp();
    return { ...reading, mono: reading.mono - opened, run };
  };
}

type Subjects = { writer: Writer; states: States; rowsOf(subject: string): Row[]; reserved(): Result<undefined, 'disk-full'> };

/** What can be written about each kind of subject, and read back. */
function subjects({ writer, states, rowsOf, reserved }: Subjects) {
  const redemption = (id: string) => {
    const kept = states.of(REDEMPTION + id);
    return kept?.kind === 'redemption' ? kept.state : undefined;
  };
  const errand = (id: string) => {
    const kept = states.of(ERRAND + id);
    return kept?.kind === 'errand' ? kept.state : undefined;
  };
  const proceed = (id: string, events: RedemptionEvent[]): Result<Redemption, 'disk-full'> => {
    const written = unlessFull(writer, () => writer.write(REDEMPTION + id, events));
    return written.ok ? ok(there(redemption(id))) : written;
  };
  return {
    redemption,
    errand,
    proceed,
    begin(id: string, events: RedemptionEvent[]) {
      const room = reserved();
      return room.ok ? proceed(id, events) : room;
    },
    append(id: string, events: RedemptionEvent[]) {
      writer.finish(REDEMPTION + id, events);
      return there(redemption(id));
    },
    within: <T>(id: string, act: () => T) => writer.within(REDEMPTION + id, act),
    refuse: (id: string, event: RefusalEvent) => unlessFull(writer, () => writer.write(REFUSAL + id, [event])),
    beginErrand(id: string, events: ErrandEvent[]): Result<Errand, 'disk-full'> {
      const room = reserved();
      if (!room.ok) return room;
      const written = unlessFull(writer, () => writer.write(ERRAND + id, events));
      return written.ok ? ok(there(errand(id))) : written;
    },
    appendErrand(id: string, events: ErrandEvent[]) {
      writer.finish(ERRAND + id, events);
      return there(errand(id));
    },
    ...makeSettingsBook({ writer, rowsOf }),
    line(account: string): Line {
      const kept = states.of(LINE + account);
      return kept?.kind === 'line' ? kept.state : NEW_LINE;
    },
    tellLine: (account: string, event: LineEvent) => writer.finish(LINE + account, [event]),
    tell: (event: TimeEvent) => writer.finish(TIME, [event]),
    times: () => rowsOf(TIME).map((row) => TimeEvent.parse(readRow(row).event)),
  };
}

/** Who stands at the till, and since when. */
function people({ writer, states }: Subjects) {
  return {
    tries(person: string): Tries {
      const kept = states.of(PERSON + person);
      return kept?.kind === 'person' ? kept.state : NO_TRIES;
    },
    tellPerson: (person: string, event: PersonEvent) => void unlessFull(writer, () => writer.write(PERSON + person, [event])),
    tellShift: (number: number, event: ShiftEvent) => unlessFull(writer, () => writer.write(SHIFT + String(number), [event])),
  };
}

function losses({ writer, rowsOf, reserved }: Subjects) {
  return {
    lose(id: string, event: LossEvent) {
      const room = reserved();
      return room.ok ? unlessFull(writer, () => writer.write(LOSS + id, [event])) : room;
    },
    loss(id: string) {
      const [row] = rowsOf(LOSS + id);
      return row === undefined ? undefined : LossEvent.parse(readRow(row).event);
    },
  };
}

function there<T>(state: T | undefined): T {
  assert(state !== undefined, 'what was written is in the journal');
  return state;
}

function unlessFull(writer: Writer, act: () => void): Result<void, 'disk-full'> {
  try {
    return ok(act());
  } catch (error) {
    if (isDiskFull(error) && !writer.isWithin()) return no('disk-full');
    throw error;
  }
}
