import { z } from 'zod';
import { Exposure } from './ask.ts';
import { Risk } from './event.ts';
import { WhyNotRead } from './lists.ts';
import { Evidence } from './policy.ts';
import { WorthKind } from './worth.ts';

const Instant = z.iso.datetime();
const Minor = z.int().nonnegative();

/** What an account's policy would do right now with a voucher on that evidence, whatever is left of its caps counted in: the desk gives up to one worth, a supervisor up to the other. */
const Accepts = z.strictObject({ evidence: Evidence, giveMinor: Minor, askMinor: Minor });

/** Why nothing would be accepted at an account: not what is wrong with one voucher, but with all. */
export const WhyNothing = z.enum(['no-policy', 'never', 'no-list', 'gives-no-list', 'list-too-old', 'list-not-ours', 'no-price', 'clock-wrong', 'total-reached', 'count-reached', 'hours-reached', 'all-refused']);
export type WhyNothing = z.infer<typeof WhyNothing>;

/** The next list: waited for, being read (so many vouchers have come), or the last reading did not end well. */
const NewerList = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('waited-for') }),
  z.strictObject({ is: z.literal('reading'), count: z.int() }),
  z.strictObject({ is: z.literal('not-read'), at: Instant, why: WhyNotRead }),
]);

/** What one account would accept if its provider could not be asked, at this moment and at this till. */
export const OfflineAccount = z.strictObject({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  /** whether its provider can be asked; `unauthorized` and `misconfigured`: it answers, and refuses the whole account */
  line: z.enum(['up', 'down', 'unauthorized', 'misconfigured']),
  /** since when the line is as it is; absent where it never changed */
  since: Instant.optional(),
  /** a supervisor has it work offline; `leftMs` until it ends by itself at the latest */
  forced: z.strictObject({ by: z.string(), at: Instant, leftMs: z.int().nonnegative() }).optional(),
  /** by what is accepted, best evidence first; empty where nothing is */
  accepts: z.array(Accepts),
  nothing: WhyNothing.optional(),
  /** kinds of worth that are not accepted as `accepts` says: a supervisor answers for each of them, or none is ever given */
  kinds: z.partialRecord(WorthKind, z.enum(['ask', 'refuse'])),
  /** the list that it goes by; `count` is absent where nobody has counted */
  list: z.strictObject({ readAt: Instant, ageMs: z.int(), maxAgeMs: z.int(), tooOld: z.boolean(), count: z.int().optional() }).optional(),
  /** how it stands with the next list; absent where none is ever read. Until it is whole the one before it is in force */
  newer: NewerList.optional(),
  /** for so much and more, in the account's currency, the guest is asked for a contact */
  contactAboveMinor: Minor.optional(),
  /** the account's own currency first; what is out stands here although no policy allows more of it */
  exposure: z.array(Exposure),
  /** redemptions that are out at a price nobody knows: beside the sum */
  unpriced: z.int(),
  count: z.strictObject({ used: z.int(), cap: z.int() }),
  /** time without the line in this outage */
  hours: z.strictObject({ usedMs: z.int(), capMs: z.int() }),
  /** an outage that is not over: counts and hours run in it until it is closed, or the line is back and nothing of it is owed */
  outage: z.strictObject({ since: Instant, oldestAt: Instant.optional() }).optional(),
});
export type OfflineAccount = z.infer<typeof OfflineAccount>;

/** All outages of this till together, for the bar that is always on the screen. */
const OutageSum = z.strictObject({
  accepted: z.int(),
  exposure: z.array(Exposure),
  unpriced: z.int(),
  oldestAt: Instant.optional(),
  /** of the account without its provider that has least of it; absent where none of them gives anything */
  leftMs: z.int().nonnegative().optional(),
});

/** `tills`: so many tills of the venue risk as much each; `venueCaps` is what all of them can lose at most, by what this one knows. `outage` is there while guests are served without a provider, or something of such a time is still owed. */
export const Readiness = z.strictObject({ tills: z.int(), accounts: z.array(OfflineAccount), tillCaps: z.array(Risk), venueCaps: z.array(Risk), outage: OutageSum.optional() });
export type Readiness = z.infer<typeof Readiness>;

/** So long a supervisor may have an account work offline, at most and where they say nothing. */
export const FORCE_AT_MOST_MS = 24 * 60 * 60_000;
export const FORCE_MS = 30 * 60_000;
export const TILLS_AT_MOST = 500;

/** What happened to one account's line, and to the outage that it makes. */
export const LineEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('line-gone') }),
  z.strictObject({ kind: z.literal('line-back') }),
  /** so many milliseconds more were counted without the line: what a power cut takes is what came after */
  z.strictObject({ kind: z.literal('line-counted') }),
  z.strictObject({ kind: z.literal('offline-forced'), by: z.string(), forMs: z.int().positive() }),
  /** by a person, or by the desk: the time was over, or the line had gone and is back */
  z.strictObject({ kind: z.literal('offline-lifted'), by: z.string() }),
  /** by a person, or by the desk: the line is back and nothing of the outage is owed any more */
  z.strictObject({ kind: z.literal('outage-closed'), by: z.string() }),
]);
export type LineEvent = z.infer<typeof LineEvent>;
