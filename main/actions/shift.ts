import type { Input, Output } from '../../shared/contract.ts';
import type { Report } from '../../shared/report.ts';
import type { Shift } from '../journal/shifts.ts';
import type { Terminal } from '../terminal.ts';
import { someoneWaits } from './hand-over.ts';
import { signOutBecause } from './presence.ts';
import { reportOf } from './report.ts';
import { nameOf } from './shown-redemption.ts';

/** Whoever comes after a shift was closed begins the next. Where the disk is full none begins: nothing can be redeemed either, and what comes later still falls into the next. */
export function beginShift({ journal }: Terminal, by: string): void {
  const newest = journal.newestShift();
  if (newest === undefined || newest.closedSeq !== null) journal.tellShift((newest?.number ?? 0) + 1, { kind: 'shift-opened', by });
}

export function shiftNow(terminal: Terminal): Output<'shift.now'> {
  const open = openShift(terminal);
  return open === undefined ? { is: 'no-shift' } : { is: 'report', report: reportOfShift(terminal, open) };
}

export function shiftReport(terminal: Terminal, { number }: Input<'shift.report'>): Output<'shift.report'> {
  const shift = terminal.journal.shift(number);
  return shift === undefined ? { is: 'no-shift' } : { is: 'report', report: reportOfShift(terminal, shift) };
}

export function shiftList(terminal: Terminal, { before }: Input<'shift.list'>): Output<'shift.list'> {
  const { journal } = terminal;
  const shifts = journal.shifts(before ?? Number.MAX_SAFE_INTEGER);
  const shown = shifts.map((shift) => ({ ...aboutShift(terminal, shift), count: journal.countOfRows(shift.afterSeq, upTo(shift)) }));
  return { shifts: shown, more: (shifts.at(-1)?.number ?? 1) > 1 };
}

/** Closes the shift with what is said of it now, and signs out. What is owed is no reason to wait: the desk goes on settling it, and the report of the shift says later what came of it. */
export function closeShift(terminal: Terminal, { number }: Input<'shift.close'>): Output<'shift.close'> {
  const { journal, now } = terminal;
  const open = openShift(terminal);
  if (open?.number !== number || now.signedIn === undefined) return { is: 'changed' };
  if (someoneWaits(terminal)) return { is: 'guest-waits' };
  const { accounts: sums, loss } = reportOfShift(terminal, open);
  if (!journal.tellShift(number, { kind: 'shift-closed', by: now.signedIn.id, sums, loss }).ok) return { is: 'disk-full' };
  signOutBecause(terminal, 'shift-closed');
  return { is: 'closed', report: reportOfShift(terminal, journal.shift(number) ?? open) };
}

function openShift({ journal }: Terminal): Shift | undefined {
  const newest = journal.newestShift();
  return newest?.closedSeq === null ? newest : undefined;
}

const upTo = ({ closedSeq }: Shift) => closedSeq ?? Number.MAX_SAFE_INTEGER;

function aboutShift(terminal: Terminal, { number, openedAt, openedBy, closedAt, closedBy }: Shift) {
  const closed = closedAt === null || closedBy === null ? {} : { closedAt, closedBy: nameOf(terminal, closedBy) };
  return { number, openedAt, openedBy: nameOf(terminal, openedBy), ...closed };
}

function reportOfShift(terminal: Terminal, shift: Shift): Report {
  const lines = terminal.journal.reportOfRows(shift.afterSeq, upTo(shift));
  return reportOf(terminal, { is: 'shift', ...aboutShift(terminal, shift) }, lines, shift.closedAt ?? undefined);
}
