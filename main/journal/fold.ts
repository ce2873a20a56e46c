import { assert } from '../../shared/assert.ts';
import { ErrandEvent } from '../../shared/errand.ts';
import { LossEvent, RedemptionEvent, RefusalEvent } from '../../shared/event.ts';
import { ShiftEvent } from '../../shared/shift.ts';
import { ReceiptEvent } from '../../shared/receipt.ts';
import { SettingsEvent } from '../../shared/settings.ts';
import { TimeEvent } from '../../shared/time.ts';
import { type Errand, foldErrand } from '../core/errand.ts';
import type { Moment } from '../core/moment.ts';
import { fold, type Redemption } from '../core/redemption.ts';
import type { Row } from './chain.ts';
import type { Projector } from './project.ts';

/** What a row's subject begins with: what kind of thing happened to something. */
export const REDEMPTION = 'redemption:';
export const REFUSAL = 'refusal:';
export const ERRAND = 'errand:';
export const LOSS = 'loss:';
export const RECEIPT = 'receipt:';
export const SETTINGS = 'settings';
export const TIME = 'time';
export const LINE = 'line:';
export const PERSON = 'person:';
export const SHIFT = 'shift:';

/** What stands beside every event in its row. `run` is the newest row when the program opened the journal, so each run has its own. */
export type Stamped = { mono: number; run: number; who: string; trusted?: number };

/** Rows of 0.1 name no run: they are all of one that is over. */
const BEFORE_ALL_RUNS = -1;

/** The event in a row, unparsed, and the moment at which it was written. */
export function readRow(row: Pick<Row, 'seq' | 'at' | 'body'>): { event: unknown; moment: Moment; trusted?: number } {
  const body: unknown = JSON.parse(row.body);
  assert(typeof body === 'object' && body !== null && 'mono' in body, `row ${row.seq} holds an event`);
  const { mono, run = BEFORE_ALL_RUNS, who: _, trusted, ...event } = body as Partial<Stamped> & { mono: number };
  return { event, moment: { at: row.at, mono, run }, ...(trusted === undefined ? {} : { trusted }) };
}

/** The events of rows with their moments, parsed. */
export function* happened<E>(rows: Iterable<Row>, schema: { parse(event: unknown): E }): Generator<{ event: E; moment: Moment }> {
  for (const row of rows) {
    const { event, moment } = readRow(row);
    yield { event: schema.parse(event), moment };
  }
}

/** A row that no later start could read would shut the till for good: what is none of its subject's events throws before it is written. */
export function assertReadable(subject: string, event: unknown): void {
  const schemas = { [SETTINGS]: SettingsEvent, [TIME]: TimeEvent, [REFUSAL]: RefusalEvent, [LOSS]: LossEvent, [SHIFT]: ShiftEvent, [RECEIPT]: ReceiptEvent };
  for (const [kind, schema] of Object.entries(schemas)) if (subject.startsWith(kind)) schema.parse(event);
}

/** A redemption from all rows of its subject, in order; undefined where there are none. */
export function foldRows(id: string, rows: Iterable<Row>): Redemption | undefined {
  return fold(id, happened(rows, RedemptionEvent));
}

function foldErrandRows(id: string, rows: Iterable<Row>): Errand | undefined {
  return foldErrand(id, happened(rows, ErrandEvent));
}

/** The row in which a redemption was given by its policy, 0 where none is; a row is our own JSON, in which no text can look like that. */
export function offlineSeqOf(rows: Pick<Row, 'seq' | 'body'>[]): number {
  return rows.find(({ body }) => body.includes('"kind":"given"') && body.includes('"basis":"policy"'))?.seq ?? 0;
}

/** Projects one subject from all its rows. */
export function projectRows(subject: string, rows: Row[], projector: Projector): void {
  const first = rows[0];
  const last = rows.at(-1);
  assert(first !== undefined && last !== undefined, `subject ${subject} has no events`);
  const seqs = { createdSeq: first.seq, lastSeq: last.seq, offlineSeq: offlineSeqOf(rows) };
  if (subject.startsWith(REDEMPTION)) {
    const state = foldRows(subject.slice(REDEMPTION.length), rows);
    assert(state !== undefined, `subject ${subject} folds to nothing`);
    projector.redemption(state, seqs);
  } else if (subject.startsWith(ERRAND)) {
    const state = foldErrandRows(subject.slice(ERRAND.length), rows);
    assert(state !== undefined, `subject ${subject} folds to nothing`);
    projector.errand(state, seqs);
  } else if (subject.startsWith(REFUSAL)) {
    projector.refusal(subject.slice(REFUSAL.length), RefusalEvent.parse(readRow(first).event), first);
  } else if (subject.startsWith(LOSS)) {
    projector.loss(subject.slice(LOSS.length), LossEvent.parse(readRow(first).event), first);
  } else if (subject.startsWith(SHIFT)) {
    for (const row of rows) projector.shift(Number(subject.slice(SHIFT.length)), ShiftEvent.parse(readRow(row).event), row);
  } else if (subject.startsWith(RECEIPT)) {
    for (const row of rows) projector.receipt(subject.slice(RECEIPT.length), ReceiptEvent.parse(readRow(row).event), row);
  }
}
