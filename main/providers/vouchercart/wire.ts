import { z } from 'zod';

/** What both ways to a token answer; any other `status` than theirs means that it has failed. */
export const WireTokens = z.object({ accessToken: z.string().min(1), refreshToken: z.string().min(1), status: z.string() });

export const AUTHENTICATED = 'authenticated';
export const REFRESHED = 'refreshed';

/** `reductor` is a count of uses or an amount of money, by what the voucher is; nothing in it says which. */
export type WireTaking = { redeem_location: number; voucher_code: string; reductor: number };

/** A redemption as it is read back. The code is written only and never comes back. */
export const WireRedemption = z.object({ id: z.int().positive(), reductor: z.int().min(1).nullish() });
export type WireRedemption = z.infer<typeof WireRedemption>;
