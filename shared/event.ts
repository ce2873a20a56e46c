import { z } from 'zod';
import { Booking } from './booking.ts';
import { Decline } from './decline.ts';
import { Fault } from './fault.ts';
import { LossReason } from './late.ts';
import { Evidence } from './policy.ts';
import { OutcomeName, Reason } from './redemption.ts';
import { VoucherKind } from './voucher.ts';
import { Currency, Worth } from './worth.ts';

const Instant = z.iso.datetime();
const By = z.string();

export const Verb = z.enum(['redeem', 'recall', 'reverse']);
export type Verb = z.infer<typeof Verb>;

/** A code as the journal keeps it: sealed under the vault's key of that id. */
export const Sealed = z.strictObject({ key: z.string(), box: z.string() });
export type Sealed = z.infer<typeof Sealed>;

/** What was chosen before the voucher was looked at. A PIN opens it, so it is sealed like a code. */
const SealedBooking = Booking.omit({ pin: true }).extend({ pin: Sealed.optional() });

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

/** What an account's provider could do when something was asked of it. `partial` none: a voucher is taken whole, once. */
export const Capabilities = z.strictObject({
  recall: z.boolean(),
  /** a recall goes by what a redeem noted, before it was sent or from its answer, and cannot find one whose notes are lost */
  recallsBy: z.enum(['note', 'answer']).optional(),
  reverse: z.boolean(),
  partial: z.enum(['none', 'money', 'uses', 'any']),
});
export type Capabilities = z.infer<typeof Capabilities>;

/** Money that may be lost, in minor units. */
export const Risk = z.strictObject({ minor: z.int().nonnegative(), currency: Currency });
export type Risk = z.infer<typeof Risk>;

/** Why the books of a journal may lag behind what it did: it was put back from a copy, or moved. */
export const DoubtReason = z.enum(['restored', 'salvaged', 'imported', 'moved']);
export type DoubtReason = z.infer<typeof DoubtReason>;

/** On what a redemption was given without its provider: what was known of the code, and the policy that allowed it. */
export const Grounds = z.strictObject({
  evidence: Evidence,
  /** the newest row of this journal when the reading of the list began */
  listSeq: z.int().optional(),
  policy: z.string(),
  /** of the whole policy: its version is only what somebody called it */
  policyHash: z.string().optional(),
  /** how old the list was, in milliseconds */
  listAgeMs: z.int().optional(),
  approvedBy: By.optional(),
  /** keyed hash of the guest's sealed contact, which stands beside the journal so that it can be erased */
  contact: z.string().optional(),
});
export type Grounds = z.infer<typeof Grounds>;

/** Goods that went out while the till was dark, entered from a slip of paper. Its number is sealed: whatever a person writes may hold a name or a code. */
const Late = z.strictObject({ at: Instant, slip: Sealed, approvedBy: By.optional() });
export type Late = z.infer<typeof Late>;

/** What may have been done by the run that a copy of the journal has not seen: an attempt that this one never began. */
const Doubted = z.strictObject({ kind: z.literal('doubted'), attempt: z.int(), why: DoubtReason });

/** What a person decided about a conflict. Their words are sealed: names may stand in them. */
export const ResolutionName = z.enum(['written-off', 'charged', 'honoured-later', 'sent-again']);
export type ResolutionName = z.infer<typeof ResolutionName>;

/** How goods that went out came back: undone at once, reversed with approval, or cancelled before anything was sent. */
export const TakingBack = z.enum(['undone', 'reversed', 'cancelled']);
export type TakingBack = z.infer<typeof TakingBack>;

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
    can: Capabilities.optional(),
    booking: SealedBooking.optional(),
    // for which sale; sealed, because whatever a person writes may hold a name
    sale: Sealed.optional(),
    // what the voucher was worth, where a part of it was wanted
    before: Worth.optional(),
  }),
  // `early` and `notBefore` stand in rows of 0.1 only: a moment says it better
  z.strictObject({ kind: z.literal('attempt-started'), attempt: z.int(), verb: Verb, receiptId: z.string().optional(), early: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('noted'), attempt: z.int(), fact: z.string() }),
  z.strictObject({
    kind: z.literal('attempt-ended'),
    attempt: z.int(),
    end: AttemptEnd,
    notBefore: Instant.optional(),
  }),
  Doubted,
  z.strictObject({
    kind: z.literal('given'),
    by: By,
    worth: Worth,
    basis: z.enum(['receipt', 'person', 'policy']),
    risk: Risk.optional(),
    grounds: Grounds.optional(),
    late: Late.optional(),
  }),
  z.strictObject({ kind: z.literal('withheld'), by: By, reason: Reason }),
  z.strictObject({ kind: z.literal('shown'), outcome: OutcomeName }),
  z.strictObject({ kind: z.literal('unsure'), by: By }),
  z.strictObject({ kind: z.literal('taken-back'), by: By, how: TakingBack, words: Sealed, approvedBy: By.optional() }),
  z.strictObject({ kind: z.literal('resolved'), by: By, resolution: ResolutionName, words: Sealed }),
  // a person has a parked row tried again
  z.strictObject({ kind: z.literal('released'), by: By }),
  // before it was settled; the contact itself stands beside the rows
  z.strictObject({ kind: z.literal('contact-erased'), by: By }),
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
  listAgeMs: z.int().optional(),
  /** its provider was asked, and said no; absent where the desk refused by itself */
  byProvider: z.literal(true).optional(),
});
export type RefusalEvent = z.infer<typeof RefusalEvent>;

/** A slip of paper for which no provider can be asked: goods that are out, and a loss of the venue's. */
export const LossEvent = z.strictObject({
  kind: z.literal('lost'),
  by: By,
  givenBy: By,
  account: z.string().optional(),
  code: Sealed,
  maskedCode: z.string(),
  worth: Worth,
  late: Late,
  why: LossReason,
  reference: z.string(),
});
export type LossEvent = z.infer<typeof LossEvent>;
