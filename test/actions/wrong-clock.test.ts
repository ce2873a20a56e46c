import { expect, test } from 'vitest';
import { until } from '../until.ts';
import { deskAtWork, heldRedeem } from './desk-at-work.ts';

const GIFT = 'Gift voucher 50.00, A';
const HOUR_MS = 3_600_000;

test('a wall clock that jumps ahead does not end a doubt early: a late effect is found, not lost', async () => {
  const desk = await deskAtWork();
  const { id } = await heldRedeem(desk, GIFT, 'before-effect');
  desk.clock.set(5 * 60_000);
  const recalls = () => desk.log.filter((line) => line === 'attempt ended recall found training-vauchar').length;
  await desk.passing('it was asked about three times', () => recalls() >= 3);
  expect(await desk.ask('voucher.scan', { text: desk.code(GIFT) })).toMatchObject({ at: 'known', redemption: { id, outcome: { is: 'not-known' } } });
  desk.relay.letGo();
  expect(await desk.told('redeemed')).toEqual({ is: 'redeemed' });
  expect(desk.server.redemptions()).toHaveLength(1);
});

test('a wall clock that is set back does not keep what was taken from being found', async () => {
  const desk = await deskAtWork();
  await heldRedeem(desk, GIFT, 'before-effect');
  desk.clock.set(-HOUR_MS);
  desk.relay.letGo();
  await until('the provider has it', () => desk.server.redemptions().length === 1);
  const before = desk.clock.mono();
  expect(await desk.told('redeemed')).toEqual({ is: 'redeemed' });
  expect(desk.clock.mono() - before).toBeLessThan(60_000);
});
