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
  const { tills, accounts, tillCaps, venueCaps } = readiness;
  const { capMinor = 0, outMinor = 0 } = accounts.find(({ id }) => id === account.id)?.exposure.find(({ currency }) => currency === account.currency) ?? {};
  const more = Math.max(totalMinor, outMinor) - Math.max(capMinor, outMinor);
  const changed = (caps: Readiness['tillCaps'], byMinor: number) =>
    [...caps, ...(caps.some(({ currency }) => currency === account.currency) ? [] : [{ currency: account.currency, minor: 0 }])].map(({ currency, minor }) => ({ currency, minor: currency === account.currency ? minor + byMinor : minor }));
  return words.riskWith({ risk: wordsOfVenue({ ...readiness, tillCaps: changed(tillCaps, more), venueCaps: changed(venueCaps, more + (totalMinor - capMinor) * (tills - 1)) }) });
}

export const policyDone: Record<'set' | 'taken-away', string> = words.done;

export const policyUnsaid = perLanguage((): Record<PolicyUnsaid, string> => ({ ...unsaid, 'never-offline': words.neverOffline }));
