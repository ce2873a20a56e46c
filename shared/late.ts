import { z } from 'zod';
import { Unapproved } from './person.ts';
import { Earlier, ShownRedemption } from './redemption.ts';
import { Whose } from './voucher.ts';
import { Worth } from './worth.ts';

/** A minute as the venue's clocks show it: "2026-03-01T19:42". */
const LocalMinute = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

/** What stands on a slip that was written while the till was dark. */
export const Slip = z.strictObject({
  code: z.string().max(200),
  worth: Worth,
  givenAt: LocalMinute,
  /** who handed it over */
  givenBy: z.string(),
  number: z.string().trim().min(1).max(40),
  /** whose voucher it is, where its code could be of several accounts */
  account: z.string().optional(),
});
export type Slip = z.infer<typeof Slip>;

/** Why nothing can be owed for a slip: no account here has such codes, or its provider cannot be told of it now. */
export const LossReason = z.enum(['no-account', 'cannot-be-told']);
export type LossReason = z.infer<typeof LossReason>;

/** What is wrong with a slip as it was typed. */
export const SlipFault = z.enum(['not-a-code', 'no-worth', 'no-such-time', 'in-the-future', 'too-long-ago', 'nobody', 'disk-full']);
export type SlipFault = z.infer<typeof SlipFault>;

/** Why a slip needs somebody who answers for it: the desk would not have given it by itself, or nobody will pay for it. */
export const NeedsApproval = z.enum(['over-the-limit', 'not-by-itself', 'no-policy', 'unpriced', LossReason.enum['no-account'], LossReason.enum['cannot-be-told']]);
export type NeedsApproval = z.infer<typeof NeedsApproval>;

/** Goods that nobody will pay for, kept for the report. */
export const ShownLoss = z.strictObject({ reference: z.string(), at: z.iso.datetime(), by: z.string(), maskedCode: z.string(), worth: Worth, why: LossReason });
export type ShownLoss = z.infer<typeof ShownLoss>;

/** What became of a slip. `earlier`: what else this desk knows of the same code. */
export const LateEntered = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('entered'), redemption: ShownRedemption, earlier: Earlier.optional() }),
  z.strictObject({ is: z.literal('lost'), loss: ShownLoss }),
  z.strictObject({ is: z.literal('entered-already'), earlier: Earlier }),
  z.strictObject({ is: z.literal('wrong'), fault: SlipFault }),
  // its code looks as those of several accounts do: the slip has to name one
  z.strictObject({ is: z.literal('whose'), accounts: z.array(Whose).min(2) }),
  z.strictObject({ is: z.literal('needs-approval'), why: NeedsApproval, unsaid: Unapproved.optional() }),
]);
export type LateEntered = z.infer<typeof LateEntered>;
