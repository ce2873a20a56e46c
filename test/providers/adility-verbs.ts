import type { AdilityOptions } from '../../shared/settings.ts';
import { systemClock } from '../../main/clock.ts';
import type { AdilityAccess } from '../../main/providers/adility/api.ts';
import { makeAdility } from '../../main/providers/adility/till.ts';
import type { Answer } from '../../shared/fault.ts';
import type { Errand, Provider, Said, Sent, Taking, Till } from '../../main/providers/provider.ts';
import { sendBy } from './office-verbs.ts';
import { exchangeOver, httpServer } from './sockets.ts';

export const KEY = '6f1b3c1e-2f47-4b5c-9a39-0d1f6f0c2a11';
export const ONE = { kind: 'uses', count: 1 } as const;
export const OPTIONS: AdilityOptions = { advertiserId: 'a1', offers: [{ id: 'o1', title: 'Dinner for two' }], cancels: true, format: 'json', timeZone: 'Europe/Berlin' };

/** What is noted is handed back with the next call, as the journal would. */
export function taking(code = 'ADL-1', ref = 'v1'): Taking {
  const notes: string[] = [];
  return { key: KEY, code, ref, worth: ONE, person: 'anna', notes, note: (fact) => void notes.push(fact) };
}

export type AdilityVerbs = Required<Pick<Till, 'redeem' | 'lookup' | 'recall' | 'list'>> & Pick<Provider, 'check'> & { office: { send(errand: Errand): Answer<Said<Sent>> } };

export function adilityAt(access: Omit<AdilityAccess, 'provider'>, options: Partial<AdilityOptions> = {}): AdilityVerbs {
  const { now, mono } = systemClock;
  const { till, office, check } = makeAdility({ access: { provider: 'adility', ...access }, options: { ...OPTIONS, ...options }, exchange: exchangeOver(), now, mono });
  if (till?.lookup === undefined || till.recall === undefined || till.list === undefined || office === undefined) throw new Error('Adility has these verbs');
  return { redeem: till.redeem, lookup: till.lookup, recall: till.recall, list: till.list, check, office: { send: (errand) => sendBy(office, errand, { correlation: 'c-1', heard: () => undefined }) } };
}

export type Step = { status?: number; body?: unknown; headers?: Record<string, string>; noDate?: true; cut?: true };

export const WIRE = { id: 'v1', offer_id: 'o1', redemption_code: 'ADL-1', customer_name: 'John Smith', status: 'Acquired', acquired_at: '2026-02-01T10:00:00Z', redeemed_at: '', cancelled_at: '', expiration_date: '2036-08-01' };
/** When the scripted provider is asked, by its own clock. */
export const ASKED = 'Sun, 01 Mar 2026 18:00:00 GMT';
export const acquired = { body: WIRE, headers: { date: ASKED } };
export const redeemed = (at = '2026-03-01T18:00:01Z') => ({ body: { ...WIRE, status: 'redeemed', redeemed_at: at } });
export const cancelled = (at = '2026-03-01T18:00:01Z') => ({ body: { ...WIRE, status: 'cancelled', cancelled_at: at } });

/** A provider that says one thing after the other, whatever it is asked, and the last for ever. */
export async function saying(steps: Step[], options: Partial<AdilityOptions> = {}): Promise<AdilityVerbs & { heard: string[]; headers: Record<string, unknown>[] }> {
  const heard: string[] = [];
  const headers: Record<string, unknown>[] = [];
  const baseUrl = await httpServer((incoming, reply) => {
    let body = '';
    incoming.on('data', (chunk) => (body += String(chunk)));
    incoming.on('end', () => {
      const step = steps[Math.min(heard.length, steps.length - 1)] ?? {};
      heard.push(`${incoming.method} ${incoming.url}${body === '' ? '' : ` ${body}`}`);
      headers.push(incoming.headers);
      if (step.cut) return void incoming.socket.destroy();
      if (step.noDate) reply.sendDate = false;
      const text = typeof step.body === 'string' ? step.body : JSON.stringify(step.body ?? {});
      reply.writeHead(step.status ?? 200, step.headers ?? {}).end(text);
    });
  });
  return { ...adilityAt({ baseUrl: `${baseUrl}/submission/beta`, apiKey: 'k' }, options), heard, headers };
}
