import type { Answer, Fault } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import { addressBelow } from '../address.ts';
import { type Endpoint, type Exchange, faultOfStatus, parsed, type Reply, within } from '../http.ts';
import { keepToken, type TokenSource } from '../token.ts';
import { api, type VistaOcapiAccess } from './api.ts';
import { WireBlocked, WireRegion, WireToken } from './wire.ts';

type Parts = { access: VistaOcapiAccess; exchange: Exchange; now: () => number };

/** One call under the account's token and region. What means a fault whatever the body says is a fault here already. */
export type Ask = (endpoint: Endpoint, path: string, body?: unknown) => Answer<Reply>;

/** Who is blocked for longer by a wrong clock or a slip of theirs would be for good. */
export const BLOCKED_AT_MOST_MS = 24 * 3_600_000;

/** One account's way in: a token for the credentials of its user, and the region on every call (Vista OCAPI: authentication, Connect-Region-Code). */
export function openSession(parts: Parts): Ask {
  const { access, exchange, now } = parts;
  const tokens = keepToken(sourceOf(parts));
  const region = access.regionCode === undefined ? {} : { 'connect-region-code': access.regionCode };
  return async (endpoint, path, body) => {
    const request = { endpoint, url: addressBelow(access.baseUrl, path), ...(body === undefined ? {} : { body }) };
    const reply = await tokens.use(endpoint, (bearer) => exchange({ ...request, headers: { ...region, authorization: `Bearer ${bearer}` } }));
    if (!reply.ok) return reply;
    const fault = faultIn(reply.value, now());
    return fault === undefined ? reply : no(fault);
  };
}

function faultIn(reply: Reply, now: number): Fault | undefined {
  if (reply.status === 429) return blocked(reply, now);
  if (reply.status === 400 && WireRegion.safeParse(reply.body).success) return { kind: 'misconfigured', effect: 'none', detail: 'the region code of the account is missing or not known there (400)' };
  return faultOfStatus(reply, now);
}

/** Until when counts from the date of the reply where it names one: this machine's clock may be wrong. */
function blocked(reply: Reply, now: number): Fault {
  const { retryAfterMs: asked, ...fault }: Fault = faultOfStatus(reply, now) ?? { kind: 'throttled', effect: 'none', detail: '' };
  const said = WireBlocked.safeParse(reply.body);
  const until = said.success ? Date.parse(withZone(said.data.blockedUntilUtc)) - (reply.date?.getTime() ?? now) : 0;
  const waitMs = Math.round(Math.min(BLOCKED_AT_MOST_MS, Math.max(asked ?? 0, until)));
  return waitMs > 0 ? { ...fault, retryAfterMs: waitMs } : fault;
}

/** Its name says that it is UTC, so a text without a zone is. */
function withZone(text: string): string {
  return /(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`;
}

function sourceOf({ access, exchange, now }: Parts): TokenSource {
  return {
    async authorize(withinMs) {
      const { clientId, username, password } = access;
      const reply = await exchange({
        endpoint: within(api.token, withinMs),
        url: addressBelow(access.identityUrl, api.token.path()),
        headers: {},
        form: { grant_type: 'password', client_id: clientId, username, password },
      });
      if (!reply.ok) return reply;
      const fault = faultIn(reply.value, now());
      if (fault !== undefined) return no(fault);
      if (reply.value.status >= 400) return no({ kind: 'unauthorized', effect: 'none', detail: `the credentials were refused (${reply.value.status})` });
      const token = parsed(WireToken, reply.value);
      return token.ok ? ok({ bearer: token.value.access_token }) : token;
    },
  };
}
