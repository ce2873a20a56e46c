import { z } from 'zod';
import { Currency, Worth } from './worth.ts';

export const VoucherKind = z.enum(['voucher', 'gift-card', 'coupon', 'ticket', 'subscription', 'deal']);
export type VoucherKind = z.infer<typeof VoucherKind>;

/** What a provider says it will honour, in our words. `ref` is the provider's own handle for it and never leaves main. */
export const Voucher = z.strictObject({
  kind: VoucherKind,
  ref: z.string(),
  title: z.string().optional(),
  /** whose it is, as its provider knows them; it is shown and never written down */
  holder: z.string().optional(),
  worth: Worth,
  validFrom: z.iso.datetime().optional(),
  validUntil: z.iso.datetime().optional(),
});
export type Voucher = z.infer<typeof Voucher>;

/**
 * A code whose provider cannot be asked what it is worth: the cashier says it, and redeeming finds out. Money is in multiples of
 * `moneyStep` minor units; without one no money can be taken, because the account does not say in which unit its provider counts.
 */
export const AsSaid = z.strictObject({
  maskedCode: z.string(),
  account: z.string(),
  currency: Currency,
  kinds: z.array(z.enum(['uses', 'money'])).min(1),
  moneyStep: z.int().positive().optional(),
});
export type AsSaid = z.infer<typeof AsSaid>;

/** One of the accounts that a code could be of. `barred`: why its provider cannot be asked now. */
export const Whose = z.strictObject({ id: z.string(), name: z.string(), barred: z.enum(['throttled', 'unreachable', 'forced-offline', 'unauthorized', 'misconfigured']).optional() });
export type Whose = z.infer<typeof Whose>;

/** The voucher as the screen sees it: no handle, the code masked. */
export const ShownVoucher = Voucher.omit({ ref: true }).extend({ maskedCode: z.string(), account: z.string() });
export type ShownVoucher = z.infer<typeof ShownVoucher>;
