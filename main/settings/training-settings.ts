import { firstPolicy, type Policy } from '../../shared/policy.ts';
import { type AccountSettings, NO_CODES, type SettingsEvent } from '../../shared/settings.ts';
import { TRAINING_STATUS_WORDS } from '../../shared/training.ts';
import type { Vault } from '../vault/vault.ts';

/** PINs of the training people; the sign-in screen names them, because training guards nothing. */
const PEOPLE = [
  { id: 'anna', name: 'Anna', role: 'cashier', pin: '1111' },
  { id: 'sam', name: 'Sam', role: 'supervisor', pin: '2222' },
  { id: 'mia', name: 'Mia', role: 'manager', pin: '3333' },
] as const;

/** Whoever training brings. */
export const TRAINING_PEOPLE: readonly string[] = PEOPLE.map(({ id }) => id);

/** The accounts of training, each at a simulated provider. */
export const TRAINING_ACCOUNT = 'training-vauchar';
export const TRAINING_CART = 'training-vouchercart';
export const TRAINING_ADILITY = 'training-adility';
export const TRAINING_OCAPI = 'training-vista';
export const TRAINING_OFFICE = 'training-voucher-management';

/** How training codes look. A code that looks otherwise may be a real voucher, and the desk says so. */
export const TRAINING_GRAMMAR = { prefix: 'TRY', length: { min: 13, max: 13 }, charset: 'upper-alphanumeric' } as const;

const CART_GRAMMAR = { ...TRAINING_GRAMMAR, prefix: 'TRC' } as const;
const ADILITY_GRAMMAR = { ...TRAINING_GRAMMAR, prefix: 'TRA' } as const;
const OCAPI_GRAMMAR = { ...TRAINING_GRAMMAR, prefix: 'TRO' } as const;

/** Its VoucherCart does not say in which unit it counts money, as no real one does before somebody has asked. */
export const TRAINING_ACCOUNTS: AccountSettings[] = [
  { id: TRAINING_ACCOUNT, name: 'Vauchar', provider: 'vauchar', currency: 'EUR', grammar: { ...TRAINING_GRAMMAR }, verdictAfterMs: 2_000, ...trainingPolicy('vauchar') },
  {
    id: TRAINING_CART,
    name: 'VoucherCart',
    provider: 'vouchercart',
    currency: 'EUR',
    grammar: { ...CART_GRAMMAR },
    verdictAfterMs: 2_000,
    options: { salesPageId: 1_337, redeemLocation: 786_322, sells: 'both' },
    ...trainingPolicy('vouchercart'),
  },
  {
    id: TRAINING_ADILITY,
    name: 'Adility',
    provider: 'adility',
    currency: 'EUR',
    grammar: { ...ADILITY_GRAMMAR },
    verdictAfterMs: 2_000,
    options: {
      advertiserId: 'training-advertiser',
      offers: [{ id: 'training-dinner', title: 'Dinner for two' }, { id: 'training-morning', title: 'A morning at the spa' }],
      cancels: false,
      format: 'json',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    ...trainingPolicy('adility'),
  },
  {
    id: TRAINING_OCAPI,
    name: 'Vista',
    provider: 'vista-ocapi',
    currency: 'EUR',
    grammar: { ...OCAPI_GRAMMAR },
    verdictAfterMs: 5_000,
    options: { siteId: '0002', kinds: ['ticket', 'subscription', 'deal'], ticketTypes: [], refundReinstates: false, orderGraceMinutes: 5 },
    ...trainingPolicy('vista-ocapi'),
  },
  {
    id: TRAINING_OFFICE,
    name: 'Voucher Management',
    provider: 'vista-vouchers',
    currency: 'EUR',
    grammar: { ...NO_CODES },
    verdictAfterMs: 2_000,
    options: { statusWords: { done: [...TRAINING_STATUS_WORDS.done], failed: [...TRAINING_STATUS_WORDS.failed] } },
  },
];

/** What its provider begins with; a supervisor, uses and percent are there to be learned, and NOT KNOWN, so what is in doubt waits. */
function trainingPolicy(provider: AccountSettings['provider']): Pick<AccountSettings, 'policy'> {
  const policy = firstPolicy(provider);
  const further: Partial<Policy> = { version: 'training 1', inDoubt: 'wait', askUpToMinor: 20_000, useMinor: 1_500, percentSaleMinor: 6_000 };
  return policy === undefined ? {} : { policy: { ...policy, ...further } };
}

/** What a first start is set up with: one venue, the simulated accounts, three people. */
export function trainingSettings(vault: Vault): SettingsEvent[] {
  return [
    { kind: 'terminal-named', by: 'desk', id: 'training', venue: 'Training', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    ...TRAINING_ACCOUNTS.map((account): SettingsEvent => ({ kind: 'account-set', by: 'desk', account })),
    ...PEOPLE.map(({ id, name, role, pin }): SettingsEvent => ({
      kind: 'person-set',
      by: 'desk',
      person: { id, name, role, pin: vault.hashPin(pin) },
    })),
  ];
}
