import { describe, expect, test } from 'vitest';
import type { Policy } from '../../shared/policy.ts';
import type { AccountSettings, SettingsEvent } from '../../shared/settings.ts';
import type { World } from '../../main/compose.ts';
import type { Provider, Till } from '../../main/providers/provider.ts';
import { withAccounts } from '../world.ts';
import { MIA } from './desk-at-work.ts';
import { accept, ACCOUNT, codeOf, HOUR_MS, offlineDesk, POLICY, readinessOf } from './offline-desk.ts';
import { ownProvider, UNREACHABLE } from './own-provider.ts';

function till({ till: found }: Provider): Till {
  if (found === undefined) throw new Error('it has a till');
  return found;
}

function second(account: AccountSettings): AccountSettings {
  const { policy: _, ...rest } = account;
  return { ...rest, id: 'second', name: 'Second' };
}

describe('the panel and the bar promise what the policy does', () => {
  const PRICED = { ...POLICY, useMinor: 1_500, percentSaleMinor: 6_000 };

  test.each([
    ['a kind that is never given, and one that nobody has priced', { ...POLICY, useMinor: 1_500, kinds: { money: 'refuse' } }, [5_000], { money: 'refuse', percent: 'refuse' }],
    ['a kind for which a supervisor always answers', { ...PRICED, kinds: { money: 'ask' } }, [5_000], { money: 'ask' }],
    ['where each kind wants a supervisor', { ...PRICED, kinds: { money: 'ask', uses: 'ask', percent: 'refuse' } }, [0], { percent: 'refuse' }],
    ['where no kind is given', { ...PRICED, kinds: { money: 'refuse', uses: 'refuse', percent: 'refuse' } }, [], {}],
  ] as [string, Policy, number[], object][])('%s', async (_, policy, gives, kinds) => {
    const { desk } = await offlineDesk({ policy });
    const { account } = await readinessOf(desk);
    expect(account.accepts.map(({ giveMinor }) => giveMinor)).toEqual(gives);
    expect(account.kinds).toEqual(kinds);
    expect(account.nothing).toBe(gives.length === 0 ? 'all-refused' : undefined);
  });

  test('of an account whose vouchers are uses alone, once somebody has said what one is worth', async () => {
    const uses = ownProvider();
    const outside: World['outside'] = (hear) => {
      const at = uses.outside(hear);
      return { ...at, provider: (settings) => ({ ...at.provider(settings), till: { ...till(at.provider(settings)), kinds: ['uses'] } }) };
    };
    const { desk } = await offlineDesk({ outside });
    expect((await readinessOf(desk)).account).toMatchObject({ accepts: [], nothing: 'no-price' });
    const priced = await offlineDesk({ outside, policy: { ...POLICY, useMinor: 1_500 } });
    expect((await readinessOf(priced.desk)).account).toMatchObject({ accepts: [{ evidence: 'listed' }], kinds: {} });
  });

  test('the hours of an account that gives nothing run out for nobody', async () => {
    const { desk, cut, own } = await offlineDesk({ settings: (first) => withAccounts({ policy: POLICY })(first).flatMap((event): SettingsEvent[] => (event.kind === 'account-set' ? [event, { ...event, account: second(event.account) }] : [event])) });
    own.always(UNREACHABLE);
    await desk.ask('voucher.scan', { text: codeOf(0), account: 'second' });
    await desk.run(3_000);
    expect((await readinessOf(desk)).readiness.outage, 'it alone is away').not.toHaveProperty('leftMs');
    await desk.ask('voucher.scan', { text: codeOf(0), account: ACCOUNT });
    await cut();
    expect((await readinessOf(desk)).readiness.outage?.leftMs).toBeGreaterThan(23 * HOUR_MS);
  });

  test('what is out stays on the screen when a manager takes the policy away', async () => {
    const { desk, cut } = await offlineDesk();
    await cut();
    expect(await accept(desk, 1)).toBe('accepted-offline');
    await desk.signIn(MIA);
    expect(await desk.ask('offline.setPolicy', { account: ACCOUNT, approver: MIA })).toEqual({ is: 'done' });
    const { readiness, account } = await readinessOf(desk);
    expect(account).toMatchObject({ nothing: 'no-policy', exposure: [{ currency: 'EUR', outMinor: 5_000, capMinor: 0, leftMinor: 0 }] });
    expect(readiness).toMatchObject({ outage: { accepted: 1, exposure: [{ outMinor: 5_000 }] }, tillCaps: [{ currency: 'EUR', minor: 5_000 }] });
    expect(readiness.outage).not.toHaveProperty('leftMs');
  });

  test('of a code that no list has, up to what is left of all', async () => {
    const { desk, cut } = await offlineDesk({ policy: { ...POLICY, totalMinor: 6_000, wellFormed: { giveMinor: 2_000, askMinor: 5_000 } } });
    await cut();
    expect(await accept(desk, 1)).toBe('accepted-offline');
    expect(await desk.ask('voucher.scan', { text: codeOf(500) })).toMatchObject({ unlisted: { giveMinor: 1_000, askMinor: 1_000 } });
  });
});

test('an account that takes nothing more and owes nothing has no outage, however long its line is gone', async () => {
  const { desk, own, cut } = await offlineDesk();
  await cut();
  expect((await readinessOf(desk)).readiness.outage).toBeDefined();
  await desk.signIn(MIA);
  expect(await desk.ask('accounts.disable', { account: ACCOUNT, disabled: true, approver: MIA })).toEqual({ is: 'done' });
  await desk.run(60_000);
  expect((await desk.ask('offline.readiness', {})).outage).toBeUndefined();
  // it works again: that its line is gone is found out anew, and its hours count from then on
  expect(await desk.ask('accounts.disable', { account: ACCOUNT, disabled: false, approver: MIA })).toEqual({ is: 'done' });
  await cut();
  expect(await accept(desk, 1)).toBe('accepted-offline');
  await desk.run(60_000);
  expect((await readinessOf(desk)).account.hours.usedMs).toBeGreaterThan(60_000);
  own.always(undefined);
  await desk.run(5_000);
  expect((await readinessOf(desk)).readiness.outage).toBeUndefined();
});
