import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { unreachable } from '../../shared/assert.ts';
import type { TrainingFault } from '../../shared/training.ts';

type Bound = { Bindings: HttpBindings };

/** Longer than the desk waits for a verdict, shorter than an exchange's deadline. */
const SLOW_MS = 4_000;
const RETRY_AFTER_SECONDS = 3;

/** Makes the fault that is switched on happen to every redeem, before or after its effect; refused credentials happen to all requests. */
export function makeFaults(fault: () => TrainingFault | undefined): MiddlewareHandler<Bound> {
  return async (c, next) => {
    const on = fault();
    const redeem = c.req.method === 'POST';
    if (on === '401') return c.json({ message: 'Unauthorized' }, 401);
    if (on === undefined || on === 'line-cut' || !redeem) return next();
    switch (on) {
      case 'before-effect':
        return silence();
      case '429':
        return c.json({ message: 'Too many requests' }, 429, { 'retry-after': String(RETRY_AFTER_SECONDS) });
      case 'after-effect':
        await next();
        return silence();
      case 'slow':
        await next();
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        return c.res;
      case 'reset':
        await next();
        return resetSocket(c);
      case 'rubbish':
        await next();
        return instead(c, c.html('<html><body><h1>Welcome to the guest network</h1></body></html>'));
      case '500':
        await next();
        return instead(c, c.json({ message: 'Internal server error' }, 500));
      default:
        return unreachable(on);
    }
  };
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
