import type { ReceiptKind } from '../../../shared/receipt.ts';

type Says = { title: string; says: string[] };

/** All that a receipt says in one language; a sentence that is missing does not compile. */
export type ReceiptWords = {
  locale: string;
  direction: 'ltr' | 'rtl';
  training: string;
  trainingMeans: string;
  /** `copy`: 1 is the first copy */
  copy: (copy: number) => string;
  outcomes: Record<ReceiptKind | 'conflict', Says>;
  reference: string;
  code: string;
  account: string;
  worth: string;
  left: string;
  time: string;
  till: string;
  cashier: string;
  uses: (count: number) => string;
  percent: (percent: number) => string;
  test: string;
  testMeans: string;
};
