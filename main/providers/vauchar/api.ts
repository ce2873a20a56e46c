import type { Endpoint } from '../http.ts';
import { EXCHANGE_DEADLINE_MS, LIST_IDLE_MS, LOOKUP_DEADLINE_MS, PROBE_DEADLINE_MS } from '../../../shared/limits.ts';

/** Where a Vauchar account is and how it knows us. */
export type VaucharAccess = { provider: 'vauchar'; baseUrl: string; merchantId: string; apiKey: string };

const KB = 1024;
const GB = KB ** 3;

/** The endpoints of Vauchar, as data; `path` takes ids, codes and amounts unescaped. */
export const api = {
  check: endpoint('GET', () => '/verifycredentials', 64 * KB, PROBE_DEADLINE_MS),
  validate: endpoint('GET', (code: string) => `/vouchers/validate?voucher_code=${encodeURIComponent(code)}`, 64 * KB, LOOKUP_DEADLINE_MS),
  list: endpoint('GET', () => '/vouchers', 4 * GB, LIST_IDLE_MS),
  redeem: endpoint('POST', (voucherId: string) => `/vouchers/${encodeURIComponent(voucherId)}/redemptions`, 64 * KB, EXCHANGE_DEADLINE_MS),
  redemptions: endpoint('GET', (voucherId: string) => `/vouchers/${encodeURIComponent(voucherId)}/redemptions`, 1024 * KB, LOOKUP_DEADLINE_MS),
  reverse: endpoint(
    'DELETE',
    (voucherId: string, redemptionId: string) => `/vouchers/${encodeURIComponent(voucherId)}/redemptions/${encodeURIComponent(redemptionId)}`,
    64 * KB,
    EXCHANGE_DEADLINE_MS,
  ),
  voucher: endpoint('GET', (id: string) => `/vouchers/${encodeURIComponent(id)}`, 64 * KB, LOOKUP_DEADLINE_MS),
  validateById: endpoint('GET', (id: string) => `/vouchers/${encodeURIComponent(id)}/validate`, 64 * KB, LOOKUP_DEADLINE_MS),
  create: endpoint('POST', () => '/vouchers', 1024 * KB, EXCHANGE_DEADLINE_MS),
  /** for ever: it is no way to take a redemption back */
  destroy: endpoint('DELETE', (id: string) => `/vouchers/${encodeURIComponent(id)}`, 64 * KB, EXCHANGE_DEADLINE_MS),
  giftCards: endpoint('GET', () => '/gift-cards', 4 * GB, LIST_IDLE_MS),
  createGiftCard: endpoint('POST', () => '/gift-cards', 64 * KB, EXCHANGE_DEADLINE_MS),
  checkGiftCard: endpoint('GET', (code: string, value: string) => `/gift-cards/validate?gift_card_code=${encodeURIComponent(code)}&value_used=${encodeURIComponent(value)}`, 64 * KB, LOOKUP_DEADLINE_MS),
  checkGiftCardById: endpoint('GET', (id: string, value: string) => `/gift-cards/${encodeURIComponent(id)}/validate?value_used=${encodeURIComponent(value)}`, 64 * KB, LOOKUP_DEADLINE_MS),
  giftCardRedemptions: endpoint('GET', (id: string) => `/gift-cards/${encodeURIComponent(id)}/redemptions`, 1024 * KB, LOOKUP_DEADLINE_MS),
  redeemGiftCard: endpoint('POST', (id: string) => `/gift-cards/${encodeURIComponent(id)}/redemptions`, 64 * KB, EXCHANGE_DEADLINE_MS),
  giftCardRedemption: endpoint('GET', (id: string, rid: string) => `/gift-cards/${encodeURIComponent(id)}/redemptions/${encodeURIComponent(rid)}`, 64 * KB, LOOKUP_DEADLINE_MS),
  reverseGiftCard: endpoint('DELETE', (id: string, rid: string) => `/gift-cards/${encodeURIComponent(id)}/redemptions/${encodeURIComponent(rid)}`, 64 * KB, EXCHANGE_DEADLINE_MS),
  coupons: endpoint('GET', () => '/coupons', 4 * GB, LIST_IDLE_MS),
  coupon: endpoint('GET', (id: string) => `/coupons/${encodeURIComponent(id)}`, 64 * KB, LOOKUP_DEADLINE_MS),
  couponRedemptions: endpoint('GET', (id: string) => `/coupons/${encodeURIComponent(id)}/redemptions`, 1024 * KB, LOOKUP_DEADLINE_MS),
  redeemCoupon: endpoint('POST', (id: string) => `/coupons/${encodeURIComponent(id)}/redemptions`, 64 * KB, EXCHANGE_DEADLINE_MS),
};

function endpoint<A extends string[]>(method: Endpoint['method'], path: (...parts: A) => string, maxReplyBytes: number, deadlineMs: number) {
  return { method, path, maxReplyBytes, deadlineMs };
}
