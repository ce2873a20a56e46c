import type { Hono } from 'hono';
import type { Bound } from './ground.ts';

/** The identity host: a token of half a day for a user's credentials. */
export type OcapiTokens = {
  addRoutes(app: Hono<Bound>): void;
  admits(authorization: string | undefined): boolean;
  /** the tokens that are out are worth nothing from here on */
  expire(): void;
  handedOut(): number;
};

const LASTS_MS = 12 * 3_600_000;

type Parts = { user: { clientId: string; username: string; password: string }; now: () => number; bytes: (length: number) => Buffer };

export function makeOcapiTokens({ user, now, bytes }: Parts): OcapiTokens {
  const tokens = new Map<string, number>();
  let handedOut = 0;
  return {
    addRoutes(app) {
      app.post('/connect/token', async (c) => {
        const form = await c.req.parseBody();
        const good = form['grant_type'] === 'password' && form['client_id'] === user.clientId && form['username'] === user.username && form['password'] === user.password;
        if (!good) return c.json({ error: 'invalid_grant' }, 400);
        const token = [12, 24, 32].map((length) => bytes(length).toString('base64url')).join('.');
        tokens.set(token, now() + LASTS_MS);
        handedOut++;
        return c.json({ token_type: 'Bearer', access_token: token, expires_in: LASTS_MS / 1000 });
      });
    },
    admits: (authorization) => (tokens.get(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '') ?? 0) > now(),
    expire: () => tokens.clear(),
    handedOut: () => handedOut,
  };
}
