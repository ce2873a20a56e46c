import type { Answer } from '../../shared/fault.ts';
import { systemClock } from '../../main/clock.ts';
import type { Exchange } from '../../main/providers/http.ts';
import type { Provider, Said, Taking, Till } from '../../main/providers/provider.ts';
import { exchangeOver } from './sockets.ts';
import { openSpoiler, type Spoil } from './spoiler.ts';
import type { Change, Changing, OfficeSubject, Open, OpenChanging, OpenOffice, Subject, Taken } from './subject.ts';

export type At = { subject: Changing; provider: Provider; spoil(what: Spoil): void; act(change?: Change): Answer<Said<unknown>>; sent(): number };
export type Drawn = { random?: () => number; now?: () => number; wrong?: boolean; soon?: boolean };

/** An exchange that gives up soon on what changes something: what a test waits for is silence. */
function impatient(exchange: Exchange, { changes }: Changing): Exchange {
  return (request) => exchange(changes(request.endpoint.method, request.url.pathname) ? { ...request, endpoint: { ...request.endpoint, deadlineMs: 1_000 } } : request);
}

/** One provider at its training server, and the way to it on which its one changing call can be made to go wrong. `soon`: silence is over soon. */
export async function at(open: OpenChanging, { random = Math.random, now = systemClock.now, wrong = false, soon = false }: Drawn = {}): Promise<At> {
  const subject = await open({ random, now });
  const way = await openSpoiler(subject.baseUrl);
  const exchange = soon ? impatient(exchangeOver(), subject) : exchangeOver();
  const provider = subject.provider({ baseUrl: way.baseUrl, exchange, ...(wrong ? { wrong: true as const } : {}) });
  return {
    subject,
    provider,
    act: (change = subject.fresh()) => change.by(provider),
    spoil: (what) => way.spoil(subject.changes, what),
    sent: () => way.heard.filter(({ method, path }) => subject.changes(method, path)).length,
  };
}

/** A till's redeem as what changes something. */
export function redeeming({ takes, fresh, declined, ...subject }: Subject): Changing {
  const change = (taken: Taken): Change => {
    const taking = takingOf(taken);
    return { by: (provider) => tillOf(provider).redeem(taking), secrets: [taking.code, taking.key] };
  };
  return { ...subject, changes: takes, fresh: () => change(fresh()), declined: declined.map(({ taken, ...one }) => ({ ...one, change: change(taken) })) };
}

function tillOf({ till }: Provider): Till {
  if (till === undefined) throw new Error('these questions are for a till');
  return till;
}

export type AtTill = Omit<At, 'subject'> & { subject: Subject; till: Till };

/** The same for what only a till is asked. */
export async function atTill(open: Open, drawn: Drawn = {}): Promise<AtTill> {
  let subject: Subject | undefined;
  const asked = await at(async (parts) => redeeming((subject = await open(parts))), drawn);
  if (subject === undefined) throw new Error('it was opened');
  return { ...asked, subject, till: tillOf(asked.provider) };
}

export type AtOffice = Omit<At, 'subject'> & { subject: OfficeSubject };

/** The same for what only an office is asked. */
export async function atOffice(open: OpenOffice, drawn: Drawn = {}): Promise<AtOffice> {
  let subject: OfficeSubject | undefined;
  const asked = await at(async (parts) => (subject = await open(parts)), drawn);
  if (subject === undefined) throw new Error('it was opened');
  return { ...asked, subject };
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
