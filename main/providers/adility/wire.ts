import { z } from 'zod';
import { plainText } from '../../../shared/plain.ts';

/** Their samples leave out by writing nothing: an empty text is no text. */
const Text = z.string().nullish().transform((text) => text?.trim() || undefined);

/** A voucher in Adility's words. Only what we read is named; what else they send is left alone. */
export const WireVoucher = z.object({
  id: z.string().trim().min(1),
  offer_id: Text,
  redemption_code: Text,
  /** the guest's: shown while the voucher is on the desk, and kept nowhere */
  customer_name: Text.transform((name) => name && (plainText(name).trim() || undefined)),
  /** acquired, redeemed or cancelled, in any case of its letters */
  status: z.string().trim().toLowerCase().min(1).max(100),
  redeemed_at: Text,
  cancelled_at: Text,
  activation_date: Text,
  expiration_date: Text,
});
export type WireVoucher = z.infer<typeof WireVoucher>;

export const ACQUIRED = 'acquired';
export const REDEEMED = 'redeemed';
export const CANCELLED = 'cancelled';

/** One voucher, alone or under its name: which of both it is in JSON is not documented. */
export function unwrapped(body: unknown): unknown {
  const inner = at(body, 'voucher');
  return typeof inner === 'object' && inner !== null ? inner : body;
}

/** The vouchers of a list: bare, or under their names, as XML has them; undefined where it reads as no list. */
export function listed(body: unknown): unknown[] | undefined {
  const list = at(body, 'vouchers') ?? body;
  const inner = typeof list === 'string' && list.trim() === '' ? [] : Array.isArray(list) ? list : at(list, 'voucher');
  if (inner === undefined) return undefined;
  return (Array.isArray(inner) ? inner : [inner]).map(unwrapped);
}

function at(body: unknown, key: string): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, key) ? Reflect.get(body, key) : undefined;
}
