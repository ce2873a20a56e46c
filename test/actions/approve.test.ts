import { describe, expect, test } from 'vitest';
import type { Output } from '../../shared/contract.ts';
import type { Policy } from '../../shared/policy.ts';
import type { Worth } from '../../shared/worth.ts';
import { ANNA, type DeskAtWork, MIA, SAM } from './desk-at-work.ts';
import { codeOf, offlineDesk, POLICY } from './offline-desk.ts';
import { fault, LOST, ownProvider } from './own-provider.ts';

const ASKING: Policy = { ...POLICY, perRedemptionMinor: 2_000, askUpToMinor: 5_000, totalMinor: 9_000 };
const atRisk = async (desk: DeskAtWork) => (await desk.ask('queue.open', {})).atRisk;

async function cutDesk(policy: Policy = ASKING, worth?: Worth) {
  const opened = await offlineDesk({ policy, ...(worth === undefined ? {} : { own: ownProvider({ worth }), voucher: { worth } }) });
  await opened.cut();
  return opened;
}

describe('what a supervisor has to answer for', () => {
  test('is not accepted until one does, and nothing is begun', async () => {
    const { desk } = await cutDesk();
    const asked = await desk.redeemCode(codeOf(1));
    expect(asked).toMatchObject({ outcome: { is: 'not-accepted', reason: 'ask-supervisor' }, asks: { why: 'worth', evidence: 'listed', risk: { minor: 5_000, currency: 'EUR' }, exposure: [{ currency: 'EUR', outMinor: 0, capMinor: 9_000, leftMinor: 9_000 }] } });
    expect(await atRisk(desk)).toEqual([]);
    const approved = await desk.ask('voucher.approve', { id: asked.id, approver: SAM });
    expect(approved).toMatchObject({ is: 'done', redemption: { id: asked.id, outcome: { is: 'accepted-offline' }, approvedBy: 'Sam', by: 'Anna' } });
    expect(await atRisk(desk)).toEqual([{ minor: 5_000, currency: 'EUR' }]);
  });

  test.each([
    ['a cashier', ANNA, 'not-allowed'],
    ['a wrong PIN', { personId: 'sam', pin: '0000' }, 'wrong-pin'],
  ])('is not given on the word of %s, and is still asked for', async (_, approver, is) => {
    const { desk } = await cutDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    expect(await desk.ask('voucher.approve', { id, approver })).toMatchObject({ is, redemption: { asks: { why: 'worth' } } });
    expect(await atRisk(desk)).toEqual([]);
  });

  test('is never given on the word of whoever asks for it, a manager either', async () => {
    const { desk } = await cutDesk();
    await desk.signIn(MIA);
    const { id } = await desk.redeemCode(codeOf(1));
    expect((await desk.ask('voucher.approve', { id, approver: MIA })).is).toBe('not-allowed');
    expect((await desk.ask('voucher.approve', { id, approver: SAM })).is).toBe('done');
  });

  test('is looked at again: two that fit one by one do not both fit under the cap', async () => {
    const { desk } = await cutDesk();
    const [one, two] = [await desk.redeemCode(codeOf(1)), await desk.redeemCode(codeOf(2))];
    expect((await desk.ask('voucher.approve', { id: one.id, approver: SAM })).redemption.outcome.is).toBe('accepted-offline');
    expect((await desk.ask('voucher.approve', { id: two.id, approver: SAM })).redemption.outcome).toMatchObject({ is: 'not-accepted', reason: 'over-the-limit' });
    expect(await atRisk(desk)).toEqual([{ minor: 5_000, currency: 'EUR' }]);
  });

  test('is redeemed with its provider where the line is back by then', async () => {
    const { desk, own, mend } = await cutDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    await mend();
    expect((await desk.ask('voucher.approve', { id, approver: SAM })).redemption.outcome.is).toBe('redeemed');
    expect(own.standing()).toMatchObject([{ key: id }]);
  });

  test.each([
    ['wants no calls just then', fault('throttled', 'none')],
    ['says nothing', LOST],
  ])('is not asked for twice where the line is back and the provider %s', async (_, end) => {
    const { desk, own, mend } = await cutDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    await mend();
    own.meet('redeem', end);
    const approved = desk.ask('voucher.approve', { id, approver: SAM });
    await desk.run(2_000);
    expect(await approved).toMatchObject({ is: 'done', redemption: { outcome: { is: 'accepted-offline' }, approvedBy: 'Sam' } });
  });

  test('is withheld where the policy refuses by the time that a supervisor answers', async () => {
    const { desk, own, list } = await offlineDesk({ policy: ASKING });
    own.meet('redeem', fault('throttled', 'none'));
    const asked = await desk.redeemCode(codeOf(1));
    expect(asked).toMatchObject({ asks: { why: 'worth' }, decided: false });
    list.vouchers.delete(codeOf(1));
    expect(await desk.ask('voucher.approve', { id: asked.id, approver: SAM })).toMatchObject({ is: 'changed', redemption: { outcome: { is: 'not-accepted', reason: 'not-in-list' }, decided: true } });
  });

  test('and whose guest goes without is kept under its reference', async () => {
    const { desk } = await cutDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    const { reference } = await desk.ask('redemption.giveUp', { id });
    expect(await desk.ask('redemption.find', { reference })).toMatchObject({ refusal: { reason: 'not-approved' } });
    expect((await desk.serve('voucher.approve', { id, approver: SAM })).ok).toBe(false);
  });

  test('while a call for it is lost is asked for beside NOT KNOWN', async () => {
    const { desk, own } = await offlineDesk({ policy: ASKING });
    own.meet('redeem', LOST);
    const answered = desk.redeemCode(codeOf(1));
    await desk.run(2_000);
    const asked = await answered;
    expect(asked).toMatchObject({ outcome: { is: 'not-known' }, asks: { why: 'worth' } });
    expect(await desk.ask('voucher.approve', { id: asked.id, approver: SAM })).toMatchObject({ is: 'done', redemption: { outcome: { is: 'accepted-offline' }, approvedBy: 'Sam' } });
    expect((await desk.ask('voucher.approve', { id: asked.id, approver: SAM })).is).toBe('not-allowed');
    await desk.run(240_000);
    expect(own.standing()).toMatchObject([{ key: asked.id }]);
  });

  test('stands with their name in the grounds, and they decide nothing about it later', async () => {
    const { desk, own, mend } = await cutDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    await desk.ask('voucher.approve', { id, approver: SAM });
    own.meet('redeem', { reason: 'expired' });
    await mend();
    const resolve = (approver: typeof SAM): Promise<Output<'conflict.resolve'>> => desk.ask('conflict.resolve', { id, resolution: 'written-off', words: 'lost', approver });
    expect((await resolve(SAM)).is).toBe('not-allowed');
    expect((await resolve(MIA)).is).toBe('done');
  });
});

describe('by the policy', () => {
  const verdict = async (policy: Partial<Policy>, worth?: Worth) => {
    const { desk } = await cutDesk({ ...POLICY, ...policy }, worth);
    const { outcome, asks } = await desk.redeemCode(codeOf(1));
    return asks?.why ?? (outcome.is === 'not-accepted' ? outcome.reason : outcome.is);
  };
  const USE: Worth = { kind: 'uses', count: 1 };

  test.each([
    ['a kind of worth is asked for', { kinds: { money: 'ask' } }, undefined, 'kind'],
    ['a kind of worth is refused', { kinds: { money: 'refuse' } }, undefined, 'kind-refused'],
    ['a use without a price is refused', {}, USE, 'worth-unknown'],
    ['a use without a price is asked for', { unpriced: 'ask' }, USE, 'unpriced'],
    ['a use with a price is given', { useMinor: 1_000 }, USE, 'accepted-offline'],
    ['more than a supervisor may give is refused', { perRedemptionMinor: 1_000, askUpToMinor: 4_999 }, undefined, 'over-the-limit'],
    ['no more than so many are given', { countAtMost: 0 }, undefined, 'count-reached'],
    ['nothing is given after so many hours', { outageAtMostMs: 0 }, undefined, 'hours-reached'],
  ] as [string, Partial<Policy>, Worth | undefined, string][])('%s', async (_, policy, worth, is) => {
    expect(await verdict(policy, worth)).toBe(is);
  });

  test('a code that no list has is accepted for the worth on it, with a supervisor, once', async () => {
    const { desk, own, list, cut, mend } = await cutDesk({ ...POLICY, wellFormed: { giveMinor: 0, askMinor: 3_000 } });
    const scan = async () => {
      const scanned = await desk.ask('voucher.scan', { text: codeOf(7_000) });
      return scanned.at === 'refused' ? scanned : undefined;
    };
    const first = await scan();
    expect(first).toMatchObject({ outcome: { reason: 'not-in-list' }, unlisted: { evidence: 'well-formed', giveMinor: 0, askMinor: 3_000, currency: 'EUR' } });
    const worth: Worth = { kind: 'money', minor: 3_000, currency: 'EUR' };
    const asked = await desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: first?.unlisted?.scanId ?? '', worth });
    expect(asked.asks).toMatchObject({ why: 'evidence', evidence: 'well-formed' });
    expect((await desk.ask('voucher.approve', { id: asked.id, approver: SAM })).redemption.outcome.is).toBe('accepted-offline');
    await desk.ask('redemption.shown', { id: asked.id, outcome: 'accepted-offline' });
    expect((await scan())?.unlisted).toBeUndefined();
    await mend();
    expect(own.standing()).toMatchObject([{ key: asked.id }]);
    // a list that was read later does not have it because it was used
    Object.assign(list, desk.newestRow());
    await cut();
    expect((await scan())?.unlisted).toBeUndefined();
  });

  test('a code that no list has is not given once the line is back: it is scanned again, and the provider is asked', async () => {
    const { desk, own, mend } = await cutDesk({ ...POLICY, wellFormed: { giveMinor: 0, askMinor: 3_000 } });
    const scanned = await desk.ask('voucher.scan', { text: codeOf(7_000) });
    if (scanned.at !== 'refused' || scanned.unlisted === undefined) throw new Error('it is in no list');
    const asked = await desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: scanned.unlisted.scanId, worth: { kind: 'money', minor: 3_000, currency: 'EUR' } });
    await mend();
    expect((await desk.ask('voucher.approve', { id: asked.id, approver: SAM })).redemption.outcome).toMatchObject({ is: 'not-accepted', reason: 'never-arrived' });
    expect([own.standing(), (await desk.ask('queue.open', {})).rows]).toEqual([[], []]);
  });

  test('a code that no list has is given although probes are answered, where its own provider was asked and could not say', async () => {
    const { desk, own } = await offlineDesk({ policy: { ...POLICY, wellFormed: { giveMinor: 3_000, askMinor: 3_000 } } });
    own.meet('lookup', fault('unavailable', 'possible'));
    const scanned = await desk.ask('voucher.scan', { text: codeOf(7_000) });
    if (scanned.at !== 'refused' || scanned.unlisted === undefined) throw new Error('it is in no list');
    await desk.run(4_000);
    expect((await desk.ask('queue.open', {})).accounts[0]?.line).toBe('up');
    const given = await desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: scanned.unlisted.scanId, worth: { kind: 'money', minor: 3_000, currency: 'EUR' } });
    expect(given.outcome).toEqual({ is: 'accepted-offline' });
  });

  test('but not where the line or a pause kept the code from its provider: it is scanned again', async () => {
    const { desk, own } = await offlineDesk({ policy: { ...POLICY, wellFormed: { giveMinor: 3_000, askMinor: 3_000 } } });
    for (const lost of [fault('unreachable', 'none'), fault('throttled', 'none', { retryAfterMs: 2_000 })]) {
      own.meet('lookup', lost);
      const scanned = await desk.ask('voucher.scan', { text: codeOf(7_000) });
      if (scanned.at !== 'refused' || scanned.unlisted === undefined) throw new Error('it is in no list');
      await desk.run(4_000);
      const asked = await desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: scanned.unlisted.scanId, worth: { kind: 'money', minor: 3_000, currency: 'EUR' } });
      expect(asked.outcome).toMatchObject({ is: 'not-accepted', reason: 'never-arrived' });
    }
  });

  test('a list that says nothing of what is left is good for one redemption of a code', async () => {
    const { desk, own, list, cut, mend } = await offlineDesk({ own: ownProvider({ can: { partial: 'money' } }) });
    const part: Worth = { kind: 'money', minor: 1_000, currency: 'EUR' };
    const take = async () => {
      const scan = await desk.ask('voucher.scan', { text: codeOf(1) });
      if (scan.at !== 'found') throw new Error('it is found');
      const { id, outcome } = await desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: scan.scanId, worth: part });
      await desk.ask('redemption.shown', { id, outcome: outcome.is });
      return outcome.is === 'not-accepted' ? outcome.reason : outcome.is;
    };
    await cut();
    expect(await take()).toBe('accepted-offline');
    await mend();
    Object.assign(list, desk.newestRow());
    await cut();
    list.worthLeft = false;
    expect(await take()).toBe('nothing-left');
    list.worthLeft = true;
    expect(await take()).toBe('accepted-offline');
    expect(own.standing()).toHaveLength(1);
  });

  test('a list that stands on a row which this journal never had is not believed', async () => {
    const { desk, list } = await cutDesk(POLICY);
    Object.assign(list, { ...desk.newestRow(), hash: 'f'.repeat(64) });
    expect((await desk.redeemCode(codeOf(1))).outcome).toMatchObject({ is: 'not-accepted', reason: 'list-not-ours' });
    Object.assign(list, desk.newestRow());
    expect((await desk.redeemCode(codeOf(1))).outcome.is).toBe('accepted-offline');
  });
});

test('what a person says was handed over keeps the price at which it was given, over a power cut', async () => {
  const worth: Worth = { kind: 'uses', count: 3 };
  const { desk, cut } = await offlineDesk({ policy: { ...POLICY, useMinor: 1_500, totalMinor: 5_000 }, own: ownProvider({ worth }), voucher: { worth } });
  await cut();
  const { id } = await desk.redeemCode(codeOf(1));
  await desk.restart();
  await desk.ask('redemption.handedOver', { id, answer: 'yes' });
  expect(await atRisk(desk)).toEqual([{ minor: 4_500, currency: 'EUR' }]);
  await cut();
  expect((await desk.redeemCode(codeOf(2))).outcome).toMatchObject({ is: 'not-accepted', reason: 'over-the-limit' });
});

test('goods that a person gave in doubt count at the price of the policy, and without one beside the sum', async () => {
  for (const [priced, exposure, unpriced] of [[{ useMinor: 1_500 }, 3_000, 0], [{}, 0, 1]] as const) {
    const worth: Worth = { kind: 'uses', count: 2 };
    const { desk, own } = await offlineDesk({ policy: { ...POLICY, ...priced, inDoubt: 'wait' }, own: ownProvider({ worth, can: { recall: false } }), voucher: { worth } });
    own.meet('redeem', fault('timeout', 'possible'));
    const { id } = await desk.redeemCode(codeOf(1));
    await desk.ask('redemption.handedOver', { id, answer: 'yes' });
    const [account] = (await desk.ask('offline.readiness', {})).accounts;
    expect(account).toMatchObject({ unpriced, exposure: [{ outMinor: exposure }] });
  }
});
