import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Defect } from '../../shared/assert.ts';
import { decimalFromMinor, minorDigits, minorFromDecimal, sameWorth, Worth } from '../../shared/worth.ts';

describe('money in decimals', () => {
  test.each([
    ['50.00', 'EUR', 5_000],
    ['185', 'EUR', 18_500],
    ['185.0', 'EUR', 18_500],
    ['185.5', 'EUR', 18_550],
    ['0.01', 'USD', 1],
    ['0.10000', 'USD', 10],
    [' 7.25 ', 'GBP', 725],
    ['500', 'JPY', 500],
    ['500.00', 'JPY', 500],
    ['1.234', 'KWD', 1_234],
    ['1.5', 'KWD', 1_500],
    ['999999999999.99', 'EUR', 99_999_999_999_999],
  ])('%s %s is %i in minor units', (text, currency, minor) => {
    expect(minorFromDecimal(text, currency)).toBe(minor);
  });

  test.each([
    ['0.001', 'EUR'],
    ['500.5', 'JPY'],
    ['1.2345', 'KWD'],
    ['', 'EUR'],
    ['.50', 'EUR'],
    ['5.', 'EUR'],
    ['-5', 'EUR'],
    ['+5', 'EUR'],
    ['5,00', 'EUR'],
    ['1e3', 'EUR'],
    ['0x10', 'EUR'],
    ['NaN', 'EUR'],
    ['5 000', 'EUR'],
    ['٥', 'EUR'],
    ['1234567890123', 'EUR'],
  ])('"%s" %s is no amount', (text, currency) => {
    expect(minorFromDecimal(text, currency)).toBeUndefined();
  });

  test('know the decimal places of a currency', () => {
    expect(['EUR', 'USD', 'JPY', 'KWD', 'BHD', 'CLF'].map(minorDigits)).toEqual([2, 2, 0, 3, 3, 4]);
    // what is paid in cash has none of them any more, and the platform's tables follow that, some sooner than others
    expect(['HUF', 'COP', 'IDR', 'PKR', 'RSD', 'ALL', 'LBP', 'MMK', 'IQD', 'ISK'].map(minorDigits)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 3, 0]);
    expect(decimalFromMinor(500_000, 'HUF')).toBe(5_000);
  });

  test('go to a provider and come back as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.constantFrom('EUR', 'JPY', 'KWD'), (minor, currency) => {
        const digits = minorDigits(currency);
        expect(minorFromDecimal(decimalFromMinor(minor, currency).toFixed(digits), currency)).toBe(minor);
        expect(minorFromDecimal(String(decimalFromMinor(minor, currency)), currency)).toBe(minor);
      }),
    );
  });

  test('are never made of parts of a minor unit', () => {
    expect(() => decimalFromMinor(0.5, 'EUR')).toThrow(Defect);
    expect(decimalFromMinor(18_500, 'EUR')).toBe(185);
  });
});

describe('worths', () => {
  test('are the same only in one denomination and of one size', () => {
    const euros = { kind: 'money', minor: 2_000, currency: 'EUR' } as const;
    expect(sameWorth(euros, { ...euros })).toBe(true);
    expect(sameWorth(euros, { ...euros, minor: 2_001 })).toBe(false);
    expect(sameWorth(euros, { ...euros, currency: 'USD' })).toBe(false);
    expect(sameWorth(euros, { kind: 'uses', count: 2_000 })).toBe(false);
    expect(sameWorth({ kind: 'percent', hundredths: 2_000 }, { kind: 'percent', hundredths: 2_000 })).toBe(true);
    expect(sameWorth({ kind: 'percent', hundredths: 2_000 }, { kind: 'percent', hundredths: 2_500 })).toBe(false);
  });

  test.each([
    { kind: 'money', minor: 0.5, currency: 'EUR' },
    { kind: 'money', minor: -1, currency: 'EUR' },
    { kind: 'money', minor: 1, currency: 'eur' },
    { kind: 'money', minor: 2 ** 53, currency: 'EUR' },
    { kind: 'uses', count: 0 },
    { kind: 'percent', hundredths: 0 },
    { kind: 'points', count: 1 },
    { kind: 'uses', count: 1, extra: true },
  ])('do not look like %j', (worth) => {
    expect(Worth.safeParse(worth).success).toBe(false);
  });
});
