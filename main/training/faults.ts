import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { unreachable } from '../../shared/assert.ts';
import type { Hits, Levers, Trouble } from '../../shared/training.ts';

type Bound = { Bindings: HttpBindings };

/** What a request asks for, where it is one that a lever can pick. */
export type KindOf = (method: string, path: string) => Exclude<Hits, 'all'> | undefined;

/** Longer than the desk waits for a verdict, shorter than an exchange's deadline. */
const SLOW_MS = 4_000;
const RETRY_AFTER_SECONDS = 3;

/** Makes what the levers say happen to the requests that they hit. */
export function makeFaults(levers: () => Levers, kindOf: KindOf): MiddlewareHandler<Bound> {
  return async (c, next) => {
    const { trouble, latencyMs } = levers();
    if (latencyMs > 0) await pass(latencyMs);
    if (trouble === undefined || trouble.is === 'line-cut' || !isHit(trouble.hits, kindOf(c.req.method, c.req.path))) return next();
    const refusal = refusalOf(c, trouble);
    if (refusal !== undefined) return refusal;
    if (!('effect' in trouble)) return next();
    if (trouble.is === 'slow') return slowly(c, trouble.effect, next);
    if (trouble.effect === 'after') await next();
    return spoil(c, trouble.is);
  };
}

function isHit(hits: Hits, kind: ReturnType<KindOf>): boolean {
  return hits === 'all' || hits === kind;
}

function refusalOf(c: Context<Bound>, { is }: Trouble): Response | undefined {
  switch (is) {
    case '401':
      return c.json({ message: 'Unauthorized' }, 401);
    case '403':
      return c.json({ message: 'Forbidden' }, 403);
    case '429':
      return c.json({ message: 'Too many requests' }, 429, { 'retry-after': String(RETRY_AFTER_SECONDS) });
    case 'line-cut':
    case 'silence':
    case 'slow':
    case 'reset':
    case 'rubbish':
    case '500':
      return undefined;
    default:
      return unreachable(is);
  }
}

async function slowly(c: Context<Bound>, effect: 'before' | 'after', next: () => Promise<void>): Promise<Response | undefined> {
  if (effect === 'before') {
    await pass(SLOW_MS);
    await next();
    return undefined;
  }
  await next();
  await pass(SLOW_MS);
  return c.res;
}

/** Whatever was done, this is what the till hears of it. */
async function spoil(c: Context<Bound>, is: 'silence' | 'reset' | 'rubbish' | '500'): Promise<Response | void> {
  switch (is) {
    case 'silence':
      return silence();
    case 'reset':
      return resetSocket(c);
    case 'rubbish':
      return instead(c, c.html('<html><body><h1>Welcome to the guest network</h1></body></html>'));
    case '500':
      return instead(c, c.json({ message: 'Internal server error' }, 500));
    default:
      return unreachable(is);
  }
}

function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The connection stays open and nothing ever comes. */
function silence(): Promise<Response> {
  return new Promise(() => undefined);
}

/** An answer that stands already is only replaced when it is taken away first. */
async function instead(c: Context<Bound>, reply: Response | Promise<Response>): Promise<void> {
  c.res = undefined;
  c.res = await reply;
}

function resetSocket(c: Context<Bound>): Response {
  c.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}
