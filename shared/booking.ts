import { z } from 'zod';

/** What a voucher of the Digital Platform can be; the code does not say which, so the account and the cashier do. */
export const BookingKind = z.enum(['ticket', 'subscription', 'deal']);
export type BookingKind = z.infer<typeof BookingKind>;

/** What a cashier says of a code before its voucher can be looked at: what it is, for which showtime, and its PIN where it has one. */
export const Booking = z.strictObject({
  kind: BookingKind,
  showtime: z.string().regex(/^(?!\.{1,2}$)[^\p{C}]{1,100}$/u),
  pin: z.string().min(1).max(30).optional(),
});
export type Booking = z.infer<typeof Booking>;

/** One showing of a film; `seats`: they have to be chosen, which no till does. `startsAt` is UTC ISO text. */
export const Showtime = z.strictObject({ id: z.string(), film: z.string().optional(), startsAt: z.iso.datetime(), seats: z.boolean(), soldOut: z.boolean() });
export type Showtime = z.infer<typeof Showtime>;

/** What a cashier chooses before a voucher can be looked at. Without `showtimes` its provider did not say what is on, and one is typed. */
export const BookingAsks = z.strictObject({ maskedCode: z.string(), account: z.string(), kinds: z.array(BookingKind).min(1), showtimes: z.array(Showtime).optional() });
export type BookingAsks = z.infer<typeof BookingAsks>;

/** Found for a showtime, and held for it: as many tickets as it is worth uses, or fewer. */
export const Booked = z.strictObject({ showtime: z.string() });
export type Booked = z.infer<typeof Booked>;
