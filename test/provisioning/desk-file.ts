import { generateKeyPairSync } from 'node:crypto';
import type { Access } from '../../main/providers/registry.ts';

export const recovery = generateKeyPairSync('x25519');

const grammarOf = (prefix: string) => ({ prefix, length: { min: 13, max: 13 }, charset: 'upper-alphanumeric' });

type StatusWords = { done: string[]; failed: string[] };
type AccountWanted = { access: Access; prefix?: string; statusWords?: StatusWords; more?: object };

/** An account at one of training's servers, as a venue's file would have it. */
export function accountAt({ access: { provider, ...access }, prefix = '', statusWords = { done: [], failed: [] }, more = {} }: AccountWanted): object {
  const options: Record<string, object> = {
    vauchar: {},
    vouchercart: { options: { salesPageId: 1_337, redeemLocation: 786_322, sells: 'both', moneyUnit: 'minor' } },
    adility: {
      options: { advertiserId: 'training-advertiser', offers: [{ id: 'training-dinner' }, { id: 'training-morning' }], cancels: false, format: 'json', timeZone: 'UTC' },
    },
    'vista-ocapi': { options: { siteId: '0002', kinds: ['ticket'], ticketTypes: [], refundReinstates: false, orderGraceMinutes: 5 }, verdictAfterMs: 20_000 },
    'vista-vouchers': { options: { statusWords } },
  };
  const grammar = provider === 'vista-vouchers' ? {} : { grammar: grammarOf(prefix) };
  return { id: provider, name: provider, provider, ...grammar, ...options[provider], access, ...more };
}

export const PEOPLE = [
  { id: 'ana', name: 'Ana', role: 'cashier', pin: '48219' },
  { id: 'eva', name: 'Eva', role: 'manager', pin: '918273' },
];

/** What a venue's provisioning file has in it. */
export function deskText(accounts: object[], changed: object = {}): string {
  const recoveryKey = recovery.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return JSON.stringify({ version: 1, venue: 'Harbour Spa', terminalId: 'front-1', tills: 2, currency: 'EUR', language: 'en', timeZone: 'Europe/Berlin', recoveryKey, people: PEOPLE, accounts, ...changed });
}
