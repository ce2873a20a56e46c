import type { Voucher } from '../../shared/voucher.ts';
import { systemClock } from '../../main/clock.ts';
import type { Till } from '../../main/providers/provider.ts';
import { makeVauchar } from '../../main/providers/vauchar/till.ts';
import type { VaucharServer } from '../../main/training/vauchar-server.ts';
import { httpServer, wayOver } from './sockets.ts';

export const KEY = '6f1b3c1e-2f47-4b5c-9a39-0d1f6f0c2a11';
export const FIFTY = { kind: 'money', minor: 5_000, currency: 'EUR' } as const;
export const RES = { id: 'res-1', worth: FIFTY, strength: 'exact' } as const;
export const taking = { key: KEY, code: 'E57BBO2ASPF25', ref: 'vcr-1', worth: FIFTY, person: 'anna', notes: [], note: () => undefined };

export type Verbs = Required<Omit<Till, 'recallsBy' | 'sells' | 'books' | 'late' | 'kinds'>> & { check: ReturnType<typeof makeVauchar>['check'] };

export function verbsAt(access: VaucharServer['access'], currency = 'EUR'): Verbs {
  const { till, check } = makeVauchar({ account: { ...access, currency }, ...wayOver(), now: systemClock.now });
  if (till?.lookup === undefined || till.recall === undefined || till.reverse === undefined || till.list === undefined) throw new Error('Vauchar has every verb');
  return { partial: till.partial, redeem: till.redeem, lookup: till.lookup, recall: till.recall, reverse: till.reverse, list: till.list, check };
}

/** A provider that gives one answer to everything; with a 404 it is still there for whoever asks about that. */
export async function answering(status: number, body: unknown, headers: Record<string, string> = {}): Promise<Verbs & { heard: unknown[] }> {
  const heard: unknown[] = [];
  const baseUrl = await httpServer((incoming, reply) => {
    if (status === 404 && incoming.url === '/verifycredentials') return void reply.end('{}');
    let text = '';
    incoming.on('data', (chunk) => (text += String(chunk)));
    incoming.on('end', () => {
      heard.push({ what: `${incoming.method} ${incoming.url}`, ...(text === '' ? {} : { body: JSON.parse(text) as unknown }) });
      reply.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  return { ...verbsAt({ provider: 'vauchar', baseUrl, merchantId: 'm', apiKey: 'k' }), heard };
}

export async function found(verbs: Verbs, code: string): Promise<Voucher> {
  const answer = await verbs.lookup.ask(code);
  if (!answer.ok || answer.value.is !== 'yes') throw new Error(`not found: ${JSON.stringify(answer)}`);
  return answer.value.value;
}
