import { z } from 'zod';
import { OutcomeName } from './redemption.ts';

/** What a receipt says became of it: one of the four outcomes, or that it was taken back. */
export const ReceiptKind = z.enum([...OutcomeName.options, 'taken-back']);
export type ReceiptKind = z.infer<typeof ReceiptKind>;

/** On what a receipt comes out: the receipt printer, a file, or whatever printer the system knows. */
const ReceiptWay = z.enum(['printer', 'pdf', 'system']);

/** What can happen to the receipts of one reference. Codes stand in none of it: a receipt is made of the journal when it is printed. */
export const ReceiptEvent = z.discriminatedUnion('kind', [
  // `itself`: nobody asked for it, the outcome was shown
  z.strictObject({ kind: z.literal('receipt-wanted'), job: z.uuid(), by: z.string(), about: ReceiptKind, itself: z.literal(true).optional() }),
  // from here on paper may have come out, whatever is heard of it
  z.strictObject({ kind: z.literal('receipt-begun'), job: z.uuid(), by: z.string(), about: ReceiptKind, copy: z.int().nonnegative(), way: ReceiptWay }),
  // it did not after all: nothing of it reached the printer
  z.strictObject({ kind: z.literal('receipt-unsent'), job: z.uuid() }),
  z.strictObject({ kind: z.literal('receipt-printed'), job: z.uuid() }),
  z.strictObject({ kind: z.literal('receipt-dropped'), job: z.uuid(), by: z.string() }),
]);
export type ReceiptEvent = z.infer<typeof ReceiptEvent>;
