import type { Endpoint } from '../http.ts';
import { EXCHANGE_DEADLINE_MS, LOOKUP_DEADLINE_MS, PROBE_DEADLINE_MS } from '../../../shared/limits.ts';

/** `baseUrl` ends with the version. Login, password and subdomain are those of a member of the venue's staff. */
export type VoucherCartAccess = { provider: 'vouchercart'; baseUrl: string; login: string; password: string; subdomain: string };

const KB = 1024;

/** The endpoints of VoucherCart, as data; paths are below the base. What a list is asked with stands behind its path. */
export const api = {
  authorize: endpoint('POST', () => '/authorize', 64 * KB, LOOKUP_DEADLINE_MS),
  refresh: endpoint('PUT', () => '/refresh', 64 * KB, LOOKUP_DEADLINE_MS),
  check: endpoint('GET', (salesPage: number) => `/sales-pages/${salesPage}/categories?limit=1`, 256 * KB, PROBE_DEADLINE_MS),
  categories: endpoint('GET', (salesPage: number) => `/sales-pages/${salesPage}/categories`, 1024 * KB, LOOKUP_DEADLINE_MS),
  locations: endpoint('GET', () => '/redeem-locations', 256 * KB, LOOKUP_DEADLINE_MS),
  vouchers: endpoint('GET', (salesPage: number) => `/sales-pages/${salesPage}/vouchers`, 4096 * KB, LOOKUP_DEADLINE_MS),
  voucher: endpoint('GET', (salesPage: number, id: number) => `/sales-pages/${salesPage}/vouchers/${id}`, 512 * KB, LOOKUP_DEADLINE_MS),
  orders: endpoint('GET', (salesPage: number) => `/sales-pages/${salesPage}/orders`, 4096 * KB, LOOKUP_DEADLINE_MS),
  order: endpoint('GET', (salesPage: number, id: number) => `/sales-pages/${salesPage}/orders/${id}`, 512 * KB, LOOKUP_DEADLINE_MS),
  createOrder: endpoint('POST', (salesPage: number) => `/sales-pages/${salesPage}/orders`, 64 * KB, EXCHANGE_DEADLINE_MS),
  redeem: endpoint('POST', (salesPage: number) => `/sales-pages/${salesPage}/redemptions`, 64 * KB, EXCHANGE_DEADLINE_MS),
  redemption: endpoint('GET', (salesPage: number, id: number) => `/sales-pages/${salesPage}/redemptions/${id}`, 64 * KB, LOOKUP_DEADLINE_MS),
};

function endpoint<A extends number[]>(method: Endpoint['method'], path: (...parts: A) => string, maxReplyBytes: number, deadlineMs: number) {
  return { method, path, maxReplyBytes, deadlineMs };
}
