import type { Database } from 'better-sqlite3';
import { ErrandEvent } from '../../shared/errand.ts';
import { RedemptionEvent } from '../../shared/event.ts';
import { LineEvent } from '../../shared/offline.ts';
import { PersonEvent } from '../../shared/person.ts';
import { type Errand, foldErrand } from '../core/errand.ts';
import { applyPerson, NO_TRIES, type Tries } from '../core/lock-out.ts';
import type { Moment } from '../core/moment.ts';
import { applyLine, type Line, NEW_LINE } from '../core/outage.ts';
import { apply, type Redemption } from '../core/redemption.ts';
import type { Row } from './chain.ts';
import { assertReadable, ERRAND, foldRows, happened, LINE, offlineSeqOf, PERSON, readRow, REDEMPTION } from './fold.ts';
import type { Seqs } from './project.ts';

/** A subject as its newest row leaves it. */
export type Kept = Seqs & { version: number } & ({ kind: 'redemption'; state: Redemption } | { kind: 'errand'; state: Errand; history: { event: ErrandEvent; moment: Moment }[] } | { kind: 'line'; state: Line } | { kind: 'person'; state: Tries });

/** How many subjects are kept, those that have no row yet among them; of more, the one that was longest not asked for is read again. */
const KEPT_AT_MOST = 2_000;

/** Subjects folded before, so that a long history is not read again for every row that is added to it. */
export type States = {
  of(subject: string): Kept | undefined;
  /** the number of a subject's newest row, 0 where there is none */
  versionOf(subject: string): number;
  /** the subject after one more row, which has to be one that can be read again; to be forgotten if the row does not reach the disk */
  after(subject: string, row: Omit<Row, 'hash'>, event: unknown, moment: Moment): Kept | undefined;
  forget(): void;
};

export function makeStates(db: Database): States {
  const rowsOf = db.prepare<[string], Row>('SELECT * FROM journal WHERE subject = ? ORDER BY version');
  const lastVersion = db.prepare<[string], { version: number }>('SELECT coalesce(max(version), 0) AS version FROM journal WHERE subject = ?');
  const kept = new Map<string, Kept | undefined>();
  const keep = <T extends Kept | undefined>(subject: string, one: T): T => {
    kept.delete(subject);
    kept.set(subject, one);
    const oldest = kept.keys().next();
    if (kept.size > KEPT_AT_MOST && oldest.done !== true) kept.delete(oldest.value);
    return one;
  };
  const of = (subject: string): Kept | undefined => {
    if (!isKept(subject)) return undefined;
    return keep(subject, kept.has(subject) ? kept.get(subject) : read(subject, rowsOf.all(subject)));
  };
  return {
    of,
    versionOf: (subject) => (isKept(subject) ? of(subject)?.version : lastVersion.get(subject)?.version) ?? 0,
    after(subject, row, event, moment) {
      const { seq, version } = row;
      if (!isKept(subject)) {
        assertReadable(subject, event);
        return undefined;
      }
      const before = version === 1 ? undefined : of(subject);
      const seqs = { createdSeq: before?.createdSeq ?? seq, lastSeq: seq, offlineSeq: before?.offlineSeq || offlineSeqOf([row]), version };
      if (subject.startsWith(REDEMPTION)) {
        const state = apply(subject.slice(REDEMPTION.length), before?.kind === 'redemption' ? before.state : undefined, RedemptionEvent.parse(event), moment);
        return keep(subject, { kind: 'redemption', state, ...seqs });
      }
      if (subject.startsWith(LINE)) {
        const state = applyLine(before?.kind === 'line' ? before.state : NEW_LINE, LineEvent.parse(event), moment, seq);
        return keep(subject, { kind: 'line', state, ...seqs });
      }
      if (subject.startsWith(PERSON)) {
        const state = applyPerson(before?.kind === 'person' ? before.state : NO_TRIES, PersonEvent.parse(event), moment);
        return keep(subject, { kind: 'person', state, ...seqs });
      }
      const history = [...(before?.kind === 'errand' ? before.history : []), { event: ErrandEvent.parse(event), moment }];
      const state = foldErrand(subject.slice(ERRAND.length), history);
      if (state !== undefined) return keep(subject, { kind: 'errand', state, history, ...seqs });
      kept.delete(subject);
      return undefined;
    },
    forget: () => kept.clear(),
  };
}

function isKept(subject: string): boolean {
  return [REDEMPTION, ERRAND, LINE, PERSON].some((kind) => subject.startsWith(kind));
}

function read(subject: string, rows: Row[]): Kept | undefined {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const seqs = { createdSeq: first.seq, lastSeq: last.seq, offlineSeq: offlineSeqOf(rows), version: last.version };
  if (subject.startsWith(REDEMPTION)) {
    const state = foldRows(subject.slice(REDEMPTION.length), rows);
    return state === undefined ? undefined : { kind: 'redemption', state, ...seqs };
  }
  if (subject.startsWith(LINE)) return { kind: 'line', state: foldLine(rows), ...seqs };
  if (subject.startsWith(PERSON)) return { kind: 'person', state: foldTries(rows), ...seqs };
  const history = [...happened(rows, ErrandEvent)];
  const state = foldErrand(subject.slice(ERRAND.length), history);
  return state === undefined ? undefined : { kind: 'errand', state, history, ...seqs };
}

function foldLine(rows: Row[]): Line {
  let line = NEW_LINE;
  for (const row of rows) {
    const { event, moment } = readRow(row);
    line = applyLine(line, LineEvent.parse(event), moment, row.seq);
  }
  return line;
}

function foldTries(rows: Row[]): Tries {
  let tries = NO_TRIES;
  for (const { event, moment } of happened(rows, PersonEvent)) tries = applyPerson(tries, event, moment);
  return tries;
}
