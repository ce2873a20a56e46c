import { describe, expect, test } from 'vitest';
import { leversOf } from '../../shared/training.ts';
import { completeOrder, getCompletedOrder, getCompletion, refundOrder } from '../../main/providers/vista-ocapi/completion.ts';
import { getOrder, setShowtime } from '../../main/providers/vista-ocapi/orders.ts';
import { openSockets } from '../../main/providers/carrier.ts';
import { makeExchange } from '../../main/providers/http.ts';
import { ORDER_LASTS_MS } from '../../main/training/ocapi-orders.ts';
import { handClock } from '../clocks.ts';
import { until } from '../until.ts';
import { newOrder, ocapiAt, type OcapiGround, ocapiGround, ocapiSaying, OPEN_SHOWTIME, readyOrder, yesOf } from './ocapi-ground.ts';

const ADULT = 'Adult ticket, A';
const GONE = { ok: true, value: { is: 'gone' } };

/** A call to which nothing is ever answered: the line is given up once the platform has been `reached`. */
async function unanswered(desk: OcapiGround, order: string, reached: () => boolean): ReturnType<typeof completeOrder> {
  const way = makeExchange({ carrier: openSockets({ proxyFor: () => Promise.resolve('DIRECT'), certificates: [] }), mono: () => performance.now(), heard: () => undefined });
  const completion = completeOrder(ocapiAt(desk.server.access, { exchange: way.exchange }).ask, order);
  await until('the platform is reached', reached);
  await way.close();
  return completion;
}

describe('completing an order', () => {
  test.each([
    [ADULT, 1],
    ['Family of three', 2],
    ['Abonnement „Größe“ 映画', 1],
    ['Popcorn deal', 1],
  ])('redeems its voucher: %s, %i', async (title, tickets) => {
    const desk = await ocapiGround();
    const { order } = await readyOrder(desk, title, tickets);
    const completed = yesOf(await completeOrder(desk.ask, order));
    expect(completed).toEqual({ is: 'completed', transaction: desk.server.orders()[0]?.completion?.transaction });
    expect(desk.server.usesOf(desk.voucher(title).code)).toBe(tickets);
    expect(yesOf(await getCompletedOrder(desk.ask, order))).toEqual({ id: order, refund: 'full' });
    expect(await getOrder(desk.ask, order), 'and it is in progress no longer').toEqual(GONE);
  });

  test('takes its time, and may have failed at its end', async () => {
    const clock = handClock();
    const desk = await ocapiGround({ clock, slowMs: () => 3_000, words: { keepsCompletion: true } });
    const first = await readyOrder(desk, ADULT);
    const second = await readyOrder(desk, ADULT);
    for (const { order } of [first, second]) expect(yesOf(await completeOrder(desk.ask, order))).toEqual({ is: 'pending' });
    expect(yesOf(await getCompletion(desk.ask, first.order))).toEqual({ is: 'pending' });
    expect(await getCompletedOrder(desk.ask, first.order)).toEqual(GONE);
    clock.advance(3_000);
    expect(yesOf(await getCompletion(desk.ask, first.order))).toMatchObject({ is: 'completed' });
    expect(yesOf(await getCompletion(desk.ask, second.order)), 'the voucher is used by then').toEqual({ is: 'failed' });
    expect(desk.server.usesOf(desk.voucher(ADULT).code)).toBe(1);
  });

  test('of an empty order, one with a rest to pay, one that has ended or is not known is no completion', async () => {
    const clock = handClock();
    const desk = await ocapiGround({ clock });
    const empty = await newOrder(desk);
    expect(await completeOrder(desk.ask, empty)).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'not-valid' } } });
    yesOf(await setShowtime(desk.ask, { order: empty, showtime: OPEN_SHOWTIME }, [{ id: '1', ticketType: '0002-0001' }]));
    expect(await completeOrder(desk.ask, empty)).toMatchObject({ ok: true, value: { is: 'no', decline: { providerText: 'The order is not paid' } } });
    const { order } = await readyOrder(desk, ADULT);
    clock.advance(ORDER_LASTS_MS);
    expect(await completeOrder(desk.ask, order)).toEqual(GONE);
    expect(await completeOrder(desk.ask, 'f'.repeat(32))).toEqual(GONE);
    expect(desk.server.usesOf(desk.voucher(ADULT).code)).toBe(0);
  });

  test.each([true, false])('whose answer is lost is told of afterwards, and redeemed once (status kept: %s)', async (keepsCompletion) => {
    const desk = await ocapiGround({ words: { keepsCompletion } });
    const { order } = await readyOrder(desk, ADULT);
    const used = () => desk.server.usesOf(desk.voucher(ADULT).code);
    await desk.server.setLevers(leversOf('after-effect'));
    expect(await unanswered(desk, order, () => used() === 1)).toMatchObject({ ok: false, error: { effect: 'possible' } });
    const after = await getCompletion(desk.ask, order);
    expect(after).toMatchObject(keepsCompletion ? { ok: true, value: { is: 'yes', value: { is: 'completed' } } } : GONE);
    expect(yesOf(await getCompletedOrder(desk.ask, order)).id).toBe(order);
    expect(used()).toBe(1);
  });

  test('that never had its effect is told of too: nothing was begun and nothing is used', async () => {
    const desk = await ocapiGround();
    const { order } = await readyOrder(desk, ADULT);
    await desk.server.setLevers(leversOf('before-effect'));
    const before = desk.server.tokens.handedOut();
    expect(await unanswered(desk, order, () => desk.server.tokens.handedOut() > before)).toMatchObject({ ok: false });
    for (const read of [getCompletion, getCompletedOrder]) expect(await read(desk.ask, order)).toEqual(GONE);
    expect(desk.server.usesOf(desk.voucher(ADULT).code)).toBe(0);
  });

  test.each(['reset', 'rubbish', '500'] as const)('that is answered with %s may have been done, and is not asked for again by itself', async (fault) => {
    const desk = await ocapiGround();
    const { order } = await readyOrder(desk, ADULT);
    await desk.server.setLevers(leversOf(fault));
    expect(await completeOrder(desk.ask, order)).toMatchObject({ ok: false, error: { effect: 'possible' } });
    await desk.server.setLevers(leversOf(undefined));
    expect(yesOf(await getCompletedOrder(desk.ask, order)).id).toBe(order);
    expect(desk.server.usesOf(desk.voucher(ADULT).code)).toBe(1);
  });

  test.each([
    ['another order', { orderId: 'b', status: 'Completed', transactionNumber: 1 }],
    ['a word that is not documented', { orderId: 'a', status: 'Done', transactionNumber: 1 }],
    ['no status', { orderId: 'a', transactionNumber: 1 }],
    ['a text for its number', { orderId: 'a', status: 'Completed', transactionNumber: '1' }],
    ['a page', '<html></html>'],
    ['nothing', ''],
    ['more than is read', { orderId: 'a', status: 'Completed', more: 'x'.repeat(70_000) }],
  ])('that answers with %s is no answer: it may have been done', async (_, body) => {
    const { ask, heard } = await ocapiSaying(200, body);
    expect(await completeOrder(ask, 'a')).toMatchObject({ ok: false, error: { kind: 'malformed', effect: 'possible' } });
    expect(heard.filter(({ method, path }) => method === 'POST' && path.endsWith('/completion'))).toHaveLength(1);
  });

  test('needs no number, and minds nothing that it does not know', async () => {
    for (const transactionNumber of [null, undefined]) {
      const { ask } = await ocapiSaying(200, { orderId: 'a', orderType: 'Standard', status: 'Completed', transactionNumber, other: { of: [1] } });
      expect(yesOf(await completeOrder(ask, 'a'))).toEqual({ is: 'completed' });
    }
  });
});

describe('a completed order', () => {
  test.each([true, false])('is refunded once; whether the voucher is good again is not said (%s)', async (refundReinstates) => {
    const desk = await ocapiGround({ words: { refundReinstates } });
    const { order } = await readyOrder(desk, ADULT);
    expect(await refundOrder(desk.ask, order, 'sold by mistake'), 'before it is completed').toEqual(GONE);
    yesOf(await completeOrder(desk.ask, order));
    expect(yesOf(await refundOrder(desk.ask, order, 'sold by mistake'))).toBe('refunded');
    expect(desk.server.usesOf(desk.voucher(ADULT).code)).toBe(refundReinstates ? 0 : 1);
    expect(yesOf(await getCompletedOrder(desk.ask, order)).refund).toBe('none');
    expect(await refundOrder(desk.ask, order, 'again')).toMatchObject({ ok: true, value: { is: 'no', decline: { providerText: 'The order cannot be fully refunded' } } });
  });

  test('is read alone or under its name, and is believed only about itself', async () => {
    for (const body of [{ id: 'a' }, { order: { id: 'a', more: 1 } }, { id: 'a', refundAvailability: 'Full' }]) expect(yesOf(await getCompletedOrder((await ocapiSaying(200, body)).ask, 'a'))).toEqual({ id: 'a', refund: 'unsaid' });
    for (const body of [{ id: 'b' }, { order: { id: 'b' } }, {}, [], '<html></html>']) {
      expect(await getCompletedOrder((await ocapiSaying(200, body)).ask, 'a')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
    }
  });

  test('is not taken for one that there is not because somebody else says 404', async () => {
    const { ask } = await ocapiSaying(404, '<html>Not found</html>');
    for (const read of [getCompletion, getCompletedOrder]) expect(await read(ask, 'a')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });
});
