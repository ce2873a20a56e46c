import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../main/clock.ts';
import { systemIds } from '../../main/compose.ts';
import { startTraining } from '../../main/training/training.ts';
import type { VaucharServer } from '../../main/training/vauchar-server.ts';
import type { DeskApp } from './desk-app.ts';

/** Where the provider is and how it knows this till, as it stands in the till's own exchanges. */
type Access = { origin: string; authorization: string };

/** Reads the access off the app's exchanges from here on: the app itself tells it nobody. */
export async function overhear({ app }: DeskApp): Promise<void> {
  await app.evaluate(() => {
    const { subscribe } = process.getBuiltinModule('node:diagnostics_channel');
    subscribe('undici:request:create', (message) => {
      const { request } = message as { request: { origin: string; headers: string[] } };
      const at = request.headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === 'authorization');
      Object.assign(globalThis, { overheard: { origin: String(request.origin), authorization: request.headers[at + 1] ?? '' } });
    });
  });
}

/** The id of a voucher at the provider, by its code. */
export async function voucherId(desk: DeskApp, code: string): Promise<string> {
  const { data } = (await (await request(desk, `/vouchers/validate?voucher_code=${code}`)).json()) as { data: { id: string } };
  return data.id;
}

/** Another till takes value off a voucher: under a key of its own, or, as only a provider's mistake could, under ours. */
export async function takeElsewhere(desk: DeskApp, voucher: string, taking: { key?: string; value: number }): Promise<void> {
  const body = { user_id: 'another till', transaction_id: taking.key ?? 'another key', value_used: taking.value };
  const reply = await request(desk, `/vouchers/${voucher}/redemptions`, { method: 'POST', body: JSON.stringify(body) });
  if (reply.status !== 201) throw new Error(`the provider said ${reply.status}`);
}

async function request({ app }: DeskApp, path: string, also: RequestInit = {}): Promise<Response> {
  const access = await app.evaluate(() => Reflect.get(globalThis, 'overheard') as Access);
  return fetch(new URL(path, access.origin), { ...also, headers: { authorization: access.authorization, 'content-type': 'application/json' } });
}

type Known = { code: string; ref: string };

/** A voucher of the training set of a home folder that no app has opened yet, used by another till before this one starts. */
export async function usedBefore(home: string, title: string): Promise<Known> {
  return beforeTheApp(home, title, async ({ ref }, { baseUrl, merchantId, apiKey }) => {
    const authorization = `Basic ${Buffer.from(`${merchantId}:${apiKey}`).toString('base64')}`;
    const taking = { user_id: 'another till', transaction_id: 'another key', value_used: 50 };
    await fetch(`${baseUrl}/vouchers/${ref}/redemptions`, { method: 'POST', body: JSON.stringify(taking), headers: { authorization, 'content-type': 'application/json' } });
  });
}

/** A voucher of such a home folder, as it is. */
export async function knownBefore(home: string, title: string): Promise<Known> {
  return beforeTheApp(home, title, () => Promise.resolve());
}

async function beforeTheApp(home: string, title: string, act: (voucher: Known, access: VaucharServer['access']) => Promise<void>): Promise<Known> {
  const folder = join(home, 'training', 'providers');
  mkdirSync(folder, { recursive: true });
  const ground = await startTraining({ folder, currency: 'EUR', now: systemClock.now, random: systemIds.random });
  try {
    const voucher = ground.vauchar.vouchers.find(({ spec }) => spec.title === title);
    if (voucher === undefined) throw new Error(`no voucher is called ${title}`);
    const known = { code: voucher.code, ref: voucher.wire.id };
    await act(known, ground.vauchar.access);
    return known;
  } finally {
    await ground.close();
  }
}
