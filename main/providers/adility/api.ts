import type { Endpoint } from '../http.ts';
import { isPathPart } from '../address.ts';
import { EXCHANGE_DEADLINE_MS, LOOKUP_DEADLINE_MS, PROBE_DEADLINE_MS } from '../../../shared/limits.ts';

/** `baseUrl` is that of the submission side, with its path. */
export type AdilityAccess = { provider: 'adility'; baseUrl: string; apiKey: string };

const KB = 1024;
/** All vouchers of an offer in one reply, over a slow line, for nobody who waits. */
const WHOLE_LIST_MS = 5 * 60_000;

/**
 * The endpoints of Adility as data; paths are below the base and take ids and codes unescaped. Redeeming and cancelling are the
 * same PUT on `/offers`, and only redeeming is documented for `/advertisers`: so nothing is redeemed by an offer's path.
 */
export const api = {
  offered: endpoint('GET', (offerId: string) => ['offers', offerId, 'vouchers'], 1024 * KB, PROBE_DEADLINE_MS),
  query: endpoint('GET', (offerId: string) => ['offers', offerId, 'vouchers'], 16 * 1024 * KB, LOOKUP_DEADLINE_MS),
  list: endpoint('GET', (offerId: string) => ['offers', offerId, 'vouchers'], 64 * 1024 * KB, WHOLE_LIST_MS),
  ofOffer: endpoint('GET', (offerId: string, voucherId: string) => ['offers', offerId, 'vouchers', voucherId], 64 * KB, LOOKUP_DEADLINE_MS),
  cancel: endpoint('PUT', (offerId: string, voucherId: string) => ['offers', offerId, 'vouchers', voucherId], 64 * KB, EXCHANGE_DEADLINE_MS),
  byId: endpoint('GET', (advertiserId: string, voucherId: string) => ['advertisers', advertiserId, 'vouchers', voucherId], 64 * KB, PROBE_DEADLINE_MS),
  byCode: endpoint('GET', (advertiserId: string, code: string) => ['advertisers', advertiserId, 'vouchers', code], 64 * KB, LOOKUP_DEADLINE_MS),
  redeem: endpoint('PUT', (advertiserId: string, code: string) => ['advertisers', advertiserId, 'vouchers', code], 64 * KB, EXCHANGE_DEADLINE_MS),
};

/** The one host that is documented without TLS: their test system. Any other is spoken to over https, or not at all. */
export const WITHOUT_TLS = 'testapi.adility.com';

/** An address below the base, or undefined. */
export function addressOf(baseUrl: string, parts: string[]): URL | undefined {
  const address = `${baseUrl.replace(/\/+$/, '')}/${parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/')}`;
  return parts.every(isPathPart) && URL.canParse(address) ? new URL(address) : undefined;
}

/** May a key and a code travel to there? To this machine itself, to the test host, else in the closed only. */
export function mayBeAsked({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && (hostname === '127.0.0.1' || hostname === WITHOUT_TLS));
}

function endpoint<A extends string[]>(method: Endpoint['method'], path: (...parts: A) => string[], maxReplyBytes: number, deadlineMs: number) {
  return { method, path, maxReplyBytes, deadlineMs };
}
