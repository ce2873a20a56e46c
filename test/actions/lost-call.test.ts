import { describe, expect, test } from 'vitest';
import { codeOf, offlineDesk, POLICY } from './offline-desk.ts';
import { LOST, ownProvider, UNREACHABLE } from './own-provider.ts';
import type { DeskAtWork } from './desk-at-work.ts';

const rowsOf = async (desk: DeskAtWork) => (await desk.ask('queue.open', {})).rows;

describe('a call that nobody answered in time', () => {
  test('is accepted by the policy while its answer is still to come, and settled by it', async () => {
    const { desk, own } = await offlineDesk();
    own.meet('redeem', 'silence, then its effect');
    const id = crypto.randomUUID();
    const answered = desk.redeemCode(codeOf(1), id);
    await desk.quiet(own.silent);
    desk.clock.advance(2_000);
    expect((await answered).outcome).toEqual({ is: 'accepted-offline' });
    own.endSilence();
    await desk.run(1_000);
    expect(await rowsOf(desk)).toEqual([]);
    expect(own.standing()).toMatchObject([{ key: id }]);
  });

  test('and could not be sent is accepted by the policy at once', async () => {
    const { desk, own } = await offlineDesk();
    own.meet('redeem', UNREACHABLE);
    const { id, outcome } = await desk.redeemCode(codeOf(1));
    expect(outcome).toEqual({ is: 'accepted-offline' });
    await desk.run(60_000);
    expect(own.standing()).toMatchObject([{ key: id }]);
  });

  test('and whose answer was lost at once is asked about for as long as the guest waits, and then accepted by the policy', async () => {
    const { desk, own } = await offlineDesk();
    own.meet('redeem', LOST);
    const id = crypto.randomUUID();
    const answered = desk.redeemCode(codeOf(1), id);
    await desk.run(2_000);
    expect((await answered).outcome).toEqual({ is: 'accepted-offline' });
    expect(desk.asked.filter(({ verb, of }) => verb === 'recall' && of === id)).not.toEqual([]);
    await desk.run(240_000);
    expect(own.standing()).toMatchObject([{ key: id }]);
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('and whose answer was lost after its effect is REDEEMED as soon as a read finds it', async () => {
    const { desk, own } = await offlineDesk();
    own.meet('redeem', LOST);
    const id = crypto.randomUUID();
    const answered = desk.redeemCode(codeOf(1), id);
    await desk.quiet();
    own.takes({ key: id, code: codeOf(1) });
    await desk.run(1_000);
    expect((await answered).outcome).toEqual({ is: 'redeemed' });
  });

  test('and whose answer was lost stays NOT KNOWN where the policy has it wait', async () => {
    const { desk, own } = await offlineDesk({ policy: { ...POLICY, inDoubt: 'wait' } });
    own.meet('redeem', LOST);
    expect((await desk.redeemCode(codeOf(1))).outcome).toMatchObject({ is: 'not-known', phase: 'asking' });
  });
});

describe('what the provider has answered is not accepted against it', () => {
  test('a no stands while it is looked into whether it means ourselves: NOT KNOWN, and then NOT ACCEPTED', async () => {
    const { desk, own } = await offlineDesk();
    own.meet('redeem', { reason: 'used' });
    own.meet('recall', 'silence before');
    const id = crypto.randomUUID();
    const answered = desk.redeemCode(codeOf(1), id);
    await desk.quiet(own.silent);
    desk.clock.advance(2_000);
    expect((await answered).outcome).toMatchObject({ is: 'not-known' });
    own.endSilence();
    await desk.run(60_000);
    expect((await desk.ask('redemption.find', { reference: (await answered).reference })).redemption?.outcome).toEqual({ is: 'not-accepted', reason: 'used' });
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('nor by a supervisor, while the read that looks into it is lost', async () => {
    const { desk, own } = await offlineDesk({ policy: { ...POLICY, perRedemptionMinor: 0, askUpToMinor: 5_000 } });
    own.meet('redeem', { reason: 'not-valid' });
    own.meet('recall', LOST);
    const { id, outcome, asks } = await desk.redeemCode(codeOf(1));
    expect(outcome).toMatchObject({ is: 'not-known' });
    expect(asks).toBeUndefined();
    expect(await desk.ask('voucher.approve', { id, approver: { personId: 'sam', pin: '2222' } })).toMatchObject({ is: 'changed', redemption: { outcome: { is: 'not-known' } } });
  });

  test('what it took less of waits for a supervisor', async () => {
    const { desk, own } = await offlineDesk({ own: ownProvider({ can: { partial: 'money' } }) });
    own.meet('redeem', LOST);
    const id = crypto.randomUUID();
    const answered = desk.redeemCode(codeOf(1), id);
    await desk.quiet();
    own.takes({ key: id, code: codeOf(1), worth: { kind: 'money', minor: 4_000, currency: 'EUR' } });
    await desk.run(2_000);
    expect((await answered).outcome).toMatchObject({ is: 'not-known', phase: 'differs' });
  });
});
