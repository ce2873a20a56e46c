import { unreachable } from '../../shared/assert.ts';
import type { Risk } from '../../shared/event.ts';
import { minorDigits, type Worth } from '../../shared/worth.ts';

const LOCALE = 'en-GB';

/** A worth as a cashier reads it: "€50.00", "2 uses", "20% off". */
export function wordsOfWorth(worth: Worth): string {
  switch (worth.kind) {
    case 'money':
      return new Intl.NumberFormat(LOCALE, { style: 'currency', currency: worth.currency }).format(worth.minor / 10 ** minorDigits(worth.currency));
    case 'uses':
      return worth.count === 1 ? '1 use' : `${worth.count} uses`;
    case 'percent':
      return `${worth.hundredths / 100}% off`;
    default:
      return unreachable(worth);
  }
}

/** Money that may be lost. */
export function wordsOfRisk({ minor, currency }: Risk): string {
  return wordsOfWorth({ kind: 'money', minor, currency });
}

export function wordsOfRisks(risks: Risk[]): string {
  return risks.length === 0 ? '–' : risks.map(wordsOfRisk).join(' + ');
}
