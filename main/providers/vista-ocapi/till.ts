import type { Booking, Showtime } from '../../../shared/booking.ts';
import type { Decline } from '../../../shared/decline.ts';
import type { Receipt } from '../../../shared/event.ts';
import type { Answer, Fault } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import type { Voucher } from '../../../shared/voucher.ts';
import type { Provider, Said, Taking } from '../provider.ts';
import { type Became, becameOf, becameOfAll, stillOpen } from './became.ts';
import { type Completion, completeOrder, getCompletedOrder, refundOrder } from './completion.ts';
import { accountFault, checkDesk, type OcapiDesk, type OcapiParts, openDesk, untaken } from './desk.ts';
import { heldIn, noteOf, openHold, type Sent, sentIn } from './facts.ts';
import { ENDED, hold, putTickets } from './hold.ts';
import { cancelOrder } from './orders.ts';
import type { Told } from './told.ts';

/** Vista's Digital Platform at a counter: an order holds the voucher, and completing it redeems. Only the order's id names it afterwards. */
export function makeVistaOcapi(parts: OcapiParts): Provider {
  const desk = openDesk(parts);
  return {
    check: () => checkDesk(desk),
    till: {
      partial: 'uses',
      // adding it to an order takes nothing, but a wrong PIN counts
      lookup: { harmless: false, ask: (code, booking) => lookup(desk, code, booking) },
      books: { kinds: parts.options.kinds, showtimes: (day) => showtimes(desk, day), letGo: (ref) => letGo(desk, ref) },
      redeem: (taking) => redeem(desk, taking),
      recallsBy: 'note',
      recall: (taking) => recall(desk, taking),
      ...(parts.options.refundReinstates ? { reverse: (taking, receipt) => refund(desk, taking, receipt) } : {}),
    },
  };
}

const NOT_CHOSEN = accountFault('no showtime was chosen for it');

/** Holds it on an order, which redeem goes on with, and which ends by itself if nobody does. */
async function lookup(desk: OcapiDesk, code: string, booking: Booking | undefined): Answer<Said<Voucher>> {
  if (booking === undefined) return no(NOT_CHOSEN);
  const said = await hold(desk, { code, booking });
  if (!said.ok) return said;
  if (said.value.is === 'no') return ok(said.value);
  const { held, voucher } = said.value.value;
  return ok({ is: 'yes', value: { kind: booking.kind, ref: noteOf(held), ...(voucher.title === undefined ? {} : { title: voucher.title }), worth: { kind: 'uses', count: voucher.uses } } });
}

/** What the site shows that day, for a cashier to choose from; where nothing can be said they type what it is called. */
async function showtimes({ options, ...desk }: OcapiDesk, day: string): Answer<Said<Showtime[]>> {
  const told = await desk.showtimes(day);
  if (!told.ok) return no(untaken(told.error));
  if (told.value.is === 'gone') return no(accountFault(`the platform shows nothing for site ${options.siteId}`));
  if (told.value.is === 'no') return ok(told.value);
  return ok({ is: 'yes', value: told.value.value.map(({ seating, ...shown }) => ({ ...shown, seats: seating === 'allocated' })) });
}

async function redeem(desk: OcapiDesk, taking: Taking): Answer<Said<Receipt>> {
  const { booking, worth } = taking;
  if (booking === undefined || worth.kind !== 'uses') return no(NOT_CHOSEN);
  // whatever was to be completed before comes first: there is never a second order while one may still be completed
  const before = await becameOfAll(desk, sentIn(taking.notes));
  if (!before.ok) return before;
  const done = before.value.find(({ became }) => became.is === 'completed');
  if (done !== undefined) return ok({ is: 'yes', value: receiptOf(done.sent.order, taking) });
  const tickets = { key: taking.key, count: worth.count, booking };
  const open = openHold(taking.notes, taking.ref);
  const kept = open === undefined ? undefined : await putTickets(desk, open, tickets);
  if (open !== undefined && kept !== undefined && !(kept.ok && kept.value.is === 'gone')) {
    if (!kept.ok) return kept;
    return kept.value.is === 'yes' ? complete(desk, taking, { order: open.order, ...kept.value.value }) : declined(kept.value);
  }
  const fresh = await hold(desk, { code: taking.code, booking, note: (fact) => taking.note(noteOf(fact)) });
  if (!fresh.ok) return fresh;
  if (fresh.value.is === 'no') return ok(fresh.value);
  const { held } = fresh.value.value;
  const ready = await putTickets(desk, held, tickets);
  if (!ready.ok) return ready;
  return ready.value.is === 'yes' ? complete(desk, taking, { order: held.order, ...ready.value.value }) : declined(ready.value);
}

function declined(said: { is: 'no'; decline: Decline } | { is: 'gone' }): Awaited<Answer<Said<Receipt>>> {
  return said.is === 'no' ? ok(said) : no(ENDED);
}

/** From here on it may be taken. It is asked for once, and what no answer says the order is asked. */
async function complete(desk: OcapiDesk, taking: Taking, { order, until }: { order: string; until: string }): Answer<Said<Receipt>> {
  taking.note(noteOf({ is: 'completing', order, until }));
  const told = await completeOrder(desk.ask, order);
  if (!told.ok) return told;
  const yes = { is: 'yes', value: receiptOf(order, taking) } as const;
  if (told.value.is === 'yes' && told.value.value.is === 'completed') return ok(yes);
  const sent: Sent = { order, until, ended: false, refunding: false, refunded: false };
  const became = await becameOf(desk, sent);
  if (became.ok && became.value.is === 'completed') return ok(yes);
  const now = became.ok ? became.value : undefined;
  const decline = declineOf(told.value);
  // a no of the second sending is none of the first
  if (decline === undefined || (now?.is === 'open' && now.while === 'pending')) return no({ ...whyOpen(became), effect: 'possible' });
  const isInProgress = now?.is === 'open' && now.while === 'in-progress';
  const cancelled = now?.is === 'never' || isInProgress ? await cancelOrder(desk.ask, order) : undefined;
  // what has failed is over; and once it is cancelled nothing can complete it any more
  if (now?.is === 'never' || (cancelled?.ok && cancelled.value.is === 'yes')) taking.note(noteOf({ is: 'ended', order }));
  return ok({ is: 'no', decline });
}

/** Is it an explicit no? An order that is gone may have been completed by the same call, sent twice. */
function declineOf(told: Told<Completion>): Decline | undefined {
  if (told.is === 'no') return told.decline;
  return told.is === 'yes' && told.value.is === 'failed' ? { reason: 'not-valid' } : undefined;
}

function whyOpen(became: Awaited<Answer<Became>>): Fault {
  if (!became.ok) return became.error;
  return became.value.is === 'open' ? stillOpen(became.value) : ENDED;
}

/** Each of our orders that was completed, unless the platform said that it gave its money back. */
async function recall(desk: OcapiDesk, taking: Taking): Answer<Receipt[]> {
  const all = await becameOfAll(desk, sentIn(taking.notes));
  if (!all.ok) return all;
  return ok(all.value.flatMap(({ sent, became }) => (became.is === 'completed' && !sent.refunded ? [receiptOf(sent.order, taking)] : [])));
}

const REVERSED = ok({ is: 'yes', value: 'reversed' } as const);

/** Only where the account says that a refund makes the voucher good again: no document does. Where none is offered any more, ours may have been heard, or it is too late for one: a person looks. */
async function refund(desk: OcapiDesk, taking: Taking, { id }: Receipt): Answer<Said<'reversed'>> {
  const sent = sentIn(taking.notes).find(({ order }) => order === id);
  if (sent?.refunded === true) return REVERSED;
  const before = await getCompletedOrder(desk.ask, id);
  if (!before.ok) return no(untaken(before.error));
  const refundable = before.value.is === 'yes' ? before.value.value.refund : 'unsaid';
  if (refundable === 'none' || (sent?.refunding === true && refundable === 'unsaid')) return ok({ is: 'no', decline: { reason: 'not-valid' } });
  taking.note(noteOf({ is: 'refunding', order: id }));
  const told = await refundOrder(desk.ask, id, 'taken back at the till');
  if (!told.ok) return told;
  if (told.value.is === 'yes') {
    taking.note(noteOf({ is: 'refunded', order: id }));
    return REVERSED;
  }
  return ok({ is: 'no', decline: told.value.is === 'no' ? told.value.decline : { reason: 'not-valid' } });
}

function receiptOf(order: string, { worth }: Taking): Receipt {
  return { id: order, worth, strength: 'exact' };
}

/** Where that fails, its order ends by itself. */
async function letGo(desk: OcapiDesk, ref: string): Promise<void> {
  const held = heldIn(ref);
  if (held !== undefined) await cancelOrder(desk.ask, held.order);
}
