import { create } from 'zustand';
import type { Report } from '../../shared/report.ts';
import { call } from '../client.ts';

export type At = { at: 'closed' } | { at: 'opening' } | { at: 'open'; report: Report } | { at: 'no-such-day' } | { at: 'broken' };

type Screen = { now: At; day: string };

const CLOSED: Screen = { now: { at: 'closed' }, day: '' };
export const useReport = create<Screen>(() => CLOSED);
const set = useReport.setState;

export function clearReport(): void {
  set(CLOSED);
}

let newest = 0;

/** Reads the report of a day; of two readings the one that began later counts. */
export async function read(day: string): Promise<void> {
  const mine = ++newest;
  set({ day, now: { at: 'opening' } });
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return set({ now: { at: 'no-such-day' } });
  const reply = await call('report.day', { day });
  if (mine !== newest) return;
  if (!reply.ok) set({ now: { at: 'broken' } });
  else set({ now: reply.value.is === 'report' ? { at: 'open', report: reply.value.report } : { at: 'no-such-day' } });
}
