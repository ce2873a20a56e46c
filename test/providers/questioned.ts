import { systemClock } from '../../main/compose.ts';
import type { Exchange } from '../../main/providers/http.ts';
import type { Provider, Taking, Till } from '../../main/providers/provider.ts';
import { exchangeOver } from './sockets.ts';
import { openSpoiler, type Spoil } from './spoiler.ts';
import type { Open, Subject, Taken } from './subject.ts';

export type At = { subject: Subject; provider: Provider; till: Till; spoil(what: Spoil): void; takings(): number };

/** An exchange that gives up soon on what takes: what a test waits for is silence. */
function impatient(exchange: Exchange, { takes }: Subject): Exchange {
  return (request) => exchange(takes(request.endpoint.method, request.url.pathname) ? { ...request, endpoint: { ...request.endpoint, deadlineMs: 1_000 } } : request);
}

/** One provider at its training server, and the way to it on which its taking can be made to go wrong. `soon`: silence is over soon. */
export async function at(open: Open, { random = Math.random, now = systemClock.now, wrong = false, soon = false } = {}): Promise<At> {
  const subject = await open({ random, now });
  const way = await openSpoiler(subject.baseUrl);
  const exchange = soon ? impatient(exchangeOver(), subject) : exchangeOver();
  const provider = subject.provider({ baseUrl: way.baseUrl, exchange, ...(wrong ? { wrong: true as const } : {}) });
  if (provider.till === undefined) throw new Error('these questions are for a till');
  return {
    subject,
    provider,
    till: provider.till,
    spoil: (what) => way.spoil(subject.takes, what),
    takings: () => way.heard.filter(({ method, path }) => subject.takes(method, path)).length,
  };
}

/** What a redeem is told, and where its notes go. */
export function takingOf(taken: Taken, key = crypto.randomUUID()): Taking {
  const notes: string[] = [];
  return { key, ...taken, person: 'anna', notes, note: (fact) => void notes.push(fact) };
}

/** The line answers in place of the provider. */
export const says = (status: number, body: string, headers: Record<string, string> = {}, does: Spoil['does'] = 'nothing'): Spoil => ({ does, hears: (reply) => void reply.writeHead(status, headers).end(body) });
export const json = (value: unknown) => JSON.stringify(value);
export const PAGE = '<html><body>Welcome to the guest network</body></html>';
