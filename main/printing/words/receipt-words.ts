import type { ReceiptLanguage } from '../../../shared/printing.ts';
import type { ReceiptKind } from '../../../shared/receipt.ts';
import { receipt as ar } from '../../../shared/words/ar/receipt.ts';
import { receipt as de } from '../../../shared/words/de/receipt.ts';
import { receipt as en } from '../../../shared/words/en/receipt.ts';
import { receipt as fr } from '../../../shared/words/fr/receipt.ts';
import { receipt as ja } from '../../../shared/words/ja/receipt.ts';
import type { ReceiptCatalogue } from '../../../shared/words/receipt.ts';
import { speak, type Spoken } from '../../../shared/words/say.ts';

/** What a receipt says in one language, by which numbers and days are written, and whether it runs to the left. */
export type ReceiptWords = { said: Spoken<typeof en>; locale: string; direction: 'ltr' | 'rtl' };

const inWords = (words: ReceiptCatalogue, locale: string, direction: ReceiptWords['direction'] = 'ltr'): ReceiptWords => ({ said: speak<typeof en>(words, locale), locale, direction });

/** Arabic and Japanese are read by nobody yet who speaks them. */
export const RECEIPT_WORDS: Record<ReceiptLanguage, ReceiptWords> = {
  en: inWords(en, 'en-GB'),
  de: inWords(de, 'de-DE'),
  fr: inWords(fr, 'fr-FR'),
  ar: inWords(ar, 'ar-u-nu-latn', 'rtl'),
  ja: inWords(ja, 'ja-JP'),
};

/** What became of the voucher, and what the guest does about it; `conflict`: the books differ. */
export function saysOf({ said }: ReceiptWords, about: ReceiptKind, conflict: boolean): { title: string; says: string[] } {
  const outcomes: Record<ReceiptKind, { title: string; says: object }> = said.outcomes;
  const { title, says } = about === 'accepted-offline' && conflict ? said.outcomes.conflict : outcomes[about];
  return { title, says: Object.values(says).map(String) };
}
