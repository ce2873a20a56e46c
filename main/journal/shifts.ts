import type { Database } from 'better-sqlite3';
import type { ShiftEvent } from '../../shared/shift.ts';

/** A shift as its rows leave it; it holds what began behind the row `afterSeq`, up to `closedSeq` or for ever. */
export type Shift = { number: number; openedAt: string; openedBy: string; closedAt: string | null; closedBy: string | null; afterSeq: number; closedSeq: number | null };

const SHIFTS_PER_PAGE = 50;

export function makeShiftProjector(db: Database) {
  const open = db.prepare('INSERT INTO shift (number, opened_at, opened_by, opened_seq) VALUES (:number, :at, :by, :seq)');
  const close = db.prepare('UPDATE shift SET closed_at = :at, closed_by = :by, closed_seq = :seq WHERE number = :number');
  return (number: number, { kind, by }: ShiftEvent, { seq, at }: { seq: number; at: string }): void => void (kind === 'shift-opened' ? open : close).run({ number, by, at, seq });
}

/** What is behind the shift before belongs to this one, so that nothing is in none; before the first there were no shifts. */
const SHIFT = `number, opened_at AS openedAt, opened_by AS openedBy, closed_at AS closedAt, closed_by AS closedBy, closed_seq AS closedSeq,
  coalesce((SELECT before.closed_seq FROM shift AS before WHERE before.number = shift.number - 1), opened_seq) AS afterSeq`;

/** What screens read of the shifts of this till. */
export function makeShiftViews(db: Database) {
  const byNumber = db.prepare<[number], Shift>(`SELECT ${SHIFT} FROM shift WHERE number = ?`);
  const page = db.prepare<[number, number], Shift>(`SELECT ${SHIFT} FROM shift WHERE number < ? ORDER BY number DESC LIMIT ?`);
  const count = db.prepare<[number, number], { count: number }>('SELECT count(*) AS count FROM report_line WHERE seq > ? AND seq <= ?');
  return {
    newestShift: () => page.get(Number.MAX_SAFE_INTEGER, 1),
    shift: (number: number) => byNumber.get(number),
    /** a page, newest first, of those older than that number */
    shifts: (before: number) => page.all(before, SHIFTS_PER_PAGE),
    countOfRows: (afterSeq: number, upToSeq: number) => count.get(afterSeq, upToSeq)?.count ?? 0,
  };
}
