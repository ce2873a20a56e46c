import type { Answer, Fault } from '../../shared/fault.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import type { Endpoint, Reply } from './http.ts';

/** What opens a provider's door for a while, and what another can be had for. */
export type Token = { bearer: string; refresh?: string };

/** How a provider hands out tokens: for the credentials, or for the one before. `burnt`: only the credentials help. `withinMs`: who wants one waits no longer. */
export type TokenSource = { authorize(withinMs: number): Answer<Token>; refresh?(token: Token, withinMs: number): Answer<Token | 'burnt'> };

/** Where a token outlives the program, for those that are few. */
export type Shelf = { read(): Token | undefined; put(token: Token): void };

/** One account's token: in memory, and on a shelf where there is one; never in what this gives. */
export type Tokens = {
  /** Makes one call under the token, which is not waited for longer than the call itself would be. Refused with 401 it is made once more under another: a 401 has done nothing. */
  use(endpoint: Pick<Endpoint, 'deadlineMs'>, call: (bearer: string) => Answer<Reply>): Answer<Reply>;
  /** is one at hand? Whether it is still good only a call can say */
  has(): boolean;
};

/** Keeps one token for all calls of an account; who needs another while one is fetched waits for that one. */
export function keepToken(source: TokenSource, shelf?: Shelf): Tokens {
  let kept = shelf?.read();
  let coming: Answer<Token> | undefined;

  /** Any token but the one that was refused. */
  function obtain(withinMs: number, refused?: Token): Answer<Token> {
    if (coming !== undefined) return coming;
    if (kept !== undefined && kept !== refused) return Promise.resolve(ok(kept));
    coming = renew(withinMs).finally(() => (coming = undefined));
    return coming;
  }

  async function renew(withinMs: number): Answer<Token> {
    if (kept !== undefined && source.refresh !== undefined) {
      const renewed = await source.refresh(kept, withinMs);
      if (renewed.ok && renewed.value !== 'burnt') return ok(keep(renewed.value));
      // nothing was sent: what it is had for is as good as before
      if (!renewed.ok && renewed.error.effect === 'none') return renewed;
    }
    // used up, or perhaps used up by a request whose answer was lost: the credentials are asked for, once
    kept = undefined;
    const authorized = await source.authorize(withinMs);
    if (authorized.ok) keep(authorized.value);
    return authorized;
  }

  function keep(token: Token): Token {
    kept = token;
    shelf?.put(token);
    return token;
  }

  return {
    has: () => kept !== undefined,
    async use({ deadlineMs }, call) {
      const token = await obtain(deadlineMs);
      if (!token.ok) return notMade(token.error);
      const reply = await call(token.value.bearer);
      if (!reply.ok || reply.value.status !== 401) return reply;
      const another = await obtain(deadlineMs, token.value);
      return another.ok ? call(another.value.bearer) : notMade(another.error);
    },
  };
}

/** Whatever became of the asking for a token, the call itself was not made. */
function notMade(fault: Fault): Result<never, Fault> {
  return no({ ...fault, effect: 'none' });
}
