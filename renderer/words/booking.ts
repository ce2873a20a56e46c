import type { Showtime } from '../../shared/booking.ts';
import { said } from './said.ts';
import { wordsOfTime } from './time.ts';

const { showtime } = said.desk.booking;

/** "18:30 Amélie", and why it cannot be chosen at a till. */
export function wordsOfShowtime({ id, film = id, startsAt, seats, soldOut }: Showtime): string {
  const words = soldOut ? showtime.soldOut : seats ? showtime.seats : showtime.open;
  return words({ time: wordsOfTime(startsAt), film });
}
