import { IntlMessageFormat } from 'intl-messageformat';

/** Sentences by name, in groups, each an ICU message. */
export type Catalogue = { readonly [name: string]: string | Catalogue };

/** The same sentences in another language: none missing, none too many. */
export type Translated<T> = T extends string ? string : { readonly [K in keyof T]: Translated<T[K]> };

/** What a catalogue says: a sentence with arguments is a function of them, any other is a string. */
export type Spoken<T> = T extends string ? (T extends `${string}{${string}` ? (args: Args<T>) => string : string) : { readonly [K in keyof T]: Spoken<T[K]> };

/** The arguments of an ICU message: a number where it is counted or is a number, else a string. */
export type Args<T extends string> = { [K in keyof Named<T>]: Named<T>[K] };

type Named<T extends string, Found = unknown> = T extends `${string}{${infer Rest}` ? Named<Rest, Found & NameIn<Rest>> : Found;

/** `Rest` begins behind a brace, which begins an argument or the words of a case. */
type NameIn<Rest extends string> = Rest extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name}, ${infer Kind}`
    ? Kind extends `plural,${string}` | `selectordinal,${string}` | `number${string}`
      ? { [K in Name]: number }
      : Kind extends `select,${string}`
        ? { [K in Name]: string }
        : unknown
    : Inside extends '' | `${string} ${string}` | `#${string}` | `{${string}`
      ? unknown
      : { [K in Inside]: string }
  : unknown;

/** Makes a catalogue speak; `locale` is a BCP 47 tag, by which it counts and writes numbers. */
export function speak<T>(catalogue: Translated<T>, locale: string): Spoken<T> {
  // eslint-disable-next-line typescript/consistent-type-assertions -- what a sentence is told stands in its text, which types can read and this loop cannot show
  return spoken(catalogue as Catalogue, locale) as Spoken<T>;
}

function spoken(catalogue: Catalogue, locale: string): object {
  return Object.fromEntries(Object.entries(catalogue).map(([name, said]) => [name, typeof said === 'string' ? sentence(said, locale) : spoken(said, locale)]));
}

function sentence(message: string, locale: string): string | ((args: Record<string, string | number>) => string) {
  if (!message.includes('{')) return message;
  // to read a message takes longer than to say it, and most are never said
  let format: IntlMessageFormat | undefined;
  return (args) => String((format ??= new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })).format(args));
}
