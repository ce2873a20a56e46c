import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, type PolicyWish } from '../../shared/policy.ts';
import type { OfflineAccount, Readiness } from '../../shared/offline.ts';
import { type Field, type PolicyMistake, policyFrom, typedFrom, type TypedPolicy } from '../../renderer/offline/typed-policy.ts';
import { wordsOfRiskWith } from '../../renderer/words/policy.ts';

const { version: _, ...FIRST } = DEFAULT_POLICY;
const WHOLE: PolicyWish = {
  ...FIRST,
  askUpToMinor: 20_000,
  wellFormed: { giveMinor: 0, askMinor: 1_999 },
  none: { giveMinor: 100, askMinor: 100 },
  kinds: { uses: 'refuse', percent: 'ask' },
  inDoubt: 'wait',
  contactAboveMinor: 0,
  useMinor: 1_550,
  percentSaleMinor: 6_000,
  outageAtMostMs: 90 * 60_000,
};
const typed = (changed: Partial<TypedPolicy> = {}) => ({ ...typedFrom(FIRST, 'EUR'), ...changed });
const policyOf = (changed: Partial<TypedPolicy>, currency = 'EUR') => {
  const read = policyFrom(typed(changed), currency);
  return read.is === 'policy' ? read.policy : read.mistakes;
};

describe('a policy that a manager types', () => {
  test.each([FIRST, WHOLE])('is the same where nothing was changed', (policy) => {
    expect(policyFrom(typedFrom(policy, 'EUR'), 'EUR')).toEqual({ is: 'policy', policy });
  });

  test('is in whole cents, with a point or a comma, and in the digits of its currency', () => {
    expect(policyOf({ listedGive: '19,99', total: '1010.10' })).toMatchObject({ perRedemptionMinor: 1_999, totalMinor: 101_010 });
    expect(typedFrom(FIRST, 'JPY')).toMatchObject({ listedGive: '5000', total: '50000' });
    expect(policyFrom(typedFrom(FIRST, 'JPY'), 'JPY')).toEqual({ is: 'policy', policy: FIRST });
    expect(typedFrom(FIRST, 'KWD').listedGive).toBe('5.000');
  });

  test('has none of what is left empty, and a supervisor may give what the desk may where only that is said', () => {
    expect(policyOf({ listedAsk: ' ', use: '', contact: '' })).toEqual(FIRST);
    expect(policyOf({ formGive: '10' })).toMatchObject({ wellFormed: { giveMinor: 1_000, askMinor: 1_000 } });
    expect(policyOf({ anyAsk: '10' })).toMatchObject({ none: { giveMinor: 0, askMinor: 1_000 } });
  });

  test.each<[Field, string, PolicyMistake]>([
    ['listedGive', '', 'no-amount'],
    ['listedGive', '1.250', 'no-amount'],
    ['listedGive', '-5', 'no-amount'],
    ['listedGive', '500.01', 'over-the-total'],
    ['listedAsk', '500.01', 'over-the-total'],
    ['listedAsk', '49.99', 'less-than-alone'],
    ['formAsk', 'ten', 'no-amount'],
    ['anyGive', '1000', 'over-the-total'],
    ['total', '', 'no-amount'],
    ['total', '1000000.01', 'too-much'],
    ['count', '0', 'no-count'],
    ['count', '2.5', 'no-count'],
    ['count', '10001', 'no-count'],
    ['outage', '0', 'no-hours'],
    ['outage', '1.5', 'no-hours'],
    ['outage', '1:60', 'no-hours'],
    ['listAge', '721', 'too-long'],
    ['contact', 'x', 'no-amount'],
  ])('says at %s that "%s" is wrong: %s', (field, text, mistake) => {
    expect(policyOf({ [field]: text })).toEqual({ [field]: mistake });
  });

  test.each([['12', 12 * 60], ['1:30', 90], ['0:20', 20], [' 720 ', 720 * 60]])('takes %s as hours', (text, minutes) => {
    expect(policyOf({ outage: text })).toMatchObject({ outageAtMostMs: minutes * 60_000 });
  });
});

test('what can be lost with it is said for this till and the venue, with the other accounts', () => {
  const exposure = [{ currency: 'EUR', outMinor: 0, capMinor: 50_000, leftMinor: 50_000 }];
  const own = { id: 'a', name: 'A', currency: 'EUR', exposure } as unknown as OfflineAccount;
  const readiness: Readiness = { tills: 2, accounts: [own], tillCaps: [{ currency: 'EUR', minor: 70_000 }], venueCaps: [{ currency: 'EUR', minor: 140_000 }] };
  expect(wordsOfRiskWith(readiness, own, 10_000)).toBe('With this policy: This till can lose €300.00 at most. 2 tills risk 2 times as much: €600.00.');
  expect(wordsOfRiskWith({ ...readiness, tills: 1, accounts: [], tillCaps: [], venueCaps: [] }, own, 10_000)).toBe('With this policy: This till can lose €100.00 at most. It is the only one.');
  expect(wordsOfRiskWith(readiness, own, undefined)).toContain('when the amounts are right');
});
