import type { FaultKind } from '../../shared/fault.ts';
import { PROVIDERS } from '../../shared/words/providers.ts';
import type { Told } from '../accounts/ask.ts';
import { said } from './said.ts';

export function wordsOfProvider(provider: string): string {
  return new Map<string, string>(Object.entries(PROVIDERS)).get(provider) ?? provider;
}

/** What a trial of an account's settings says is wrong, and what to look at. */
const trials: Record<FaultKind, string> = said.accounts.trials;
const untold: Record<Exclude<Told['is'], 'good' | 'fault' | 'declined' | 'owes'>, string> = said.accounts.untold;

/** What became of the last press, in a few words. */
export function wordsOfTold(told: Told): string {
  if (told.is === 'good') return said.accounts.good;
  if (told.is === 'fault') return said.accounts.trial({ trial: trials[told.fault.kind], detail: told.fault.detail });
  if (told.is === 'declined') return said.accounts.declined({ text: told.decline.providerText ?? told.decline.reason });
  if (told.is === 'owes') return said.accounts.owes({ owed: told.owed });
  return untold[told.is];
}
