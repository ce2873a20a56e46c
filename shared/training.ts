import { z } from 'zod';

/** Which calls something happens to: what takes value, what asks what became of it, what gives it back, what looks at a voucher; or all of them, and the probes too. */
export const Hits = z.enum(['taking', 'asking', 'giving-back', 'looking', 'all']);
export type Hits = z.infer<typeof Hits>;

/** What goes wrong at a training provider until it is cleared, and whether before or after it has done what it was asked for. A refusal comes before. */
export const Trouble = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('line-cut') }),
  z.strictObject({ is: z.enum(['silence', 'slow', 'reset', 'rubbish', '500']), effect: z.enum(['before', 'after']), hits: Hits }),
  z.strictObject({ is: z.enum(['401', '403', '429']), hits: Hits }),
]);
export type Trouble = z.infer<typeof Trouble>;

/** How a training provider and the line to it behave. `latencyMs` is added to every answer. */
export const Levers = z.strictObject({ trouble: Trouble.optional(), latencyMs: z.int().min(0).max(10_000) });
export type Levers = z.infer<typeof Levers>;

/** By which words training's Voucher Management ends a token: its documents name none, so it draws one of each when it starts, and its account knows them all. */
export const TRAINING_STATUS_WORDS = { done: ['Completed', 'Done', 'Issued', 'Created', 'Finalised'], failed: ['Failed', 'Rejected', 'Aborted', 'Invalid', 'Declined'] } as const;

export const NOTHING_WRONG: Levers = { latencyMs: 0 };

/** The troubles that are at hand on every screen. */
export const TrainingFault = z.enum(['before-effect', 'after-effect', 'slow', 'reset', 'rubbish', '401', '403', '429', '500', 'line-cut']);
export type TrainingFault = z.infer<typeof TrainingFault>;

const TROUBLES: Record<TrainingFault, Trouble> = {
  'before-effect': { is: 'silence', effect: 'before', hits: 'taking' },
  'after-effect': { is: 'silence', effect: 'after', hits: 'taking' },
  slow: { is: 'slow', effect: 'after', hits: 'taking' },
  reset: { is: 'reset', effect: 'after', hits: 'taking' },
  rubbish: { is: 'rubbish', effect: 'after', hits: 'taking' },
  '401': { is: '401', hits: 'all' },
  '403': { is: '403', hits: 'taking' },
  '429': { is: '429', hits: 'taking' },
  '500': { is: '500', effect: 'after', hits: 'taking' },
  'line-cut': { is: 'line-cut' },
};

export function leversOf(fault: TrainingFault | undefined): Levers {
  return fault === undefined ? NOTHING_WRONG : { ...NOTHING_WRONG, trouble: TROUBLES[fault] };
}

/** The levers of every account, and by how much this till's clock is made to be ahead. `officeOnly`: it takes no vouchers. */
export const TrainingNow = z.strictObject({
  accounts: z.array(z.strictObject({ id: z.string(), name: z.string(), officeOnly: z.literal(true).optional(), levers: Levers })),
  clockAheadMs: z.int(),
});
export type TrainingNow = z.infer<typeof TrainingNow>;

/** What becomes of a sample when it is presented for the first time. */
export const SampleExpect = z.enum(['redeemed', 'redeemed-thrice', 'use-by-use', 'with-pin', 'refused', 'used', 'cancelled', 'expired', 'not-yet-valid', 'unknown', 'says-why', 'no-money-unit', 'looks-real']);
export type SampleExpect = z.infer<typeof SampleExpect>;

/** One voucher of the sample sheet. Its code is training's own and worth nothing. `used`: something was taken of it. */
export const Sample = z.strictObject({
  title: z.string(),
  code: z.string(),
  expect: SampleExpect,
  /** what has to be typed with it */
  digits: z.string().optional(),
  used: z.literal(true).optional(),
});
export type Sample = z.infer<typeof Sample>;

/** What is made to happen in training. */
export const trainingCalls = {
  'training.samples': { who: 'cashier', input: z.strictObject({}), output: z.array(Sample) },
  /** without an account: of all of them */
  'training.levers': { who: 'cashier', input: z.strictObject({ account: z.string().optional(), levers: Levers }), output: TrainingNow },
  'training.clock': { who: 'cashier', input: z.strictObject({ aheadMs: z.int() }), output: TrainingNow },
  'training.elsewhere': { who: 'cashier', input: z.strictObject({ code: z.string() }), output: z.strictObject({ is: z.enum(['done', 'nothing-left']) }) },
} as const;
