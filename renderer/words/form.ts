import { unreachable } from '../../shared/assert.ts';
import type { Shape } from '../form/shape.ts';
import { said } from './said.ts';

const words = said.form;

/** By names that come from outside: what has no words here is said as it is called. */
export function wordsNamed<T>(group: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(group, name) ? group[name] : undefined;
}

/** "voucherTypeCodes" as people say it. */
export function wordsOfField(name: string): string {
  return wordsNamed<string>(said.fields, name) ?? capital(apart(name));
}

export function wordsOfChoice(word: string): string {
  return wordsNamed<string>(words.choices, word) ?? capital(apart(word));
}

/** One of many, by its number: "Voucher 2". */
export function wordsOfItem(name: string, nth: number): string {
  const number = nth + 1;
  return wordsNamed<(args: { number: number }) => string>(words.items, name)?.({ number }) ?? words.itemOf({ what: wordsOfField(name), number });
}

function apart(name: string): string {
  return name.replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What may stand there, before anything is wrong with it. */
export function limitsOf(shape: Shape): string {
  const { limits } = words;
  switch (shape.is) {
    case 'text':
      return textLimits(shape);
    case 'number':
      return boundsWords(shape.least, shape.most);
    case 'word':
      return limits.word({ word: shape.word });
    case 'list':
      return shape.least > 0 ? limits.leastAndMost({ least: shape.least, most: shape.most }) : limits.atMost({ most: shape.most });
    case 'pairs':
      return shape.json ? limits.pairsOfJson : limits.pairs;
    case 'choice':
    case 'marks':
    case 'parts':
      return '';
    default:
      return unreachable(shape);
  }
}

function textLimits({ secret, amount, format, most }: Extract<Shape, { is: 'text' }>): string {
  const { limits } = words;
  if (secret) return limits.secret;
  if (amount) return limits.amount;
  if (format === 'day') return limits.day;
  if (format === 'instant') return limits.instant;
  return most === undefined ? '' : limits.characters({ most });
}

export function boundsWords(least: number | undefined, most: number | undefined): string {
  const { limits } = words;
  if (least !== undefined && most !== undefined) return limits.fromTo({ least, most });
  if (most !== undefined) return limits.atMost({ most });
  return least === undefined || least <= 0 ? limits.number : limits.orMore({ least });
}
