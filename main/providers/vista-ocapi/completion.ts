import type { Answer } from '../../../shared/fault.ts';
import { no } from '../../../shared/result.ts';
import type { Reply } from '../http.ts';
import { api } from './api.ts';
import type { Ask } from './session.ts';
import { done, inOurs, OTHER_ORDER, readAs, type Told } from './told.ts';
import { WireCompleted, WireCompletion } from './wire.ts';

/** What became of a completion. `completed` is the redemption: its vouchers are used then and not before. */
export type Completion = { is: 'pending' } | { is: 'completed'; transaction?: number } | { is: 'failed' };

/** `refund`: is a full refund offered? */
export type CompletedOrder = { id: string; refund: 'full' | 'none' | 'unsaid' };

/** Redeems what is on the order. It is never said again after a fault: whether it repeats is not documented (Vista OCAPI: order completion). */
export async function completeOrder(ask: Ask, order: string): Answer<Told<Completion>> {
  return completionOf(order, ask(api.complete, api.complete.path(order)));
}

/** What became of it; gone where none was begun, or where it is over and only the completed order is left (Vista OCAPI: GetOrderCompletion; that it is a GET on the path of the completion is inferred). */
export async function getCompletion(ask: Ask, order: string): Answer<Told<Completion>> {
  return completionOf(order, ask(api.completion, api.completion.path(order)));
}

/** The order once it is completed, perhaps as it was a while ago; gone where it is not (Vista OCAPI: completed order). */
export async function getCompletedOrder(ask: Ask, order: string): Answer<Told<CompletedOrder>> {
  const read = await readAs(ask(api.completedOrder, api.completedOrder.path(order)), WireCompleted);
  if (read.ok && read.value.is === 'yes' && read.value.value.id !== order) return no(OTHER_ORDER);
  return inOurs(read, ({ id, refundAvailability }) => {
    const methods = refundAvailability?.availableMethods;
    return { id, refund: methods === undefined ? 'unsaid' : methods.includes('Full') ? 'full' : 'none' };
  });
}

/** The money of a completed order back; whether its vouchers come back too is not documented (Vista OCAPI: full refund). */
export async function refundOrder(ask: Ask, order: string, reason: string): Answer<Told<'refunded'>> {
  return done(ask(api.refund, api.refund.path(order), { reason }), 'refunded');
}

async function completionOf(order: string, reply: Answer<Reply>): Answer<Told<Completion>> {
  const read = await readAs(reply, WireCompletion);
  if (read.ok && read.value.is === 'yes' && read.value.value.orderId !== order) return no(OTHER_ORDER);
  return inOurs(read, ({ status, transactionNumber }): Completion => {
    if (status === 'Pending') return { is: 'pending' };
    if (status === 'Failed') return { is: 'failed' };
    return transactionNumber === null || transactionNumber === undefined ? { is: 'completed' } : { is: 'completed', transaction: transactionNumber };
  });
}
