import type { Context } from 'hono';
import type { Bound } from './ground.ts';
import { type OcapiOrder, type OcapiState, usesOf } from './ocapi-state.ts';
import type { OcapiVoucher } from './ocapi-vouchers.ts';
import type { OcapiWords } from './ocapi-words.ts';

/** `slowMs`: how long a completion takes. */
export type OcapiBooks = { state: OcapiState; vouchers: OcapiVoucher[]; words: OcapiWords; now: () => number; random: () => number; bytes: (length: number) => Buffer; slowMs: () => number };

/** An order as it is now, by its id. */
export function orderCalled(books: OcapiBooks, id: string): OcapiOrder | undefined {
  const order = books.state.kept.orders.find((one) => one.id === id);
  return order === undefined ? undefined : asOfNow(books, order);
}

/** What was begun and is due by now is done first. */
export function asOfNow(books: OcapiBooks, order: OcapiOrder): OcapiOrder {
  if (order.completion?.status === 'Pending' && order.completion.readyAt <= books.now()) settle(books, order, order.completion);
  return order;
}

/** One that can still be changed: neither over nor completed nor too old. */
export function inProgress(books: OcapiBooks, id: string): OcapiOrder | undefined {
  const order = orderCalled(books, id);
  if (order === undefined || order.over !== undefined) return undefined;
  const began = order.completion?.status;
  if (began === 'Pending' || began === 'Completed') return undefined;
  return order.expiresAt > books.now() ? order : undefined;
}

/** The redemption: every ticket's voucher is used, or the completion fails and none is. */
export function settle({ state, vouchers }: OcapiBooks, order: OcapiOrder, completion: NonNullable<OcapiOrder['completion']>): void {
  const taken = new Map<number, number>();
  for (const { voucher } of order.tickets) {
    const number = order.vouchers.find(({ id }) => id === voucher)?.number;
    if (number !== undefined) taken.set(number, (taken.get(number) ?? 0) + 1);
  }
  const enough = [...taken].every(([number, uses]) => usesOf(state, number) + uses <= (vouchers[number]?.spec.uses ?? 0));
  completion.status = enough ? 'Completed' : 'Failed';
  if (enough) for (const [number, uses] of taken) state.kept.uses[number] = usesOf(state, number) + uses;
  state.save();
}

/** An answer of which no body is documented. */
export function doneWith(c: Context<Bound>, { words }: OcapiBooks, order: object) {
  if (words.done === 'the order') return c.json({ order, relatedData: {} });
  return words.done === '204' ? c.body(null, 204) : c.body('', 200);
}

export function refuse(c: Context<Bound>, { words }: OcapiBooks, status: 400 | 404, text: string) {
  return c.json(words.errorBody(text), status);
}
