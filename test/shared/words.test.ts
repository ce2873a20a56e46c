import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { en } from '../../shared/words/en/all.ts';
import { Language, LANGUAGES, nearestLanguage } from '../../shared/words/languages.ts';
import { loadWords } from '../../shared/words/load.ts';
import { type Catalogue, speak } from '../../shared/words/say.ts';

type Parts = ReturnType<IntlMessageFormat['getAst']>;

function sentences(catalogue: Catalogue, under = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([name, said]) => (typeof said === 'string' ? [[`${under}${name}`, said] as [string, string]] : sentences(said, `${under}${name}.`)));
}

const read = (message: string) => new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
const TEXT = 0;
const PLURAL = 6;
const POUND = 7;

/** What a message is told, by its own reading: `time`, `count`. */
function argumentsOf(parts: Parts): string[] {
  return parts.flatMap((part) => {
    if (part.type === TEXT || part.type === POUND) return [];
    const inCases = 'options' in part ? Object.values(part.options).flatMap(({ value }) => argumentsOf(value)) : [];
    return 'value' in part ? [String(part.value), ...inCases] : inCases;
  });
}

type Plural = Extract<Parts[number], { pluralType?: unknown }>;

function pluralsIn(parts: Parts): Plural[] {
  return parts.flatMap((part) => {
    const inCases = 'options' in part ? Object.values(part.options).flatMap(({ value }) => pluralsIn(value)) : [];
    return part.type === PLURAL && part.pluralType === 'cardinal' ? [part, ...inCases] : inCases;
  });
}

/** `<b>`, `<r>` and `<k>`, in whatever order. */
const marksIn = (message: string) => (message.match(/<\/?[a-z]>/g) ?? []).toSorted();
/** Counts up to which each case comes up in every language. */
const COUNTED = 201;

const named = (message: string) => [...new Set(argumentsOf(read(message)))].toSorted();
const ENGLISH = new Map(sentences(en));

describe.each(Language.options)('the words of %s', (language) => {
  test('are all there, can all be read, and are told the same as in English', async () => {
    const own = sentences(await loadWords(language));
    expect(own.map(([name]) => name).toSorted()).toEqual([...ENGLISH.keys()].toSorted());
    for (const [name, message] of own) expect([name, ...named(message)]).toEqual([name, ...named(ENGLISH.get(name) ?? '')]);
  });

  test('are marked in the same places', async () => {
    for (const [name, message] of sentences(await loadWords(language))) expect([name, ...marksIn(message)]).toEqual([name, ...marksIn(ENGLISH.get(name) ?? '')]);
  });

  test('have every case of a count that the language has, and no other', async () => {
    const rules = new Intl.PluralRules(LANGUAGES[language].locale);
    const known = new Set<string>(rules.resolvedOptions().pluralCategories);
    const wanted = Array.from({ length: COUNTED }, (_, count) => [rules.select(count), `=${count}`] as const);
    for (const [name, message] of sentences(await loadWords(language)))
      for (const { options } of pluralsIn(read(message))) {
        const has = Object.keys(options);
        expect([name, ...has.filter((one) => !one.startsWith('=') && !known.has(one))]).toEqual([name]);
        expect([name, ...wanted.filter(([rule, exact]) => !has.includes(rule) && !has.includes(exact)).map(([rule]) => rule)]).toEqual([name]);
      }
  });

  test('are trimmed and say something', async () => {
    for (const [name, message] of sentences(await loadWords(language))) expect([name, message]).toEqual([name, message.trim() || 'something']);
  });
});

test('a sentence counts and writes numbers by its locale', () => {
  const said = speak<{ found: '{count, plural, one {# voucher} other {# vouchers}} of {account}' }>({ found: '{count, plural, one {# Gutschein} other {# Gutscheine}} von {account}' }, 'de-DE');
  expect(said.found({ count: 12_480, account: 'A <b>' })).toBe('12.480 Gutscheine von A <b>');
  expect(said.found({ count: 1, account: 'A' })).toBe('1 Gutschein von A');
});

test('the window speaks the first language of this computer that it can', () => {
  expect(nearestLanguage(['nb-NO', 'fr-CA', 'de'])).toBe('fr');
  expect(nearestLanguage(['DE-AT'])).toBe('de');
  expect(nearestLanguage(['C', ''])).toBe('en');
});
