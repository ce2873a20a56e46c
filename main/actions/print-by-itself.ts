import type { OutcomeName } from '../../shared/redemption.ts';
import type { Terminal } from '../terminal.ts';

/** An outcome was told, and its receipt comes out by itself where this till does that. Whoever tells it does not wait for any of it. */
export function printByItself({ printing, receipts, clock }: Terminal, reference: string, outcome: OutcomeName): void {
  if (printing === undefined || receipts.printer === undefined || !receipts.byItself.includes(outcome)) return;
  clock.after(0, () => void printing.want(reference, true));
}
