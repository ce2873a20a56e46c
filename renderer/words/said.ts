import type { en } from '../../shared/words/en/all.ts';
import { type Language, LANGUAGES } from '../../shared/words/languages.ts';
import { loadWords } from '../../shared/words/load.ts';
import { speak, type Spoken } from '../../shared/words/say.ts';

/** What the window says, in the language that it speaks. There once `speakIn` has ended; nothing that speaks is imported before. */
export let said: Spoken<typeof en>;

/** By which numbers, money and days are written. */
export let locale: string;

/** From here on the window speaks this language. */
export async function speakIn(language: Language): Promise<void> {
  const words = await loadWords(language);
  locale = LANGUAGES[language].locale;
  said = speak<typeof en>(words, locale);
}
