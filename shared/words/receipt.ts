import type { receipt } from './en/receipt.ts';
import type { Translated } from './say.ts';

/** All that a receipt says in one language; a sentence that is missing does not compile. */
export type ReceiptCatalogue = Translated<typeof receipt>;
