import { z } from 'zod';

/** What a till in a process of its own is told to do, as its one argument. */
export const Plan = z.strictObject({
  folder: z.string(),
  access: z.strictObject({ provider: z.literal('vauchar'), baseUrl: z.string(), merchantId: z.string(), apiKey: z.string() }),
  /** UTC milliseconds at which its clock begins, and how fast it runs */
  clock: z.strictObject({ startsAt: z.number(), factor: z.number() }),
  /** vouchers to redeem, one after the other */
  codes: z.array(z.string()),
  /** what to answer first to everything that is asked about the last run */
  answer: z.enum(['yes', 'no']).optional(),
  /** stand still for ever after the n-th event of this kind is on disk, or once a verdict has come back */
  standStill: z.union([z.strictObject({ after: z.string(), nth: z.int() }), z.literal('answered'), z.literal('shown')]).optional(),
});
export type Plan = z.infer<typeof Plan>;

/** What it says, one line each, before it does the next thing. */
export const Said = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('ready') }),
  z.strictObject({ is: z.literal('appended'), id: z.string(), kind: z.string() }),
  z.strictObject({ is: z.literal('answered'), id: z.string(), outcome: z.string() }),
  z.strictObject({ is: z.literal('shown'), id: z.string() }),
  z.strictObject({ is: z.literal('defect'), error: z.string() }),
  z.strictObject({ is: z.literal('standing still') }),
]);
export type Said = z.infer<typeof Said>;
