import type { PrinterCodepage, PrintDoubt, PrintFault, PrintJob, PrintQueue } from '../../shared/printing.ts';
import { said } from './said.ts';

const words = said.printing;

const FAULTS: Record<PrintFault, (args: { printer: string }) => string> = words.faults;

/** What the printer does not do, where it is the one that was asked. */
export function wordsOfPrintFault(why: PrintFault): string {
  return FAULTS[why]({ printer: words.which.first });
}

/** Why nobody knows whether it came out. */
export const printDoubts: Record<PrintDoubt, string> = words.doubts;

/** The one line that a cashier sees beside the scanner's; empty while there is nothing to say. */
export function wordsOfQueue({ jobs, more, printer: address, trouble }: PrintQueue): string {
  const { wait, which, lookedAt } = words;
  const count = jobs.length + more;
  if (count === 0) return '';
  const doubts = jobs.filter(({ is }) => is === 'doubt').length;
  if (trouble !== undefined) return wait.fault({ count, fault: FAULTS[trouble.why]({ printer: address === '' ? which.some : which.at({ address }) }) });
  if (doubts > 0) return wait[doubts === 1 ? 'doubt' : 'doubts']({ count, printer: address === '' ? lookedAt.some : lookedAt.at({ address }) });
  if (jobs.every(({ is }) => is === 'held')) return wait.held({ count });
  return jobs.every(({ is }) => is === 'printing') ? wait.printing : wait.waiting({ count });
}

/** What is said of one that waits. */
export function wordsOfJob({ is, doubt }: PrintJob): string {
  return is === 'doubt' && doubt !== undefined ? `${printDoubts[doubt]} ${words.jobs.doubt}` : words.jobs[is];
}

export const printBecame: Record<'done' | 'left' | 'not-found' | 'failed' | 'disk-full' | 'too-many' | 'defect', string> = words.became;

export const codepages: Record<PrinterCodepage, string> = words.codepages;
