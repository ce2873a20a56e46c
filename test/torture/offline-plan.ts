import { z } from 'zod';
import { Policy } from '../../shared/policy.ts';

/** What a till in a process of its own is told that works offline and reads its list: its one argument. */
export const OfflinePlan = z.strictObject({
  folder: z.string(),
  access: z.strictObject({ provider: z.literal('vauchar'), baseUrl: z.string(), merchantId: z.string(), apiKey: z.string() }),
  /** UTC milliseconds at which its clock begins */
  startsAt: z.number(),
  policy: Policy,
  /** vouchers to give, one after the other */
  codes: z.array(z.string()),
  /** the list is read by the till itself, or as the app does it; not before so many were tried */
  reads: z.strictObject({ by: z.enum(['itself', 'reader']), after: z.int() }),
  /** stand still for ever at the n-th window of the list's files, or after the n-th event of a kind is on disk */
  still: z.discriminatedUnion('at', [
    z.strictObject({ at: z.literal('window'), nth: z.int() }),
    z.strictObject({ at: z.literal('event'), after: z.string(), nth: z.int() }),
    z.strictObject({ at: z.literal('nothing') }),
  ]),
});
export type OfflinePlan = z.infer<typeof OfflinePlan>;

/** What it says, one line each, before it does the next thing. */
export const Word = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('ready') }),
  z.strictObject({ is: z.literal('appended'), id: z.string(), kind: z.string() }),
  z.strictObject({ is: z.literal('shown'), id: z.string(), code: z.string() }),
  z.strictObject({ is: z.literal('not-given'), code: z.string(), reason: z.string() }),
  z.strictObject({ is: z.literal('reader'), pid: z.int() }),
  z.strictObject({ is: z.literal('list-read') }),
  z.strictObject({ is: z.literal('list-not-read'), why: z.string() }),
  z.strictObject({ is: z.literal('defect'), error: z.string() }),
  z.strictObject({ is: z.literal('still'), where: z.string() }),
  z.strictObject({ is: z.literal('done'), windows: z.int() }),
]);
export type Word = z.infer<typeof Word>;
