import type { Hono } from 'hono';
import { z } from 'zod';
import type { Bound } from './ground.ts';
import { doneWith, inProgress, type OcapiBooks, orderCalled, refuse, settle } from './ocapi-books.ts';
import { OCAPI_SITE, showtimeCalled, soldFor, TICKET_PRICE } from './ocapi-showtimes.ts';
import { type OcapiOrder } from './ocapi-state.ts';

const ORDERS = '/ocapi/v1/orders';
export const ORDER_LASTS_MS = 10 * 60_000;

const Booking = z.object({ siteId: z.string(), bookingMode: z.enum(['Paid', 'Unpaid', 'UnpaidConfirmed']) });
const Tickets = z.object({ tickets: z.array(z.object({ id: z.string().min(1), ticketTypeId: z.string(), voucherId: z.string().optional() })), seats: z.array(z.string()) });

/** An order from its beginning to its end: made, read, filled, completed, cancelled, refunded. */
export function addOrderRoutes(app: Hono<Bound>, books: OcapiBooks): void {
  const { state, now, bytes } = books;
  app.post(`${ORDERS}/standard/booking`, async (c) => {
    const asked = Booking.safeParse(await c.req.json().catch(() => undefined));
    if (!asked.success || asked.data.siteId !== OCAPI_SITE) return refuse(c, books, 400, 'The site does not exist');
    const order: OcapiOrder = { id: bytes(16).toString('hex'), siteId: OCAPI_SITE, expiresAt: now() + ORDER_LASTS_MS, vouchers: [], tickets: [] };
    state.kept.orders.push(order);
    state.save();
    return c.json({ order: shown(books, order), relatedData: {} });
  });
  app.get(`${ORDERS}/:order`, (c) => {
    const order = inProgress(books, c.req.param('order'));
    return order === undefined ? refuse(c, books, 404, GONE) : c.json({ order: shown(books, order), relatedData: {} });
  });
  app.delete(`${ORDERS}/:order`, (c) => {
    const order = inProgress(books, c.req.param('order'));
    if (order === undefined) return refuse(c, books, 404, GONE);
    order.over = 'cancelled';
    state.save();
    return books.words.done === 'the order' ? c.body(null, 204) : doneWith(c, books, {});
  });
  app.put(`${ORDERS}/:order/showtimes/:showtime`, async (c) => {
    const order = inProgress(books, c.req.param('order'));
    const showtime = showtimeCalled(c.req.param('showtime'));
    if (order === undefined || showtime === undefined) return refuse(c, books, 404, order === undefined ? GONE : 'The showtime does not exist');
    const asked = Tickets.safeParse(await c.req.json().catch(() => undefined));
    const why = asked.success ? whyNot(books, order, { showtime, ...asked.data }) : 'The tickets are not valid';
    if (!asked.success || why !== undefined) return refuse(c, books, 400, why ?? '');
    const others = order.tickets.filter((ticket) => ticket.showtime !== showtime.id);
    order.tickets = [...others, ...asked.data.tickets.map(({ ticketTypeId, voucherId }) => ({ showtime: showtime.id, ticketType: ticketTypeId, ...(voucherId === undefined ? {} : { voucher: voucherId }) }))];
    state.save();
    return doneWith(c, books, shown(books, order));
  });
}

/** Completion, what became of it, and what can be done after it. */
export function addCompletionRoutes(app: Hono<Bound>, books: OcapiBooks): void {
  const { state, words, now, random, slowMs } = books;
  const statusOf = ({ id, completion }: OcapiOrder) => ({ orderId: id, orderType: 'Standard', status: completion?.status, transactionNumber: completion?.status === 'Completed' ? completion.transaction : null });
  const completed = (id: string) => {
    const order = orderCalled(books, id);
    return order?.completion?.status === 'Completed' ? order : undefined;
  };
  app.post(`${ORDERS}/:order/completion`, (c) => {
    const before = orderCalled(books, c.req.param('order'));
    if (before?.completion !== undefined && before.completion.status !== 'Failed') return words.again === 'the same' ? c.json(statusOf(before)) : refuse(c, books, 400, 'The order is being completed already');
    const order = inProgress(books, c.req.param('order'));
    if (order === undefined) return refuse(c, books, 404, GONE);
    if (order.tickets.length === 0 || toPay(order) > 0) return refuse(c, books, 400, order.tickets.length === 0 ? 'The order is empty' : 'The order is not paid');
    const takes = slowMs();
    order.completion = { status: 'Pending', readyAt: now() + takes, transaction: 1_000 + Math.floor(random() * 999_000) };
    if (takes === 0) settle(books, order, order.completion);
    state.save();
    return c.json(statusOf(order));
  });
  app.get(`${ORDERS}/:order/completion`, (c) => {
    const order = orderCalled(books, c.req.param('order'));
    const over = order?.completion?.status === 'Completed' && !words.keepsCompletion;
    return order?.completion === undefined || over ? refuse(c, books, 404, 'The order is not being completed') : c.json(statusOf(order));
  });
  app.get(`${ORDERS}/completed/:order`, (c) => {
    const order = completed(c.req.param('order'));
    if (order === undefined) return refuse(c, books, 404, GONE);
    return c.json(words.completed({ ...shown(books, order), status: 'Completed', refundAvailability: { availableMethods: order.over === undefined ? ['Full'] : [] } }));
  });
  app.post(`${ORDERS}/completed/:order/refunds/full`, (c) => {
    const order = completed(c.req.param('order'));
    if (order === undefined) return refuse(c, books, 404, GONE);
    if (order.over !== undefined) return refuse(c, books, 400, 'The order cannot be fully refunded');
    order.over = 'refunded';
    if (words.refundReinstates) for (const { voucher } of order.tickets) giveBack(books, order, voucher);
    state.save();
    return doneWith(c, books, shown(books, order));
  });
}

const GONE = 'The order does not exist';

function giveBack({ state }: OcapiBooks, order: OcapiOrder, voucher: string | undefined): void {
  const number = order.vouchers.find(({ id }) => id === voucher)?.number;
  if (number !== undefined) state.kept.uses[number] = Math.max(0, (state.kept.uses[number] ?? 0) - 1);
}

type Wanted = z.infer<typeof Tickets> & { showtime: { id: string; isAllocatedSeating: boolean } };

function whyNot(books: OcapiBooks, order: OcapiOrder, { showtime, tickets, seats }: Wanted): string | undefined {
  if (showtime.isAllocatedSeating && seats.length !== tickets.length) return 'Seats have to be chosen';
  const elsewhere = order.tickets.filter((ticket) => ticket.showtime !== showtime.id).flatMap(({ voucher }) => voucher ?? []);
  const wanted = [...elsewhere, ...tickets.flatMap(({ voucherId }) => voucherId ?? [])];
  for (const { ticketTypeId, voucherId } of tickets) {
    const sold = soldFor(books, ticketTypeId);
    if (sold === undefined) return 'There is no such ticket type';
    if (voucherId === undefined && sold.typeCode === undefined) continue;
    const voucher = books.vouchers[order.vouchers.find(({ id }) => id === voucherId)?.number ?? -1];
    if (voucher === undefined || voucher.spec.typeCode !== sold.typeCode) return 'The voucher is not valid for this ticket';
    if (wanted.filter((id) => id === voucherId).length > voucher.spec.uses - (books.state.kept.uses[voucher.number] ?? 0)) return 'The voucher has not so many redemptions';
  }
  return undefined;
}

function toPay({ tickets }: OcapiOrder): number {
  return tickets.filter(({ voucher }) => voucher === undefined).length * TICKET_PRICE;
}

function shown({ words }: OcapiBooks, order: OcapiOrder): object {
  const valueIncludingTax = toPay(order);
  return {
    id: order.id,
    type: 'Standard',
    status: 'InProgress',
    expiresAt: words.instant(order.expiresAt),
    siteId: order.siteId,
    totalPrice: { valueIncludingTax, valueExcludingTax: valueIncludingTax, tax: 0 },
    showtimes: [...new Set(order.tickets.map(({ showtime }) => showtime))].map((id) => ({ id })),
    ...(words.namesVouchers ? { vouchers: order.vouchers.map(({ id }) => ({ id })) } : {}),
  };
}
