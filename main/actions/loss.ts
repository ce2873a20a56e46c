import type { LossEvent } from '../../shared/event.ts';
import type { ShownLoss } from '../../shared/late.ts';
import type { Terminal } from '../terminal.ts';
import { nameOf } from './shown-redemption.ts';

/** Goods that nobody will pay for, as a screen may see it. */
export function shownLoss(terminal: Terminal, { reference, late, givenBy, maskedCode, worth, why }: LossEvent): ShownLoss {
  return { reference, at: late.at, by: nameOf(terminal, givenBy), maskedCode, worth, why };
}

/** What was lost under a reference. */
export function findLoss(terminal: Terminal, reference: string): ShownLoss | undefined {
  const id = terminal.journal.lossByReference(reference);
  const lost = id === undefined ? undefined : terminal.journal.loss(id);
  return lost === undefined ? undefined : shownLoss(terminal, lost);
}
