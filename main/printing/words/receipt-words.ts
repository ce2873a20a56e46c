import type { ReceiptKind } from '../../../shared/receipt.ts';
import { receipt as ar } from '../../../shared/words/ar/receipt.ts';
import { receipt as de } from '../../../shared/words/de/receipt.ts';
import { receipt as en } from '../../../shared/words/en/receipt.ts';
import { receipt as es } from '../../../shared/words/es/receipt.ts';
import { receipt as fr } from '../../../shared/words/fr/receipt.ts';
import { receipt as it } from '../../../shared/words/it/receipt.ts';
import { receipt as ja } from '../../../shared/words/ja/receipt.ts';
import { type Language, LANGUAGES } from '../../../shared/words/languages.ts';
import { receipt as nl } from '../../../shared/words/nl/receipt.ts';
import { receipt as pl } from '../../../shared/words/pl/receipt.ts';
import { receipt as pt } from '../../../shared/words/pt/receipt.ts';
import type { ReceiptCatalogue } from '../../../shared/words/receipt.ts';
import { speak, type Spoken } from '../../../shared/words/say.ts';

/** What a receipt says in one language and by which numbers and days are written. */
export type ReceiptWords = { said: Spoken<typeof en>; locale: string };

const CATALOGUES: Record<Language, ReceiptCatalogue> = { en, de, fr, es, it, pt, nl, pl, ja, ar };

const spoken = new Map<Language, ReceiptWords>();

/** Read when they are first wanted: a till prints one language, or two. */
export function receiptWords(language: Language): ReceiptWords {
  const { locale } = LANGUAGES[language];
  const words = spoken.get(language) ?? { said: speak<typeof en>(CATALOGUES[language], locale), locale };
  spoken.set(language, words);
  return words;
}

/** What became of the voucher, and what the guest does about it; `conflict`: the books differ. */
export function saysOf({ said }: ReceiptWords, about: ReceiptKind, conflict: boolean): { title: string; says: string[] } {
  const outcomes: Record<ReceiptKind, { title: string; says: object }> = said.outcomes;
  const { title, says } = about === 'accepted-offline' && conflict ? said.outcomes.conflict : outcomes[about];
  return { title, says: Object.values(says).map(String) };
}
