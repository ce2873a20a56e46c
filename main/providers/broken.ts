import type { Fault } from '../../shared/fault.ts';

const NEVER_CONNECTED = new Set([
  'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** The default is that the provider may have acted; only what is known to precede the request says otherwise. */
export function faultOf(error: unknown): Fault {
  const causes = causesOf(error);
  if (causes.some((cause) => cause.name === 'TimeoutError')) return { kind: 'timeout', effect: 'possible', detail: 'no whole answer within the deadline' };
  const codes = causes.map((cause) => ('code' in cause ? String(cause.code) : ''));
  const unsent = causes.some((cause, i) => NEVER_CONNECTED.has(codes[i] ?? '') || ('syscall' in cause && (cause.syscall === 'connect' || cause.syscall === 'getaddrinfo')));
  const detail = codes.find((code) => code !== '') ?? 'the connection broke';
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
