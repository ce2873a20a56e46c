import type { Booking, Showtime } from '../../shared/booking.ts';
import { call } from '../client.ts';
import { lookBy, useDesk } from './desk.ts';

/** The cashier has chosen: the voucher is looked at for that, and held. */
export async function book(booking: Booking): Promise<void> {
  const { now } = useDesk.getState();
  if (now.at !== 'to-book') return;
  const { scanId, text, asks } = now;
  await lookBy(text, () => call('voucher.book', { scanId, booking }), asks.showtimes?.find(({ id }) => id === booking.showtime));
}

/** Can a till sell a ticket for it? */
export function isOpen({ seats, soldOut }: Showtime): boolean {
  return !seats && !soldOut;
}

const LATE_MS = 30 * 60_000;

/** What most guests come for: the next one, or one that has only just begun. */
export function likeliest(showtimes: Showtime[], nowMs: number): Showtime | undefined {
  const open = showtimes.filter(isOpen);
  return open.find(({ startsAt }) => Date.parse(startsAt) > nowMs - LATE_MS) ?? open.at(-1);
}
