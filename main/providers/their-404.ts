import type { Answer } from '../../shared/fault.ts';
import { no } from '../../shared/result.ts';
import type { Reply } from './http.ts';
import { providerText } from './provider-text.ts';

/**
 * Calls whose 404 is the provider's own. At a wrong address, or on a page that is not ours, somebody says it of everything: it would
 * be read as a code that is not known, or as a redemption that was given back. So the first one is believed once `check` finds the
 * provider there; that holds for as long as the program runs. Where it is not there, nothing was done at the provider.
 */
export function their404<A extends unknown[]>(ask: (...asked: A) => Answer<Reply>, check: () => Answer<'good'>): (...asked: A) => Answer<Reply> {
  let isThere = false;
  return async (...asked) => {
    const reply = await ask(...asked);
    if (!reply.ok || reply.value.status !== 404 || isThere || providerText(reply.value.body) === undefined) return reply;
    const checked = await check();
    isThere = checked.ok;
    return checked.ok ? reply : no({ ...checked.error, effect: 'none' });
  };
}
