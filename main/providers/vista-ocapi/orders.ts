import type { Answer } from '../../../shared/fault.ts';
import { no } from '../../../shared/result.ts';
import { api } from './api.ts';
import type { Ask } from './session.ts';
import { done, inOurs, OTHER_ORDER, readAs, type Told } from './told.ts';
import { WireOrder } from './wire.ts';

/** An order in progress, or completed a moment ago. `rest`: is there anything left to pay? `vouchers`: those on it, where it says so. `expiresAt` is UTC ISO text. */
export type OcapiOrder = { id: string; isCompleted: boolean; expiresAt?: string; rest: 'nothing' | 'something' | 'unsaid'; vouchers?: string[] };

/** One line of an order; `id` is ours. `voucher` is what it was called when it was added to the order. */
export type TicketLine = { id: string; ticketType: string; voucher?: string };

/** An empty order of a site; until it is completed it ends by itself (Vista OCAPI: standard booking order). */
export async function createOrder(ask: Ask, site: string): Answer<Told<OcapiOrder>> {
  return inOurs(await readAs(ask(api.createOrder, api.createOrder.path(), { siteId: site, bookingMode: 'Paid' }), WireOrder), orderIn);
}

/** The order as it stands; gone where it has ended (Vista OCAPI: order in progress). */
export async function getOrder(ask: Ask, id: string): Answer<Told<OcapiOrder>> {
  const read = await readAs(ask(api.order, api.order.path(id)), WireOrder);
  if (read.ok && read.value.is === 'yes' && read.value.value.order.id !== id) return no(OTHER_ORDER);
  return inOurs(read, orderIn);
}

/** Ends an order that is not completed, and lets go of its seats (Vista OCAPI: CancelOrder). */
export async function cancelOrder(ask: Ask, id: string): Answer<Told<'cancelled'>> {
  return done(ask(api.cancelOrder, api.cancelOrder.path(id)), 'cancelled');
}

/** All tickets of one showtime on the order; said again it changes nothing (Vista OCAPI: SetShowtime). */
export async function setShowtime(ask: Ask, on: { order: string; showtime: string }, lines: TicketLine[]): Answer<Told<'set'>> {
  const tickets = lines.map(({ id, ticketType, voucher }) => ({ id, ticketTypeId: ticketType, ...(voucher === undefined ? {} : { voucherId: voucher }) }));
  return done(ask(api.setShowtime, api.setShowtime.path(on.order, on.showtime), { tickets, seats: [] }), 'set');
}

function orderIn({ order }: WireOrder): OcapiOrder {
  const { id, status, expiresAt, totalPrice, vouchers } = order;
  return {
    id,
    isCompleted: status === 'Completed',
    rest: totalPrice === null || totalPrice === undefined ? 'unsaid' : totalPrice.valueIncludingTax === 0 ? 'nothing' : 'something',
    ...(expiresAt === null || expiresAt === undefined ? {} : { expiresAt }),
    ...(vouchers === null || vouchers === undefined ? {} : { vouchers: vouchers.map((voucher) => voucher.id) }),
  };
}
