import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mayHavePolicy, type PolicyWish } from '../../shared/policy.ts';
import type { OpenOutside } from '../../main/providers/outside.ts';
import type { Provider } from '../../main/providers/provider.ts';
import { readHere } from '../../main/snapshot/reading.ts';
import { withoutPolicy } from '../world.ts';
import { ANNA, deskAtWork, type DeskAtWork, MIA, SAM } from './desk-at-work.ts';
import { ACCOUNT, codeOf, HOUR_MS, offlineDesk, POLICY } from './offline-desk.ts';
import { ownProvider } from './own-provider.ts';

const WISH: PolicyWish = { perRedemptionMinor: 5_000, totalMinor: 10_000, countAtMost: 5, outageAtMostMs: HOUR_MS, listMaxAgeMs: 12 * HOUR_MS };

const set = (desk: DeskAtWork, policy: PolicyWish | undefined, approver = MIA) => desk.ask('offline.setPolicy', { account: ACCOUNT, ...(policy === undefined ? {} : { policy }), approver });
const nothingAt = async (desk: DeskAtWork) => (await desk.ask('offline.readiness', {})).accounts[0]?.nothing;
const accept = async (desk: DeskAtWork, n: number) => {
  const scanned = await desk.ask('voucher.scan', { text: codeOf(n) });
  if (scanned.at !== 'found') return scanned.at;
  const { outcome } = await desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: scanned.scanId, worth: scanned.voucher.worth });
  return outcome.is === 'not-accepted' ? outcome.reason : outcome.is;
};

describe('a manager', () => {
  test('sets a policy, and the next guest is judged by it; it stays over a restart', async () => {
    const { desk, cut } = await offlineDesk();
    await cut();
    await desk.signIn(MIA);
    desk.pushed.splice(0);
    expect(await set(desk, { ...WISH, perRedemptionMinor: 4_999 })).toEqual({ is: 'done' });
    expect(desk.pushed).toContain('offline.changed');
    expect(await accept(desk, 1)).toBe('over-the-limit');
    expect(await set(desk, { ...WISH, totalMinor: 5_000 })).toEqual({ is: 'done' });
    expect([await accept(desk, 1), await accept(desk, 2)]).toEqual(['accepted-offline', 'over-the-limit']);
    await desk.restart();
    expect(await accept(desk, 2)).toBe('over-the-limit');
    expect((await desk.ask('offline.readiness', {})).tillCaps).toEqual([{ currency: 'EUR', minor: 5_000 }]);
  });

  test('is obeyed also for a voucher that was found before', async () => {
    const { desk, cut } = await offlineDesk();
    await cut();
    await desk.signIn(MIA);
    const scanned = await desk.ask('voucher.scan', { text: codeOf(1) });
    if (scanned.at !== 'found') throw new Error('it stands in the list');
    expect(await set(desk, undefined)).toEqual({ is: 'done' });
    const { outcome } = await desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: scanned.scanId, worth: scanned.voucher.worth });
    expect(outcome).toMatchObject({ is: 'not-accepted', reason: 'unreachable' });
  });

  test('takes it away, working offline ends with it, and what was set comes back where it is set again', async () => {
    const { desk } = await offlineDesk({ policy: { ...POLICY, otherCurrencies: { USD: { perRedemptionMinor: 100, totalMinor: 200 } } } });
    await desk.signIn(MIA);
    await desk.ask('offline.force', { account: ACCOUNT, approver: SAM });
    expect(await accept(desk, 1)).toBe('accepted-offline');
    expect(await set(desk, undefined)).toEqual({ is: 'done' });
    expect(await nothingAt(desk)).toBe('no-policy');
    expect(await accept(desk, 2)).toBe('redeemed');
    expect(await set(desk, undefined)).toEqual({ is: 'changed' });
    expect(await desk.ask('offline.policy', { account: ACCOUNT })).toEqual({
      is: 'policy',
      inForce: false,
      policy: { perRedemptionMinor: 5_000, totalMinor: 50_000, countAtMost: 200, outageAtMostMs: 24 * HOUR_MS, listMaxAgeMs: 12 * HOUR_MS },
    });
    await set(desk, WISH);
    // what no form shows is kept
    expect((await desk.ask('offline.readiness', {})).accounts[0]?.exposure).toMatchObject([{ currency: 'EUR', capMinor: 10_000 }, { currency: 'USD', capMinor: 200 }]);
    await desk.restart();
    expect((await desk.ask('offline.readiness', {})).accounts[0]?.exposure).toHaveLength(2);
  });

  test('is asked for the PIN again, and nobody else sets it', async () => {
    const { desk } = await offlineDesk();
    for (const one of [ANNA, SAM]) {
      await desk.signIn(one);
      await expect(set(desk, WISH)).rejects.toThrow('not-allowed');
    }
    await desk.signIn(MIA);
    expect(await set(desk, WISH, SAM)).toEqual({ is: 'not-allowed' });
    expect(await set(desk, WISH, { ...MIA, pin: '0000' })).toEqual({ is: 'wrong-pin' });
    expect((await desk.ask('offline.readiness', {})).tillCaps).toEqual([{ currency: 'EUR', minor: 50_000 }]);
  });

  test('sets no two wordings under one version, whatever the clock says', async () => {
    const { desk, cut } = await offlineDesk();
    await cut();
    await desk.signIn(MIA);
        for (const [n, countAtMost] of [10, 20].entries()) {
      await set(desk, { ...WISH, countAtMost });
      expect(await accept(desk, n + 1)).toBe('accepted-offline');
    }
    await desk.close();
    const versions = versionsIn(desk);
    expect(new Set(versions).size).toBe(2);
    for (const version of versions) expect(version).toMatch(/^2026-03-01T18:00:\d\d\.\d{3}Z mia \d+$/);
  });
});

test('a list is read as soon as there is a policy to go by, and its file is in no use without one', async () => {
  const desk = await deskAtWork({ settings: withoutPolicy, readList: readHere });
  await desk.signIn(MIA);
  expect(await nothingAt(desk)).toBe('no-policy');
  expect(await desk.ask('lists.open', {})).toEqual([]);
  await set(desk, WISH);
  const isRead = () => desk.log.some((line) => line.startsWith('list read'));
  await desk.passing('the list is read', isRead);
  expect(await nothingAt(desk)).toBeUndefined();
  await set(desk, undefined);
  expect((await desk.ask('offline.readiness', {})).accounts[0]).toMatchObject({ nothing: 'no-policy', accepts: [] });
  expect((await desk.ask('offline.readiness', {})).accounts[0]?.list).toBeUndefined();
  expect(await desk.ask('lists.open', {})).toEqual([]);
});

test('where nothing can ever be given offline no policy is set, and the screen does not say that a manager could', async () => {
  const own = ownProvider({ hasOffice: true });
  const outside: OpenOutside = (hear) => {
    const opened = own.outside(hear);
    return { ...opened, provider: (account) => officeOf(opened.provider(account)) };
  };
  const desk = await deskAtWork({ outside, policy: POLICY });
  await desk.signIn(MIA);
  expect(await nothingAt(desk), 'an office is not among those that give').toBeUndefined();
  expect(await desk.ask('offline.policy', { account: ACCOUNT })).toEqual({ is: 'never-offline' });
  expect(await set(desk, WISH)).toEqual({ is: 'never-offline' });
  expect(mayHavePolicy('vista-ocapi')).toBe(false);
});

function officeOf({ office, check }: Provider): Provider {
  return office === undefined ? { check } : { office, check };
}

/** Under which wordings what was given offline stands in the journal. */
function versionsIn({ folder }: DeskAtWork): unknown[] {
  const db = new Sqlite(join(folder, 'journal', 'journal.sqlite'), { readonly: true });
  const rows = db.prepare<[], { body: string }>("SELECT body FROM journal WHERE json_extract(body, '$.kind') = 'given' ORDER BY seq").all();
  db.close();
  return rows.map(({ body }) => (JSON.parse(body) as { grounds: { policy: string } }).grounds.policy);
}
