import type { Sum } from '../../shared/report.ts';
import type { Worth } from '../../shared/worth.ts';
import type { SaleLine } from '../sale/sale.ts';
import { wordsOfSum } from './report.ts';
import { said } from './said.ts';

const words = said.sale;

/** "Accepted 3: €45.00 + 1 use": what the guest need not pay otherwise. */
export function wordsOfAccepted(lines: SaleLine[]): string {
  const worths = lines.filter(({ is }) => is === 'redeemed' || is === 'accepted-offline').flatMap(({ worth }) => (worth === undefined ? [] : [worth]));
  return words.accepted({ sum: wordsOfSum(sumOf(worths)) });
}

/** What is not in the sum, and why. */
export function wordsOfRest(lines: SaleLine[]): string[] {
  const count = (wanted: SaleLine['is']) => lines.filter(({ is }) => is === wanted).length;
  return [
    ...(count('not-known') === 0 ? [] : [words.notKnown({ count: count('not-known') })]),
    ...(count('not-accepted') === 0 ? [] : [words.notAccepted({ count: count('not-accepted') })]),
  ];
}

function sumOf(worths: Worth[]): Sum {
  const money = new Map<string, number>();
  let uses = 0;
  let percents = 0;
  for (const worth of worths) {
    if (worth.kind === 'money') money.set(worth.currency, (money.get(worth.currency) ?? 0) + worth.minor);
    else if (worth.kind === 'uses') uses += worth.count;
    else percents++;
  }
  return { count: worths.length, money: [...money].map(([currency, minor]) => ({ currency, minor })), uses, percents };
}
