import type { en } from './en/all.ts';
import type { Language } from './languages.ts';
import type { Translated } from './say.ts';

/** Every sentence of the window: a language that lacks one does not compile. */
export type Words = Translated<typeof en>;

const CATALOGUES: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('./en/all.ts')).en,
  de: async () => (await import('./de/all.ts')).de,
  fr: async () => (await import('./fr/all.ts')).fr,
  es: async () => (await import('./es/all.ts')).es,
  it: async () => (await import('./it/all.ts')).it,
  pt: async () => (await import('./pt/all.ts')).pt,
  nl: async () => (await import('./nl/all.ts')).nl,
  pl: async () => (await import('./pl/all.ts')).pl,
  ja: async () => (await import('./ja/all.ts')).ja,
  ar: async () => (await import('./ar/all.ts')).ar,
};

/** Reads the catalogue of a language; each is a file of its own in the built window. */
export function loadWords(language: Language): Promise<Words> {
  return CATALOGUES[language]();
}
