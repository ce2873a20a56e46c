import type { Answer } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import type { VoucherCartOptions } from '../../../shared/settings.ts';
import { addressBelow } from '../address.ts';
import { type Endpoint, type Exchange, faultOfStatus, malformed, parsed, type Reply, within } from '../http.ts';
import { keepToken, type TokenSource } from '../token.ts';
import { api, type VoucherCartAccess } from './api.ts';
import { AUTHENTICATED, REFRESHED, WireTokens } from './wire.ts';

type Parts = { access: VoucherCartAccess; exchange: Exchange; now: () => number };

export type VoucherCartAccount = VoucherCartOptions & { currency: string };

/** One account as long as the program runs. */
export type Session = { account: VoucherCartAccount; ask: Ask };

/** One call under the account's token. Statuses that mean a fault whatever the body says are faults here already. */
export type Ask = (endpoint: Endpoint, path: string, body?: unknown) => Answer<Reply>;

/** One account's way in: its token is had for staff credentials, and renewed by a refresh token that is good for one use. */
export function openSession(parts: Parts): Ask {
  const { access, exchange, now } = parts;
  const tokens = keepToken(sourceOf(parts));
  return async (endpoint, path, body) => {
    const reply = await tokens.use(endpoint, (bearer) =>
      exchange({ endpoint, url: addressBelow(access.baseUrl, path), headers: { authorization: `Bearer ${bearer}` }, ...(body === undefined ? {} : { body }) }),
    );
    if (!reply.ok) return reply;
    const fault = faultOfStatus(reply.value, now());
    return fault === undefined ? reply : no(fault);
  };
}

function sourceOf({ access, exchange, now }: Parts): TokenSource {
  const basic = Buffer.from(`${access.login}:${access.password}`).toString('base64');
  return {
    async authorize(withinMs) {
      const reply = await exchange({
        endpoint: within(api.authorize, withinMs),
        url: addressBelow(access.baseUrl, api.authorize.path()),
        headers: { authorization: `Basic ${basic}` },
        form: { subdomain: access.subdomain },
      });
      if (!reply.ok) return reply;
      const fault = faultOfStatus(reply.value, now());
      if (fault !== undefined) return no(fault);
      if (reply.value.status >= 400) return no({ kind: 'unauthorized', effect: 'none', detail: `the credentials were refused (${reply.value.status})` });
      return tokenFrom(reply.value, AUTHENTICATED);
    },
    async refresh({ bearer, refresh = '' }, withinMs) {
      const reply = await exchange({
        endpoint: within(api.refresh, withinMs),
        url: addressBelow(access.baseUrl, api.refresh.path()),
        headers: {},
        form: { accessToken: bearer, refreshToken: refresh },
      });
      if (!reply.ok) return reply;
      const fault = faultOfStatus(reply.value, now());
      if (fault !== undefined && fault.kind !== 'unauthorized' && fault.kind !== 'misconfigured') return no(fault);
      const token = tokenFrom(reply.value, REFRESHED);
      return token.ok ? token : ok('burnt');
    },
  };
}

function tokenFrom(reply: Reply, status: string) {
  const tokens = parsed(WireTokens, reply);
  if (!tokens.ok) return tokens;
  const { accessToken, refreshToken } = tokens.value;
  return tokens.value.status === status ? ok({ bearer: accessToken, refresh: refreshToken }) : no(malformed(reply, 'status'));
}
