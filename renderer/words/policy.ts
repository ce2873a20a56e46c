import type { Readiness } from '../../shared/offline.ts';
import type { PolicyUnsaid } from '../offline/policy.ts';
import type { Field, Kind, KindRule, PolicyMistake } from '../offline/typed-policy.ts';
import { wordsOfVenue } from './offline.ts';
import { unsaid } from './queue.ts';
import { perLanguage, said } from './said.ts';

const words = said.policy;

/** What a field is, under the question that it stands under. */
export const fields: Record<Field, string> = words.fields;

export const kinds: Record<Kind, string> = words.kinds;
export const kindRules: Record<KindRule, string> = words.kindRules;
export const inDoubts: Record<'give' | 'wait', string> = words.inDoubts;
export const policyMistakes: Record<PolicyMistake, string> = words.mistakes;

/** What can be lost with the policy that was typed, before it is saved. */
export function wordsOfRiskWith(readiness: Readiness, account: { id: string; name: string; currency: string }, totalMinor: number | undefined): string {
  if (totalMinor === undefined) return words.riskLater;
  const { tills, accounts, tillCaps } = readiness;
  const { capMinor = 0, outMinor = 0 } = accounts.find(({ id }) => id === account.id)?.exposure.find(({ currency }) => currency === account.currency) ?? {};
  const others = tillCaps.some(({ currency }) => currency === account.currency) ? tillCaps : [...tillCaps, { currency: account.currency, minor: 0 }];
  const caps = others.map(({ currency, minor }) => ({ currency, minor: currency === account.currency ? minor - Math.max(capMinor, outMinor) + Math.max(totalMinor, outMinor) : minor }));
  return words.riskWith({ risk: wordsOfVenue({ ...readiness, tillCaps: caps, venueCaps: caps.map(({ currency, minor }) => ({ currency, minor: minor * tills })) }) });
}

export const policyDone: Record<'set' | 'taken-away', string> = words.done;

export const policyUnsaid = perLanguage((): Record<PolicyUnsaid, string> => ({ ...unsaid, 'never-offline': words.neverOffline }));
