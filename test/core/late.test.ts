import { describe, expect, test } from 'vitest';
import { canBeTold } from '../../main/core/late.ts';

const FIFTY = { kind: 'money', minor: 5_000, currency: 'EUR' } as const;
const TWICE = { kind: 'uses', count: 2 } as const;
const PERCENT = { kind: 'percent', hundredths: 2_000 } as const;

describe('a provider', () => {
  test.each([
    ['that takes nothing at a counter', {}, FIFTY, false],
    ['that wants the guest there', { sells: { kinds: ['money'], moneyStep: 1 } }, FIFTY, false],
    ['that looks vouchers up', { late: true }, PERCENT, true],
    ['whose money has no unit', { late: true, sells: { kinds: ['uses', 'money'] } }, FIFTY, false],
    ['whose money has no unit, of uses', { late: true, sells: { kinds: ['uses', 'money'] } }, TWICE, true],
    ['whose money has a unit', { late: true, sells: { kinds: ['money'], moneyStep: 100 } }, FIFTY, true],
    ['whose unit does not go into it', { late: true, sells: { kinds: ['money'], moneyStep: 300 } }, FIFTY, false],
    ['of another currency', { late: true, sells: { kinds: ['money'], moneyStep: 1 } }, { ...FIFTY, currency: 'USD' }, false],
    ['that sells no uses', { late: true, sells: { kinds: ['money'], moneyStep: 1 } }, TWICE, false],
    ['that has no percent', { late: true, sells: { kinds: ['uses', 'money'], moneyStep: 1 } }, PERCENT, false],
  ] as [string, Parameters<typeof canBeTold>[0], Parameters<typeof canBeTold>[1], boolean][])('%s can be told late of it: %#', (_, till, worth, can) => {
    expect(canBeTold(till, worth, 'EUR')).toBe(can);
  });
});
