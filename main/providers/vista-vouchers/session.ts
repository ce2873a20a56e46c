import { hash } from 'node:crypto';
import type { Answer } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import { addressBelow } from '../address.ts';
import type { Drawer } from '../drawer.ts';
import { type Exchange, faultOfStatus, parsed, type Reply, type Request } from '../http.ts';
import type { Named } from '../provider.ts';
import { providerText } from '../provider-text.ts';
import { keepToken, type TokenSource } from '../token.ts';
import { api, type VistaEndpoint, type VistaVouchersAccess } from './api.ts';
import { type Budget, openBudget } from './budget.ts';
import { WireToken } from './wire.ts';

export type SessionParts = { access: VistaVouchersAccess; exchange: Exchange; now: () => number; drawer: Drawer };

/** One account's way in. What means a fault whatever the body says is a fault here already. */
export type Session = {
  ask(endpoint: VistaEndpoint, body: unknown, named?: Named): Answer<Reply>;
  /** does anybody answer there? costs no token */
  knock(): Answer<undefined>;
  hasToken(): boolean;
};

/** By what their support finds a call again; none of it is a secret. */
const THEIR_NAMES = ['vista-trace-id', 'vista-correlation-id'] as const;

/** The three headers of every call: a key, a tenant, and a token that outlives the program. */
export function openSession(parts: SessionParts): Session {
  const { access, exchange, now } = parts;
  const budget = openBudget(parts.drawer, markOf(access), now);
  const tokens = keepToken(sourceOf(parts, budget), { read: budget.token, put: budget.keep });
  const requestOf = (endpoint: VistaEndpoint, body: unknown, named?: Named): Request => ({
    endpoint,
    url: addressBelow(access.baseUrl, endpoint.path),
    headers: { 'vista-api-key': access.apiKey, 'vista-api-tenant': access.tenant, ...(named === undefined ? {} : { correlationid: named.correlation }) },
    body,
    listen: THEIR_NAMES,
  });
  return {
    hasToken: tokens.has,
    async ask(endpoint, body, named) {
      const request = requestOf(endpoint, body, named);
      const reply = await tokens.use(endpoint, (bearer) => exchange({ ...request, headers: { ...request.headers, authorization: `Bearer ${bearer}` } }));
      if (!reply.ok) return reply;
      named?.heard(THEIR_NAMES.flatMap((name) => reply.value.heard?.[name] ?? []).join(' '));
      const fault = faultOfStatus(reply.value, now());
      if (fault !== undefined) return no(fault);
      const elsewhere = reply.value.status === 404 && providerText(reply.value.body) !== undefined;
      return elsewhere ? no({ kind: 'misconfigured', effect: 'none', detail: 'there is no such call at this base address (404)' }) : reply;
    },
    async knock() {
      const reply = await exchange(requestOf(api.check, []));
      if (!reply.ok) return reply;
      const fault = faultOfStatus(reply.value, now());
      return fault === undefined || fault.kind === 'unauthorized' ? ok(undefined) : no(fault);
    },
  };
}

/** By what it is known that the access was changed; nothing can be read from it. */
function markOf({ identityUrl, baseUrl, clientId, clientSecret, tenant, audience, apiKey }: VistaVouchersAccess): string {
  return hash('sha256', JSON.stringify([identityUrl, baseUrl, clientId, clientSecret, tenant, audience, apiKey]), 'base64url');
}

/** A token is asked for only while the budget allows it, and what was spent is on disk before it is. */
function sourceOf({ access, exchange, now }: SessionParts, budget: Budget): TokenSource {
  return {
    async authorize() {
      const held = budget.whyNot();
      if (held !== undefined) return no(held);
      budget.spend();
      const { clientId, clientSecret, tenant, audience } = access;
      const reply = await exchange({
        endpoint: api.token,
        url: addressBelow(access.identityUrl, api.token.path),
        headers: {},
        body: { client_id: clientId, grant_type: 'client_credentials', client_secret: clientSecret, audience, tenant_code: tenant },
      });
      if (!reply.ok) {
        if (reply.error.effect === 'none') budget.takeBack();
        return reply;
      }
      if (reply.value.status === 400) return no(budget.refused());
      const fault = faultOfStatus(reply.value, now());
      if (fault !== undefined) return no(fault);
      const token = parsed(WireToken, reply.value);
      return token.ok ? ok({ bearer: token.value.access_token }) : token;
    },
  };
}
