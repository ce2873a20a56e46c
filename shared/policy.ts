import { z } from 'zod';
import { Currency } from './worth.ts';

const Minor = z.int().nonnegative();

/** What is known of a code without its provider: it stands in a fresh list as unused; it looks as the account's codes do; nothing. */
export const Evidence = z.enum(['listed', 'well-formed', 'none']);
export type Evidence = z.infer<typeof Evidence>;

/** Up to `giveMinor` the desk gives by itself, up to `askMinor` if a supervisor answers for it; more is refused. */
const Limits = z.strictObject({ giveMinor: Minor, askMinor: Minor });
export type Limits = z.infer<typeof Limits>;

/** Money caps of a currency that is not the account's own. */
const OtherCurrency = z.strictObject({ perRedemptionMinor: Minor, askUpToMinor: Minor.optional(), totalMinor: Minor });

/** Policies of the first wording did not say these: then the cautious defaults hold. */
const COUNT_AT_MOST = 200;
const OUTAGE_AT_MOST_MS = 24 * 60 * 60_000;

/** What an account may give while its provider cannot be asked. Money is in minor units of the account's currency. */
export const Policy = z.strictObject({
  /** names the wording of the policy in every event that rests on it */
  version: z.string(),
  /** what the desk gives by itself on a listed voucher, and up to which a supervisor may; absent: nobody may give more */
  perRedemptionMinor: Minor,
  askUpToMinor: Minor.optional(),
  /** absent: such a code is refused */
  wellFormed: Limits.optional(),
  none: Limits.optional(),
  /** a kind of worth that is never given by the desk alone, or never at all */
  kinds: z.strictObject({ money: z.enum(['ask', 'refuse']).optional(), uses: z.enum(['ask', 'refuse']).optional(), percent: z.enum(['ask', 'refuse']).optional() }).optional(),
  /** a worth that nobody has priced: absent, it is refused; else a supervisor may give it, and it is counted beside the sum */
  unpriced: z.literal('ask').optional(),
  /** of what may have been taken already: wait until its provider says; absent, it is given like anything else */
  inDoubt: z.literal('wait').optional(),
  /** from this risk on, in the account's own currency, nothing is given without the guest's contact; what has no price in it counts as more. Absent: nobody is asked */
  contactAboveMinor: Minor.optional(),
  /** what may be out and not taken, all together */
  totalMinor: Minor,
  otherCurrencies: z.record(Currency, OtherCurrency).optional(),
  /** how many may be given in one outage, and how long one may last without the line */
  countAtMost: z.int().nonnegative().default(COUNT_AT_MOST),
  outageAtMostMs: z.int().nonnegative().default(OUTAGE_AT_MOST_MS),
  listMaxAgeMs: z.int().positive(),
  /** how often the list is read anew; absent: every quarter of an hour */
  listEveryMs: z.int().min(60_000).optional(),
  /** what one use is worth, and the sale that a percentage is taken of; without them such vouchers have no price */
  useMinor: Minor.optional(),
  percentSaleMinor: Minor.optional(),
});
export type Policy = z.infer<typeof Policy>;

/** What an account begins with: a listed voucher up to 50.00, 500.00 out at most, and nothing on less than a list. */
export const DEFAULT_POLICY: Policy = {
  version: 'default 1',
  perRedemptionMinor: 5_000,
  totalMinor: 50_000,
  countAtMost: COUNT_AT_MOST,
  outageAtMostMs: OUTAGE_AT_MOST_MS,
  listMaxAgeMs: 12 * 60 * 60_000,
};

/** Providers by which nothing is ever given offline: no call of theirs records what happened before. */
const NEVER_OFFLINE: ReadonlySet<string> = new Set(['vista-ocapi']);
/** Providers that have nothing to check a code against: they give offline only by a policy that somebody set on purpose. */
const REFUSES_BY_DEFAULT: ReadonlySet<string> = new Set(['vouchercart']);

/** What a manager sets on the screen. Whatever else a policy says stays as it was, and its version is made for each wording. */
export const PolicyWish = Policy.omit({ version: true, otherCurrencies: true, unpriced: true, listEveryMs: true });
export type PolicyWish = z.infer<typeof PolicyWish>;

/** May an account of that provider have a policy at all? */
export function mayHavePolicy(provider: string): boolean {
  return !NEVER_OFFLINE.has(provider);
}

/** What a new account of a provider is set up with; undefined: nothing is given offline until somebody sets it. */
export function firstPolicy(provider: string): Policy | undefined {
  return NEVER_OFFLINE.has(provider) || REFUSES_BY_DEFAULT.has(provider) ? undefined : DEFAULT_POLICY;
}

/** The policy that an account goes by, whatever was set. */
export function policyOf({ provider, policy }: { provider: string; policy?: Policy | undefined }): Policy | undefined {
  return NEVER_OFFLINE.has(provider) ? undefined : policy;
}
