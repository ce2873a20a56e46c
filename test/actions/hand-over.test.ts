import { describe, expect, test } from 'vitest';
import { systemIds } from '../../main/compose.ts';
import { deskAtWork, type DeskAtWork, heldRedeem, MIA, SAM } from './desk-at-work.ts';

const GIFT = 'Gift voucher 50.00, A';

async function redeemedUnseen(): Promise<{ desk: DeskAtWork; id: string }> {
  const desk = await deskAtWork();
  const { id } = await desk.redeem(GIFT);
  await desk.restart();
  return { desk, id };
}

describe('the next start', () => {
  test('asks about a verdict that was not shown', async () => {
    const { desk, id } = await redeemedUnseen();
    expect(await desk.ask('redemption.questions', {})).toMatchObject([{ redemption: { id }, provider: 'taken', unsure: false }]);
  });

  test('asks nothing about a verdict that was shown', async () => {
    const desk = await deskAtWork();
    const { id } = await desk.redeem(GIFT);
    await desk.ask('redemption.shown', { id, outcome: 'redeemed' });
    await desk.ask('redemption.shown', { id, outcome: 'redeemed' });
    await desk.restart();
    expect(await desk.ask('redemption.questions', {})).toEqual([]);
  });

  test('asks nothing about what is under way at this window', async () => {
    const { desk } = await redeemedUnseen();
    await desk.redeem('Gift voucher 50.00, B');
    expect(await desk.ask('redemption.questions', {})).toHaveLength(1);
  });
});

test('a window that is opened anew asks about what the last one left', async () => {
  const desk = await deskAtWork();
  const { id } = await desk.redeem(GIFT);
  expect(await desk.ask('redemption.questions', {})).toEqual([]);
  await desk.ask('desk.open', {});
  expect(await desk.ask('redemption.questions', {})).toMatchObject([{ redemption: { id } }]);
});

describe('"was this handed over?"', () => {
  test('yes keeps the redemption', async () => {
    const { desk, id } = await redeemedUnseen();
    expect(await desk.ask('redemption.handedOver', { id, answer: 'yes' })).toMatchObject({ is: 'done', redemption: { decided: true, outcome: { is: 'redeemed' } } });
    expect(await desk.ask('redemption.questions', {})).toEqual([]);
    expect(desk.server.redemptions()).toHaveLength(1);
  });

  test('no gives it back', async () => {
    const { desk, id } = await redeemedUnseen();
    expect((await desk.ask('redemption.handedOver', { id, answer: 'no' })).redemption.outcome).toEqual({ is: 'not-known', phase: 'giving-back' });
    expect(await desk.told('not-accepted')).toEqual({ is: 'not-accepted', reason: 'not-handed-over' });
    expect(desk.server.redemptions()).toEqual([]);
  });

  test('"I do not know" goes to the supervisor, who decides', async () => {
    const { desk, id } = await redeemedUnseen();
    await desk.ask('redemption.handedOver', { id, answer: 'unsure' });
    expect(await desk.ask('redemption.questions', {})).toEqual([]);
    expect((await desk.ask('redemption.handedOver', { id, answer: 'no' })).is, 'a cashier cannot decide it any more').toBe('not-allowed');
    expect((await desk.ask('redemption.handedOver', { id, answer: 'no', approver: { personId: 'sam', pin: '0000' } })).is).toBe('wrong-pin');
    expect(desk.server.redemptions()).toHaveLength(1);
    await desk.ask('person.signIn', SAM);
    expect(await desk.ask('redemption.questions', {})).toMatchObject([{ redemption: { id }, unsure: true }]);
    await desk.ask('redemption.handedOver', { id, answer: 'yes' });
    expect(await desk.ask('redemption.questions', {})).toEqual([]);
  });

  test('is answered once: a second answer changes nothing', async () => {
    const { desk, id } = await redeemedUnseen();
    await desk.ask('redemption.handedOver', { id, answer: 'yes' });
    expect(await desk.ask('redemption.handedOver', { id, answer: 'no' })).toMatchObject({ is: 'changed', redemption: { outcome: { is: 'redeemed' } } });
    expect(desk.server.redemptions()).toHaveLength(1);
  });

  test('about what this desk never did is a defect', async () => {
    const desk = await deskAtWork();
    expect(await desk.serve('redemption.handedOver', { id: systemIds.newId(), answer: 'yes' })).toEqual({ ok: false, error: { kind: 'defect' } });
    expect(await desk.ask('redemption.shown', { id: systemIds.newId(), outcome: 'redeemed' })).toEqual({});
  });
});

test('what is owed is paid while nobody is signed in', async () => {
  const { desk, id } = await redeemedUnseen();
  await desk.ask('redemption.handedOver', { id, answer: 'no' });
  await desk.ask('person.signOut', {});
  expect((await desk.told('not-accepted')).is).toBe('not-accepted');
  expect(desk.server.redemptions()).toEqual([]);
});

test('what was handed over and never arrived is sent again under its own key, once, and asked about afterwards', async () => {
  const desk = await deskAtWork();
  const { id } = await heldRedeem(desk, GIFT, 'before-effect');
  desk.relay.drop();
  await desk.restart();
  await desk.ask('redemption.handedOver', { id, answer: 'yes' });
  await desk.passing('it is sent again', () => desk.server.redemptions().length > 0);
  const sentAgainAt = desk.clock.now();
  const recalls = () => desk.log.filter((line) => line === 'attempt ended recall found training-vauchar').length;
  const before = recalls();
  await desk.passing('it is asked about once more', () => recalls() > before);
  expect(desk.clock.now() - sentAgainAt).toBeGreaterThanOrEqual(85_000);
  expect(desk.server.redemptions()).toMatchObject([{ transaction_id: id }]);
  expect(await desk.told('redeemed')).toEqual({ is: 'redeemed' });
});

test('what a supervisor redeemed and did not know is not theirs to answer at the desk either', async () => {
  const desk = await deskAtWork();
  await desk.signIn(SAM);
  const { id } = await desk.redeem(GIFT);
  await desk.restart();
  await desk.signIn(SAM);
  await desk.ask('redemption.handedOver', { id, answer: 'unsure' });
  expect(await desk.ask('redemption.questions', {})).toEqual([]);
  expect((await desk.ask('redemption.handedOver', { id, answer: 'yes' })).is).toBe('not-allowed');
  await desk.signIn(MIA);
  expect((await desk.ask('redemption.handedOver', { id, answer: 'yes' })).is).toBe('done');
});
