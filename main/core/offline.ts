import type { Policy } from '../../shared/policy.ts';
import type { Risk } from '../../shared/event.ts';
import type { Reason } from '../../shared/redemption.ts';
import type { Voucher } from '../../shared/voucher.ts';
import { denominationOf, unitsOf, type Worth } from '../../shared/worth.ts';
import { CLOCK_JUMP_MS } from './limits.ts';
import type { Redemption } from './redemption.ts';
import { isFinished } from './table.ts';
import { takenOf } from './taken.ts';
import { validityAt } from './time.ts';

/** What is known of a code without asking its provider, when it is to be given. */
export type Facts = {
  worth: Worth;
  policy: Policy | undefined;
  currency: string;
  /** the voucher as the list has it; `listSeq` is the newest row of this journal when the reading of the list began */
  listed: { voucher: Voucher; listSeq: number; ageMs: number } | undefined;
  /** other redemptions of the code here, each with the newest of its rows */
  here: { state: Redemption; lastSeq: number }[];
  /** money of this account that is given and not yet taken, refused and unresolved included */
  exposedMinor: number;
  time: { utcMs: number; certain: boolean; jumped: boolean };
};

export type Offline = { is: 'give'; risk: Risk } | { is: 'refuse'; reason: Reason };

/** May a redemption be given while its provider cannot be asked? The caps hold for the moment at which it is asked. */
export function mayGive(facts: Facts): Offline {
  const { policy, listed, time, worth } = facts;
  if (policy === undefined) return { is: 'refuse', reason: 'unreachable' };
  if (time.jumped) return { is: 'refuse', reason: 'clock-wrong' };
  if (listed === undefined) return { is: 'refuse', reason: 'not-in-list' };
  if (listed.ageMs < -CLOCK_JUMP_MS) return { is: 'refuse', reason: 'clock-wrong' };
  if (listed.ageMs > policy.listMaxAgeMs) return { is: 'refuse', reason: 'list-too-old' };
  const validity = validityAt(listed.voucher, time);
  if (validity !== 'valid') return { is: 'refuse', reason: validity === 'boundary' ? 'clock-wrong' : validity };
  if (wasDeclinedSince(listed.listSeq, facts.here)) return { is: 'refuse', reason: 'nothing-left' };
  const left = leftOf(listed.voucher.worth, listed.listSeq, facts.here);
  if (denominationOf(listed.voucher.worth) !== denominationOf(worth) || unitsOf(worth) > left) return { is: 'refuse', reason: 'nothing-left' };
  const risk = riskOf(worth, policy, facts.currency);
  if (risk === undefined) return { is: 'refuse', reason: 'over-the-limit' };
  const over = risk.minor > policy.perRedemptionMinor || facts.exposedMinor + risk.minor > policy.totalMinor;
  return over ? { is: 'refuse', reason: 'over-the-limit' } : { is: 'give', risk };
}

/** The provider itself has said no to the code since its list was read: what the list says of it is no longer true. */
function wasDeclinedSince(listSeq: number, here: Facts['here']): boolean {
  return here.some(({ state, lastSeq }) => lastSeq > listSeq && state.decline !== undefined);
}

/**
 * Units that are left of a listed worth: less what was done here since the reading of the list began, for the list may show
 * the voucher as it was before; and less every redemption of it that is still open.
 */
export function leftOf(listed: Worth, listSeq: number, here: Facts['here']): number {
  const counted = here.filter(({ state, lastSeq }) => (lastSeq > listSeq || !isFinished(state)) && mayTake(state));
  return unitsOf(listed) - counted.reduce((sum, { state }) => sum + unitsOf(state.requested.worth), 0);
}

/** Anything but a clear no, and anything not given back. */
function mayTake(state: Redemption): boolean {
  const taken = takenOf(state);
  if (taken.is === 'unknown' || taken.is === 'yes') return true;
  return taken.is === 'no' ? state.given.is !== 'no' : false;
}

/** The money that may be lost by a worth, in the account's currency; undefined where nobody has said what it is worth. */
export function riskOf(worth: Worth, policy: Policy, currency: string): Risk | undefined {
  if (worth.kind === 'money') return worth.currency === currency ? { minor: worth.minor, currency } : undefined;
  const each = worth.kind === 'uses' ? policy.useMinor : policy.percentSaleMinor;
  if (each === undefined) return undefined;
  return { minor: worth.kind === 'uses' ? each * worth.count : Math.ceil((each * worth.hundredths) / 10_000), currency };
}
