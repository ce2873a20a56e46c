import type { Readiness } from '../../shared/offline.ts';
import type { PolicyUnsaid } from '../offline/policy.ts';
import type { Field, Kind, KindRule, PolicyMistake } from '../offline/typed-policy.ts';
import { wordsOfVenue } from './offline.ts';
import { unsaid } from './queue.ts';

/** What a field is, under the question that it stands under. */
export const fields: Record<Field, string> = {
  listedGive: 'By itself, up to',
  listedAsk: 'Supervisor, up to',
  formGive: 'By itself, up to',
  formAsk: 'Supervisor, up to',
  anyGive: 'By itself, up to',
  anyAsk: 'Supervisor, up to',
  total: 'All together',
  count: 'Vouchers an outage',
  outage: 'Hours an outage',
  listAge: 'Hours a list serves',
  use: 'One use is worth',
  percentSale: 'Sale for a percentage',
  contact: 'Ask for a contact from',
};

/** The questions, with what an empty field means. */
export const sections = {
  listed: { title: 'It stands in the list as unused', says: 'What the desk gives by itself, and what a supervisor may. Left empty, nobody gives more than the desk.' },
  form: { title: 'In no list, but its code looks right', says: 'Leave both empty, and it is refused.' },
  any: { title: 'Any code at all', says: 'Only where codes of this account cannot be told by their look. Leave both empty, and it is refused.' },
  bounds: { title: 'At most', says: 'All together is what is given and not settled yet. Nobody gives more, a supervisor neither. Hours as 12 or 1:30.' },
  worths: { title: 'What has no price of its own', says: 'A percentage is taken of a sale of so much. Leave it empty, and such vouchers are not accepted.' },
  kinds: { title: 'Kinds of vouchers', says: 'Some may need a supervisor always, or are never given.' },
  rest: { title: 'Contact, and what is in doubt', says: 'Leave the contact empty, and nobody is asked for one. What may have been taken already is given, or waits until the provider says.' },
} as const;

export const kinds: Record<Kind, string> = { money: 'Money', uses: 'Uses', percent: 'A percentage' };
export const kindRules: Record<KindRule, string> = { 'as-worth': 'by its worth', ask: 'supervisor only', refuse: 'never' };
export const inDoubts: Record<'give' | 'wait', string> = { give: 'give it', wait: 'wait' };
export const IN_DOUBT = 'Not known if taken';

export function wordsOfMistake(mistake: PolicyMistake): string {
  return MISTAKES[mistake];
}

const MISTAKES: Record<PolicyMistake, string> = {
  'no-amount': 'Type an amount, like 50.00.',
  'too-much': 'This is too much. Look at the point.',
  'less-than-alone': 'This is less than the desk gives by itself.',
  'over-the-total': 'This is more than all together.',
  'no-count': 'Type a number from 1 to 10,000.',
  'no-hours': 'Type hours, like 12 or 1:30.',
  'too-long': 'A month at most: 720 hours.',
};

/** What can be lost with the policy that was typed, before it is saved. */
export function wordsOfRiskWith(readiness: Readiness, account: { id: string; name: string; currency: string }, totalMinor: number | undefined): string {
  if (totalMinor === undefined) return 'What can be lost is said here when the amounts are right.';
  const { tills, accounts, tillCaps } = readiness;
  const before = accounts.find(({ id }) => id === account.id)?.exposure.find(({ currency }) => currency === account.currency)?.capMinor ?? 0;
  const others = tillCaps.some(({ currency }) => currency === account.currency) ? tillCaps : [...tillCaps, { currency: account.currency, minor: 0 }];
  const caps = others.map(({ currency, minor }) => ({ currency, minor: currency === account.currency ? minor - before + totalMinor : minor }));
  return `With this policy: ${wordsOfVenue({ ...readiness, tillCaps: caps, venueCaps: caps.map(({ currency, minor }) => ({ currency, minor: minor * tills })) })}`;
}

export const policyDone: Record<'set' | 'taken-away', string> = {
  set: 'The policy is set. It holds from the next guest on.',
  'taken-away': 'The policy is taken away. Nothing is accepted without the provider from now on.',
};

export const policyUnsaid: Record<PolicyUnsaid, string> = {
  ...unsaid,
  'never-offline': 'Nothing is ever given without this provider, so no policy can be set for it.',
};
