import { z } from 'zod';
import { assert, unreachable } from './assert.ts';

export const Currency = z.string().regex(/^[A-Z]{3}$/);

/** Money in integer minor units; uses as a count; percent of one sale in hundredths (2000 is 20 %), which is one use. */
export const Worth = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('money'), minor: z.int().nonnegative(), currency: Currency }),
  z.strictObject({ kind: z.literal('uses'), count: z.int().positive() }),
  z.strictObject({ kind: z.literal('percent'), hundredths: z.int().positive() }),
]);
export type Worth = z.infer<typeof Worth>;

export const WorthKind = z.enum(['money', 'uses', 'percent']);

/** Worths of one denomination can be compared and added; others never. */
export function denominationOf(worth: Worth): string {
  switch (worth.kind) {
    case 'money':
      return `money:${worth.currency}`;
    case 'uses':
      return 'uses';
    case 'percent':
      return `percent:${worth.hundredths}`;
    default:
      return unreachable(worth);
  }
}

/** How much of its denomination a worth is: minor units, uses, or one per percent voucher. */
export function unitsOf(worth: Worth): number {
  switch (worth.kind) {
    case 'money':
      return worth.minor;
    case 'uses':
      return worth.count;
    case 'percent':
      return 1;
    default:
      return unreachable(worth);
  }
}

export function sameWorth(a: Worth, b: Worth): boolean {
  return denominationOf(a) === denominationOf(b) && unitsOf(a) === unitsOf(b);
}

/** The currencies that have other than two decimal places (ISO 4217, list one). */
const OTHER_DIGITS: Record<string, number> = {
  ...digits(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...digits(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...digits(4, 'CLF UYW'),
};

function digits(count: number, currencies: string): Record<string, number> {
  return Object.fromEntries(currencies.split(' ').map((currency) => [currency, count]));
}

/** Decimal places of a currency by ISO 4217. The platform's own tables have those that cash is counted in, and others with each version: what is owed would change its size. */
export function minorDigits(currency: string): number {
  return OTHER_DIGITS[currency] ?? 2;
}

/** Minor units from a provider's decimal text ("185.00"); undefined where it is not a plain amount or finer than the currency. */
export function minorFromDecimal(text: string, currency: string): number | undefined {
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(text.trim());
  if (match === null) return undefined;
  const digits = minorDigits(currency);
  const fraction = (match[2] ?? '').padEnd(digits, '0');
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  return Number(`${match[1]}${fraction.slice(0, digits)}`);
}

/** The decimal a provider reads, from minor units: 18500 and EUR give 185. */
export function decimalFromMinor(minor: number, currency: string): number {
  assert(Number.isSafeInteger(minor), 'minor units are whole');
  return minor / 10 ** minorDigits(currency);
}
