import { minorDigits } from '../../shared/worth.ts';
import type { Mistake } from '../desk/typed-worth.ts';
import { said } from './said.ts';
import { wordsOfWorth } from './worth.ts';

const { mistakes } = said.desk.goodFor;

/** Why what was typed is not taken yet. */
export function wordsOfMistake(mistake: Mistake, currency: string, step: number): string {
  if (mistake === 'not-whole') return mistakes[mistake]({ step: wordsOfWorth({ kind: 'money', minor: step, currency }) });
  return mistakes[mistake === 'no-amount' && minorDigits(currency) === 0 ? 'no-whole-amount' : mistake];
}
