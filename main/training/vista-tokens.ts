import type { Hono } from 'hono';
import { z } from 'zod';
import type { Bound } from './ground.ts';
import type { VistaState } from './vista-state.ts';

type Parts = { client: { clientId: string; clientSecret: string; tenant: string }; state: VistaState; now: () => number; bytes: (length: number) => Buffer };

/** The identity host: a token for the credentials, and no more than so many in a quarter of an hour, which it says with 400. */
export type VistaTokens = {
  addRoutes(app: Hono<Bound>): void;
  admits(authorization: string | undefined): boolean;
  /** the tokens that are out are worth nothing from here on */
  expire(): void;
  handedOut(): number;
  /** how often one was refused because of the limit */
  overLimit(): number;
};

export const VISTA_TOKENS_AT_MOST = 25;
const WINDOW_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;

export const VISTA_AUDIENCE = 'training';

const TokenBody = z.object({
  client_id: z.string(),
  client_secret: z.string(),
  tenant_code: z.string(),
  grant_type: z.literal('client_credentials'),
  audience: z.literal(VISTA_AUDIENCE),
});

export function makeVistaTokens({ client, state, now, bytes }: Parts): VistaTokens {
  const tokens = new Map<string, number>();
  const count = { handedOut: 0, overLimit: 0 };
  const lately = () => state.tokensAsked.filter((at) => at > now() - WINDOW_MS);
  return {
    addRoutes(app) {
      app.post('/oauth/token', async (c) => {
        if (lately().length >= VISTA_TOKENS_AT_MOST) {
          count.overLimit++;
          return c.json({ error: 'invalid_request' }, 400);
        }
        state.tokensAsked.splice(0, Infinity, ...lately(), now());
        state.save();
        const body = TokenBody.safeParse(await c.req.json().catch(() => undefined));
        const { clientId, clientSecret, tenant } = client;
        if (!body.success || body.data.client_id !== clientId || body.data.client_secret !== clientSecret || body.data.tenant_code !== tenant) return c.json({ error: 'invalid_client' }, 400);
        const token = `${bytes(12).toString('base64url')}.${bytes(24).toString('base64url')}.${bytes(32).toString('base64url')}`;
        tokens.set(token, now() + HOUR_MS);
        count.handedOut++;
        return c.json({ access_token: token, token_type: 'Bearer', expires_in: HOUR_MS / 1000 });
      });
    },
    admits: (authorization) => (tokens.get(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '') ?? 0) > now(),
    expire: () => tokens.clear(),
    handedOut: () => count.handedOut,
    overLimit: () => count.overLimit,
  };
}
