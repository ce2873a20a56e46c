import { describe, expect, test } from 'vitest';
import type { Grammar } from '../../shared/settings.ts';
import { fits, isTelling } from '../../main/core/recognise.ts';

const PLAIN: Grammar = { prefix: '', length: { min: 4, max: 13 }, charset: 'alphanumeric' };

describe('a code fits an account', () => {
  test('by what may stand at a position, counted from 1', () => {
    const grammar: Grammar = { ...PLAIN, positions: [{ at: 1, oneOf: 'AB' }, { at: 4, oneOf: '0123456789' }] };
    expect(['A..4', 'B..9'].map((code) => fits(code.replaceAll('.', 'x'), grammar))).toEqual([true, true]);
    expect(['C..4', 'A..x', 'a..4'].map((code) => fits(code.replaceAll('.', 'x'), grammar))).toEqual([false, false, false]);
    expect(fits('Axx', { ...grammar, length: { min: 1, max: 13 } }), 'a code that ends before it').toBe(false);
  });

  test.each([
    // printed examples of the two standards
    ['luhn', '79927398713', true],
    ['luhn', '79927398710', false],
    ['luhn', '4539578763621486', true],
    ['ean', '4006381333931', true],
    ['ean', '4006381333930', false],
    ['ean', '036000291452', true],
    ['ean', '5901234123457', true],
  ] as const)('by its check digit, %s: %s is right: %s', (checkDigit, code, right) => {
    expect(fits(code, { ...PLAIN, length: { min: 1, max: 20 }, checkDigit })).toBe(right);
  });

  test('by a check digit behind a prefix, and never where anything but digits stands there', () => {
    const grammar: Grammar = { prefix: 'GC', length: { min: 3, max: 20 }, charset: 'alphanumeric', checkDigit: 'luhn' };
    expect(fits('GC79927398713', grammar)).toBe(true);
    expect(fits('GC7992739871A', grammar)).toBe(false);
    expect(fits('GC0', grammar), 'one digit checks nothing').toBe(false);
  });

  test('with every digit that is mistyped found out', () => {
    for (const checkDigit of ['luhn', 'ean'] as const) {
      const right = checkDigit === 'luhn' ? '79927398713' : '4006381333931';
      for (let at = 0; at < right.length; at++) {
        for (const digit of '0123456789') {
          const code = right.slice(0, at) + digit + right.slice(at + 1);
          expect(fits(code, { ...PLAIN, checkDigit })).toBe(code === right);
        }
      }
    }
  });
});

test('a length alone is no evidence of whose a code is; a prefix, a check digit or a fixed character is', () => {
  expect(isTelling(PLAIN)).toBe(false);
  expect(isTelling({ ...PLAIN, positions: [{ at: 1, oneOf: 'ABC' }] })).toBe(false);
  expect(isTelling({ ...PLAIN, positions: [{ at: 3, oneOf: '-' }] })).toBe(true);
  expect(isTelling({ ...PLAIN, checkDigit: 'ean' })).toBe(true);
  expect(isTelling({ ...PLAIN, prefix: 'A' })).toBe(true);
});
