import { z } from 'zod';

/** The languages that the window speaks. */
export const Language = z.enum(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ja', 'ar']);
export type Language = z.infer<typeof Language>;

/** `name`: what it calls itself. `locale`: by which numbers, money and days are written. `unreviewed`: nobody has read it yet who speaks it. */
export const LANGUAGES: Record<Language, { name: string; locale: string; direction: 'ltr' | 'rtl'; unreviewed?: true }> = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr' },
  de: { name: 'Deutsch', locale: 'de-DE', direction: 'ltr' },
  fr: { name: 'Français', locale: 'fr-FR', direction: 'ltr' },
  es: { name: 'Español', locale: 'es-ES', direction: 'ltr', unreviewed: true },
  it: { name: 'Italiano', locale: 'it-IT', direction: 'ltr', unreviewed: true },
  pt: { name: 'Português', locale: 'pt-PT', direction: 'ltr', unreviewed: true },
  nl: { name: 'Nederlands', locale: 'nl-NL', direction: 'ltr', unreviewed: true },
  pl: { name: 'Polski', locale: 'pl-PL', direction: 'ltr', unreviewed: true },
  ja: { name: '日本語', locale: 'ja-JP', direction: 'ltr', unreviewed: true },
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', direction: 'rtl', unreviewed: true },
};

/** The first of these BCP 47 tags, the most wanted first, whose language is spoken here, or English. */
export function nearestLanguage(tags: readonly string[]): Language {
  return tags.map((tag) => Language.safeParse(tag.split('-')[0]?.toLowerCase()).data).find((language) => language !== undefined) ?? 'en';
}
