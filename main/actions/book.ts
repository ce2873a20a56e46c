import type { Input, Output } from '../../shared/contract.ts';
import { Defect, wordsOfError } from '../../shared/assert.ts';
import type { Terminal } from '../terminal.ts';
import { lookUpFor } from './scan.ts';

/** Looks at a voucher for the showtime that a cashier chose. It is held then, for whoever redeems it; what holds it ends by itself. */
export async function book(terminal: Terminal, { scanId, booking }: Input<'voucher.book'>): Promise<Output<'voucher.book'>> {
  const scan = terminal.now.scans.get(scanId);
  if (scan?.voucher !== 'to-book') throw new Defect('a booking names a scan that this run does not know');
  return lookUpFor(terminal, scan, booking);
}

/** The cashier leaves it: nobody waits for what becomes of that. */
export function leave({ now: { scans }, log }: Terminal, { scanId }: Input<'voucher.leave'>): Output<'voucher.leave'> {
  const scan = scans.get(scanId);
  scans.delete(scanId);
  const books = scan?.account.provider.till?.books;
  if (scan !== undefined && books !== undefined && typeof scan.voucher !== 'string') {
    void books.letGo(scan.voucher.ref).catch((error: unknown) => log('defect', { where: 'leave', error: wordsOfError(error) }));
  }
  return {};
}
