import { join } from 'node:path';
import { z } from 'zod';
import type { World } from '../../main/compose.ts';
import { overTheLine } from '../../main/providers/outside.ts';
import { openDrawers } from '../../main/vault/drawers.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { fastClock } from '../clocks.ts';
import { trainingWorld } from '../world.ts';

/** What an office till in a process of its own is told to do, as its one argument. */
export const OfficePlan = z.strictObject({
  folder: z.string(),
  access: z.strictObject({ provider: z.literal('vista-vouchers'), baseUrl: z.string(), identityUrl: z.string(), audience: z.string(), apiKey: z.string(), tenant: z.string(), clientId: z.string(), clientSecret: z.string() }),
  statusWords: z.strictObject({ done: z.array(z.string()), failed: z.array(z.string()) }),
  clock: z.strictObject({ startsAt: z.number(), factor: z.number() }),
  /** what to want, where anything is wanted in this life */
  errand: z.strictObject({ id: z.uuid(), what: z.string(), request: z.string() }).optional(),
  /** stand still for ever after the first event of this kind is on disk */
  standStill: z.enum(['errand-started', 'errand-ended']).optional(),
});
export type OfficePlan = z.infer<typeof OfficePlan>;

export const OFFICE = 'office';

/** A till whose one account is an office; its token lies sealed beside its journal. */
export function officeWorld({ folder, access, statusWords, clock: { startsAt, factor } }: OfficePlan, log: World['log']): World {
  const clock = fastClock(startsAt, factor);
  const vault = openTrainingVault(folder);
  const line = { proxyFor: () => Promise.resolve('DIRECT'), certificates: [] };
  return trainingWorld({
    folder,
    clock,
    log,
    access,
    vault,
    outside: overTheLine({ line, access: new Map([[OFFICE, access]]), clock, drawerOf: openDrawers(join(folder, 'accounts'), vault) }),
    settings: (first) => [
      ...first.filter(({ kind }) => kind !== 'account-set'),
      {
        kind: 'account-set',
        by: 'desk',
        account: { id: OFFICE, name: 'Office', provider: 'vista-vouchers', currency: 'EUR', grammar: { prefix: '', length: { min: 1, max: 64 }, charset: 'printable' }, verdictAfterMs: 2_000, options: { statusWords } },
      },
    ],
  });
}
