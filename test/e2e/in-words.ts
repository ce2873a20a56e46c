import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../shared/words/languages.ts';
import { loadWords } from '../../shared/words/load.ts';
import type { Catalogue } from '../../shared/words/say.ts';

/** What a scene looks for, by its English words, in a window that speaks another language. */
export type InWords = {
  /** a pattern of what stands there instead; the words themselves where no sentence has them, as names and codes */
  find(words: string | RegExp, exact?: boolean): string | RegExp;
  /** what is typed or chosen, where it is a sentence of the window without anything told */
  say(words: string): string;
};

type Parts = ReturnType<IntlMessageFormat['getAst']>;
type Part = Parts[number];

const TOLD = { text: 0, pound: 7 };
/** Stands for what a sentence is told when an English pattern is tried on it. */
const SAMPLE = '7';
const ANYTHING = '[\\s\\S]*?';

/** Reads both catalogues; every sentence of one has its like in the other. */
export async function inWords(language: Language): Promise<InWords> {
  const theirs = new Map(sentences(await loadWords(language)));
  const all = sentences(await loadWords('en')).map(([name, english]) => ({ english, english_: new RegExp(`^${patternOf(english)}$`, 'u'), sample: sampleOf(english), literal: english.includes('{') ? undefined : english, their: theirs.get(name) ?? english }));
  const alternatives = (found: { their: string }[]) => [...new Set(found.map(({ their }) => patternOf(their)))].toSorted((a, b) => b.length - a.length).join('|');
  return {
    find(words, exact = false) {
      if (words instanceof RegExp) {
        const found = all.filter(({ sample }) => words.test(sample));
        return found.length === 0 ? words : new RegExp(`${words.source.startsWith('^') ? '^\\s*' : ''}(?:${alternatives(found)})`, 'u');
      }
      // a name, and the comma behind it is another sign elsewhere
      if (/^\p{Lu}\p{L}+,$/u.test(words)) return words.slice(0, -1);
      const whole = bestOf(all.filter(({ english_ }) => english_.test(words)));
      if (whole.length > 0) return new RegExp(exact ? `^\\s*(?:${alternatives(whole)})\\s*$` : `(?:${alternatives(whole)})`, 'u');
      const within = exact ? [] : all.filter(({ sample }) => sample.toLowerCase().includes(words.toLowerCase()));
      return within.length > 0 ? new RegExp(`(?:${alternatives(within)})`, 'u') : words;
    },
    say: (words) => all.find(({ literal }) => literal === words)?.their ?? words,
  };
}

/** Of sentences that fit, those that say the most by themselves: what is nothing but what it is told fits everything. */
function bestOf<T extends { sample: string }>(found: T[]): T[] {
  const letters = ({ sample }: T) => sample.replaceAll(/[^\p{L}]/gu, '').length;
  const most = Math.max(...found.map(letters));
  return most < 3 ? [] : found.filter((one) => letters(one) === most);
}

function sentences(catalogue: Catalogue, under = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([name, said]) => (typeof said === 'string' ? [[`${under}${name}`, said] as [string, string]] : sentences(said, `${under}${name}.`)));
}

const read = (message: string) => new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Marks are no text, and white space is any. */
const plain = (text: string) => text.replaceAll(/<\/?[brk]>/g, '');

function patternOf(message: string): string {
  return partsPattern(read(message));
}

function partsPattern(parts: Parts): string {
  return parts.map(partPattern).join('');
}

function partPattern(part: Part): string {
  if (part.type === TOLD.text) return escaped(plain(String('value' in part ? part.value : ''))).replaceAll(/\s+/g, '\\s+');
  if (!('options' in part)) return ANYTHING;
  return `(?:${Object.values(part.options).map(({ value }) => partsPattern(value)).join('|')})`;
}

function sampleOf(message: string): string {
  return samplesOf(read(message));
}

function samplesOf(parts: Parts): string {
  return parts.map((part) => (part.type === TOLD.text ? plain(String('value' in part ? part.value : '')) : 'options' in part ? samplesOf(part.options['other']?.value ?? []) : SAMPLE)).join('');
}
