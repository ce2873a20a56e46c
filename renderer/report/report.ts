import { create } from 'zustand';
import type { CallFault, Output } from '../../shared/contract.ts';
import type { Report } from '../../shared/report.ts';
import type { Result } from '../../shared/result.ts';
import type { ShownShift } from '../../shared/shift.ts';
import { call } from '../client.ts';

/** What is looked at: the shift that is open, the list of earlier ones, or a day. */
export type View = 'shift' | 'earlier' | 'day';

export type At =
  | { at: 'closed' }
  | { at: 'opening' }
  | { at: 'open'; report: Report }
  | { at: 'list'; shifts: ShownShift[]; more: boolean }
  | { at: 'no-such-day' }
  | { at: 'no-shift' }
  | { at: 'broken' };

/** How closing the shift went, where it did not. */
export type Unclosed = Exclude<Output<'shift.close'>['is'], 'closed'> | 'defect';

type Screen = { view: View; now: At; day: string; unclosed?: Unclosed | undefined };

const CLOSED: Screen = { view: 'shift', now: { at: 'closed' }, day: '' };
export const useReport = create<Screen>(() => CLOSED);
const get = useReport.getState;
const set = useReport.setState;

export function clearReport(): void {
  set(CLOSED, true);
}

let newest = 0;

/** Of two readings the one that began later counts. */
async function reading(view: View, ask: () => Promise<At>): Promise<void> {
  const mine = ++newest;
  set({ view, now: { at: 'opening' }, unclosed: undefined });
  const now = await ask();
  if (mine === newest) set({ now });
}

type Answer = { is: 'report'; report: Report } | { is: 'no-such-day' | 'no-shift' };

function shown(reply: Result<Answer, CallFault>): At {
  if (!reply.ok) return { at: 'broken' };
  return reply.value.is === 'report' ? { at: 'open', report: reply.value.report } : { at: reply.value.is };
}

export function readDay(day: string): Promise<void> {
  set({ day });
  return reading('day', async () => (/^\d{4}-\d\d-\d\d$/.test(day) ? shown(await call('report.day', { day })) : { at: 'no-such-day' }));
}

export function readShift(): Promise<void> {
  return reading('shift', async () => shown(await call('shift.now', {})));
}

export function readEarlier(number: number): Promise<void> {
  return reading('earlier', async () => shown(await call('shift.report', { number })));
}

export function listShifts(): Promise<void> {
  return reading('earlier', () => shiftsBefore(undefined, []));
}

/** The next page, under what is shown. */
export async function moreShifts(): Promise<void> {
  const { now } = get();
  const last = now.at === 'list' ? now.shifts.at(-1) : undefined;
  if (now.at !== 'list' || last === undefined) return;
  const mine = ++newest;
  const after = await shiftsBefore(last.number, now.shifts);
  if (mine === newest) set({ now: after });
}

async function shiftsBefore(before: number | undefined, known: ShownShift[]): Promise<At> {
  const reply = await call('shift.list', before === undefined ? {} : { before });
  return reply.ok ? { at: 'list', shifts: [...known, ...reply.value.shifts], more: reply.value.more } : { at: 'broken' };
}

/** Closes the shift that is shown. Gives its last report, once nobody stands at the till any more. */
export async function closeShift(number: number): Promise<Report | undefined> {
  set({ unclosed: undefined });
  const reply = await call('shift.close', { number });
  if (reply.ok && reply.value.is === 'closed') return reply.value.report;
  set({ unclosed: reply.ok && reply.value.is !== 'closed' ? reply.value.is : 'defect' });
  return undefined;
}
