import type { ResolutionName } from '../../shared/event.ts';
import type { Loss, Report, ReportAccount, Sum } from '../../shared/report.ts';
import type { VoucherKind } from '../../shared/voucher.ts';
import type { Unclosed, View } from '../report/report.ts';
import { said } from './said.ts';
import { wordsOfMinute } from './time.ts';
import { wordsOfRisk } from './worth.ts';

const words = said.report;

export const views: Record<View, string> = words.views;
export const resolutionNames: Record<ResolutionName, string> = words.resolutions;
export const unclosed: Record<Unclosed, string> = words.unclosed;

const kinds: Record<VoucherKind, (args: { sum: string }) => string> = words.kinds;
const amendments: Record<Report['later'][number]['to'], string> = words.amendments;

/** "3: €150.00 + 2 uses"; nothing is a dash. */
export function wordsOfSum({ count, money, uses, percents }: Sum): string {
  if (count === 0) return '–';
  const parts = [...money.map(wordsOfRisk), ...(uses === 0 ? [] : [said.worth.uses({ count: uses })]), ...(percents === 0 ? [] : [words.percents({ count: percents })])];
  return words.sum({ count, worths: parts.join(' + ') });
}

/** "Gift cards 3: €150.00." */
export function wordsOfKind(kind: VoucherKind, sum: Sum): string {
  return kinds[kind]({ sum: wordsOfSum(sum) });
}

/** "€50.00 + 1 of unknown worth". */
export function wordsOfLoss({ money, unknown }: Loss): string {
  const parts = [...money.map(wordsOfRisk), ...(unknown === 0 ? [] : [words.unknownWorth({ count: unknown })])];
  return parts.length === 0 ? words.nothing : parts.join(' + ');
}

/** "later: settled, 2026-03-02 09:10 by Sam": what is settled by itself is nobody's. */
export function wordsOfAmendment({ to, at, by }: Report['later'][number], timeZone: string): string {
  const what = { what: amendments[to], time: wordsOfMinute(at, timeZone) };
  return by === undefined ? words.later(what) : words.laterBy({ ...what, person: by });
}

/** "Shift 12, opened 2026-03-01 09:02 by Anna, closed 2026-03-01 17:30 by Sam". */
function wordsOfWhat({ of, timeZone }: Report): string {
  if (of.is === 'day') return of.day;
  const opened = { number: String(of.number), time: wordsOfMinute(of.openedAt, timeZone), person: of.openedBy };
  return of.closedAt === undefined || of.closedBy === undefined ? words.of.shift(opened) : words.of.closed({ ...opened, closedTime: wordsOfMinute(of.closedAt, timeZone), closedBy: of.closedBy });
}

/** What a report is of, whose, and as of when. */
export function wordsOfReport(report: Report): string {
  const { venue, timeZone, asOf, isOver, of } = report;
  const about = { venue, of: wordsOfWhat(report), zone: timeZone, time: wordsOfMinute(asOf, timeZone) };
  if (isOver) return words.of.over(about);
  return of.is === 'day' ? words.of.dayGoesOn(about) : words.of.shiftGoesOn(about);
}

/** What is not settled is no reason to stay. */
export function wordsOfOpenRest(open: number): string | undefined {
  return open === 0 ? undefined : words.shifts.rest({ count: open });
}

/** What belongs to no account has no name of its own. */
export function nameOfAccount({ id, name }: Pick<ReportAccount, 'id' | 'name'>): string {
  return id === undefined ? words.noAccount : name;
}
