import { expect, test } from 'vitest';
import { systemIds } from '../../main/compose.ts';
import { inAnyLetters, offlineDesk, POLICY } from './offline-desk.ts';

test('one voucher is given once, in whatever letters its code is typed', async () => {
  const { desk, list, cut } = await offlineDesk({ settings: inAnyLetters });
  for (const code of ['TRYABCDEFGHIJ', 'tryabcdefghij']) list.vouchers.set(code, { kind: 'voucher', ref: 'one', worth: { kind: 'money', minor: 5_000, currency: 'EUR' } });
  await cut();
  const { id, outcome } = await desk.redeemCode('tryabcdefghij');
  expect(outcome.is).toBe('accepted-offline');
  await desk.ask('redemption.shown', { id, outcome: 'accepted-offline' });
  expect(await desk.ask('voucher.scan', { text: 'TRYABCDEFGHIJ' })).toMatchObject({ at: 'refused', outcome: { is: 'not-accepted', reason: 'handed-over-here' } });
});

test.each(['AB12345678', 'ab12345678', 'aB12345678'])('no list has it: given once as Ab12345678, it is not given again as %s', async (again) => {
  const { desk, cut } = await offlineDesk({
    list: () => undefined,
    settings: (first) => inAnyLetters(first).map((event) => (event.kind === 'account-set' ? { ...event, account: { ...event.account, policy: { ...POLICY, none: { giveMinor: 5_000, askMinor: 5_000 } } } } : event)),
  });
  await cut();
  const giveUnlisted = async (text: string) => {
    const scanned = await desk.ask('voucher.scan', { text });
    if (scanned.at !== 'refused' || scanned.unlisted === undefined) return scanned.at === 'refused' && scanned.outcome.is === 'not-accepted' ? scanned.outcome.reason : scanned.at;
    const id = systemIds.newId();
    const { outcome } = await desk.ask('voucher.redeem', { id, scanId: scanned.unlisted.scanId, worth: { kind: 'money', minor: 5_000, currency: 'EUR' } });
    await desk.ask('redemption.shown', { id, outcome: outcome.is });
    return outcome.is;
  };
  expect(await giveUnlisted('Ab12345678')).toBe('accepted-offline');
  expect(await giveUnlisted(again)).toBe('handed-over-here');
});

test('what a list has as used is not given in other letters either', async () => {
  const { desk, cut } = await offlineDesk({
    settings: (first) => inAnyLetters(first).map((event) => (event.kind === 'account-set' ? { ...event, account: { ...event.account, policy: { ...POLICY, none: { giveMinor: 5_000, askMinor: 5_000 } } } } : event)),
    list: () => ({ seq: 0, hash: '', worthLeft: true, readAtMs: Date.parse('2026-03-01T17:59:00.000Z'), find: () => undefined, otherwise: (code) => (code.toUpperCase() === 'AB12345678' ? 'spent' : undefined) }),
  });
  await cut();
  for (const text of ['AB12345678', 'ab12345678']) {
    const scanned = await desk.ask('voucher.scan', { text });
    expect(scanned).toMatchObject({ at: 'refused', outcome: { reason: 'nothing-left' } });
    expect(scanned).not.toHaveProperty('unlisted');
  }
});
