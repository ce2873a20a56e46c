import { z } from 'zod';
import { Decline } from './decline.ts';
import { DoubtReason, ResolutionName, TakingBack, Verb } from './event.ts';
import { Fault } from './fault.ts';
import { LossReason } from './late.ts';
import { Evidence } from './policy.ts';
import { ConflictReason, OutcomeName, Reason, ShownRedemption } from './redemption.ts';
import { LocalDay } from './report.ts';
import { Worth } from './worth.ts';

const Instant = z.iso.datetime();
/** A person's name; absent where the desk did it by itself. */
const Who = z.string().optional();

/** A page has so many entries at most. */
const ENTRIES_AT_MOST = 200;
/** Longer than any code, reference or part of one, with room for what people put around it. */
const TEXT_MAX_CHARACTERS = 200;

/** How an entry of the history came out: what the cashier is told, taken back, or a loss. */
export const HistoryOutcome = z.enum([...OutcomeName.options, 'taken-back', 'loss']);
export type HistoryOutcome = z.infer<typeof HistoryOutcome>;

/** What the history is narrowed to. `text`: a whole code, its last four, a reference, or what a sale is called; days are the venue's, the last one included. */
export const HistoryFilter = z.strictObject({
  text: z.string().max(TEXT_MAX_CHARACTERS).optional(),
  from: LocalDay.optional(),
  to: LocalDay.optional(),
  account: z.string().optional(),
  person: z.string().optional(),
  outcome: HistoryOutcome.optional(),
});
export type HistoryFilter = z.infer<typeof HistoryFilter>;

/** A redemption, a refusal or a loss as the list has it. `seq` names it for as long as there is this journal. */
export const HistoryEntry = z.strictObject({
  seq: z.int(),
  kind: z.enum(['redemption', 'refusal', 'loss']),
  reference: z.string(),
  at: Instant,
  by: Who,
  account: z.string().optional(),
  maskedCode: z.string(),
  worth: Worth.optional(),
  outcome: HistoryOutcome,
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/**
 * A part of what was found, the oldest first. `from` is the place of the first of them among all that was found, counted from the
 * oldest, so that what is new moves nothing; `version` is another one when something older came out otherwise, and places may have moved.
 */
const HistoryPart = z.strictObject({ is: z.literal('part'), total: z.int(), version: z.int(), from: z.int(), entries: z.array(HistoryEntry).max(ENTRIES_AT_MOST) });
export type HistoryPart = z.infer<typeof HistoryPart>;

/** A standing receipt as its provider named it. */
const Named = z.strictObject({ receipt: z.string(), worth: Worth, certain: z.boolean() });

/** How a call of a provider ended. */
const Answer = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('receipt'), receipt: Named }),
  z.strictObject({ is: z.literal('declined'), decline: Decline }),
  z.strictObject({ is: z.literal('fault'), kind: Fault.shape.kind, effect: Fault.shape.effect }),
  z.strictObject({ is: z.literal('found'), receipts: z.array(Named) }),
  z.strictObject({ is: z.literal('reversed') }),
]);

/** What a slip of paper said: when it was handed over, its number, who answered for it. */
const OnPaper = z.strictObject({ slip: z.string(), at: Instant, approvedBy: z.string().optional() });

/**
 * What happened in the life of an entry. Most are what the journal has; `conflict`, `parked` and `finished` are what they came to.
 * `late`: an answer that came when it had been decided already.
 */
export const Happening = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('requested'), by: Who, account: z.string(), worth: Worth, reference: z.string(), sale: z.string().optional() }),
  z.strictObject({ is: z.literal('called'), verb: Verb, nth: z.int() }),
  z.strictObject({ is: z.literal('noted') }),
  z.strictObject({ is: z.literal('answered'), verb: Verb, answer: Answer, late: z.boolean() }),
  z.strictObject({ is: z.literal('doubted'), why: DoubtReason }),
  z.strictObject({
    is: z.literal('given'),
    by: Who,
    basis: z.enum(['receipt', 'person', 'policy']),
    worth: Worth,
    approvedBy: z.string().optional(),
    evidence: Evidence.optional(),
    listAgeMs: z.int().optional(),
    /** the guest left a contact; it is not told here */
    contact: z.boolean(),
    paper: OnPaper.optional(),
  }),
  z.strictObject({ is: z.literal('withheld'), by: Who, reason: Reason }),
  z.strictObject({ is: z.literal('shown'), outcome: OutcomeName }),
  z.strictObject({ is: z.literal('unsure'), by: Who }),
  z.strictObject({ is: z.literal('taken-back'), by: Who, how: TakingBack, words: z.string(), approvedBy: z.string().optional() }),
  z.strictObject({ is: z.literal('resolved'), by: Who, resolution: ResolutionName, words: z.string() }),
  z.strictObject({ is: z.literal('released'), by: Who }),
  z.strictObject({ is: z.literal('contact-erased'), by: Who }),
  z.strictObject({ is: z.literal('conflict'), reason: ConflictReason, again: z.boolean() }),
  z.strictObject({ is: z.literal('parked') }),
  /** nothing is owed any more; `contact`: the guest's contact was erased with it */
  z.strictObject({ is: z.literal('finished'), how: z.enum(['settled', 'void', 'resolved']), contact: z.boolean() }),
  z.strictObject({ is: z.literal('refused'), by: Who, reason: Reason, listAgeMs: z.int().optional() }),
  z.strictObject({ is: z.literal('lost'), by: Who, givenBy: Who, why: LossReason, worth: Worth, paper: OnPaper }),
]);
export type Happening = z.infer<typeof Happening>;

/** When it happened, and how long after what stands before it: counted by the steady clock, or in another run of the program, where nobody has counted. */
export const Step = z.strictObject({ at: Instant, after: z.discriminatedUnion('is', [z.strictObject({ is: z.literal('counted'), ms: z.number() }), z.strictObject({ is: z.literal('first') }), z.strictObject({ is: z.literal('another-run') })]), what: Happening });
export type Step = z.infer<typeof Step>;

/** A life with more is told without its middle: so many steps of its beginning, and the rest of its end. */
export const STEPS_AT_MOST = 400;
export const FIRST_STEPS = 50;

/** The whole life of an entry. `redemption`: as it is now, where it is one; so many steps are `leftOut` behind the first ones. */
export const Story = z.strictObject({ entry: HistoryEntry, redemption: ShownRedemption.optional(), steps: z.array(Step).max(STEPS_AT_MOST), leftOut: z.int() });
export type Story = z.infer<typeof Story>;

const Choice = z.strictObject({ id: z.string(), name: z.string() });

/** What anybody who is signed in may ask of the history. */
export const historyCalls = {
  /** by what it can be narrowed: the accounts and people that stand in it */
  'history.choices': { who: 'cashier', input: z.strictObject({}), output: z.strictObject({ accounts: z.array(Choice), people: z.array(Choice) }) },
  /** from a place on; without one, the newest */
  'history.part': {
    who: 'cashier',
    input: z.strictObject({ filter: HistoryFilter, from: z.int().nonnegative().optional(), count: z.int().min(0).max(ENTRIES_AT_MOST) }),
    output: z.discriminatedUnion('is', [HistoryPart, z.strictObject({ is: z.literal('no-such-day') })]),
  },
  'history.story': {
    who: 'cashier',
    input: z.strictObject({ seq: z.int() }),
    output: z.discriminatedUnion('is', [z.strictObject({ is: z.literal('story'), story: Story }), z.strictObject({ is: z.literal('none') })]),
  },
} as const;
