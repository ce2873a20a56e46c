import { z } from 'zod';

/** Unix seconds; 0 is "no limit" for a voucher's times. */
const Seconds = z.number().int().nonnegative();

/** A voucher in Vauchar's words. Only what we read is named; what else they send is left alone. */
export const WireVoucher = z.object({
  id: z.string().min(1),
  value: z.string(),
  value_unit: z.string(),
  currency: z.string().optional(),
  tag: z.string().nullish(),
  start_time: Seconds.optional(),
  expiry_time: Seconds.optional(),
  redeemed: z.number().int().optional(),
  redeemed_date: Seconds.nullish(),
});
export type WireVoucher = z.infer<typeof WireVoucher>;

/** The same in a list, where the code that names it stands beside it. */
export const WireListed = WireVoucher.extend({ voucher_code: z.string().trim().min(1) });

/** The one documented validation status: the voucher is valid. */
export const VALID = 1000;

export const WireValidation = z.object({
  validation_status: z.object({ status: z.number(), message: z.string().optional() }),
  data: z.unknown().optional(),
});

/** `value_used` is a number in requests and a decimal text, perhaps empty, in replies. */
export const WireRedemption = z.object({
  id: z.string().min(1),
  transaction_id: z.string().nullish(),
  // only that it is another's counts
  user_id: z.string().nullish().catch(undefined),
  value_used: z.string().nullish(),
});
export type WireRedemption = z.infer<typeof WireRedemption>;

export const WireRedemptions = z.object({ data: z.array(WireRedemption) });

export type WireTaking = { user_id: string; transaction_id: string; value_used?: number };

export const WireListOf = <T>(thing: z.ZodType<T>) => z.object({ data: z.array(thing) });

/** One thing, alone or under `data`. */
export const WireOne = <T>(thing: z.ZodType<T>) => z.union([z.object({ data: thing }).transform(({ data }) => data), thing]);

const Made = z.object({ id: z.string().min(1) });
const MadeOneOrMany = z.union([z.array(Made), Made.transform((one) => [one])]);

/** What was made: one or many, alone or under `data`. */
export const WireMade = z.union([z.object({ data: MadeOneOrMany }).transform(({ data }) => data), MadeOneOrMany]);
