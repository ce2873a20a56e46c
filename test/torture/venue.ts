import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { systemClock } from '../../main/clock.ts';
import { startVauchar, type VaucharServer } from '../../main/training/vauchar-server.ts';
import { type Spec } from '../../main/training/vouchers.ts';
import { openRelay, type Relay } from '../relay.ts';
import type { Plan } from './plan.ts';

/** One till's folder and the provider it talks to. The provider and the line live on when the till is killed. */
export type Venue = {
  folder: string;
  server: VaucharServer;
  relay: Relay;
  /** UTC milliseconds that the till's clock has reached: it never runs backwards over all its lives */
  clockAt: number;
  nextCodes(count: number): string[];
  plan(orders: Orders): Plan;
  /** how often the provider ever took value for an id, reversed or not */
  everTaken(id: string): number;
  /** ids for which more than one redemption stood at the provider at any moment */
  takenTwice: Set<string>;
  close(): Promise<void>;
};

/** What one life of the till is to do, and how fast its clock runs. */
export type Orders = Pick<Plan, 'codes' | 'answer' | 'standStill'> & { factor?: number };

const VOUCHERS = 3_000;
const ONE: Spec = { title: 'Gift voucher', expect: 'redeemed', tag: 'Gift voucher', value: '50.00', unit: 'fixed' };

const Remembered = z.object({
  redemptions: z.array(z.object({ transaction_id: z.string() })),
  reversed: z.array(z.object({ transaction_id: z.string() })),
});

export async function openVenue(folder: string, random: () => number, many = VOUCHERS): Promise<Venue> {
  const statePath = join(folder, 'vauchar.json');
  const server = await startVauchar({ statePath, set: Array.from({ length: many }, () => ONE), currency: 'EUR', now: systemClock.now, random });
  const takenTwice = new Set<string>();
  const relay = await openRelay(server.access.baseUrl, () => {
    const ids = server.redemptions().map((taken) => taken.transaction_id).filter((id) => id !== '');
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) takenTwice.add(id);
  });
  let used = 0;
  const venue: Venue = {
    folder: join(folder, 'till'),
    server,
    relay,
    clockAt: systemClock.now(),
    takenTwice,
    nextCodes(count) {
      used += count;
      if (used > many) throw new Error('the vouchers are used up');
      return server.vouchers.slice(used - count, used).map(({ code }) => code);
    },
    plan: ({ factor = 1, ...orders }) => ({
      folder: venue.folder,
      access: { ...server.access, baseUrl: relay.baseUrl },
      clock: { startsAt: venue.clockAt, factor },
      ...orders,
    }),
    everTaken(id) {
      const { redemptions, reversed } = Remembered.parse(JSON.parse(readFileSync(statePath, 'utf8')));
      return [...redemptions, ...reversed].filter((taken) => taken.transaction_id === id).length;
    },
    async close() {
      await relay.close();
      await server.close();
    },
  };
  return venue;
}
