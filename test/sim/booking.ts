import type { Booking } from '../../shared/booking.ts';
import type { Output } from '../../shared/contract.ts';
import type { Worth } from '../../shared/worth.ts';
import { hit } from './hits.ts';
import type { ModelName } from './plan.ts';
import type { Grounds, Life, Till } from './till.ts';

type Parts = { grounds: Grounds; till: Till; life: Life };
type Scan = { model: ModelName; code: string; printed: Booking | undefined };

/** What the desk finds. Where a showtime has to be chosen first the cashier chooses it, at times a wrong one; and some guests think better of it. */
export async function scanned(parts: Parts, scan: Scan): Promise<Output<'voucher.scan'>> {
  const { grounds: { timeline }, till: { heardNo, saidNo } } = parts;
  const which = `${scan.model} ${scan.code}`;
  heardNo.delete(which);
  const found = await scannedBy(parts, scan);
  // by its provider, and not by the desk itself, which had redeemed it meanwhile
  if (found.at === 'refused' && found.outcome.is === 'not-accepted' && found.outcome.reason === 'used' && heardNo.has(which)) saidNo.set(which, timeline.now());
  return found;
}

async function scannedBy({ grounds, till, life }: Parts, { code, printed }: Scan): Promise<Output<'voucher.scan'>> {
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

/** What can be redeemed after a scan. Where nobody else says what it is worth, the cashier reads it off the voucher. */
export function offeredBy(scanned: Output<'voucher.scan'>, printed: Worth | undefined): { scanId: string; worth: Worth } | undefined {
  if (scanned.at === 'found') return { scanId: scanned.scanId, worth: scanned.voucher.worth };
  const scanId = scanned.at === 'as-said' ? scanned.scanId : scanned.at === 'refused' ? scanned.unlisted?.scanId : undefined;
  return scanId === undefined || printed === undefined ? undefined : { scanId, worth: printed };
}
