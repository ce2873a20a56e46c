import { describe, expect, test } from 'vitest';
import { accept, ACCOUNT, HOUR_MS, offlineDesk, POLICY, readinessOf } from './offline-desk.ts';
import { ANNA, MIA, SAM } from './desk-at-work.ts';
import { fault } from './own-provider.ts';

describe('before an outage', () => {
  test('where a provider gives no list, the desk does not say that it will read one', async () => {
    const { desk } = await offlineDesk({ list: () => undefined });
    expect((await readinessOf(desk)).account).toMatchObject({ accepts: [], nothing: 'gives-no-list' });
  });

  test('the desk says what it would accept, on what evidence, up to what loss, for this till and for the venue', async () => {
    const { desk } = await offlineDesk({ policy: { ...POLICY, askUpToMinor: 8_000 } });
    await desk.signIn(MIA);
    await desk.ask('offline.setTills', { tills: 4 });
    const { readiness, account } = await readinessOf(desk);
    expect(account).toMatchObject({
      line: 'up',
      accepts: [{ evidence: 'listed', giveMinor: 5_000, askMinor: 8_000 }],
      list: { ageMs: 60_000, tooOld: false, count: 100 },
      exposure: [{ currency: 'EUR', outMinor: 0, capMinor: 50_000, leftMinor: 50_000 }],
      count: { used: 0, cap: 200 },
      hours: { usedMs: 0, capMs: 24 * HOUR_MS },
    });
    expect(readiness).toMatchObject({ tills: 4, tillCaps: [{ currency: 'EUR', minor: 50_000 }], venueCaps: [{ currency: 'EUR', minor: 200_000 }] });
    expect(readiness.outage).toBeUndefined();
    await desk.restart();
    expect((await readinessOf(desk)).readiness.tills).toBe(4);
  });

  test('and from which worth on the guest is asked for a contact', async () => {
    const { desk } = await offlineDesk({ policy: { ...POLICY, contactAboveMinor: 10_000 } });
    expect((await readinessOf(desk)).account.contactAboveMinor).toBe(10_000);
  });

  test('and why it would accept nothing', async () => {
    const { desk, list } = await offlineDesk();
    list.readAtMs -= 13 * HOUR_MS;
    expect((await readinessOf(desk)).account).toMatchObject({ accepts: [], nothing: 'list-too-old', list: { tooOld: true } });
    Object.assign(list, { readAtMs: desk.clock.now(), seq: 99_999, hash: 'f' });
    expect((await readinessOf(desk)).account.nothing).toBe('list-not-ours');
  });
});

describe('an outage', () => {
  test('counts what was accepted and its hours, over a restart, until the line is back and nothing is owed', async () => {
    const { desk, cut, mend } = await offlineDesk({ policy: { ...POLICY, countAtMost: 2 } });
    await cut();
    expect([await accept(desk, 1), await accept(desk, 2), await accept(desk, 3)]).toEqual(['accepted-offline', 'accepted-offline', 'count-reached']);
    await desk.run(HOUR_MS);
    const { readiness, account } = await readinessOf(desk);
    expect(readiness.outage).toMatchObject({ accepted: 2, exposure: [{ outMinor: 10_000, capMinor: 50_000 }], leftMs: expect.any(Number) as number });
    expect(Math.abs(account.hours.usedMs - HOUR_MS)).toBeLessThan(10_000);
    await desk.restart();
    expect(await accept(desk, 3)).toBe('count-reached');
    expect((await readinessOf(desk)).account).toMatchObject({ line: 'down', count: { used: 2 }, nothing: 'count-reached' });
    await mend();
    await desk.run(60_000);
    expect((await readinessOf(desk)).readiness.outage).toBeUndefined();
    await cut();
    expect(await accept(desk, 3)).toBe('accepted-offline');
  });

  test('that is over but for a conflict eats up no hours of the next one', async () => {
    const { desk, own, cut, mend } = await offlineDesk({ policy: { ...POLICY, outageAtMostMs: 2 * HOUR_MS } });
    await cut();
    expect(await accept(desk, 1)).toBe('accepted-offline');
    own.meet('redeem', { reason: 'expired' });
    await mend();
    await desk.run(20 * HOUR_MS);
    const used = (await readinessOf(desk)).account.hours.usedMs;
    expect(used).toBeLessThan(60_000);
  });

  test('ends for count and hours when a supervisor closes it, and what is out stays in the exposure', async () => {
    const { desk, list, cut } = await offlineDesk({ policy: { ...POLICY, countAtMost: 1, outageAtMostMs: HOUR_MS } });
    await cut();
    expect([await accept(desk, 1), await accept(desk, 2)]).toEqual(['accepted-offline', 'count-reached']);
    await desk.run(HOUR_MS);
    list.readAtMs = desk.clock.now();
    expect(await desk.ask('outage.close', { account: ACCOUNT, approver: ANNA })).toEqual({ is: 'not-allowed' });
    expect(await desk.ask('outage.close', { account: ACCOUNT, approver: SAM })).toEqual({ is: 'done' });
    expect((await readinessOf(desk)).account).toMatchObject({ count: { used: 0 }, hours: { usedMs: 0 }, exposure: [{ outMinor: 5_000 }] });
    expect(await accept(desk, 2)).toBe('accepted-offline');
  });

  test('gives nothing after its hours, whatever the clock on the wall says', async () => {
    const { desk, list, cut } = await offlineDesk({ policy: { ...POLICY, outageAtMostMs: HOUR_MS } });
    await cut();
    await desk.run(HOUR_MS - 10_000);
    list.readAtMs = desk.clock.now();
    expect(await accept(desk, 1)).toBe('accepted-offline');
    await desk.run(10_000);
    expect(await accept(desk, 2)).toBe('hours-reached');
  });

  test('is also that a provider answers and refuses the account: its hours run until an answer says that they are right, and no hurry ends them', async () => {
    const { desk, own, list } = await offlineDesk({ policy: { ...POLICY, outageAtMostMs: HOUR_MS } });
    own.always(fault('unauthorized'));
    expect(await accept(desk, 1)).toBe('accepted-offline');
    expect((await readinessOf(desk)).account).toMatchObject({ line: 'unauthorized', count: { used: 1 } });
    await desk.run(HOUR_MS / 2);
    await desk.restart();
    await desk.run(HOUR_MS / 4);
    await desk.ask('queue.syncNow', {});
    await desk.run(HOUR_MS / 4);
    list.readAtMs = desk.clock.now();
    expect((await readinessOf(desk)).account).toMatchObject({ accepts: [], nothing: 'hours-reached' });
    expect(await accept(desk, 2), 'the cashier is told what somebody can mend').toBe('unauthorized');
    own.always(undefined);
    await desk.run(61_000);
    expect((await readinessOf(desk)).account).toMatchObject({ line: 'up', count: { used: 0 }, hours: { usedMs: 0 } });
    expect(await accept(desk, 3)).toBe('redeemed');
  });
});

describe('an account that a supervisor has work offline', () => {
  test('asks its provider for no guest, sends what it owes, and returns by itself when the time is over', async () => {
    const { desk, own } = await offlineDesk();
    expect(await desk.ask('offline.force', { forMs: 60_000, approver: ANNA })).toEqual({ is: 'not-allowed' });
    expect(await desk.ask('offline.force', { account: ACCOUNT, forMs: 60_000, approver: SAM })).toEqual({ is: 'done' });
    const lookups = () => desk.asked.filter(({ verb }) => verb === 'lookup').length;
    expect(await accept(desk, 1)).toBe('accepted-offline');
    expect(lookups()).toBe(0);
    await desk.run(1_000);
    expect(own.standing()).toHaveLength(1);
    expect((await readinessOf(desk)).account).toMatchObject({ forced: { by: 'Sam', leftMs: 59_000 }, line: 'up' });
    await desk.run(59_000);
    expect((await readinessOf(desk)).account.forced).toBeUndefined();
    expect(await accept(desk, 2)).toBe('redeemed');
    expect(lookups()).toBe(1);
  });

  test('returns when the line had gone and is back, and when a supervisor lifts it', async () => {
    const { desk, cut, mend } = await offlineDesk();
    await desk.ask('offline.force', { approver: SAM });
    await cut();
    // no guest's call shows it now: probes do
    await desk.run(2_000);
    expect((await readinessOf(desk)).account).toMatchObject({ line: 'down', forced: { by: 'Sam' } });
    await mend();
    expect(await accept(desk, 1)).toBe('redeemed');
    await desk.ask('offline.force', { approver: SAM });
    expect(await accept(desk, 2)).toBe('accepted-offline');
    expect(await desk.ask('offline.lift', { approver: SAM })).toEqual({ is: 'done' });
    expect(await accept(desk, 3)).toBe('redeemed');
  });
});
