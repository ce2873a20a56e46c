import { z } from 'zod';
import { Decline } from './decline.ts';
import { Fault } from './fault.ts';
import { OutcomeName, Reason } from './redemption.ts';
import { VoucherKind } from './voucher.ts';
import { Worth } from './worth.ts';

const Instant = z.iso.datetime();
const By = z.string();

export const Verb = z.enum(['redeem', 'recall', 'reverse']);
export type Verb = z.infer<typeof Verb>;

/** A code as the journal keeps it: sealed under the vault's key of that id. */
export const Sealed = z.strictObject({ key: z.string(), box: z.string() });
export type Sealed = z.infer<typeof Sealed>;

/** The provider's reference for what it took. `exact` carries our key; `probable` only fits our attempt. */
export const Receipt = z.strictObject({
  id: z.string(),
  worth: Worth,
  strength: z.enum(['exact', 'probable']),
});
export type Receipt = z.infer<typeof Receipt>;

/** How an attempt ended. `found` lists every standing receipt for our key at that moment; an empty list means: it never happened. */
export const AttemptEnd = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('receipt'), receipt: Receipt }),
  z.strictObject({ is: z.literal('declined'), decline: Decline }),
  z.strictObject({ is: z.literal('fault'), fault: Fault }),
  z.strictObject({ is: z.literal('found'), receipts: z.array(Receipt) }),
  z.strictObject({ is: z.literal('reversed') }),
]);
export type AttemptEnd = z.infer<typeof AttemptEnd>;

/** What can happen to one redemption. Events are never changed and never migrate: a new meaning is a new kind. */
export const RedemptionEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('requested'),
    by: By,
    account: z.string(),
    code: Sealed,
    maskedCode: z.string(),
    voucher: z.strictObject({ kind: VoucherKind, ref: z.string() }),
    worth: Worth,
    reference: z.string(),
  }),
  // `early`: a recall that by this run's own steady clock comes too soon to say that something never happened
  z.strictObject({ kind: z.literal('attempt-started'), attempt: z.int(), verb: Verb, receiptId: z.string().optional(), early: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('noted'), attempt: z.int(), fact: z.string() }),
  z.strictObject({
    kind: z.literal('attempt-ended'),
    attempt: z.int(),
    end: AttemptEnd,
    /** the next attempt is not due before this; absent where none is owed */
    notBefore: Instant.optional(),
  }),
  z.strictObject({ kind: z.literal('given'), by: By, worth: Worth, basis: z.enum(['receipt', 'person', 'policy']) }),
  z.strictObject({ kind: z.literal('withheld'), by: By, reason: Reason }),
  z.strictObject({ kind: z.literal('shown'), outcome: OutcomeName }),
  z.strictObject({ kind: z.literal('unsure'), by: By }),
]);
export type RedemptionEvent = z.infer<typeof RedemptionEvent>;

/** A scan that led to no redemption, kept so that its reference can be found again. */
export const RefusalEvent = z.strictObject({
  kind: z.literal('refused'),
  by: By,
  account: z.string().optional(),
  code: Sealed,
  maskedCode: z.string(),
  reason: Reason,
  reference: z.string(),
});
export type RefusalEvent = z.infer<typeof RefusalEvent>;
