import { unreachable } from '../../shared/assert.ts';
import type { AskWhy } from '../../shared/ask.ts';
import type { WhyNotRead } from '../../shared/lists.ts';
import type { OfflineAccount, Readiness, WhyNothing } from '../../shared/offline.ts';
import type { Evidence } from '../../shared/policy.ts';
import { inOneLine } from './in-one-line.ts';
import { perLanguage, said } from './said.ts';
import { wordsOfHours, wordsOfLength, wordsOfTime } from './time.ts';
import { wordsOfRisk } from './worth.ts';

const words = said.offline;

/** Why nothing would be accepted: what is missing, and what to do about it. */
export const nothings: Record<WhyNothing, { why: string; now: string }> = words.nothings;

/** What a manager can do about it who stands at the till: nobody has to be called. */
export const forManagers: Partial<Record<WhyNothing, string>> = words.forManagers;

const BY: Record<Evidence, string> = words.by;

/** "A voucher that stands in the list as unused: up to €50.00 at once, up to €200.00 if a supervisor answers for it." */
export function wordsOfAccepts({ evidence, ...limits }: OfflineAccount['accepts'][number], currency: string): string {
  return words.accepts[limitsOf(limits)]({ what: BY[evidence], ...wordsOfLimits(limits, currency) });
}

type Limits = { giveMinor: number; askMinor: number };

/** Which of the limits are said: a supervisor's only where it is more. */
export function limitsOf({ giveMinor, askMinor }: Limits): 'both' | 'give' | 'ask' {
  if (giveMinor === 0) return 'ask';
  return askMinor > giveMinor ? 'both' : 'give';
}

export function wordsOfLimits({ giveMinor, askMinor }: Limits, currency: string): { give: string; ask: string } {
  return { give: wordsOfRisk({ minor: giveMinor, currency }), ask: wordsOfRisk({ minor: askMinor, currency }) };
}

/** "12,480 vouchers, read 19:05, 37 minutes old. It serves until it is 12 h old." */
export function wordsOfList({ readAt, ageMs, maxAgeMs, count }: NonNullable<OfflineAccount['list']>): string {
  const list = { time: wordsOfTime(readAt), age: wordsOfAge(ageMs), most: wordsOfHours(maxAgeMs) };
  return count === undefined ? words.listUncounted(list) : words.list({ count, ...list });
}

/** "Asked of the guest for €100.00 and more." */
export function wordsOfContact(aboveMinor: number, currency: string): string {
  return aboveMinor === 0 ? words.contactOfAll : words.contactFrom({ worth: wordsOfRisk({ minor: aboveMinor, currency }) });
}

const NOT_READ: Record<WhyNotRead, string> = words.newer.whys;

/** "Could not be read. Last tried 19:05: the provider did not answer in time. The desk tries again by itself." */
export function wordsOfNewer(newer: NonNullable<OfflineAccount['newer']>, line: OfflineAccount['line']): string {
  switch (newer.is) {
    case 'waited-for':
      return line === 'up' ? words.newer.readByItself : words.newer.readLater;
    case 'reading':
      return words.newer.reading({ count: newer.count });
    case 'not-read':
      return words.newer.notRead({ time: wordsOfTime(newer.at), why: NOT_READ[newer.why] });
    default:
      return unreachable(newer);
  }
}

const MINUTE_MS = 60_000;

/** An age as people say it: "37 minutes", "3 h 12 min". */
export function wordsOfAge(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / MINUTE_MS));
  if (minutes < 1) return words.ageUnderMinute;
  return minutes < 60 ? words.ageMinutes({ count: minutes }) : wordsOfLength(minutes * MINUTE_MS);
}

export function wordsOfExposure(exposure: OfflineAccount['exposure']): string {
  return inOneLine(exposure.map(({ currency, outMinor, capMinor }) => words.exposure({ out: wordsOfRisk({ minor: outMinor, currency }), cap: wordsOfRisk({ minor: capMinor, currency }) })));
}

export function wordsOfLeft(exposure: OfflineAccount['exposure']): string {
  return inOneLine(exposure.map(({ currency, leftMinor }) => wordsOfRisk({ minor: leftMinor, currency })));
}

/** What the venue can lose: every till by itself. */
export function wordsOfVenue({ tills, tillCaps, venueCaps }: Readiness): string {
  if (tillCaps.length === 0) return words.venue.nothing;
  return words.venue.most({ tills, each: tillCaps.map(wordsOfRisk).join(' + '), all: venueCaps.map(wordsOfRisk).join(' + ') });
}

/** Why a supervisor, or the guest's contact, is asked for. */
export const askWhys: Record<AskWhy, string> = words.asking.whys;

/** Who, or what, is asked for. */
export function wordsOfAsking(why: AskWhy): (typeof words.asking)['supervisor'] {
  return why === 'contact' ? words.asking.contact : words.asking.supervisor;
}

/** What is known of the voucher that a supervisor is asked about. */
export function wordsOfEvidence(evidence: Evidence, listAgeMs: number | undefined): string {
  if (evidence !== 'listed' || listAgeMs === undefined) return words.evidence[evidence];
  return words.evidence.listedOf({ age: wordsOfAge(listAgeMs) });
}

/** What to do about an outage, before, during and after it: short enough to be read in one. */
export const runbook = perLanguage(() => [words.runbook.before, words.runbook.during, words.runbook.after].map(({ title, steps }) => ({ title, steps: Object.values<string>(steps) })));

/** How long a supervisor may have the desk work offline. */
export const forcings: Record<string, string> = words.till.forTimes;
