import { describe, expect, test } from 'vitest';
import { typedMoney, typedUses } from '../../renderer/desk/typed-worth.ts';

const mistake = (what: string) => ({ is: 'mistake', mistake: what });
const euros = (minor: number, currency = 'EUR') => ({ is: 'worth', worth: { kind: 'money', minor, currency } });

describe('an amount that a cashier types', () => {
  test.each([
    ['12.50', euros(1_250)],
    ['12,50', euros(1_250)],
    [' 80 ', euros(8_000)],
    ['80.5', euros(8_050)],
    ['0.01', euros(1)],
    ['19.99', euros(1_999)],
    ['1.10', euros(110)],
    ['4.35', euros(435)],
    ['10000', euros(1_000_000)],
  ])('%s is in whole cents', (text, worth) => {
    expect(typedMoney(text, 'EUR', 1)).toEqual(worth);
  });

  test.each(['', ' ', '0', '0.00', '1.250', '1.250,00', '1,250.00', '-5', '+5', '1e3', '12.505', '12..5', '12.5.0', '€12', 'TRC1234567890'])('"%s" is asked for again', (text) => {
    expect(typedMoney(text, 'EUR', 1)).toEqual(mistake('no-amount'));
  });

  test('is more than one voucher is worth', () => {
    expect(typedMoney('10000.01', 'EUR', 1)).toEqual(mistake('too-much'));
    expect(typedMoney('4006381333931', 'EUR', 1)).toEqual(mistake('no-amount'));
  });

  test('is in the steps that its account counts in', () => {
    expect(typedMoney('12.50', 'EUR', 100)).toEqual(mistake('not-whole'));
    expect(typedMoney('12', 'EUR', 100)).toEqual(euros(1_200));
    expect(typedMoney('500', 'JPY', 1)).toEqual(euros(500, 'JPY'));
    expect(typedMoney('5.50', 'JPY', 1)).toEqual(mistake('no-amount'));
    expect(typedMoney('1.250', 'KWD', 1)).toEqual(euros(1_250, 'KWD'));
  });
});

describe('a count that a cashier types', () => {
  test.each([['1', 1], [' 3 ', 3], ['99', 99]])('%s is that many uses', (text, count) => {
    expect(typedUses(text)).toEqual({ is: 'worth', worth: { kind: 'uses', count } });
  });

  test.each([['', 'no-count'], ['0', 'no-count'], ['1.5', 'no-count'], ['-1', 'no-count'], ['two', 'no-count'], ['100', 'too-many'], ['123456789', 'too-many'], ['4006381333931', 'no-count']])('"%s" is asked for again: %s', (text, why) => {
    expect(typedUses(text)).toEqual(mistake(why));
  });
});
