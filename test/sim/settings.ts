import type { Policy } from '../../shared/policy.ts';
import type { AccountSettings, SettingsEvent } from '../../shared/settings.ts';
import type { ModelName, Plan } from './plan.ts';
import { VIRTUAL_VAULT } from './virtual-vault.ts';
import { SALE_MINOR, USE_MINOR } from './watch.ts';

export const PREFIX: Record<ModelName, string> = { exact: 'EX', balance: 'BA', bare: 'BR', said: 'SA', order: 'OR', likely: 'LI', office: 'OF' };

/** What a till is set up with: an account at each provider of the plan, and three people. */
export function settingsOf(plan: Plan): SettingsEvent[] {
  const accounts = plan.models.map((model): AccountSettings => ({
    id: model,
    name: model,
    provider: 'vauchar',
    currency: 'EUR',
    grammar: { prefix: PREFIX[model], length: { min: 10, max: 10 }, charset: 'upper-alphanumeric' },
    verdictAfterMs: 2_000,
    ...(model === 'exact' || model === 'balance'
      ? { policy: policyOf(plan) }
      : {}),
  }));
  return [
    { kind: 'terminal-named', by: 'desk', id: 'simulated', venue: 'Simulated', timeZone: 'UTC' },
    ...accounts.map((account): SettingsEvent => ({ kind: 'account-set', by: 'desk', account })),
    ...PEOPLE.map(({ id, role, pin }): SettingsEvent => ({ kind: 'person-set', by: 'desk', person: { id, name: id, role, pin: VIRTUAL_VAULT.hashPin(pin) } })),
  ];
}

function policyOf({ giveMinor, capMinor, countAtMost, outageAtMostMs, wellFormed, unpriced }: Plan): Policy {
  return {
    version: '1',
    perRedemptionMinor: giveMinor,
    askUpToMinor: 10 * giveMinor,
    totalMinor: capMinor,
    countAtMost,
    outageAtMostMs,
    listMaxAgeMs: 12 * 3_600_000,
    wellFormed,
    ...(unpriced ? { unpriced: 'ask' } : { useMinor: USE_MINOR, percentSaleMinor: SALE_MINOR }),
  };
}

const PEOPLE = [
  { id: 'anna', role: 'cashier', pin: '1' },
  { id: 'sam', role: 'supervisor', pin: '2' },
  { id: 'mia', role: 'manager', pin: '3' },
] as const;
/** Stands at every till, and who answers for what she does. */
export const MIA = { personId: 'mia', pin: '3' };
export const SAM = { personId: 'sam', pin: '2' };
