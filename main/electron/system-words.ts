import { system as ar } from '../../shared/words/ar/system.ts';
import { system as de } from '../../shared/words/de/system.ts';
import { system as en } from '../../shared/words/en/system.ts';
import { system as es } from '../../shared/words/es/system.ts';
import { system as fr } from '../../shared/words/fr/system.ts';
import { system as it } from '../../shared/words/it/system.ts';
import { system as ja } from '../../shared/words/ja/system.ts';
import type { Language } from '../../shared/words/languages.ts';
import { system as nl } from '../../shared/words/nl/system.ts';
import { system as pl } from '../../shared/words/pl/system.ts';
import { system as pt } from '../../shared/words/pt/system.ts';
import type { SystemCatalogue } from '../../shared/words/system.ts';

const CATALOGUES: Record<Language, SystemCatalogue> = { en, de, fr, es, it, pt, nl, pl, ja, ar };

/** What the boxes of the operating system say in a language. */
export function systemWords(language: Language): SystemCatalogue {
  return CATALOGUES[language];
}
