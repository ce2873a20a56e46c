import { z } from 'zod';

const Minor = z.int().nonnegative();

/** What an account may give while its provider cannot be asked. Money is in minor units of the account's currency. */
export const Policy = z.strictObject({
  /** names the wording of the policy in every event that rests on it */
  version: z.string(),
  perRedemptionMinor: Minor,
  totalMinor: Minor,
  listMaxAgeMs: z.int().positive(),
  /** what one use is worth, and the sale that a percentage is taken of; without them such vouchers are not given offline */
  useMinor: Minor.optional(),
  percentSaleMinor: Minor.optional(),
});
export type Policy = z.infer<typeof Policy>;
