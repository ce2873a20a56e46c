import type { Booking } from '../../shared/booking.ts';
import type { Output } from '../../shared/contract.ts';
import { hit } from './hits.ts';
import type { Grounds, Life, Till } from './till.ts';

type Parts = { grounds: Grounds; till: Till; life: Life };

/** What the desk finds. Where a showtime has to be chosen first the cashier chooses it, at times a wrong one; and some guests think better of it. */
export async function scanned({ grounds, till, life }: Parts, code: string, printed: Booking | undefined): Promise<Output<'voucher.scan'>> {
  const first = await life.ask('voucher.scan', { text: code });
  if (first.at !== 'to-book') return first;
  const good: Booking = printed ?? { kind: 'ticket', showtime: '0002-2681' };
  const booking = till.draw.chance(0.9) ? good : till.draw.one<Booking>([{ ...good, showtime: '0002-2682' }, { ...good, showtime: 'nowhere' }, { ...good, pin: '0000' }]);
  const booked = await life.ask('voucher.book', { scanId: first.scanId, booking });
  if (booked.at !== 'found' || till.draw.chance(0.95)) return booked;
  hit(grounds.hits, 'person', 'left it');
  await life.ask('voucher.leave', { scanId: booked.scanId });
  return first;
}
