import type { FaultKind } from '../../shared/fault.ts';
import type { AccountSettings } from '../../shared/settings.ts';
import type { Told } from '../accounts/ask.ts';

/** Providers by the names that people know. */
const providers: Record<AccountSettings['provider'], string> = {
  vauchar: 'Vauchar',
  vouchercart: 'VoucherCart',
  adility: 'Adility',
  'vista-ocapi': 'Vista Digital Platform',
  'vista-vouchers': 'Vista Voucher Management',
};

export function wordsOfProvider(provider: string): string {
  return new Map<string, string>(Object.entries(providers)).get(provider) ?? provider;
}

/** What a trial of an account's settings says is wrong, and what to look at. */
const trials: Record<FaultKind, string> = {
  unreachable: 'Nobody is there. Look at the base address, and whether this computer reaches it.',
  timeout: 'The provider did not answer in time. Look at the base address, and try again.',
  unavailable: 'The provider is not working just now. Try again in a moment.',
  unauthorized: 'The provider does not know us: a key, a name or a password is wrong.',
  misconfigured: 'The provider knows us and refuses what this account wants. Look at what belongs to the account itself: site, sales page, advertiser, region.',
  throttled: 'The provider asked us to wait before the next try.',
  malformed: 'Somebody is there who does not speak as this provider does. Look at the base address.',
};

const untold: Record<Exclude<Told['is'], 'good' | 'fault' | 'declined' | 'owes'>, string> = {
  'wrong-pin': 'This PIN is wrong. Nothing was changed.',
  locked: 'This PIN was wrong too often. Wait some minutes, or have another manager answer for it. Nothing was changed.',
  'not-allowed': 'Only a manager may answer for this. Nothing was changed.',
  simulated: 'Accounts of training are simulated and cannot be changed.',
  'guest-waits': 'A guest at this till has not been told yet what became of their voucher. Finish that first. Nothing was changed.',
  changed: 'The account is no longer as it was shown. It was read again; look at it, and say it again.',
  defect: 'The desk could not do this. Nothing was changed. Try again; if it stays so, tell IT.',
};

/** What became of the last press, in a few words. */
export function wordsOfTold(told: Told): string {
  if (told.is === 'good') return 'The provider knows us: address and credentials are good. Nothing was redeemed, and nothing is saved yet.';
  if (told.is === 'fault') return `${trials[told.fault.kind]} (${told.fault.detail})`;
  if (told.is === 'declined') return `The provider says: “${told.decline.providerText ?? told.decline.reason}”`;
  if (told.is === 'owes') return `${told.owed} of this account are not over yet: see the queue (F4). Once nothing is owed and nobody has to look, it can be removed. Disabled, it takes nothing new meanwhile.`;
  return untold[told.is];
}
