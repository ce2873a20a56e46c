import type { Endpoint } from '../http.ts';
import { EXCHANGE_DEADLINE_MS, LIST_IDLE_MS, LOOKUP_DEADLINE_MS, PROBE_DEADLINE_MS } from '../../../shared/limits.ts';

/** Where a Vauchar account is and how it knows us. */
export type VaucharAccess = { provider: 'vauchar'; baseUrl: string; merchantId: string; apiKey: string };

const KB = 1024;
const GB = KB ** 3;

/** The endpoints of Vauchar that a till uses, as data; `path` takes ids and codes unescaped. */
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
};

function endpoint<A extends string[]>(method: Endpoint['method'], path: (...parts: A) => string, maxReplyBytes: number, deadlineMs: number) {
  return { method, path, maxReplyBytes, deadlineMs };
}
