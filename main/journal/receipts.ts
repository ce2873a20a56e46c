import type { Database } from 'better-sqlite3';
import { ReceiptEvent } from '../../shared/receipt.ts';
import type { Result } from '../../shared/result.ts';
import { applyReceipt, NO_RECEIPTS, type Receipts } from '../core/receipt.ts';
import type { Row } from './chain.ts';
import { happened, RECEIPT } from './fold.ts';

/** A receipt that is neither printed nor dropped. */
export type PrintJobRow = { id: string; reference: string };

/** What is kept of receipts. None of it needs the room that is kept for redemptions: what is not written is not printed. */
export type ReceiptBooks = {
  receipts(reference: string): Receipts;
  tellReceipt(reference: string, events: ReceiptEvent[]): Result<void, 'disk-full'>;
};

/** More waiting receipts than this are no queue but a printer that nobody has. */
const JOBS_AT_MOST = 1_000;

/** Keeps the list of receipts that wait. */
export function makeReceiptProjector(db: Database): (reference: string, event: ReceiptEvent, row: { at: string }) => void {
  const add = db.prepare<[string, string, string]>('INSERT INTO print_job (id, reference, at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING');
  const drop = db.prepare<[string]>('DELETE FROM print_job WHERE id = ?');
  return (reference, event, { at }) => {
    if (event.kind === 'receipt-printed' || event.kind === 'receipt-dropped') drop.run(event.job);
    else add.run(event.job, reference, at);
  };
}

export function makeReceiptViews(db: Database): { printJobs(): PrintJobRow[] } {
  const jobs = db.prepare<[number], PrintJobRow>('SELECT id, reference FROM print_job ORDER BY at, id LIMIT ?');
  return { printJobs: () => jobs.all(JOBS_AT_MOST) };
}

type Parts = { rowsOf(subject: string): Row[]; write(subject: string, events: ReceiptEvent[]): Result<void, 'disk-full'> };

export function makeReceiptBooks({ rowsOf, write }: Parts): ReceiptBooks {
  return {
    receipts(reference) {
      let receipts = NO_RECEIPTS;
      for (const { event, moment } of happened(rowsOf(RECEIPT + reference), ReceiptEvent)) receipts = applyReceipt(receipts, event, moment.at);
      return receipts;
    },
    tellReceipt: (reference, events) => write(RECEIPT + reference, events),
  };
}
