import type { Endpoint } from '../http.ts';
import { assert } from '../../../shared/assert.ts';
import { EXCHANGE_DEADLINE_MS, LOOKUP_DEADLINE_MS, PROBE_DEADLINE_MS } from '../../../shared/limits.ts';
import { OcapiId } from './wire.ts';

/** `baseUrl` ends before `/ocapi`; `identityUrl` is where tokens are had. `regionCode` is wanted where several circuits share an instance. */
export type VistaOcapiAccess = { provider: 'vista-ocapi'; baseUrl: string; identityUrl: string; clientId: string; username: string; password: string; regionCode?: string | undefined };

const KB = 1024;
const ORDERS = '/ocapi/v1/orders';
const SHOWTIMES = '/ocapi/v1/showtimes';

/** The endpoints of the Digital Platform that a till uses, as data; paths are below the base, the token's below the identity host. */
export const api = {
  token: endpoint('POST', () => '/connect/token', 64 * KB, LOOKUP_DEADLINE_MS),
  check: endpoint('GET', (order: string) => `${ORDERS}/${part(order)}`, 512 * KB, PROBE_DEADLINE_MS),
  createOrder: endpoint('POST', () => `${ORDERS}/standard/booking`, 512 * KB, EXCHANGE_DEADLINE_MS),
  order: endpoint('GET', (order: string) => `${ORDERS}/${part(order)}`, 512 * KB, LOOKUP_DEADLINE_MS),
  cancelOrder: endpoint('DELETE', (order: string) => `${ORDERS}/${part(order)}`, 512 * KB, EXCHANGE_DEADLINE_MS),
  addVoucher: endpoint('POST', (order: string) => `${ORDERS}/${part(order)}/vouchers`, 64 * KB, EXCHANGE_DEADLINE_MS),
  removeVoucher: endpoint('DELETE', (order: string, voucher: string) => `${ORDERS}/${part(order)}/vouchers/${part(voucher)}`, 64 * KB, EXCHANGE_DEADLINE_MS),
  setShowtime: endpoint('PUT', (order: string, showtime: string) => `${ORDERS}/${part(order)}/showtimes/${part(showtime)}`, 512 * KB, EXCHANGE_DEADLINE_MS),
  complete: endpoint('POST', (order: string) => `${ORDERS}/${part(order)}/completion`, 64 * KB, EXCHANGE_DEADLINE_MS),
  completion: endpoint('GET', (order: string) => `${ORDERS}/${part(order)}/completion`, 64 * KB, LOOKUP_DEADLINE_MS),
  completedOrder: endpoint('GET', (order: string) => `${ORDERS}/completed/${part(order)}`, 512 * KB, LOOKUP_DEADLINE_MS),
  refund: endpoint('POST', (order: string) => `${ORDERS}/completed/${part(order)}/refunds/full`, 512 * KB, EXCHANGE_DEADLINE_MS),
  showtimes: endpoint('GET', (day: string, site: string) => `${SHOWTIMES}/by-business-date/${part(day)}?siteIds=${part(site)}`, 4096 * KB, LOOKUP_DEADLINE_MS),
  ticketPrices: endpoint('GET', (showtime: string) => `${SHOWTIMES}/${part(showtime)}/ticket-prices`, 1024 * KB, LOOKUP_DEADLINE_MS),
};

function endpoint<A extends string[]>(method: Endpoint['method'], path: (...parts: A) => string, maxReplyBytes: number, deadlineMs: number) {
  return { method, path, maxReplyBytes, deadlineMs };
}

/** One step of a path, whatever characters are in it: an id of dots alone would lead elsewhere. */
function part(id: string): string {
  assert(OcapiId.safeParse(id).success, 'ids are parsed where they come in');
  return encodeURIComponent(id);
}
