import type { Booking, BookingKind } from '../../../shared/booking.ts';
import type { Decline } from '../../../shared/decline.ts';
import type { Answer, Fault } from '../../../shared/fault.ts';
import { no, ok, type Result } from '../../../shared/result.ts';
import type { Said } from '../provider.ts';
import { accountFault, type OcapiDesk, untaken } from './desk.ts';
import type { Fact, Held } from './facts.ts';
import { cancelOrder, createOrder, getOrder, setShowtime } from './orders.ts';
import { ticketTypesFor } from './showtimes.ts';
import type { OrderVoucher } from './vouchers.ts';
import type { VoucherType } from './wire.ts';

const TYPES: Record<BookingKind, VoucherType> = { ticket: 'Ticket', subscription: 'Subscription', deal: 'Deal' };

/** What no till can do: choose seats, take money for a rest, or pick one of several tickets. */
const BOX_OFFICE: { is: 'no'; decline: Decline } = { is: 'no', decline: { reason: 'box-office' } };

type Wanted = { code: string; booking: Booking; note?: (fact: Fact) => void };

/** A new order with the voucher on it. That a voucher is good takes nothing of it; that it is not counts against whoever guesses PINs. */
export async function hold(desk: OcapiDesk, { code, booking, note = () => undefined }: Wanted): Answer<Said<{ held: Held; voucher: OrderVoucher }>> {
  const { ask, options } = desk;
  const made = await createOrder(ask, options.siteId);
  if (!made.ok) return no(untaken(made.error));
  // nothing else was asked for that could be wrong
  if (made.value.is !== 'yes') return no(accountFault(`the platform makes no order for site ${options.siteId}`));
  const { id: order } = made.value.value;
  note({ is: 'made', order });
  const { kind, showtime, pin } = booking;
  const added = await desk.vouchers.add(order, { type: TYPES[kind], barcode: code, ...(kind === 'ticket' ? { showtime } : {}), ...(pin === undefined ? {} : { pin }) });
  if (!added.ok) return no(untaken(added.error));
  if (added.value.is === 'gone') return no(ENDED);
  if (added.value.is === 'no') return letGo(desk, order, added.value);
  const voucher = added.value.value;
  if (voucher.uses === 0) return letGo(desk, order, { is: 'no', decline: { reason: 'used' } });
  const held: Held = { is: 'held', order, voucher: voucher.id, typeCode: voucher.typeCode, uses: voucher.uses };
  note(held);
  return ok({ is: 'yes', value: { held, voucher } });
}

type Tickets = { key: string; count: number; booking: Booking };

/** Everything short of completing it: so many tickets for the showtime, each bought by the voucher, and nothing left to pay. `gone`: the order has ended. */
export async function putTickets(desk: OcapiDesk, held: Held, { key, count, booking: { showtime } }: Tickets): Answer<Said<{ until: string }> | { is: 'gone' }> {
  const { ask } = desk;
  if (count > held.uses) return letGo(desk, held.order, { is: 'no', decline: { reason: 'used' } });
  const types = await ticketTypesFor(ask, showtime, held.typeCode);
  if (!types.ok) return no(untaken(types.error));
  if (types.value.is !== 'yes') return letGo(desk, held.order, types.value.is === 'no' ? types.value : { is: 'no', decline: { reason: 'no-such-showtime' } });
  const ticketType = chosen(types.value.value, desk.options.ticketTypes);
  if (ticketType === undefined) return letGo(desk, held.order, BOX_OFFICE);
  const lines = Array.from({ length: count }, (_, index) => ({ id: lineOf(key, index), ticketType, voucher: held.voucher }));
  const set = await setShowtime(ask, { order: held.order, showtime }, lines);
  if (!set.ok) return no(untaken(set.error));
  if (set.value.is === 'gone') return ok({ is: 'gone' });
  if (set.value.is === 'no') return letGo(desk, held.order, set.value);
  return ready(desk, held);
}

async function ready(desk: OcapiDesk, { order }: Held): Answer<Said<{ until: string }> | { is: 'gone' }> {
  const read = await getOrder(desk.ask, order);
  if (!read.ok) return no(untaken(read.error));
  if (read.value.is === 'gone') return ok({ is: 'gone' });
  if (read.value.is === 'no') return letGo(desk, order, read.value);
  const { rest, expiresAt } = read.value.value;
  if (rest === 'something') return letGo(desk, order, BOX_OFFICE);
  // without it nobody could say later that it was never completed
  if (expiresAt === undefined) return no({ kind: 'malformed', effect: 'none', detail: 'the order does not say when it ends' });
  return ok({ is: 'yes', value: { until: expiresAt } });
}

/** The one there is, or the one that the account names; where it is open nobody guesses. */
function chosen(types: string[], ours: string[]): string | undefined {
  const known = types.length > 1 ? types.filter((type) => ours.includes(type)) : types;
  return known.length === 1 ? known[0] : undefined;
}

/** A line's id is ours to make: the same for the same ticket, so that saying it again changes nothing. */
function lineOf(key: string, index: number): string {
  return `${key.slice(0, -4)}${index.toString(16).padStart(4, '0')}`;
}

/** Nothing is held after a no. Where it cannot be said, the order ends by itself. */
async function letGo(desk: OcapiDesk, order: string, answer: { is: 'no'; decline: Decline }): Promise<Result<{ is: 'no'; decline: Decline }, Fault>> {
  await cancelOrder(desk.ask, order);
  return ok(answer);
}

/** The order was gone before anything could be done with it. */
export const ENDED: Fault = { kind: 'unavailable', effect: 'none', detail: 'the order ended before it was completed' };
