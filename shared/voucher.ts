import { z } from 'zod';
import { Worth } from './worth.ts';

export const VoucherKind = z.enum(['voucher', 'gift-card', 'coupon', 'ticket', 'subscription', 'deal']);

/** What a provider says it will honour, in our words. `ref` is the provider's own handle for it and never leaves main. */
export const Voucher = z.strictObject({
  kind: VoucherKind,
  ref: z.string(),
  title: z.string().optional(),
  worth: Worth,
  validFrom: z.iso.datetime().optional(),
  validUntil: z.iso.datetime().optional(),
});
export type Voucher = z.infer<typeof Voucher>;

/** The voucher as the screen sees it: no handle, the code masked. */
export const ShownVoucher = Voucher.omit({ ref: true }).extend({ maskedCode: z.string(), account: z.string() });
export type ShownVoucher = z.infer<typeof ShownVoucher>;
