import type { Fault } from '../../shared/fault.ts';

const NOT_CONNECTED = 'NOT_CONNECTED';
const NEVER_CONNECTED = new Set([
  NOT_CONNECTED,
  'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Codes that say less than the words beside them. */
const SAYS_NOTHING = ['', '0', 'UND_ERR_ABORTED', NOT_CONNECTED];

/** No connection came about, to the proxy, through it, or in TLS: whatever was to be sent on it was not. */
export function notConnected(cause: Error): Error {
  return Object.assign(new Error('not connected', { cause }), { code: NOT_CONNECTED });
}

/** The default is that the provider may have acted; only what is known to precede the request says otherwise. */
export function faultOf(error: unknown): Fault {
  const causes = causesOf(error);
  if (causes.some((cause) => cause.name === 'TimeoutError')) return { kind: 'timeout', effect: 'possible', detail: 'no whole answer within the deadline' };
  const codes = causes.map((cause) => ('code' in cause ? String(cause.code) : ''));
  const unsent = causes.some((cause, i) => NEVER_CONNECTED.has(codes[i] ?? '') || ('syscall' in cause && (cause.syscall === 'connect' || cause.syscall === 'getaddrinfo')));
  const detail = codes.find((code) => !SAYS_NOTHING.includes(code)) ?? causes.at(-1)?.message ?? 'the connection broke';
  return unsent ? { kind: 'unreachable', effect: 'none', detail } : { kind: 'unavailable', effect: 'possible', detail };
}

function causesOf(error: unknown): Error[] {
  const found: Error[] = [];
  const queue: unknown[] = [error];
  for (let next = queue.shift(); next !== undefined && found.length < 10; next = queue.shift()) {
    if (!(next instanceof Error)) continue;
    found.push(next);
    if (next instanceof AggregateError) queue.push(...next.errors.map((one: unknown) => one));
    queue.push(next.cause);
  }
  return found;
}
