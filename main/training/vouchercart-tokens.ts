import type { Hono } from 'hono';
import type { Bound } from './ground.ts';

type Staff = { login: string; password: string; subdomain: string };
type Parts = { staff: Staff; errorBody(text: string): object; now: () => number; bytes: (length: number) => Buffer };

/** The way in: a token for staff credentials, good for a day, and another for a refresh token, which is good once. */
export type TokenDesk = {
  addRoutes(app: Hono<Bound>): void;
  admits(authorization: string | undefined): boolean;
  /** the tokens that are out are worth nothing from here on */
  expire(): void;
  /** every refresh token that is out is used up */
  burn(): void;
  /** how often somebody was let in by credentials, and by a refresh token */
  handedOut(): { authorized: number; refreshed: number };
};

const DAY_MS = 86_400_000;

export function makeTokenDesk({ staff, errorBody, now, bytes }: Parts): TokenDesk {
  const tokens = new Map<string, number>();
  const refreshTokens = new Set<string>();
  const count = { authorized: 0, refreshed: 0 };
  const basic = `Basic ${Buffer.from(`${staff.login}:${staff.password}`).toString('base64')}`;

  function handOut(status: string): object {
    const accessToken = jwt(now(), bytes);
    const refreshToken = `RT${bytes(20).toString('hex')}`;
    tokens.set(accessToken, now() + DAY_MS);
    refreshTokens.add(refreshToken);
    return { accessToken, identifiedBy: bytes(16).toString('hex'), refreshToken, status };
  }

  return {
    addRoutes(app) {
      app.post('/authorize', async (c) => {
        const { subdomain } = await c.req.parseBody();
        if (c.req.header('authorization') !== basic || subdomain !== staff.subdomain) return c.json(errorBody('Bad credentials'), 401);
        count.authorized++;
        return c.json({ ...handOut('authenticated'), profile: { email: staff.login, fullName: 'Training', id: 1, locale: 'en' } });
      });
      app.put('/refresh', async (c) => {
        const { refreshToken } = await c.req.parseBody();
        if (typeof refreshToken !== 'string' || !refreshTokens.delete(refreshToken)) return c.json(errorBody('Refresh token is not valid'), 401);
        count.refreshed++;
        return c.json(handOut('refreshed'));
      });
    },
    admits: (authorization) => (tokens.get(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '') ?? 0) > now(),
    expire: () => tokens.clear(),
    burn: () => refreshTokens.clear(),
    handedOut: () => ({ ...count }),
  };
}

/** Its times are texts, as theirs are. */
function jwt(now: number, bytes: Parts['bytes']): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const iat = Math.floor(now / 1000);
  return `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ jti: bytes(8).toString('hex'), iat: String(iat), exp: String(iat + DAY_MS / 1000) })}.${bytes(32).toString('base64url')}`;
}
