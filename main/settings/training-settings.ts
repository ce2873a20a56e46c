import { firstPolicy } from '../../shared/policy.ts';
import type { SettingsEvent } from '../../shared/settings.ts';
import type { Vault } from '../vault/vault.ts';

/** PINs of the training people; the sign-in screen names them, because training guards nothing. */
const PEOPLE = [
  { id: 'anna', name: 'Anna', role: 'cashier', pin: '1111' },
  { id: 'sam', name: 'Sam', role: 'supervisor', pin: '2222' },
  { id: 'mia', name: 'Mia', role: 'manager', pin: '3333' },
] as const;

/** The one account of training. */
export const TRAINING_ACCOUNT = 'training-vauchar';

/** How training codes look. A code that looks otherwise may be a real voucher, and the desk says so. */
export const TRAINING_GRAMMAR = { prefix: 'TRY', length: { min: 13, max: 13 }, charset: 'upper-alphanumeric' } as const;

/** What a first start is set up with: one venue, one simulated account, three people. */
export function trainingSettings(vault: Vault): SettingsEvent[] {
  // NOT KNOWN is there to be learned
  const policy = firstPolicy('vauchar');
  return [
    { kind: 'terminal-named', by: 'desk', id: 'training', venue: 'Training', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    {
      kind: 'account-set',
      by: 'desk',
      account: { id: TRAINING_ACCOUNT, name: 'Vauchar', provider: 'vauchar', currency: 'EUR', grammar: { ...TRAINING_GRAMMAR }, verdictAfterMs: 2_000, ...(policy === undefined ? {} : { policy: { ...policy, version: 'training 1', inDoubt: 'wait' as const } }) },
    },
    ...PEOPLE.map(({ id, name, role, pin }): SettingsEvent => ({
      kind: 'person-set',
      by: 'desk',
      person: { id, name, role, pin: vault.hashPin(pin) },
    })),
  ];
}
