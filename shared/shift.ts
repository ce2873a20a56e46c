import { z } from 'zod';
import { Loss, Report, ReportAccount } from './report.ts';

const Instant = z.iso.datetime();
const By = z.string();

/** A shift of a till begins with the first sign-in after the last one was closed, and ends when a person closes it: whoever signs in meanwhile, and whatever restarts. `sums` is what was said at its end. */
export const ShiftEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shift-opened'), by: By }),
  z.strictObject({ kind: z.literal('shift-closed'), by: By, sums: z.array(ReportAccount), loss: Loss }),
]);
export type ShiftEvent = z.infer<typeof ShiftEvent>;

/** One shift in a list; `count`: so many redemptions, refusals and slips are in it. */
export const ShownShift = z.strictObject({ number: z.int(), openedAt: Instant, openedBy: By, closedAt: Instant.optional(), closedBy: By.optional(), count: z.int() });
export type ShownShift = z.infer<typeof ShownShift>;

/** How people read and close the shifts of a till. */
export const shiftCalls = {
  /** the shift that is open, so far */
  'shift.now': { who: 'cashier', input: z.strictObject({}), output: z.discriminatedUnion('is', [z.strictObject({ is: z.literal('report'), report: Report }), z.strictObject({ is: z.literal('no-shift') })]) },
  /** the newest first; `before`: those older than that number */
  'shift.list': { who: 'supervisor', input: z.strictObject({ before: z.int().optional() }), output: z.strictObject({ shifts: z.array(ShownShift), more: z.boolean() }) },
  'shift.report': { who: 'supervisor', input: z.strictObject({ number: z.int() }), output: z.discriminatedUnion('is', [z.strictObject({ is: z.literal('report'), report: Report }), z.strictObject({ is: z.literal('no-shift') })]) },
  /** closes the shift that the screen shows and signs out; `guest-waits`: somebody at the desk has to be told something first, `changed`: it is another by now */
  'shift.close': { who: 'cashier', input: z.strictObject({ number: z.int() }), output: z.discriminatedUnion('is', [z.strictObject({ is: z.literal('closed'), report: Report }), z.strictObject({ is: z.enum(['guest-waits', 'changed', 'disk-full']) })]) },
} as const;
