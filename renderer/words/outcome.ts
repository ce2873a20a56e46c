import { unreachable } from '../../shared/assert.ts';
import type { ConflictReason, Outcome, OutcomeName, Question, Reason, ShownRedemption } from '../../shared/redemption.ts';
import { wordsOfAge } from './offline.ts';
import { perLanguage, said } from './said.ts';
import { wordsOfTime } from './time.ts';

/** Why not, what the cashier does now, what the guest is told. A reason without words does not compile. */
type ReasonWords = { why: string; now: string; guest: string };

export const outcomes: Record<OutcomeName, string> = said.outcome.names;
export const reasons: Record<Reason, ReasonWords> = said.outcome.reasons;
export const conflicts: Record<ConflictReason, string> = said.outcome.conflicts;
export const providerSays: Record<Question['provider'], string> = said.outcome.providerSays;

/** Have the goods gone out already, or is it now that they do? A redemption looks the same in both cases; what the cashier does is not. */
export type Goods = 'to-hand-over' | 'handed-over';

export type OutcomeWords = { why: string; more: string[]; now?: string; guest?: string };

/** What an outcome means, what to do about it, what to tell the guest. */
export function wordsOfOutcome(outcome: Outcome, goods: Goods, { redemption, shownAtMs = Date.now() }: { redemption?: ShownRedemption | undefined; shownAtMs?: number } = {}): OutcomeWords {
  switch (outcome.is) {
    case 'redeemed':
      return { why: said.outcome.redeemed[goods], more: redemption === undefined ? [] : [said.outcome.redeemed.when({ time: wordsOfTime(redemption.at), person: redemption.by })] };
    case 'accepted-offline':
      return outcome.conflict === undefined ? OFFLINE()[goods] : { why: conflicts[outcome.conflict], ...DISPUTED()[goods] };
    case 'not-accepted':
      return refusedWords(outcome, redemption === undefined ? shownAtMs : Date.parse(redemption.at));
    case 'not-known': {
      const { why, now, guest } = said.outcome.notKnown[outcome.phase];
      return { why, more: [], now, guest };
    }
    default:
      return unreachable(outcome);
  }
}

const OFFLINE = perLanguage((): Record<Goods, OutcomeWords> => ({
  'to-hand-over': { why: said.outcome.offline['to-hand-over'], more: [said.outcome.offline.nothingMore] },
  'handed-over': { why: said.outcome.offline['handed-over'], more: [] },
}));

const DISPUTED = perLanguage((): Record<Goods, Omit<OutcomeWords, 'why'>> => ({
  'to-hand-over': { more: [], now: said.outcome.disputed['to-hand-over'] },
  'handed-over': { more: [said.outcome.disputed['handed-over']] },
}));

type Refused = Extract<Outcome, { is: 'not-accepted' }>;

/** `atMs`: when it was refused; the list was so much older. */
function refusedWords(outcome: Refused, atMs: number): OutcomeWords {
  const { why, now, guest } = reasons[outcome.reason];
  const more: string[] = [];
  if (outcome.earlier !== undefined) more.push(said.outcome.earlier({ time: wordsOfTime(outcome.earlier.at), person: outcome.earlier.by, reference: outcome.earlier.reference }));
  else if (outcome.at !== undefined) more.push((WHEN[outcome.reason] ?? said.outcome.when.other)({ time: wordsOfTime(outcome.at) }));
  if (outcome.providerText !== undefined) more.push(said.outcome.providerText({ text: outcome.providerText }));
  if (outcome.listAgeMs === undefined) return { why, more, now, guest };
  const list = { time: wordsOfTime(new Date(atMs - outcome.listAgeMs).toISOString(), new Date(atMs)), age: wordsOfAge(outcome.listAgeMs) };
  // not in a list is not the same as not valid: it may have been sold since
  if (outcome.reason === 'not-in-list') return { why: said.outcome.notInList(list), more, now, guest };
  return { why, more: [...more, said.outcome.byList(list)], now, guest };
}

const WHEN: Partial<Record<Refused['reason'], (args: { time: string }) => string>> = said.outcome.when;
