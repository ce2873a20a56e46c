import { z } from 'zod';
import { ShownRedemption } from './redemption.ts';

const NAME_MAX_CHARACTERS = 40;
/** So many vouchers of a sale are shown, the oldest first. */
export const OF_SALE_AT_MOST = 100;

/** What a sale is called where it is rung up: the number of its order or bill. */
export const SaleName = z.string().trim().min(1).max(NAME_MAX_CHARACTERS);
export type SaleName = z.infer<typeof SaleName>;

/** What was redeemed for one sale at this till; or that the number is none, but looks as an account's vouchers do: it would stand on receipts. */
const OpenedSale = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('open'), redemptions: z.array(ShownRedemption).max(OF_SALE_AT_MOST) }), z.strictObject({ is: z.literal('a-voucher') })]);

export const saleCalls = {
  'sale.open': { who: 'cashier', input: z.strictObject({ sale: SaleName }), output: OpenedSale },
} as const;
