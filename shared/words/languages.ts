import { z } from 'zod';

/** The languages that the window speaks. */
export const Language = z.enum(['en', 'de', 'fr']);
export type Language = z.infer<typeof Language>;

/** `name`: what it calls itself. `locale`: by which numbers, money and days are written. */
export const LANGUAGES: Record<Language, { name: string; locale: string; direction: 'ltr' | 'rtl' }> = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr' },
  de: { name: 'Deutsch', locale: 'de-DE', direction: 'ltr' },
  fr: { name: 'Français', locale: 'fr-FR', direction: 'ltr' },
};

/** The first of these BCP 47 tags, the most wanted first, whose language is spoken here, or English. */
export function nearestLanguage(tags: readonly string[]): Language {
  return tags.map((tag) => Language.safeParse(tag.split('-')[0]?.toLowerCase()).data).find((language) => language !== undefined) ?? 'en';
}
