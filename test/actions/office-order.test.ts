import { expect, test } from 'vitest';
import { TRAINING_CART } from '../../main/settings/training-settings.ts';
import { cartGround } from '../providers/cart-ground.ts';
import { deskAtWork, MIA } from './desk-at-work.ts';
import { HOUR_MS } from './offline-desk.ts';

const ID = '9d6a2f0e-3b0c-4d53-8f5e-2b1d7a9c0e11';
const ORDER = { purchaser: { name: 'Zoë', email: 'zoe@example.com' }, products: [{ voucherId: 15, voucherVersion: 0, optionId: 40, layoutId: 31, deliveryMethod: 'electronic' }] };
const WANTED = { id: ID, account: TRAINING_CART, what: 'create order', request: JSON.stringify(ORDER) };

test('an order at VoucherCart is made, and who asks is told its number', async () => {
  const { server } = await cartGround();
  const desk = await deskAtWork({ cart: server.access });
  await desk.signIn(MIA);
  await desk.ask('errand.want', WANTED);
  await desk.run(1_000);
  expect(await desk.ask('errand.tell', { id: ID })).toMatchObject({ is: 'done', said: ['order 5667846'] });
  expect(await desk.ask('office.read', { account: TRAINING_CART, verb: 'order', input: { id: 5_667_846 } })).toMatchObject({ is: 'page', rows: [{ id: 5_667_846, purchaser: { name: 'Zoë' } }] });
});

test('an order whose answer was lost is never posted again, in no run, and a person is told what to look for', async () => {
  const { server } = await cartGround();
  const desk = await deskAtWork({ cart: server.access });
  await desk.signIn(MIA);
  // the way in is had already: only the order's own answer is lost
  await desk.ask('office.read', { account: TRAINING_CART, verb: 'categories', input: {} });
  await server.setLevers({ latencyMs: 0, trouble: { is: 'reset', effect: 'after', hits: 'all' } });
  const wanted = await desk.ask('errand.want', WANTED);
  await desk.run(1_000);
  await server.setLevers({ latencyMs: 0 });
  await desk.run(HOUR_MS);
  await desk.restart();
  await desk.signIn(MIA);
  await desk.run(HOUR_MS);
  expect(server.orders()).toHaveLength(1);
  expect(await desk.ask('errand.tell', { id: ID })).toMatchObject({ is: 'person', why: 'may-be-done', lookFor: { text: `internal note ${wanted.is === 'wanted' ? wanted.reference : ''}` } });
});
