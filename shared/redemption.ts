import { z } from 'zod';
import { Ask } from './ask.ts';
import { DeclineReason } from './decline.ts';
import { FaultKind } from './fault.ts';
import { Worth } from './worth.ts';

/** Reasons of our own for not honouring a code: nothing was asked, or the asking came to nothing. */
const OwnReason = z.enum([
  'not-a-code',
  'a-badge',
  'looks-real',
  'account-off',
  'fits-two-accounts',
  'money-unit-not-set',
  'never-arrived',
  'not-handed-over',
  'handed-over-here',
  'open-question',
  'disk-full',
  'taken-back',
  'not-in-list',
  'list-too-old',
  'nothing-left',
  'over-the-limit',
  'clock-wrong',
  'list-not-ours',
  'count-reached',
  'hours-reached',
  'worth-unknown',
  'kind-refused',
  'ask-supervisor',
  'not-approved',
  'contact-wanted',
  'no-contact',
  'forced-offline',
]);

/** Every reason a screen can give for NOT ACCEPTED; each has its words in each language. */
export const Reason = z.enum([...DeclineReason.options, ...FaultKind.options, ...OwnReason.options]);
export type Reason = z.infer<typeof Reason>;

/** Where the books disagree: a person resolves it. */
export const ConflictReason = z.enum([
  'refused',
  'less-taken',
  'may-be-anothers',
  'more-taken',
  'other-worth',
  'cannot-be-asked',
  'cannot-be-reversed',
  'taken-after-all',
]);
export type ConflictReason = z.infer<typeof ConflictReason>;

/** What this desk itself did with the code before: "redeemed here 19:42 by Anna". */
export const Earlier = z.strictObject({ at: z.iso.datetime(), by: z.string(), reference: z.string() });
export type Earlier = z.infer<typeof Earlier>;

/** What the cashier is told, one of four. */
export const Outcome = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('redeemed') }),
  z.strictObject({ is: z.literal('accepted-offline'), conflict: ConflictReason.optional() }),
  z.strictObject({
    is: z.literal('not-accepted'),
    reason: Reason,
    providerText: z.string().optional(),
    at: z.iso.datetime().optional(),
    earlier: Earlier.optional(),
    /** how old the list was by which it was refused: not in it is not the same as not valid */
    listAgeMs: z.int().optional(),
  }),
  z.strictObject({
    is: z.literal('not-known'),
    /**
     * asking: we ask the provider what became of it; giving-back: taken, and we return it; the rest is a supervisor's:
     * cannot-ask: the provider does not say; differs: it took something else; likely: it took it, by whom it cannot say;
     * kept: it does not give it back.
     */
    phase: z.enum(['asking', 'giving-back', 'cannot-ask', 'differs', 'likely', 'kept']),
    /** when the asking ends at the latest, if the line is there */
    knownBy: z.iso.datetime().optional(),
  }),
]);
export type Outcome = z.infer<typeof Outcome>;
export const OutcomeName = z.enum(['redeemed', 'accepted-offline', 'not-accepted', 'not-known']);
export type OutcomeName = z.infer<typeof OutcomeName>;

/** Of what was entered from a slip of paper: the slip's number, and who entered it when. `at` and `by` beside it are when it was handed over, and by whom. */
export const FromPaper = z.strictObject({ slip: z.string(), enteredAt: z.iso.datetime(), enteredBy: z.string(), approvedBy: z.string().optional() });
export type FromPaper = z.infer<typeof FromPaper>;

/** A redemption as the screen sees it. */
export const ShownRedemption = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  account: z.string(),
  maskedCode: z.string(),
  worth: Worth,
  /** what is left on it, where its provider said what it was worth and a part was taken */
  left: Worth.optional(),
  /** what the sale is called that it was redeemed for */
  sale: z.string().optional(),
  decided: z.boolean(),
  outcome: Outcome,
  fromPaper: FromPaper.optional(),
  /** so long the cashier may undo it alone */
  undoMs: z.int().optional(),
  /** a supervisor may have it taken back */
  mayTakeBack: z.boolean(),
  /** a supervisor may give it without the provider; until then the outcome stands as it is */
  asks: Ask.optional(),
  /** who answered for giving it without the provider */
  approvedBy: z.string().optional(),
});
export type ShownRedemption = z.infer<typeof ShownRedemption>;

/** What was not accepted, and nothing was begun: found again by its reference. */
export const Refusal = z.strictObject({
  reference: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  account: z.string().optional(),
  maskedCode: z.string(),
  reason: Reason,
  listAgeMs: z.int().optional(),
});
export type Refusal = z.infer<typeof Refusal>;

/** "Was this handed over?": asked at start about each verdict that was not shown or not decided. */
export const Question = z.strictObject({
  redemption: ShownRedemption,
  /** what the provider says became of it, as far as it is known */
  provider: z.enum(['taken', 'not-taken', 'refused', 'not-known']),
  unsure: z.boolean(),
});
export type Question = z.infer<typeof Question>;
