import type { Endpoint } from '../http.ts';
import { EXCHANGE_DEADLINE_MS, LOOKUP_DEADLINE_MS, PROBE_DEADLINE_MS } from '../../../shared/limits.ts';

/** `identityUrl` is where tokens are had, on a host of its own; `audience` is to whom they are shown. Key, tenant, id and secret are the venue's. */
export type VistaVouchersAccess = {
  provider: 'vista-vouchers';
  baseUrl: string;
  identityUrl: string;
  audience: string;
  apiKey: string;
  tenant: string;
  clientId: string;
  clientSecret: string;
};

const KB = 1024;
const MANAGEMENT = '/api/v1/voucher-management';
const RESOLVE = '/api/v1/identity-resolution/from-operation-result-tokens';

/** The endpoints of Voucher Management, as data; paths are below the base, the token's below the identity host. */
export const api = {
  token: endpoint('/oauth/token', 64 * KB, LOOKUP_DEADLINE_MS),
  client: endpoint(`${MANAGEMENT}/client`, 64 * KB, EXCHANGE_DEADLINE_MS),
  order: endpoint(`${MANAGEMENT}/client-order`, 256 * KB, EXCHANGE_DEADLINE_MS),
  byEmail: endpoint(`${MANAGEMENT}/email-distribution`, 512 * KB, EXCHANGE_DEADLINE_MS),
  byMobile: endpoint(`${MANAGEMENT}/mobile-distribution`, 512 * KB, EXCHANGE_DEADLINE_MS),
  resolve: endpoint(RESOLVE, 512 * KB, LOOKUP_DEADLINE_MS),
  /** the same about no token at all: is the line there, are the credentials good? */
  check: endpoint(RESOLVE, 512 * KB, PROBE_DEADLINE_MS),
};

export type VistaEndpoint = Endpoint & { path: string };

function endpoint(path: string, maxReplyBytes: number, deadlineMs: number): VistaEndpoint {
  return { method: 'POST', path, maxReplyBytes, deadlineMs };
}
