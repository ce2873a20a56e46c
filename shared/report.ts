import { z } from 'zod';
import { ResolutionName, Risk } from './event.ts';
import { FromPaper } from './redemption.ts';
import { ShownLoss } from './late.ts';
import { VoucherKind } from './voucher.ts';
import { Worth } from './worth.ts';

const Instant = z.iso.datetime();

/** A day as the venue's calendar has it: "2026-03-01". */
export const LocalDay = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** So many redemptions, and what they were worth: money by currency, uses, and vouchers of percent. */
export const Sum = z.strictObject({ count: z.int(), money: z.array(Risk), uses: z.int(), percents: z.int() });
export type Sum = z.infer<typeof Sum>;

/** How what was handed over stands with its provider by now. */
const Standing = z.strictObject({ settled: Sum, owed: Sum, conflict: Sum, resolved: Sum });
export type Standing = z.infer<typeof Standing>;

/** Money that is lost by currency, and how many things beside it that nobody has priced. */
export const Loss = z.strictObject({ money: z.array(Risk), unknown: z.int() });
export type Loss = z.infer<typeof Loss>;

export const ReportAccount = z.strictObject({
  /** absent: codes that no account has, and that have no name */
  id: z.string().optional(),
  name: z.string(),
  /** the provider confirmed it while the guest stood there */
  redeemed: Standing,
  /** given without the provider */
  offline: Standing,
  /** entered from slips of paper */
  late: Standing,
  /** what was handed over, in whatever way, by what kind of voucher it was */
  kinds: z.array(z.strictObject({ kind: VoucherKind, sum: Sum })),
  takenBack: Sum,
  refused: z.int(),
  /** nobody has said whether it was handed over */
  undecided: z.int(),
  loss: Loss,
});
export type ReportAccount = z.infer<typeof ReportAccount>;

const About = { reference: z.string(), account: z.string(), maskedCode: z.string(), worth: Worth };

/** What a person decided about a conflict. */
const Decided = z.strictObject({ ...About, resolution: ResolutionName, by: z.string(), at: Instant, loss: Loss });
const Entered = z.strictObject({ ...About, at: Instant, by: z.string(), fromPaper: FromPaper });
/** What came after the day was over: the report said something else before. */
const Amended = z.strictObject({ ...About, at: Instant, to: z.enum(['settled', 'taken-back', 'entered', ...ResolutionName.options]), by: z.string().optional() });

/** What a report is of: a day of the venue, or a shift of this till. */
const ReportOf = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('day'), day: LocalDay }),
  z.strictObject({ is: z.literal('shift'), number: z.int(), openedAt: Instant, openedBy: z.string(), closedAt: Instant.optional(), closedBy: z.string().optional() }),
]);

/** What was handed over on one day or in one shift, and how it stands now. `asOf` is when it was read. */
export const Report = z.strictObject({
  of: ReportOf,
  venue: z.string(),
  timeZone: z.string(),
  asOf: Instant,
  isOver: z.boolean(),
  accounts: z.array(ReportAccount),
  loss: Loss,
  decided: z.array(Decided),
  entered: z.array(Entered),
  lost: z.array(ShownLoss),
  later: z.array(Amended),
  /** lines that were left off each list, because it would be too long to read */
  leftOff: z.int(),
});
export type Report = z.infer<typeof Report>;
