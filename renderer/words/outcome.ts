import { unreachable } from '../../shared/assert.ts';
import type { Outcome, ShownRedemption } from '../../shared/redemption.ts';
import { conflicts, notKnown, reasons } from './en.ts';
import { wordsOfAge } from './offline.ts';
import { wordsOfTime } from './time.ts';

/** Have the goods gone out already, or is it now that they do? A redemption looks the same in both cases; what the cashier does is not. */
export type Goods = 'to-hand-over' | 'handed-over';

export type OutcomeWords = { why: string; more: string[]; now?: string; guest?: string };

/** What an outcome means, what to do about it, what to tell the guest. */
export function wordsOfOutcome(outcome: Outcome, goods: Goods, { redemption, shownAtMs = Date.now() }: { redemption?: ShownRedemption | undefined; shownAtMs?: number } = {}): OutcomeWords {
  switch (outcome.is) {
    case 'redeemed':
      return { why: REDEEMED[goods], more: redemption === undefined ? [] : [`${wordsOfTime(redemption.at)} by ${redemption.by}`] };
    case 'accepted-offline':
      return outcome.conflict === undefined ? OFFLINE[goods] : { why: conflicts[outcome.conflict], ...DISPUTED[goods] };
    case 'not-accepted':
      return refusedWords(outcome, redemption === undefined ? shownAtMs : Date.parse(redemption.at));
    case 'not-known': {
      const { why, now, guest } = notKnown[outcome.phase];
      return { why, more: [], now, guest };
    }
    default:
      return unreachable(outcome);
  }
}

const REDEEMED: Record<Goods, string> = {
  'to-hand-over': 'The provider confirmed it. Hand it over.',
  'handed-over': 'It was handed over, and the provider confirmed it.',
};

const OFFLINE: Record<Goods, OutcomeWords> = {
  'to-hand-over': { why: 'Hand it over. The provider will hear of it when the line is back.', more: ['You need do nothing more: it stands in the queue until the provider has it.'] },
  'handed-over': { why: 'It was handed over. The provider will hear of it.', more: [] },
};

const DISPUTED: Record<Goods, Omit<OutcomeWords, 'why'>> = {
  'to-hand-over': { more: [], now: 'If it is still here, do not hand it over. Write down the reference and call a supervisor.' },
  'handed-over': { more: ['It was handed over. Write down the reference.'] },
};

type Refused = Extract<Outcome, { is: 'not-accepted' }>;

/** `atMs`: when it was refused; the list was so much older. */
function refusedWords(outcome: Refused, atMs: number): OutcomeWords {
  const { why, now, guest } = reasons[outcome.reason];
  const more: string[] = [];
  if (outcome.earlier !== undefined) more.push(`Redeemed here ${wordsOfTime(outcome.earlier.at)} by ${outcome.earlier.by}, reference ${outcome.earlier.reference}.`);
  else if (outcome.at !== undefined) more.push(`${WHEN[outcome.reason] ?? 'Since'} ${wordsOfTime(outcome.at)}.`);
  if (outcome.providerText !== undefined) more.push(`The provider says: “${outcome.providerText}”`);
  if (outcome.listAgeMs === undefined) return { why, more, now, guest };
  const list = `the list of ${wordsOfTime(new Date(atMs - outcome.listAgeMs).toISOString(), new Date(atMs))} (${wordsOfAge(outcome.listAgeMs)} old)`;
  // not in a list is not the same as not valid: it may have been sold since
  if (outcome.reason === 'not-in-list') return { why: `The provider cannot be reached, and this code is not in ${list}.`, more, now, guest };
  return { why, more: [...more, `By ${list}.`], now, guest };
}

const WHEN: Partial<Record<Refused['reason'], string>> = {
  used: 'Used',
  expired: 'Expired',
  'not-yet-valid': 'Valid from',
};
