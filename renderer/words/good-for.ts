import { unreachable } from '../../shared/assert.ts';
import { minorDigits } from '../../shared/worth.ts';
import type { Mistake } from '../desk/typed-worth.ts';
import { wordsOfWorth } from './worth.ts';

/** What a cashier is asked about a code that nobody can look up. */
export const goodFor = {
  title: 'What is it good for?',
  why: (account: string) => `${account} does not say what a code is worth: it is redeemed to find out. Read it off the voucher.`,
  kinds: { uses: 'A number of uses', money: 'An amount of money' },
  uses: 'How many uses',
  money: (currency: string) => `How much, in ${currency}`,
  back: 'Something else',
  leave: 'Leave it (Esc)',
} as const;

/** Why what was typed is not taken yet. */
export function wordsOfMistake(mistake: Mistake, currency: string, step: number): string {
  switch (mistake) {
    case 'no-count':
      return 'Type a whole number, 1 or more.';
    case 'too-many':
      return 'That are more uses than one voucher has. Look again.';
    case 'no-amount':
      return minorDigits(currency) === 0 ? 'Type an amount, like 1250.' : 'Type an amount, like 12.50. No points between thousands.';
    case 'too-much':
      return 'That is more than one voucher is worth. Look again.';
    case 'not-whole':
      return `This account takes multiples of ${wordsOfWorth({ kind: 'money', minor: step, currency })} only.`;
    default:
      return unreachable(mistake);
  }
}
