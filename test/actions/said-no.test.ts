import { describe, expect, test } from 'vitest';
import { codeOf, offlineDesk } from './offline-desk.ts';
import { UNREACHABLE } from './own-provider.ts';

test('a code to which its provider said no when it was scanned is not accepted by an older list, also after a restart', async () => {
  const { desk, own, list, cut } = await offlineDesk();
  own.meet('lookup', { reason: 'used' });
  expect(await desk.ask('voucher.scan', { text: codeOf(1) })).toMatchObject({ at: 'refused', outcome: { reason: 'used' } });
  await cut();
  expect((await desk.redeemCode(codeOf(1))).outcome).toMatchObject({ is: 'not-accepted', reason: 'nothing-left' });
  await desk.restart();
  await cut();
  expect((await desk.redeemCode(codeOf(1))).outcome.is).toBe('not-accepted');
  expect((await desk.redeemCode(codeOf(2))).outcome.is).toBe('accepted-offline');
  // a list that was read later knows better
  Object.assign(list, desk.newestRow());
  expect((await desk.redeemCode(codeOf(1))).outcome.is).toBe('accepted-offline');
});

test('a redeem that was never sent makes no code good again to which its provider said no', async () => {
  const { desk, own } = await offlineDesk();
  own.meet('lookup', { reason: 'used' });
  expect(await desk.ask('voucher.scan', { text: codeOf(1) })).toMatchObject({ at: 'refused', outcome: { reason: 'used' } });
  // of a line that comes and goes a redeem is tried, and never sent
  for (const time of ['once', 'twice', 'and again']) {
    own.meet('lookup', UNREACHABLE);
    own.meet('redeem', UNREACHABLE);
    const { id, outcome } = await desk.redeemCode(codeOf(1));
    expect({ time, ...outcome }).toMatchObject({ is: 'not-accepted' });
    await desk.ask('redemption.shown', { id, outcome: 'not-accepted' });
    await desk.run(10_000);
  }
});

test.each(['not-yet-valid', 'no-such-showtime', 'box-office'] as const)('a no that may be otherwise by now stands in nobody’s way: %s', async (reason) => {
  const { desk, own, cut } = await offlineDesk();
  own.meet('lookup', { reason });
  await desk.ask('voucher.scan', { text: codeOf(1) });
  await cut();
  expect((await desk.redeemCode(codeOf(1))).outcome.is).toBe('accepted-offline');
});

describe('what was given back here since its provider said that it is used is accepted again', () => {
  /** Redeemed here, seen, and told at a scan that it is used. */
  async function usedHere() {
    const offline = await offlineDesk();
    const { desk, own } = offline;
    const { id } = await desk.redeemCode(codeOf(1));
    await desk.ask('redemption.shown', { id, outcome: 'redeemed' });
    return { ...offline, id, async saysNo(reason: 'used' | 'expired' = 'used') {
      own.meet('lookup', { reason });
      expect(await desk.ask('voucher.scan', { text: codeOf(1) })).toMatchObject({ at: 'refused', outcome: { reason } });
      await desk.run(1, own.silent);
    } };
  }

  test.each([['and its provider says so', []], ['although the answer was lost', ['silence after']]] as const)('%s', async (_, meetings) => {
    const { desk, own, id, cut, saysNo } = await usedHere();
    await saysNo();
    own.meet('reverse', ...meetings);
    await desk.ask('redemption.undo', { id });
    await desk.passing('it is given back', () => own.standing().length === 0);
    own.endSilence();
    await desk.run(3 * 60_000, own.silent);
    await cut();
    expect((await desk.redeemCode(codeOf(1))).outcome.is).toBe('accepted-offline');
  });

  test('but not where another no stands than that it is used', async () => {
    const { desk, own, id, cut, saysNo } = await usedHere();
    await saysNo('expired');
    await desk.ask('redemption.undo', { id });
    await desk.passing('it is given back', () => own.standing().length === 0);
    await cut();
    expect((await desk.redeemCode(codeOf(1))).outcome).toMatchObject({ is: 'not-accepted', reason: 'nothing-left' });
  });

  test('but not where it was given back before the no', async () => {
    const { desk, own, id, cut, saysNo } = await usedHere();
    await desk.ask('redemption.undo', { id });
    await desk.passing('it is given back', () => own.standing().length === 0);
    await saysNo();
    await cut();
    expect((await desk.redeemCode(codeOf(1))).outcome).toMatchObject({ is: 'not-accepted', reason: 'nothing-left' });
  });
});
