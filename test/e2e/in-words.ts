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
type Sentence = { english: string; their: string; whole: RegExp; sample: string };

const TEXT = 0;
/** Stands for whatever a sentence is told: any number, amount and time is one. */
const SAMPLE = '7';
const ANYTHING = '[\\s\\S]*?';

/** Reads both catalogues; every sentence of one has its like in the other. */
export async function inWords(language: Language): Promise<InWords> {
  const theirs = new Map(sentences(await loadWords(language)));
  const all: Sentence[] = sentences(await loadWords('en')).map(([name, english]) => ({ english, their: theirs.get(name) ?? english, whole: new RegExp(`^${patternOf(english, (told) => `(?<${told}>[\\s\\S]*?)`)}$`, 'u'), sample: sampleOf(english) }));

  /** What stands there for a sentence that was told these. */
  const told = ({ their }: Sentence, groups: Record<string, string | undefined> = {}) => patternOf(their, (name) => inTheirs(groups[name]));
  const inTheirs = (value: string | undefined): string => {
    if (value === undefined || /\d/.test(value.replaceAll(/\b[A-Z0-9]{6}\b/g, ''))) return ANYTHING;
    const of = all.filter(({ english }) => english === value);
    if (of.length > 0) return `(?:${either(of.map((one) => told(one)))})`;
    // a piece of a sentence that goes on stands there in other words
    return /\s/.test(value) ? ANYTHING : escaped(value);
  };

  function find(words: string | RegExp, exact = false): string | RegExp {
    if (words instanceof RegExp) return findPattern(words);
    // a name, and the comma behind it is another sign elsewhere
    if (/^\p{Lu}\p{L}+,$/u.test(words)) return words.slice(0, -1);
    const whole = mostTelling(all.filter((one) => one.whole.test(words)));
    const like = alike(words);
    const within = exact ? [] : all.filter(({ sample }) => like.length > 2 && alike(sample).includes(like));
    // what is mostly what a sentence is told is rather a piece of another
    const isPiece = within.length > 0 && !whole.some(({ sample }) => letters(sample) * PIECE >= letters(words));
    // more may stand behind it, but not the key of another room
    if (whole.length > 0 && !isPiece) return new RegExp(`^\\s*(?:${either(whole.map((one) => told(one, one.whole.exec(words)?.groups)))})\\s*(?:$${exact ? '' : '|(?<=\\s)(?!\\(F)|[…،,A-Z]'})`, 'u');
    if (within.length > 0) return new RegExp(`(?:${either(within.map((one) => told(one)))})`, 'u');
    const withoutNames = words.replaceAll(/\b\p{Lu}{2,}(?: \p{Lu}{2,})*\b/gu, SAMPLE);
    return withoutNames === words ? words : find(withoutNames, exact);
  }

  function findPattern(words: RegExp): string | RegExp {
    const found = all.filter(({ sample, english }) => words.test(sample) || words.test(english));
    if (found.length > 0) return new RegExp(`${words.source.startsWith('^') ? '^\\s*' : ''}(?:${either(found.map((one) => told(one)))})`, 'u');
    const plain = words.source.replaceAll(/\\d\+|\.\*|\\S\+/g, SAMPLE).replaceAll(/[\^$\\]/g, '');
    const like = find(plain);
    return like === plain ? words : like;
  }

  const theirsOf = (words: string) => all.find(({ english }) => english === words)?.their;
  // words that confirm are taken in small letters as well
  return { find, say: (words) => theirsOf(words) ?? theirsOf(words.toUpperCase()) ?? words };
}

/** Of so many of its letters at least a sentence has said one itself. */
const PIECE = 1.6;

const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '').length;

/** Of sentences that fit, those that say the most by themselves: what is nothing but what it is told fits everything. */
function mostTelling(found: Sentence[]): Sentence[] {
  const most = Math.max(0, ...found.map(({ sample }) => letters(sample)));
  return most < 3 ? [] : found.filter(({ sample }) => letters(sample) === most);
}

/** Small letters, and every number, amount and time the same. */
function alike(text: string): string {
  return text.toLowerCase().replaceAll(/[€£$]?\d[\d.,:]*\d|[€£$]?\d/g, SAMPLE);
}

function either(patterns: string[]): string {
  return [...new Set(patterns)].toSorted((a, b) => b.length - a.length).join('|');
}

function sentences(catalogue: Catalogue, under = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([name, said]) => (typeof said === 'string' ? [[`${under}${name}`, said] as [string, string]] : sentences(said, `${under}${name}.`)));
}

const read = (message: string) => new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words of a part, without marks, and what is only there for the direction. */
const textOf = (part: Part) => ('value' in part ? String(part.value) : '').replaceAll(/<\/?[brk]>/g, '');

/** A pattern of all that a sentence can be; `of` is one of what it is told by a name. */
function patternOf(message: string, of: (name: string) => string): string {
  const seen = new Set<string>();
  const partPattern = (part: Part): string => {
    if (part.type === TEXT) return escaped(textOf(part)).replaceAll(/\s+/g, '\\s+');
    if ('options' in part) return `(?:${Object.values(part.options).map(({ value }) => value.map(partPattern).join('')).join('|')})`;
    const name = 'value' in part ? String(part.value) : '';
    if (name === '' || seen.has(name)) return ANYTHING;
    seen.add(name);
    return of(name);
  };
  return read(message).map(partPattern).join('');
}

function sampleOf(message: string): string {
  const sample = (parts: Parts): string => parts.map((part) => (part.type === TEXT ? textOf(part) : 'options' in part ? sample(part.options['other']?.value ?? []) : SAMPLE)).join('');
  return sample(read(message));
}
