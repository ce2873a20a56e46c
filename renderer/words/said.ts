import type { en } from '../../shared/words/en/all.ts';
import { type Language, LANGUAGES } from '../../shared/words/languages.ts';
import { loadWords } from '../../shared/words/load.ts';
import { speak, type Spoken } from '../../shared/words/say.ts';

/** What the window says, in the language that it speaks. Filled once `speakIn` has ended; nothing that speaks is imported before. Its groups stay the same in every language, so they may be kept; what stands in them may not. */
// eslint-disable-next-line typescript/consistent-type-assertions -- it is filled before anybody looks
export const said = {} as Spoken<typeof en>;

/** By which numbers, money and days are written. */
export let locale: string;

/** From here on the window speaks this language; what was drawn before has to be drawn again. */
export async function speakIn(language: Language): Promise<void> {
  const words = await loadWords(language);
  locale = LANGUAGES[language].locale;
  refill(said, speak<typeof en>(words, locale));
}

function refill(group: Record<string, unknown>, from: object): void {
  for (const [name, now] of Object.entries(from)) {
    const before = group[name];
    if (isGroup(now) && isGroup(before)) refill(before, now);
    else group[name] = now;
  }
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What is made of sentences, or by how a language writes: made when it is first wanted, and again where the window speaks another one. */
export function perLanguage<T>(make: () => T): () => T {
  let made: { locale: string; is: T } | undefined;
  return () => {
    if (made?.locale !== locale) made = { locale, is: make() };
    return made.is;
  };
}
