import type { Database } from 'better-sqlite3';
import { LossEvent, RedemptionEvent, RefusalEvent } from '../../shared/event.ts';
import type { Happened } from '../core/redemption.ts';
import type { Row } from './chain.ts';
import { happened, LOSS, readRow, REDEMPTION, REFUSAL } from './fold.ts';

type Requested = Extract<RedemptionEvent, { kind: 'requested' }>;

/** What happened to one thing from its beginning on, as its rows have it: read anew each time, because nobody asks twice. */
export type Lives = {
  /** what the row says with which a redemption, a refusal or a loss began */
  beginning(seq: number): Requested | RefusalEvent | LossEvent | undefined;
  /** all that happened to a redemption, in order */
  happened(id: string): Happened[];
};

export function makeLives(db: Database): Lives {
  const row = db.prepare<[number], Row>('SELECT * FROM journal WHERE seq = ?');
  const rows = db.prepare<[string], Row>('SELECT * FROM journal WHERE subject = ? ORDER BY version');
  return {
    beginning(seq) {
      const kept = row.get(seq);
      if (kept === undefined || kept.version !== 1) return undefined;
      const { event } = readRow(kept);
      if (kept.subject.startsWith(REFUSAL)) return RefusalEvent.parse(event);
      if (kept.subject.startsWith(LOSS)) return LossEvent.parse(event);
      const begins = kept.subject.startsWith(REDEMPTION) ? RedemptionEvent.parse(event) : undefined;
      return begins?.kind === 'requested' ? begins : undefined;
    },
    happened: (id) => [...happened(rows.all(REDEMPTION + id), RedemptionEvent)],
  };
}
