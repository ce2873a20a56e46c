import { unreachable } from '../../shared/assert.ts';
import type { ReceiptEvent, ReceiptKind } from '../../shared/receipt.ts';

/** One wish for a receipt. `begun`: paper may have come out. */
export type Job = { id: string; about: ReceiptKind; at: string; by: string; itself: boolean; is: 'waiting' | 'begun' | 'printed' | 'dropped' };

/** The receipts of one reference, folded from their events; `begun` has each time that paper may have come out. */
export type Receipts = { jobs: Job[]; begun: { job: string; about: ReceiptKind }[] };

export const NO_RECEIPTS: Receipts = { jobs: [], begun: [] };

/** The receipts after one more event; pure. */
export function applyReceipt({ jobs, begun }: Receipts, event: ReceiptEvent, at: string): Receipts {
  switch (event.kind) {
    case 'receipt-wanted':
      return { jobs: [...jobs, { id: event.job, about: event.about, at, by: event.by, itself: event.itself === true, is: 'waiting' }], begun };
    case 'receipt-begun': {
      const { job, about, by } = event;
      // what goes into a file, or to the system's dialog, was nobody's job before
      const known = jobs.some(({ id }) => id === job) ? jobs : [...jobs, { id: job, about, at, by, itself: false, is: 'waiting' as const }];
      return { jobs: known.map((one) => (one.id === job ? { ...one, about, is: 'begun' } : one)), begun: [...begun, { job, about }] };
    }
    case 'receipt-unsent': {
      const last = begun.findLastIndex(({ job }) => job === event.job);
      return { jobs: became(jobs, event.job, 'waiting'), begun: begun.filter((_, index) => index !== last) };
    }
    case 'receipt-printed':
      return { jobs: became(jobs, event.job, 'printed'), begun };
    case 'receipt-dropped':
      return { jobs: became(jobs, event.job, 'dropped'), begun };
    default:
      return unreachable(event);
  }
}

function became(jobs: Job[], id: string, is: Job['is']): Job[] {
  return jobs.map((job) => (job.id === id ? { ...job, is } : job));
}

/** Which copy the next one is: each before it that says the same may lie on a counter. */
export function nextCopy({ begun }: Receipts, about: ReceiptKind): number {
  return begun.filter((one) => one.about === about).length;
}

/** What comes by itself comes once, whatever became of it. */
export function wasWanted({ jobs }: Receipts, about: ReceiptKind): boolean {
  return jobs.some((job) => job.about === about);
}
