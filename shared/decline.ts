import { z } from 'zod';

/**
 * Why a provider said no. `not-valid` is its no without a documented reason: its own text says why. `not-found-here`: it does not
 * know the code, or not under the name that the account goes by, and does not say which. `box-office`: not by a till, which chooses no seats and takes no money.
 */
export const DeclineReason = z.enum(['used', 'expired', 'not-yet-valid', 'cancelled', 'unknown-code', 'not-found-here', 'no-such-showtime', 'box-office', 'not-valid']);
export type DeclineReason = z.infer<typeof DeclineReason>;

/** So much of a provider's own sentence is kept. */
export const PROVIDER_TEXT_CHARACTERS = 300;

/** A provider's no: an answer, final, nothing was taken. */
export const Decline = z.strictObject({
  reason: DeclineReason,
  providerText: z.string().max(PROVIDER_TEXT_CHARACTERS).optional(),
  at: z.iso.datetime().optional(),
});
export type Decline = z.infer<typeof Decline>;
