import type { Answer, Fault } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import { getCompletedOrder, getCompletion } from './completion.ts';
import type { OcapiDesk } from './desk.ts';
import type { Sent } from './facts.ts';
import { getOrder } from './orders.ts';

/** What became of an order that was to be completed. `open`: it may still become either, and what the platform says of it now. */
export type Became = { is: 'completed' } | { is: 'never' } | { is: 'open'; while: 'pending' | 'in-progress' | 'gone' };

/**
 * Changes nothing. Only what is over is called never: an order whose completion ended vanishes before its completed order can be
 * read, so that nothing found says nothing until the order would have ended by itself, by their clock, and a while longer.
 */
export async function becameOf(desk: OcapiDesk, { order, until, ended }: Sent): Answer<Became> {
  const completion = ended ? undefined : await getCompletion(desk.ask, order);
  if (completion !== undefined && !completion.ok) return completion;
  const said = completion?.value.is === 'yes' ? completion.value.value.is : undefined;
  if (said === 'completed') return ok({ is: 'completed' });
  if (said === 'pending') return ok({ is: 'open', while: 'pending' });
  const completed = await getCompletedOrder(desk.ask, order);
  if (!completed.ok) return completed;
  if (completed.value.is === 'yes') return ok({ is: 'completed' });
  if (ended || said === 'failed') return ok({ is: 'never' });
  const read = await getOrder(desk.ask, order);
  if (!read.ok) return read;
  if (read.value.is === 'yes') return ok({ is: 'open', while: 'in-progress' });
  return ok(isOver(desk, until) ? { is: 'never' } : { is: 'open', while: 'gone' });
}

const MINUTE_MS = 60_000;

function isOver({ options, theirMs }: OcapiDesk, until: string): boolean {
  const now = theirMs();
  return now !== undefined && now > Date.parse(until) + options.orderGraceMinutes * MINUTE_MS;
}

/** Asked again soon: what is pending is over in seconds, what is in progress when it ends by itself. */
const AGAIN_MS = { pending: 2_000, 'in-progress': 15_000, gone: 15_000 } as const;

/** Nothing can be said of it yet. That is no line's fault and no "never". */
export function stillOpen(open: Extract<Became, { is: 'open' }>): Fault {
  return { kind: 'unavailable', effect: 'none', detail: `the order may still be completed: it is ${open.while}`, retryAfterMs: AGAIN_MS[open.while] };
}

/** All of them, or the fault of the first that nothing can be said of. */
export async function becameOfAll(desk: OcapiDesk, sent: Sent[]): Answer<{ sent: Sent; became: Exclude<Became, { is: 'open' }> }[]> {
  const all: { sent: Sent; became: Exclude<Became, { is: 'open' }> }[] = [];
  for (const one of sent) {
    const became = await becameOf(desk, one);
    if (!became.ok) return no({ ...became.error, effect: 'none' });
    if (became.value.is === 'open') return no(stillOpen(became.value));
    all.push({ sent: one, became: became.value });
  }
  return ok(all);
}
