import { minorFromDecimal, type Worth } from '../../shared/worth.ts';

/** What a person typed as a worth: "50", "50.00" or "50,00" of a currency, a count of uses, a percentage; undefined where it cannot be one. */
export function worthFrom(amount: string, unit: string): Worth | undefined {
  const text = amount.trim().replace(',', '.');
  if (unit === 'uses') return /^[1-9]\d{0,3}$/.test(text) ? { kind: 'uses', count: Number(text) } : undefined;
  if (unit === 'percent') {
    const hundredths = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : 0;
    return hundredths > 0 && hundredths <= 10_000 ? { kind: 'percent', hundredths } : undefined;
  }
  const minor = minorFromDecimal(text, unit);
  return minor === undefined || minor === 0 ? undefined : { kind: 'money', minor, currency: unit };
}
