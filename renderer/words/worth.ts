import { unreachable } from '../../shared/assert.ts';
import type { Risk } from '../../shared/event.ts';
import { minorDigits, type Worth } from '../../shared/worth.ts';
import { locale, perLanguage, said } from './said.ts';

/** A worth as a cashier reads it: "€50.00", "2 uses", "20% off". */
export function wordsOfWorth(worth: Worth): string {
  switch (worth.kind) {
    case 'money':
      return wordsOfMoney(worth.minor, worth.currency);
    case 'uses':
      return said.worth.uses({ count: worth.count });
    case 'percent':
      return said.worth.percent({ percent: worth.hundredths / 100 });
    default:
      return unreachable(worth);
  }
}

// to make a format takes longer than to use it, and a list says hundreds of amounts
const formats = perLanguage(() => new Map<string, (minor: number) => string>());

function wordsOfMoney(minor: number, currency: string): string {
  let words = formats().get(currency);
  if (words === undefined) {
    const digits = minorDigits(currency);
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
    const unit = 10 ** digits;
    words = (whole) => format.format(whole / unit);
    formats().set(currency, words);
  }
  return words(minor);
}

/** Money that may be lost. */
export function wordsOfRisk({ minor, currency }: Risk): string {
  return wordsOfMoney(minor, currency);
}

export function wordsOfRisks(risks: Risk[]): string {
  return risks.length === 0 ? '–' : risks.map(wordsOfRisk).join(' + ');
}
