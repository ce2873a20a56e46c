import { z } from 'zod';
import { Contact } from './contact.ts';
import { Decline } from './decline.ts';
import { ReviewName, ReviewReason } from './errand.ts';
import { ResolutionName, Risk } from './event.ts';
import { ConflictReason, ShownRedemption } from './redemption.ts';
import { ClockState } from './time.ts';
import { Worth } from './worth.ts';

/** Why something owed is still here. */
export const WhyStillHere = z.enum([
  'due',
  'under-way',
  'behind-another',
  'line-down',
  'asked-to-wait',
  'unauthorized',
  'misconfigured',
  'refusals',
  'after-a-fault',
  'may-still-arrive',
  'result-to-come',
  'left-alone',
  'guest-waits',
  'conflict',
  'parked',
  'review',
]);
export type WhyStillHere = z.infer<typeof WhyStillHere>;

/** What happens next, and whose move it is. */
export const NextMove = z.enum(['send', 'ask', 'give-back', 'fetch-result', 'person', 'guest']);
export type NextMove = z.infer<typeof NextMove>;

/** What a provider said of one part of an errand. */
const ShownResult = z.strictObject({ is: z.enum(['pending', 'done', 'failed']), said: z.string().optional() });

/** An errand as screens see it; what was asked for stays in main. `results`: one for each part that the provider took on. */
export const ShownErrand = z.strictObject({
  id: z.string(),
  reference: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  account: z.string(),
  what: z.string(),
  results: z.array(ShownResult).optional(),
});
export type ShownErrand = z.infer<typeof ShownErrand>;

const Owing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('redemption'), redemption: ShownRedemption }),
  z.strictObject({ kind: z.literal('errand'), errand: ShownErrand }),
]);

/** One row of the queue. `inMs`: the next move comes then at the earliest; `atRisk`: what is lost if it never settles. */
export const QueueRow = z.strictObject({ seq: z.int(), owing: Owing, why: WhyStillHere, next: NextMove, inMs: z.int().optional(), atRisk: Risk.optional() });
export type QueueRow = z.infer<typeof QueueRow>;

/** One account's part of the queue. */
export const QueueAccount = z.strictObject({
  id: z.string(),
  name: z.string(),
  line: z.enum(['up', 'down']),
  pause: z.enum(['unauthorized', 'misconfigured', 'refusals']).optional(),
  holdMs: z.int().optional(),
  /** why its provider cannot be asked, in the words of whoever has to mend it; ours, never a code or an address */
  detail: z.string().optional(),
  owed: z.int(),
  forPersons: z.int(),
  oldestAt: z.iso.datetime().optional(),
  atRisk: z.array(Risk),
});
export type QueueAccount = z.infer<typeof QueueAccount>;

/** The queue, a page at a time: `after` is the row to go on from, absent on the last page. */
export const Queue = z.strictObject({ accounts: z.array(QueueAccount), atRisk: z.array(Risk), rows: z.array(QueueRow), after: z.int().optional(), unsure: z.int(), clock: ClockState });
export type Queue = z.infer<typeof Queue>;

/** By what a person finds an errand at its provider: a text that went with it, and what its support knows the call by. */
export const LookFor = z.strictObject({ text: z.string().optional(), correlation: z.string().optional(), heard: z.string().optional() });

/** Where a person looks what became of a redemption that its provider cannot be asked about: at a dashboard, for a code at a place and a time. */
const Look = z.strictObject({ provider: z.literal('vouchercart'), salesPageId: z.int(), redeemLocation: z.int(), at: z.array(z.iso.datetime()) });

/** What a person has to decide, with both sides of it. */
export const Conflict = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('redemption'),
    seq: z.int(),
    redemption: ShownRedemption,
    reason: z.union([ConflictReason, z.literal('parked')]),
    ours: z.strictObject({ given: z.enum(['yes', 'no']), by: z.string(), at: z.iso.datetime(), worth: Worth }),
    provider: z.strictObject({
      says: z.enum(['taken', 'not-taken', 'refused', 'not-known']),
      heardAt: z.iso.datetime().optional(),
      taken: z.array(z.strictObject({ receipt: z.string(), worth: Worth, certain: z.boolean() })),
      decline: Decline.optional(),
    }),
    /** what had been decided before the provider said something else */
    before: z.strictObject({ resolution: ResolutionName, by: z.string(), at: z.iso.datetime() }).optional(),
    look: Look.optional(),
    /** who to call; to a supervisor only */
    contact: Contact.optional(),
    may: z.array(ResolutionName),
    mayAskAgain: z.boolean(),
    mayTryAgain: z.boolean(),
    atRisk: Risk.optional(),
  }),
  z.strictObject({ kind: z.literal('errand'), seq: z.int(), errand: ShownErrand, why: ReviewReason, may: z.array(ReviewName), lookFor: LookFor }),
]);
export type Conflict = z.infer<typeof Conflict>;
