import { z } from 'zod';
import { Unlisted } from './ask.ts';
import { Booked, BookingAsks } from './booking.ts';
import { Earlier, Outcome, ShownRedemption } from './redemption.ts';
import { AsSaid, ShownVoucher, Whose } from './voucher.ts';

/** What a scan found. A refused scan carries its reference like every outcome. */
export const Scanned = z.discriminatedUnion('at', [
  // `atOnce`: its account wants no second key for such a voucher
  z.strictObject({ at: z.literal('found'), scanId: z.uuid(), voucher: ShownVoucher, booked: Booked.optional(), earlier: Earlier.optional(), atOnce: z.literal(true).optional() }),
  z.strictObject({
    at: z.literal('refused'),
    reference: z.string(),
    maskedCode: z.string(),
    outcome: Outcome,
    unlisted: Unlisted.optional(),
  }),
  z.strictObject({ at: z.literal('known'), redemption: ShownRedemption }),
  z.strictObject({ at: z.literal('as-said'), scanId: z.uuid(), asks: AsSaid, earlier: Earlier.optional() }),
  // it is not looked at before a showtime was chosen: `voucher.book` looks at it
  z.strictObject({ at: z.literal('to-book'), scanId: z.uuid(), asks: BookingAsks, earlier: Earlier.optional() }),
  // it looks as codes of several accounts do: nobody was asked, or several may know it
  z.strictObject({ at: z.literal('whose'), maskedCode: z.string(), accounts: z.array(Whose).min(2) }),
]);
export type Scanned = z.infer<typeof Scanned>;
