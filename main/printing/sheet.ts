import type { Language } from '../../shared/words/languages.ts';
import type { ReceiptKind } from '../../shared/receipt.ts';
import { minorDigits, type Worth } from '../../shared/worth.ts';
import { unreachable } from '../../shared/assert.ts';
import { receiptWords, type ReceiptWords, saysOf } from './words/receipt-words.ts';

/** What a receipt says, put together from the journal when it is printed. The code is masked before it comes here. */
export type Facts = {
  reference: string;
  about: ReceiptKind;
  /** the books differ, and somebody looks into it */
  conflict: boolean;
  at: string;
  by: string;
  account?: string;
  maskedCode: string;
  worth?: Worth;
  left?: Worth;
  /** what the sale is called that it was redeemed for */
  sale?: string;
  venue: string;
  till: string;
  timeZone: string;
  training: boolean;
};

export type Line =
  | { is: 'text'; text: string; size: 1 | 2; bold: boolean }
  | { is: 'pair'; name: string; value: string; bold?: true }
  | { is: 'rule' }
  | { is: 'gap' };

/** A receipt as lines, whatever it is printed by. */
export type Sheet = { language: Language; lines: Line[] };

/** `copy`: how many said the same before it. */
export function sheetOf(facts: Facts, { language, copy }: { language: Language; copy: number }): Sheet {
  const words = receiptWords(language);
  const { said } = words;
  const { title, says } = saysOf(words, facts.about, facts.conflict);
  const lines: Line[] = [
    ...(facts.training ? [large(said.training), text(said.trainingMeans), RULE] : []),
    ...(copy > 0 ? [large(said.copy({ copy })), RULE] : []),
    large(facts.venue),
    GAP,
    large(title),
    ...(facts.worth === undefined || facts.about === 'not-accepted' ? [] : [large(wordsOfWorth(facts.worth, words))]),
    GAP,
    ...says.map((sentence) => text(sentence)),
    RULE,
    { is: 'pair', name: said.reference, value: facts.reference, bold: true },
    { is: 'pair', name: said.code, value: facts.maskedCode },
    ...(facts.account === undefined ? [] : [pair(said.account, facts.account)]),
    ...(facts.worth === undefined ? [] : [pair(said.worth, wordsOfWorth(facts.worth, words))]),
    ...(facts.left === undefined ? [] : [pair(said.left, wordsOfWorth(facts.left, words))]),
    ...(facts.sale === undefined ? [] : [pair(said.sale, facts.sale)]),
    pair(said.time, wordsOfTime(facts, words)),
    pair(said.till, facts.till),
    pair(said.cashier, facts.by),
    ...(facts.training ? [RULE, large(said.training)] : []),
  ];
  return { language, lines: lines.map(cleaned) };
}

/** What a manager looks at to see whether width, characters and paper cut are right. */
export function testSheet({ venue, till, language }: { venue: string; till: string; language: Language }, characters: string): Sheet {
  const { said } = receiptWords(language);
  const lines: Line[] = [large(said.test), GAP, text(venue), text(till), RULE, text(characters), text('1234567890'.repeat(2)), pair(said.reference, 'ABC234'), RULE, text(said.testMeans)];
  return { language, lines: lines.map(cleaned) };
}

const RULE: Line = { is: 'rule' };
const GAP: Line = { is: 'gap' };
const large = (of: string): Line => ({ is: 'text', text: of, size: 2, bold: true });
const text = (of: string): Line => ({ is: 'text', text: of, size: 1, bold: false });
const pair = (name: string, value: string): Line => ({ is: 'pair', name, value });

function wordsOfWorth(worth: Worth, words: ReceiptWords): string {
  switch (worth.kind) {
    case 'money':
      return wordsOfMoney(worth, words);
    case 'uses':
      return words.said.uses({ count: worth.count });
    case 'percent':
      return words.said.percent({ percent: worth.hundredths / 100 });
    default:
      return unreachable(worth);
  }
}

function wordsOfMoney({ minor, currency }: Extract<Worth, { kind: 'money' }>, { locale }: ReceiptWords): string {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(minor / 10 ** digits);
}

/** As the clocks of the venue show it, whatever this machine's zone is. */
function wordsOfTime({ at, timeZone }: Facts, words: ReceiptWords): string {
  return new Intl.DateTimeFormat(words.locale, { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).format(Date.parse(at));
}

function cleaned(line: Line): Line {
  switch (line.is) {
    case 'text':
      return { ...line, text: plain(line.text) };
    case 'pair':
      return { ...line, name: plain(line.name), value: plain(line.value) };
    case 'rule':
    case 'gap':
      return line;
    default:
      return unreachable(line);
  }
}

/** A name is text and never a command to the printer; spaces that no printer has are spaces. */
function plain(of: string): string {
  return of
    .normalize('NFC')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    // but what joins letters, or keeps them apart, is a part of some names
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .trim();
}
