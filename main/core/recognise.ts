import { unreachable } from '../../shared/assert.ts';
import type { Grammar } from '../../shared/settings.ts';

/** Does a cleaned code fit an account's grammar? Says nothing about whether such a voucher exists. */
export function fits(code: string, grammar: Grammar): boolean {
  const { prefix, length, positions = [], checkDigit } = grammar;
  return (
    code.startsWith(prefix) &&
    code.length >= length.min &&
    code.length <= length.max &&
    charsetOf(grammar).test(code) &&
    positions.every(({ at, oneOf }) => at <= code.length && oneOf.includes(code.charAt(at - 1))) &&
    (checkDigit === undefined || hasCheckDigit(code.slice(prefix.length), checkDigit))
  );
}

/** Does the grammar say enough that a code which fits it is likely one of the account's? A length alone is no evidence. */
export function isTelling({ prefix, positions = [], checkDigit }: Grammar): boolean {
  return prefix !== '' || checkDigit !== undefined || positions.some(({ oneOf }) => oneOf.length === 1);
}

/** Counted from the last digit: Luhn doubles every second one and takes the digits of what comes of it, EAN takes every second one three times. */
function hasCheckDigit(digits: string, way: 'luhn' | 'ean'): boolean {
  if (!/^[0-9]{2,}$/.test(digits)) return false;
  const weighed = [...digits].toReversed().map((digit, n) => weigh(Number(digit), n % 2 === 1, way));
  return weighed.reduce((sum, one) => sum + one, 0) % 10 === 0;
}

function weigh(digit: number, second: boolean, way: 'luhn' | 'ean'): number {
  if (!second) return digit;
  if (way === 'ean') return digit * 3;
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}

function charsetOf(grammar: Grammar): RegExp {
  switch (grammar.charset) {
    case 'digits':
      return /^[0-9]+$/;
    case 'upper-alphanumeric':
      return /^[0-9A-Z]+$/;
    case 'alphanumeric':
      return /^[0-9A-Za-z]+$/;
    case 'printable':
      return /^[!-~]+$/;
    default:
      return unreachable(grammar.charset);
  }
}
