import { minorDigits, minorFromDecimal, type Worth } from '../../shared/worth.ts';

export type Mistake = 'no-count' | 'too-many' | 'no-amount' | 'too-much' | 'not-whole';
type Typed = { is: 'worth'; worth: Worth } | { is: 'mistake'; mistake: Mistake };

/** More than any voucher has; beyond it a code was typed into the wrong field. */
const USES_AT_MOST = 99;
const MINOR_AT_MOST = 1_000_000;

export function typedUses(text: string): Typed {
  if (!/^\s*\d{1,9}\s*$/.test(text) || Number(text) === 0) return { is: 'mistake', mistake: 'no-count' };
  const count = Number(text);
  return count > USES_AT_MOST ? { is: 'mistake', mistake: 'too-many' } : { is: 'worth', worth: { kind: 'uses', count } };
}

/** "12.50" or "12,50" in whole minor units, and never a fraction on the way; `step` is what all amounts are a multiple of. */
export function typedMoney(text: string, currency: string, step: number): Typed {
  const minor = typedMinor(text, currency);
  if (minor === undefined || minor === 0) return { is: 'mistake', mistake: 'no-amount' };
  if (minor > MINOR_AT_MOST) return { is: 'mistake', mistake: 'too-much' };
  return minor % step === 0 ? { is: 'worth', worth: { kind: 'money', minor, currency } } : { is: 'mistake', mistake: 'not-whole' };
}

/** "12.50" or "12,50" in whole minor units; undefined where it is no plain amount. */
export function typedMinor(text: string, currency: string): number | undefined {
  const amount = text.trim().replace(',', '.');
  // more digits than the currency has may be a point between thousands: 1.250 is not 1.25
  const fraction = amount.split('.')[1] ?? '';
  return fraction.length > minorDigits(currency) ? undefined : minorFromDecimal(amount, currency);
}
