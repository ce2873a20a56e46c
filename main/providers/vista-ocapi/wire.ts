import { z } from 'zod';
import { instantOf } from '../instant.ts';

/** What names an order, a voucher on it, a showtime, a site or a ticket type. It becomes a step of a path, so dots alone are none. */
export const OcapiId = z.string().regex(/^(?!\.{1,2}$)[^\p{C}]{1,100}$/u);

export const WireToken = z.object({ access_token: z.string().min(1) });

/** Their kinds of voucher, as they are sent; they are read in any letters. */
export const VoucherType = z.enum(['Ticket', 'Subscription', 'Deal']);
export type VoucherType = z.infer<typeof VoucherType>;

const ReadType = z.string().transform((text, issues) => {
  const known = VoucherType.options.find((one) => one.toLowerCase() === text.toLowerCase());
  if (known !== undefined) return known;
  issues.addIssue('is no type of voucher');
  return z.NEVER;
});

const Words = z.object({ text: z.string().nullish() });

export const WireAdded = z.object({
  voucher: z.object({ id: OcapiId, type: ReadType, maskedBarcode: z.string().min(1).max(100), voucherTypeCode: z.string().min(1).max(100), voucherTypeDescription: Words.nullish() }),
  availableRedemptions: z.int32().nonnegative(),
});
export type WireAdded = z.infer<typeof WireAdded>;

/** An instant with up to seven digits after the second; one without a zone is none. */
const Instant = z.iso.datetime({ offset: true }).transform((text, issues) => {
  const instant = instantOf(Date.parse(text));
  if (instant !== undefined) return instant;
  issues.addIssue('is in no year of four digits');
  return z.NEVER;
});

/** How an order in progress names its vouchers, if it does, is not documented: what reads otherwise is as if it were not there. */
const Order = z.object({
  id: OcapiId,
  status: z.enum(['InProgress', 'Completed']),
  expiresAt: Instant.nullish(),
  totalPrice: z.object({ valueIncludingTax: z.number() }).nullish(),
  vouchers: z.array(z.object({ id: OcapiId })).nullish().catch(undefined),
});
export const WireOrder = z.object({ order: Order });
export type WireOrder = z.infer<typeof WireOrder>;

/** A completed order is read alone or under its name: no sample of one is public. */
const Completed = z.object({
  id: OcapiId,
  refundAvailability: z.object({ availableMethods: z.array(z.string()) }).nullish().catch(undefined),
});
export const WireCompleted = z.union([z.object({ order: Completed }).transform(({ order }) => order), Completed]);

export const WireCompletion = z.object({ orderId: OcapiId, status: z.enum(['Pending', 'Completed', 'Failed']), transactionNumber: z.int().nullish() });

const Showtime = z.object({
  id: OcapiId,
  siteId: z.string().nullish(),
  filmId: z.string().nullish(),
  isAllocatedSeating: z.boolean().nullish(),
  isSoldOut: z.boolean().nullish(),
  schedule: z.object({ startsAt: Instant }),
});
export const WireShowtimes = z.object({
  showtimes: z.array(Showtime),
  relatedData: z.object({ films: z.array(z.object({ id: z.string(), title: Words.nullish() })).nullish() }).nullish(),
});

export const WireTicketPrices = z.object({
  ticketPrices: z.array(z.object({ ticketTypeId: OcapiId, restrictions: z.array(z.string()).nullish(), voucherTypeCodes: z.array(z.string()).nullish() })),
});

/** 429 says until when, and no `Retry-After` is promised. */
export const WireBlocked = z.object({ blockedUntilUtc: z.iso.datetime({ offset: true, local: true }) });

/** 400 about the region is about the account, never about a voucher. */
export const WireRegion = z.object({ exceptionType: z.string().regex(/\bRegionHeaderException/) });
