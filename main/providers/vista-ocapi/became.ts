import type { Answer, Fault } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import { getCompletedOrder, getCompletion } from './completion.ts';
import { type OcapiDesk, untaken } from './desk.ts';
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
  if (completed.value.is === 'no') return no(UNCLEAR);
  if (ended || said === 'failed') return ok({ is: 'never' });
  const read = await getOrder(desk.ask, order);
  if (!read.ok) return read;
  if (read.value.is === 'no') return no(UNCLEAR);
  if (read.value.is === 'yes') return ok(read.value.value.isCompleted ? { is: 'completed' } : { is: 'open', while: 'in-progress' });
  if (!isOver(desk.theirMs(), { until, desk })) return ok({ is: 'open', while: 'gone' });
  const there = await isThere(desk, until);
  if (!there.ok) return there;
  return ok(there.value ? { is: 'never' } : { is: 'open', while: 'gone' });
}

/** A gateway that has lost its way says "not found" of everything, in the same form: only what has to be found shows that it is the platform that speaks. */
async function isThere(desk: OcapiDesk, until: string): Answer<boolean> {
  const { theirMs, heard, showtimes } = desk;
  const shown = await showtimes(new Date(theirMs() ?? 0).toISOString().slice(0, 10));
  if (!shown.ok && IS_OF_THE_LINE.has(shown.error.kind)) return no(untaken(shown.error));
  if (shown.ok && shown.value.is === 'yes') return ok(true);
  // no document has showtimes: where none were ever told, or they fail by themselves, another good answer has to do that came after the order's end
  const isNotFound = shown.ok && shown.value.is === 'gone';
  return ok(!(isNotFound && heard.showtimes) && isOver(heard.goodMs, { until, desk }));
}

/** What is true of every call. Any other fault of a call that no document has is its own. */
const IS_OF_THE_LINE: ReadonlySet<Fault['kind']> = new Set(['unreachable', 'throttled', 'unauthorized']);

/** A no to a question about an order is none that the documents have: it says nothing of it. */
const UNCLEAR: Fault = { kind: 'malformed', effect: 'none', detail: 'the platform does not say what became of the order' };

const MINUTE_MS = 60_000;

function isOver(now: number | undefined, { until, desk: { options } }: { until: string; desk: OcapiDesk }): boolean {
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
