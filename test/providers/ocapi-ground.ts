import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Fault } from '../../shared/fault.ts';
import type { Result } from '../../shared/result.ts';
import type { VistaOcapiOptions } from '../../shared/settings.ts';
import { systemClock } from '../../main/clock.ts';
import type { Exchange } from '../../main/providers/http.ts';
import type { VistaOcapiAccess } from '../../main/providers/vista-ocapi/api.ts';
import { createOrder, setShowtime } from '../../main/providers/vista-ocapi/orders.ts';
import { type Ask, openSession } from '../../main/providers/vista-ocapi/session.ts';
import type { Told } from '../../main/providers/vista-ocapi/told.ts';
import { makeOrderVouchers, type OrderVouchers, type OrderVoucher } from '../../main/providers/vista-ocapi/vouchers.ts';
import { type OcapiServer, startOcapi } from '../../main/training/ocapi-server.ts';
import { OCAPI_SITE } from '../../main/training/ocapi-showtimes.ts';
import { OCAPI_SET, type OcapiSpec, type OcapiVoucher } from '../../main/training/ocapi-vouchers.ts';
import type { OcapiWords } from '../../main/training/ocapi-words.ts';
import type { Reading } from '../clocks.ts';
import { tempFolder } from '../temp-folder.ts';
import { exchangeOver, httpServer } from './sockets.ts';

type Drawn = { set?: readonly OcapiSpec[]; statePath?: string; clock?: Reading; region?: string; words?: Partial<OcapiWords>; slowMs?: () => number; random?: () => number };
export type OcapiDesk = { ask: Ask; vouchers: OrderVouchers };
export type OcapiGround = OcapiDesk & { server: OcapiServer; voucher(title: string): OcapiVoucher };

/** A Digital Platform of the test's own on loopback, and a way in; its undocumented words are drawn anew. */
export async function ocapiGround({ set = OCAPI_SET, statePath = join(tempFolder(), 'ocapi.json'), clock = systemClock, region = 'NZ-1', words = {}, slowMs = () => 0, random = Math.random }: Drawn = {}): Promise<OcapiGround> {
  const server = await startOcapi({ statePath, set, now: clock.now, random, region, words, slowMs });
  onTestFinished(() => server.close());
  return {
    server,
    ...ocapiAt(server.access, { clock }),
    voucher(title) {
      const voucher = server.vouchers.find(({ spec }) => spec.title === title);
      if (voucher === undefined) throw new Error(`no voucher is called ${title}`);
      return voucher;
    },
  };
}

export function ocapiAt(access: VistaOcapiAccess, { clock = systemClock, exchange = exchangeOver() }: { clock?: Reading; exchange?: Exchange } = {}): OcapiDesk {
  const ask = openSession({ access, exchange, now: clock.now });
  return { ask, vouchers: makeOrderVouchers(ask, clock.mono) };
}

export type Heard = { method: string; path: string; headers: Record<string, unknown>; body: string };

/** A platform that says one thing to whatever is asked of it under a token, and what it heard. */
export async function ocapiSaying(status: number, body: unknown, { headers = {}, clock = systemClock, regionCode }: { headers?: Record<string, string>; clock?: Reading; regionCode?: string } = {}): Promise<OcapiDesk & { heard: Heard[] }> {
  const heard: Heard[] = [];
  const baseUrl = await httpServer((incoming, reply) => {
    let text = '';
    incoming.on('data', (chunk) => (text += String(chunk)));
    incoming.on('end', () => {
      heard.push({ method: incoming.method ?? '', path: incoming.url ?? '', headers: incoming.headers, body: text });
      if (incoming.url === '/connect/token') return void reply.end('{"access_token":"t"}');
      reply.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  const access = { provider: 'vista-ocapi', baseUrl: `${baseUrl}/`, identityUrl: baseUrl, clientId: 'id', username: 'user', password: 'secret', ...(regionCode === undefined ? {} : { regionCode }) } as const;
  return { ...ocapiAt(access, { clock }), heard };
}

/** What was said, where it was a yes. */
export function yesOf<T>(told: Result<Told<T>, Fault>): T {
  if (!told.ok || told.value.is !== 'yes') throw new Error(`it was no yes: ${JSON.stringify(told)}`);
  return told.value.value;
}

export const OPEN_SHOWTIME = '0002-2681';
export const OCAPI_OPTIONS: VistaOcapiOptions = { siteId: OCAPI_SITE, kinds: ['ticket', 'subscription', 'deal'], ticketTypes: [], refundReinstates: false, orderGraceMinutes: 5 };
export const newOrder = async ({ ask }: OcapiDesk): Promise<string> => yesOf(await createOrder(ask, OCAPI_SITE)).id;

/** An order with one voucher on as many tickets as are wanted: one call from its completion. */
export async function readyOrder(desk: OcapiGround, title: string, tickets = 1): Promise<{ order: string; on: OrderVoucher }> {
  const { code, pin, spec } = desk.voucher(title);
  const order = await newOrder(desk);
  const on = yesOf(await desk.vouchers.add(order, { type: spec.type, barcode: code, ...(pin === undefined ? {} : { pin }) }));
  const lines = Array.from({ length: tickets }, () => ({ id: crypto.randomUUID(), ticketType: spec.sells, voucher: on.id }));
  yesOf(await setShowtime(desk.ask, { order, showtime: OPEN_SHOWTIME }, lines));
  return { order, on };
}
