import type { Policy } from '../../shared/policy.ts';
import type { AccountSettings, SettingsEvent } from '../../shared/settings.ts';
import { ADILITY_ADVERTISER } from '../../main/training/adility-server.ts';
import { ADILITY_OFFERS } from '../../main/training/adility-vouchers.ts';
import { OCAPI_SITE } from '../../main/training/ocapi-showtimes.ts';
import { CART_OPTIONS } from '../../main/training/vouchercart-server.ts';
import { CLIENT, isListed, isServed, type ModelName, type Plan, type Served } from './plan.ts';
import type { Servers } from './servers.ts';
import { VIRTUAL_VAULT } from './virtual-vault.ts';
import { SALE_MINOR, USE_MINOR } from './watch.ts';

export const PREFIX: Record<ModelName, string> = { exact: 'EX', balance: 'BA', bare: 'BR', said: 'SA', order: 'OR', likely: 'LI', office: 'OF' };

/** What a till is set up with: an account at each provider of the plan, and three people. */
export function settingsOf(plan: Plan, servers?: Servers): SettingsEvent[] {
  const accounts = plan.models.map((model): AccountSettings => ({
    id: model,
    name: model,
    provider: 'vauchar',
    currency: 'EUR',
    grammar: { prefix: PREFIX[model], length: { min: 10, max: 10 }, charset: 'upper-alphanumeric' },
    verdictAfterMs: 2_000,
    ...(servers !== undefined && isServed(model) ? servedBy(model, servers) : {}),
    ...(isListed(model) ? { policy: policyOf(plan) } : {}),
  }));
  return [
    { kind: 'terminal-named', by: 'desk', id: 'simulated', venue: 'Simulated', timeZone: 'UTC' },
    ...accounts.map((account): SettingsEvent => ({ kind: 'account-set', by: 'desk', account })),
    ...PEOPLE.map(({ id, role, pin }): SettingsEvent => ({ kind: 'person-set', by: 'desk', person: { id, name: id, role, pin: VIRTUAL_VAULT.hashPin(pin) } })),
  ];
}

/** The provider whose client stands for a model, and what an account of it is set up with. */
function servedBy(model: Served, { words, refundReinstates }: Servers) {
  const grammar = (prefix: string) => ({ grammar: { prefix, length: { min: 13, max: 13 }, charset: 'upper-alphanumeric' as const } });
  switch (model) {
    case 'exact':
      return { provider: CLIENT.exact, ...grammar('TRY') };
    case 'said':
      return { provider: CLIENT.said, ...grammar('TRC'), options: { ...CART_OPTIONS, sells: 'both' as const, moneyUnit: 'minor' as const } };
    case 'likely':
      return { provider: CLIENT.likely, ...grammar('TRA'), options: { advertiserId: ADILITY_ADVERTISER, offers: [...ADILITY_OFFERS], cancels: false, format: 'json' as const, timeZone: 'UTC' } };
    case 'order':
      return { provider: CLIENT.order, ...grammar('TRO'), verdictAfterMs: 8_000, options: { siteId: OCAPI_SITE, kinds: ['ticket' as const, 'subscription' as const, 'deal' as const], ticketTypes: [], refundReinstates, orderGraceMinutes: 2 } };
    case 'office':
      return { provider: CLIENT.office, options: { statusWords: { done: [words.done], failed: [words.failed] } } };
  }
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
