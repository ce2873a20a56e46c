import type { Decline } from '../../../shared/decline.ts';
import type { Answer, Fault } from '../../../shared/fault.ts';
import { no, ok, type Result } from '../../../shared/result.ts';
import { addressBelow } from '../address.ts';
import { type Endpoint, type Exchange, faultOfStatus, malformed, type Reply, type Request, type Stream } from '../http.ts';
import { providerText } from '../provider-text.ts';
import type { VaucharAccess } from './api.ts';

export type VaucharParts = { account: VaucharAccess & { currency: string }; exchange: Exchange; stream: Stream; now: () => number };

export async function ask(parts: VaucharParts, endpoint: Endpoint, path: string, body?: unknown): Answer<Reply> {
  const reply = await parts.exchange(requestOf(parts, endpoint, path, body));
  if (!reply.ok) return reply;
  const fault = faultOfReply(reply.value, parts.now());
  return fault === undefined ? reply : no(fault);
}

export function requestOf({ account }: VaucharParts, endpoint: Endpoint, path: string, body?: unknown): Request {
  const credentials = Buffer.from(`${account.merchantId}:${account.apiKey}`).toString('base64');
  return { endpoint, url: addressBelow(account.baseUrl, path), headers: { authorization: `Basic ${credentials}` }, ...(body === undefined ? {} : { body }) };
}

export function faultOfReply(reply: Reply, now: number): Fault | undefined {
  if (reply.status === 402) return { kind: 'misconfigured', effect: 'none', detail: "the merchant account's balance is used up (402)" };
  return faultOfStatus(reply, now);
}

/** A 4xx is their no only if it reads as their error; a success we did not expect is no answer either. */
export function declined(reply: Reply, reason: Decline['reason'] = 'not-valid'): Result<{ is: 'no'; decline: Decline }, Fault> {
  const text = reply.status >= 400 ? providerText(reply.body) : undefined;
  return text === undefined ? no(malformed(reply)) : ok({ is: 'no', decline: { reason, providerText: text } });
}
