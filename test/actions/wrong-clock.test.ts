import { expect, test } from 'vitest';
import { until } from '../until.ts';
import { deskAtWork, heldRedeem } from './desk-at-work.ts';
import { codeOf, HOUR_MS, offlineDesk } from './offline-desk.ts';

const GIFT = 'Gift voucher 50.00, A';

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

test('a clock that was set back while the till was off keeps no list young, nor a voucher valid', async () => {
  const { desk, list, own, cut } = await offlineDesk({ voucher: { validUntil: '2026-03-02T16:00:00.000Z' } });
  // two dates that agree: this till has seen the time
  for (let times = 0; times < 2; times++) own.name({ utcMs: desk.clock.now(), askedMono: desk.clock.throughSleep(), heardMono: desk.clock.throughSleep() });
  await desk.ask('voucher.scan', { text: codeOf(0) });
  list.readAtMs = desk.clock.now();
  await cut();
  expect((await desk.redeemCode(codeOf(1))).outcome.is).toBe('accepted-offline');
  await desk.close();
  desk.clock.set(-20 * HOUR_MS);
  await desk.restart();
  const later = async (ms: number) => {
    desk.clock.advance(ms);
    await desk.quiet();
  };
  const ageMs = async () => (await desk.ask('offline.readiness', {})).accounts[0]?.list?.ageMs ?? 0;
  await later(11 * HOUR_MS);
  expect(Math.abs((await ageMs()) - 11 * HOUR_MS)).toBeLessThan(60_000);
  expect((await desk.redeemCode(codeOf(2))).outcome.is).toBe('accepted-offline');
  await later(2 * HOUR_MS);
  expect((await desk.redeemCode(codeOf(3))).outcome).toMatchObject({ is: 'not-accepted', reason: 'list-too-old' });
});
