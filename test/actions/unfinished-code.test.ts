import { expect, test } from 'vitest';
import { systemIds } from '../../main/compose.ts';
import { deskAtWork, heldRedeem } from './desk-at-work.ts';

const GIFT = 'Gift voucher 50.00, A';

test('a code whose redemption was cut off is not accepted until the question about it is answered', async () => {
  const desk = await deskAtWork();
  const { id } = await desk.redeem(GIFT);
  await desk.ask('redemption.shown', { id, outcome: 'redeemed' });
  await desk.ask('desk.open', {});
  // shown and confirmed: finished, so the provider's own word counts
  expect(await desk.ask('voucher.scan', { text: desk.code(GIFT) })).toMatchObject({ at: 'refused', outcome: { reason: 'used', earlier: { by: 'Anna' } } });

  const lost = await heldRedeem(desk, 'Gift voucher 50.00, B', 'before-effect');
  expect(lost.verdict.outcome.is).toBe('not-known');
  desk.relay.drop();
  await desk.restart();
  expect(await desk.ask('voucher.scan', { text: desk.code('Gift voucher 50.00, B') })).toMatchObject({ at: 'refused', outcome: { is: 'not-accepted', reason: 'open-question' } });
  await desk.ask('redemption.handedOver', { id: lost.id, answer: 'no' });
  await desk.passing('the voucher is free again', async () => (await desk.ask('voucher.scan', { text: desk.code('Gift voucher 50.00, B') })).at === 'found');
});

test('a voucher that turned out redeemed after its guest was put aside is shown when it comes back, and handed over once', async () => {
  const desk = await deskAtWork();
  const { id } = await heldRedeem(desk, GIFT, 'after-effect');
  expect(await desk.told('redeemed')).toEqual({ is: 'redeemed' });
  expect(await desk.ask('voucher.scan', { text: desk.code(GIFT) })).toMatchObject({ at: 'known', redemption: { id, outcome: { is: 'redeemed' } } });
  await desk.ask('redemption.shown', { id, outcome: 'redeemed' });
  expect(await desk.ask('voucher.scan', { text: desk.code(GIFT) })).toMatchObject({ at: 'refused', outcome: { is: 'not-accepted', reason: 'used', earlier: { by: 'Anna' } } });
});

test('a redeem that never arrived is told before the voucher can be redeemed again', async () => {
  const desk = await deskAtWork();
  const { id } = await heldRedeem(desk, GIFT, 'before-effect');
  desk.relay.drop();
  expect(await desk.told('not-accepted')).toMatchObject({ reason: 'never-arrived' });
  expect(await desk.ask('voucher.scan', { text: desk.code(GIFT) })).toMatchObject({ at: 'known', redemption: { id, outcome: { is: 'not-accepted', reason: 'never-arrived' } } });
  await desk.ask('redemption.shown', { id, outcome: 'not-accepted' });
  expect((await desk.redeem(GIFT)).outcome).toEqual({ is: 'redeemed' });
  expect(desk.server.redemptions()).toHaveLength(1);
});

test('a code that was handed over and is not settled yet is not handed over a second time', async () => {
  const desk = await deskAtWork();
  const lost = await heldRedeem(desk, GIFT, 'before-effect');
  desk.relay.drop();
  await desk.restart();
  expect((await desk.ask('redemption.handedOver', { id: lost.id, answer: 'yes' })).redemption.outcome).toEqual({ is: 'accepted-offline' });
  expect(await desk.ask('voucher.scan', { text: desk.code(GIFT) })).toMatchObject({
    at: 'refused',
    outcome: { is: 'not-accepted', reason: 'handed-over-here', earlier: { by: 'Anna', reference: lost.verdict.reference } },
  });
});

test('of two scans of one code only one can be redeemed', async () => {
  const desk = await deskAtWork();
  const first = await desk.scan(GIFT);
  const second = await desk.scan(GIFT);
  await desk.ask('voucher.redeem', { id: systemIds.newId(), scanId: first.scanId, worth: first.voucher.worth });
  expect(await desk.serve('voucher.redeem', { id: systemIds.newId(), scanId: second.scanId, worth: second.voucher.worth })).toEqual({ ok: false, error: { kind: 'defect' } });
  expect(desk.server.redemptions()).toHaveLength(1);
});
