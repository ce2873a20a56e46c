import type { BookingKind, Showtime } from '../../shared/booking.ts';
import { wordsOfTime } from './time.ts';

function tickets(count: number): string {
  return count === 1 ? '1 ticket' : `${count} tickets`;
}

/** What a cashier is asked before a voucher for a showtime can be looked at. */
export const booking = {
  title: 'Which showtime?',
  why: (account: string) => `${account} looks at a voucher for one showtime only. Nothing is taken yet.`,
  kind: 'What is it?',
  kinds: { ticket: 'Ticket', subscription: 'Subscription', deal: 'Deal' } satisfies Record<BookingKind, string>,
  showtimes: 'On today',
  other: 'Another one, by its number',
  number: 'Number of the showtime',
  noList: 'The provider does not say what is on today: type the number of the showtime.',
  pin: 'PIN, if the voucher has one',
  look: 'Look at the voucher',
  leave: 'Leave it (Esc)',
  noShowtime: 'Type the number of the showtime, as it is in the box office system.',
  tickets: 'How many tickets',
  left: (count: number) => `Good for ${tickets(count)}`,
  redeem: (count: number) => `Redeem ${tickets(count)}`,
  notSo: (count: number) => `Type a whole number, from 1 to ${count}.`,
} as const;

/** "18:30 Amélie", and why it cannot be chosen at a till. */
export function wordsOfShowtime({ id, film, startsAt, seats, soldOut }: Showtime): string {
  const name = `${wordsOfTime(startsAt)} ${film ?? id}`;
  if (soldOut) return `${name} (sold out)`;
  return seats ? `${name} (seats are chosen: box office)` : name;
}
