import { join } from 'node:path';
import type { AccountSettings, SettingsEvent } from '../shared/settings.ts';
import { systemIds, type World } from '../main/compose.ts';
import { overTheLine } from '../main/providers/outside.ts';
import type { Access } from '../main/providers/registry.ts';
import { TRAINING_ACCOUNT, TRAINING_CART, trainingSettings } from '../main/settings/training-settings.ts';
import { finishSwap } from '../main/storage/swap.ts';
import { openTrainingVault } from '../main/vault/development-key.ts';

type Parts = Pick<World, 'folder' | 'clock'> & Partial<World> & { access: Access; cart?: Access; settings?: (first: SettingsEvent[]) => SettingsEvent[] };

/** The world of a training till in a folder, with Vauchar at an address, and VoucherCart if there is one; anything of it can be another. `settings` changes what it is first set up with. */
export function trainingWorld({ access, cart, settings = (first) => first, ...parts }: Parts): World {
  finishSwap(parts.folder);
  const vault = openTrainingVault(parts.folder);
  const accesses = new Map([[TRAINING_ACCOUNT, access], ...(cart === undefined ? [] : [[TRAINING_CART, cart] as const])]);
  const line = { proxyFor: () => Promise.resolve('DIRECT'), certificates: [] };
  return {
    sql: join(import.meta.dirname, '..', 'main', 'journal'),
    version: { app: 'test', runtime: 'node' },
    ...systemIds,
    log: () => undefined,
    vault,
    machine: 'this machine',
    outside: overTheLine({ line, access: accesses, clock: parts.clock }),
    firstSettings: () => settings(onlyAccounts(trainingSettings(vault), [...accesses.keys()])),
    ...parts,
  };
}

/** Settings whose accounts are so much different. */
export function withAccounts(changed: Partial<Omit<AccountSettings, 'provider' | 'options'>>): (first: SettingsEvent[]) => SettingsEvent[] {
  return (first) => first.map((event) => (event.kind === 'account-set' ? { ...event, account: { ...event.account, ...changed } } : event));
}

/** Settings whose accounts give nothing offline. */
export function withoutPolicy(first: SettingsEvent[]): SettingsEvent[] {
  return first.map((event) => {
    if (event.kind !== 'account-set') return event;
    const { policy: _, ...account } = event.account;
    return { ...event, account };
  });
}

/** Settings with these accounts and no other: what a desk has no access to it does not open. */
export function onlyAccounts(events: SettingsEvent[], ids: string[]): SettingsEvent[] {
  return events.filter((event) => event.kind !== 'account-set' || ids.includes(event.account.id));
}
