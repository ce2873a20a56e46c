import { unreachable } from '../../shared/assert.ts';
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

/** A moment as it is said: the time today, else the day and the time. */
export function wordsOfTime(at: string, now = new Date()): string {
  const then = new Date(at);
  const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' }).format(then);
  return then.toDateString() === now.toDateString() ? time : `${wordsOfDay(at)}, ${time}`;
}

export function wordsOfDay(at: string): string {
  return new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at));
}
