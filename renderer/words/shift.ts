import type { VoucherKind } from '../../shared/voucher.ts';
import type { Report } from '../../shared/report.ts';
import type { Unclosed, View } from '../report/report.ts';
import { wordsOfMinute } from './time.ts';

export const views: Record<View, string> = { shift: 'This shift', earlier: 'Earlier shifts', day: 'A day' };

export const kindNames: Record<VoucherKind, string> = {
  voucher: 'Vouchers',
  'gift-card': 'Gift cards',
  coupon: 'Coupons',
  ticket: 'Tickets',
  subscription: 'Subscriptions',
  deal: 'Deals',
};

export const shiftWords = {
  views: 'What the report is of',
  noShift: 'No shift is open: the disk was full when somebody signed in. Make room, sign out and sign in again.',
  open: 'Open',
  show: (number: number) => `Show shift ${number}`,
  back: 'Back to the list',
  more: 'Show more',
  heads: ['Shift', 'Opened', 'Closed', 'Entries'],
  by: (when: string, who: string) => `${when} by ${who}`,
  close: 'Close the shift …',
  closeNow: 'Close it and sign out',
  goOn: 'Go on working',
  closeTitle: (number: number) => `Close shift ${number}?`,
  closes: 'Its totals are kept as they are now, and you are signed out. Whoever signs in next begins a new shift.',
  closed: (number: number) => `Shift ${number} is closed`,
  done: 'Done',
} as const;

/** What is not settled is no reason to stay. */
export function wordsOfOpenRest(open: number): string | undefined {
  if (open === 0) return undefined;
  const these = open === 1 ? 'One redemption is not settled yet.' : `${open} redemptions are not settled yet.`;
  return `${these} You can close all the same: the desk goes on settling them by itself, and the report of this shift says later what came of them.`;
}

export const unclosed: Record<Unclosed, string> = {
  'guest-waits': 'A guest has not been told yet what became of their voucher. Finish that at the desk (F2), then close.',
  changed: 'Another shift is open by now. Look at it again.',
  'disk-full': 'The disk is full, so the totals cannot be kept. Make room on this computer, then close.',
  defect: 'The desk made a mistake. Nothing was closed; try again.',
};

/** "Shift 12, opened 2026-03-01 09:02 by Anna, closed 2026-03-01 17:30 by Sam". */
export function wordsOfReport({ of, timeZone }: Report): string {
  if (of.is === 'day') return of.day;
  const opened = `Shift ${of.number}, opened ${wordsOfMinute(of.openedAt, timeZone)} by ${of.openedBy}`;
  return of.closedAt === undefined || of.closedBy === undefined ? opened : `${opened}, closed ${wordsOfMinute(of.closedAt, timeZone)} by ${of.closedBy}`;
}

/** Said of what goes on. */
export const notOver: Record<Report['of']['is'], string> = { day: ': the day is not over', shift: ': the shift is open' };
