import { no, ok, type Result } from '../../shared/result.ts';
import type { NeedsApproval, SlipFault } from '../../shared/late.ts';
import type { Risk } from '../../shared/event.ts';
import { sameWorth, unitsOf, type Worth } from '../../shared/worth.ts';
import { utcOfLocal } from '../../shared/zone.ts';
import { LATE_ENTRY_MS } from './limits.ts';
import { capsOf, exposureOf, type Facts, mayGive, riskOf } from './offline.ts';
import type { Redemption } from './redemption.ts';

/** When a slip says that it was given, as a UTC instant: a minute that was, and not too long ago. */
export function instantOfSlip(givenAt: string, { timeZone, nowMs }: { timeZone: string; nowMs: number }): Result<string, SlipFault> {
  const utcMs = utcOfLocal(givenAt, timeZone);
  if (utcMs === undefined) return no('no-such-time');
  if (utcMs > nowMs) return no('in-the-future');
  return utcMs < nowMs - LATE_ENTRY_MS ? no('too-long-ago') : ok(new Date(utcMs).toISOString());
}

/**
 * What is at risk by a slip, and why somebody has to answer for it: the goods are out, so it is entered either way. Without a second
 * person goes only what the desk would have given by itself at the slip's moment: anybody can write a slip.
 */
export function judgeSlip(facts: Omit<Facts, 'approved' | 'contacted'>): { risk?: Risk; needs?: NeedsApproval } {
  const { worth, policy, currency, exposed } = facts;
  if (policy === undefined) return { needs: 'no-policy' };
  const risk = riskOf(worth, policy, currency);
  if (risk === undefined) return { needs: 'unpriced' };
  const { giveMinor } = capsOf(policy, 'listed', { currency: risk.currency, own: currency });
  const left = exposureOf(policy, currency, exposed).find((one) => one.currency === risk.currency)?.leftMinor ?? 0;
  if (risk.minor > giveMinor || risk.minor > left) return { risk, needs: 'over-the-limit' };
  return mayGive({ ...facts, approved: false, contacted: true }).is === 'give' ? { risk } : { risk, needs: 'not-by-itself' };
}

/** A slip is known by its worth and its minute, among those of one code. What was taken back since is not standing any more. */
export function isOfSlip({ given }: Redemption, slip: { worth: Worth; at: string }): boolean {
  return given.is === 'yes' && given.late !== undefined && given.late.at === slip.at && sameWorth(given.worth, slip.worth);
}

type Telling = { late?: true; sells?: { kinds: readonly ('uses' | 'money')[]; moneyStep?: number } };

/** Can a till tell its provider later of such a worth? Not where money is counted in a unit that nobody has said. */
export function canBeTold({ late, sells }: Telling, worth: Worth, currency: string): boolean {
  if (late !== true || sells === undefined) return late === true;
  if (worth.kind === 'percent' || !sells.kinds.includes(worth.kind)) return false;
  return worth.kind === 'uses' || (worth.currency === currency && sells.moneyStep !== undefined && worth.minor % sells.moneyStep === 0);
}

/** Nothing is given for a worth of nothing. */
export function isWorthSomething(worth: Worth): boolean {
  return unitsOf(worth) > 0;
}
