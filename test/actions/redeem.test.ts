import { describe, expect, test } from 'vitest';
import { like } from '../like.ts';
import { systemIds } from '../../main/compose.ts';
import { onSmallDisk } from '../other-process.ts';
import { until } from '../until.ts';
import { deskAtWork, heldRedeem } from './desk-at-work.ts';

const GIFT = 'Gift voucher 50.00, A';

test('a voucher that is scanned is redeemed once, under the id of the window', async () => {
  const desk = await deskAtWork();
  const { scanId, voucher } = await desk.scan(GIFT);
  expect(voucher).toEqual({ kind: 'voucher', title: 'Gift voucher', worth: { kind: 'money', minor: 5_000, currency: 'EUR' }, validFrom: undefined, validUntil: undefined, account: 'Vauchar', maskedCode: like(/^TR\.{7}.{4}$/) });
  const id = systemIds.newId();
  const redeemed = await desk.ask('voucher.redeem', { id, scanId, worth: voucher.worth });
  expect(redeemed).toMatchObject({ id, by: 'Anna', decided: true, outcome: { is: 'redeemed' }, reference: like(/^[0-9A-HJKMNP-TV-Z]{6}$/) });
  expect(desk.server.redemptions()).toMatchObject([{ transaction_id: id, value_used: '50.00' }]);
  const told = desk.log.filter((line) => line.startsWith('appended redemption') && line.includes(id)).map((line) => line.split(' ').at(-1));
  expect(told).toEqual(['requested', 'attempt-started', 'attempt-ended', 'given']);
});

test.each(['Dinner for two 185.00', '20 % off, A', 'One admission, A'])('%s is redeemed', async (title) => {
  const desk = await deskAtWork();
  expect((await desk.redeem(title)).outcome).toEqual({ is: 'redeemed' });
  expect(desk.server.redemptions()).toHaveLength(1);
});

describe('silence after the effect', () => {
  test('is not known, then redeemed by what the provider is asked', async () => {
    const desk = await deskAtWork();
    const { id, verdict } = await heldRedeem(desk, GIFT, 'after-effect');
    expect(verdict).toMatchObject({ id, decided: false, outcome: { is: 'not-known', phase: 'asking', knownBy: '2026-03-01T18:01:35.000Z' } });
    expect(await desk.told('redeemed')).toEqual({ is: 'redeemed' });
    expect(desk.server.redemptions()).toHaveLength(1);
    desk.relay.letGo();
    await until('the late answer is on disk', () => desk.log.filter((line) => line === 'attempt ended redeem receipt training-vauchar').length === 1);
    expect(desk.server.redemptions()).toHaveLength(1);
  });

  test('is asked about again when the line was down at first', async () => {
    const desk = await deskAtWork();
    const { id } = await heldRedeem(desk, GIFT, 'after-effect');
    desk.relay.drop();
    await desk.server.setFault('line-cut');
    await desk.passing('the line is known to be down', () => desk.log.includes('lane training-vauchar down '));
    await desk.quiet();
    const recalls = () => desk.asked.filter(({ verb }) => verb === 'recall').length;
    const before = recalls();
    await desk.run(60_000);
    expect(recalls(), 'nothing is sent into an outage').toBe(before);
    expect(await desk.ask('voucher.scan', { text: desk.code(GIFT) })).toMatchObject({ at: 'known', redemption: { id, outcome: { is: 'not-known' } } });
    await desk.server.setFault(undefined);
    expect(await desk.told('redeemed')).toEqual({ is: 'redeemed' });
    expect(desk.server.redemptions()).toHaveLength(1);
  });

  test('and a reset: the answer of the provider decides, not the silence', async () => {
    const desk = await deskAtWork();
    await desk.server.setFault('reset');
    expect((await desk.redeem(GIFT)).outcome.is).toBe('not-known');
    expect(await desk.told('redeemed')).toEqual({ is: 'redeemed' });
    expect(desk.server.redemptions()).toHaveLength(1);
  });
});

describe('silence before the effect', () => {
  test('is not accepted after the grace and two reads: it never arrived', async () => {
    const desk = await deskAtWork();
    const { verdict } = await heldRedeem(desk, GIFT, 'before-effect');
    const began = Date.parse(verdict.at);
    expect(await desk.told('not-accepted')).toEqual({ is: 'not-accepted', reason: 'never-arrived' });
    expect(desk.clock.now() - began).toBeGreaterThanOrEqual(95_000);
    expect(desk.server.redemptions()).toEqual([]);
  });

  test('and an effect that comes within the grace is redeemed', async () => {
    const desk = await deskAtWork();
    await heldRedeem(desk, GIFT, 'before-effect');
    await desk.passing('a recall found nothing', () => desk.log.includes('attempt ended recall found training-vauchar'));
    desk.relay.letGo();
    expect(await desk.told('redeemed')).toEqual({ is: 'redeemed' });
    expect(desk.server.redemptions()).toHaveLength(1);
  });
});

describe('a guest who goes without it', () => {
  test('is given back what comes late', async () => {
    const desk = await deskAtWork();
    const { id } = await heldRedeem(desk, GIFT, 'before-effect');
    expect((await desk.ask('redemption.giveUp', { id })).outcome).toMatchObject({ is: 'not-known', phase: 'asking' });
    desk.relay.letGo();
    expect(await desk.told('not-accepted')).toEqual({ is: 'not-accepted', reason: 'not-handed-over' });
    expect(desk.server.redemptions()).toEqual([]);
    expect((await desk.scan(GIFT)).at).toBe('found');
  });

  test('after the answer keeps what was decided', async () => {
    const desk = await deskAtWork();
    const { id } = await desk.redeem(GIFT);
    expect((await desk.ask('redemption.giveUp', { id })).outcome).toEqual({ is: 'redeemed' });
    expect(desk.server.redemptions()).toHaveLength(1);
  });
});

describe('what was never sent', () => {
  test.each([
    ['401', 'unauthorized'],
    ['429', 'throttled'],
  ] as const)('for %s is not accepted, and nothing is owed', async (fault, reason) => {
    const desk = await deskAtWork();
    const { scanId, voucher } = await desk.scan(GIFT);
    await desk.server.setFault(fault);
    const refused = await desk.ask('voucher.redeem', { id: systemIds.newId(), scanId, worth: voucher.worth });
    expect(refused).toMatchObject({ decided: true, outcome: { is: 'not-accepted', reason } });
    expect(desk.server.redemptions()).toEqual([]);
  });

  test('for want of a line is not accepted', async () => {
    const desk = await deskAtWork();
    const { scanId, voucher } = await desk.scan(GIFT);
    await desk.relay.close();
    const refused = await desk.ask('voucher.redeem', { id: systemIds.newId(), scanId, worth: voucher.worth });
    expect(refused.outcome).toEqual({ is: 'not-accepted', reason: 'unreachable' });
  });
});

describe('one id', () => {
  test('asked for twice with the same wish is answered with what is known', async () => {
    const desk = await deskAtWork();
    const { scanId, voucher } = await desk.scan(GIFT);
    const wish = { id: systemIds.newId(), scanId, worth: voucher.worth };
    const first = await desk.ask('voucher.redeem', wish);
    expect(await desk.ask('voucher.redeem', wish)).toEqual(first);
    expect(desk.server.redemptions()).toHaveLength(1);
  });

  test('asked for twice at the same moment is sent once', async () => {
    const desk = await deskAtWork();
    const { scanId, voucher } = await desk.scan(GIFT);
    const wish = { id: systemIds.newId(), scanId, worth: voucher.worth };
    const both = await Promise.all([desk.ask('voucher.redeem', wish), desk.ask('voucher.redeem', wish)]);
    expect(both.map(({ outcome }) => outcome.is)).toEqual(['redeemed', 'not-known']);
    expect(desk.server.redemptions()).toHaveLength(1);
  });

  test('asked for with another wish is a defect, and nothing is taken', async () => {
    const desk = await deskAtWork();
    const { id, worth } = await desk.redeem(GIFT);
    const other = await desk.scan('Gift voucher 50.00, B');
    expect(await desk.serve('voucher.redeem', { id, scanId: other.scanId, worth })).toEqual({ ok: false, error: { kind: 'defect' } });
    expect(await desk.serve('voucher.redeem', { id, scanId: other.scanId, worth: { kind: 'uses', count: 1 } })).toEqual({ ok: false, error: { kind: 'defect' } });
    expect(desk.server.redemptions()).toHaveLength(1);
  });
});

test.each([
  { kind: 'money', minor: 4_999, currency: 'EUR' },
  { kind: 'money', minor: 5_000, currency: 'USD' },
  { kind: 'uses', count: 1 },
])('a worth that the voucher has not is a defect: %j', async (worth) => {
  const desk = await deskAtWork();
  const { scanId } = await desk.scan(GIFT);
  expect(await desk.serve('voucher.redeem', { id: systemIds.newId(), scanId, worth })).toEqual({ ok: false, error: { kind: 'defect' } });
  expect(await desk.serve('voucher.redeem', { id: systemIds.newId(), scanId: systemIds.newId(), worth })).toEqual({ ok: false, error: { kind: 'defect' } });
  expect(desk.server.redemptions()).toEqual([]);
});

test('a desk that closes while a redeem is under way keeps the doubt', async () => {
  const desk = await deskAtWork();
  const { id } = await heldRedeem(desk, GIFT, 'after-effect');
  await desk.restart();
  const question = await desk.passing('the provider has spoken', async () => (await desk.ask('redemption.questions', {})).find(({ provider }) => provider === 'taken'));
  expect(question.redemption.id).toBe(id);
});

const DISK_BYTES = 6 * 1024 * 1024;
const onFullDisk = onSmallDisk('actions/full-disk-desk.ts', DISK_BYTES);

// Where this machine may not make a small disk of its own, the journal's test of a full disk stands for this one.
test.each(onFullDisk === undefined ? [] : [onFullDisk])('a full disk refuses a redeem before the provider hears of it, and a scan still gets its answer', (seen) => {
  expect(JSON.parse(seen)).toEqual({
    full: { is: 'not-accepted', reason: 'disk-full' },
    refusal: 'refused',
    takenWhenFull: 0,
    free: { is: 'redeemed' },
    takenWhenFree: 1,
  });
});
