import type { Input, Output } from '../../shared/contract.ts';
import type { ReceiptKind } from '../../shared/receipt.ts';
import type { Outcome } from '../../shared/redemption.ts';
import type { Redemption } from '../core/redemption.ts';
import type { Facts } from '../printing/sheet.ts';
import type { Terminal } from '../terminal.ts';
import { approvedBy } from './approver.ts';
import { findRefusal } from './refusal.ts';
import { shownRedemption } from './shown-redemption.ts';

/** What a receipt would say now, from the journal alone; the code is masked there. */
export function factsOf(terminal: Terminal, reference: string): Facts | undefined {
  const { journal, venue, till, timeZone } = terminal;
  const common = { reference, venue, till, timeZone, training: terminal.training !== undefined };
  const state = redemptionOf(terminal, reference);
  if (state !== undefined) {
    const { at, by, account, maskedCode, worth, outcome, left, sale } = shownRedemption(terminal, state);
    const about = aboutOf(outcome);
    return { ...common, about, conflict: outcome.is === 'accepted-offline' && outcome.conflict !== undefined, at, by, account, maskedCode, worth, ...(left === undefined ? {} : { left }), ...(sale === undefined ? {} : { sale }) };
  }
  if (journal.refusalByReference(reference) === undefined) return undefined;
  const refusal = findRefusal(terminal, reference);
  if (refusal === undefined) return undefined;
  const { at, by, account, maskedCode } = refusal;
  return { ...common, about: 'not-accepted', conflict: false, at, by, maskedCode, ...(account === undefined ? {} : { account }) };
}

function redemptionOf({ journal }: Terminal, reference: string): Redemption | undefined {
  const id = journal.byReference(reference);
  return id === undefined ? undefined : journal.redemption(id);
}

function aboutOf(outcome: Outcome): ReceiptKind {
  return outcome.is === 'not-accepted' && outcome.reason === 'taken-back' ? 'taken-back' : outcome.is;
}

/** A cashier wants the receipt, for the first time or again: which copy it is, the journal says. */
export function printReceipt({ printing }: Terminal, { reference }: Input<'receipt.print'>): Output<'receipt.print'> {
  return { is: printing?.want(reference.trim().toUpperCase()) ?? 'no-printer' };
}

export async function printOtherwise(terminal: Terminal, { reference, way }: Input<'receipt.otherwise'>): Promise<Output<'receipt.otherwise'>> {
  return { is: (await terminal.printing?.otherwise(reference.trim().toUpperCase(), way)) ?? 'failed' };
}

const NOTHING: Output<'printing.queue'> = { hasPrinter: false, printer: '', jobs: [], more: 0, done: [] };

export function printQueue({ printing }: Terminal): Output<'printing.queue'> {
  return printing?.tell() ?? NOTHING;
}

export function printAgain(terminal: Terminal, { id }: Input<'printing.again'>): Output<'printing.again'> {
  terminal.printing?.again(id);
  return printQueue(terminal);
}

export function dropReceipt(terminal: Terminal, { id }: Input<'printing.drop'>): Output<'printing.drop'> {
  terminal.printing?.drop(id);
  return printQueue(terminal);
}

/** A manager says where receipts go and how. */
export function setPrinting(terminal: Terminal, { settings, approver }: Input<'printing.set'>): Output<'printing.set'> {
  const approved = approvedBy(terminal, approver, 'manager');
  if (!approved.ok) return { is: approved.error };
  terminal.journal.set([{ kind: 'printing-set', by: approved.value.id, printing: settings }]);
  terminal.receipts = settings;
  terminal.printing?.changed();
  return { is: 'done' };
}

export async function printTest({ printing, venue, till }: Terminal, { settings }: Input<'printing.test'>): Promise<Output<'printing.test'>> {
  return (await printing?.test(settings, { venue, till })) ?? { is: 'not-sent', why: 'no-printer' };
}
