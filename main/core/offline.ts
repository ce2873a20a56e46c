import type { Ask, AskWhy } from '../../shared/ask.ts';
import type { Evidence, Limits, Policy } from '../../shared/policy.ts';
import type { RefusalEvent, Risk } from '../../shared/event.ts';
import type { Reason } from '../../shared/redemption.ts';
import type { Voucher } from '../../shared/voucher.ts';
import { denominationOf, unitsOf, type Worth } from '../../shared/worth.ts';
import { CLOCK_JUMP_MS } from './limits.ts';
import { isLater, type Moment } from './moment.ts';
import type { Redemption } from './redemption.ts';
import { isFinished } from './table.ts';
import { takenOf } from './taken.ts';
import { validityAt } from './time.ts';

/** What is known of a code without asking its provider, when it is to be given. */
export type Facts = {
  worth: Worth;
  policy: Policy | undefined;
  currency: string;
  /** the account's list; `seq` is the newest row of this journal when its reading began, `ours`: that row is still the same */
  list: { seq: number; ours: boolean; ageMs: number; worthLeft: boolean } | undefined;
  /** the voucher as the list has it */
  voucher: Voucher | undefined;
  /** what the list says of a code for which it has no voucher */
  otherwise: Otherwise | undefined;
  /** there is no list, and rows of the journal were lost which one would have shown */
  rowsLost: boolean;
  /** does the code look as only the account's codes do? */
  wellFormed: boolean;
  /** other redemptions of the code here, each with the newest of its rows */
  here: { state: Redemption; lastSeq: number }[];
  /** the no that stands which its provider last said when it was asked about the code: in which row, when and why */
  saidNo: { seq: number; moment: Moment; reason: Reason } | undefined;
  /** what went out for the code by slips of which its provider is never told: no list shows it */
  lost: readonly Worth[];
  /** what went out for the code at other accounts: on its looks it may be the same voucher, and a cashier chose whose it is */
  elsewhere: { redemptions: readonly Redemption[]; losses: number };
  /** money of this account that is given and not yet taken, refused and unresolved included */
  exposed: readonly Risk[];
  /** redemptions that were given offline in this outage, and how long it has been without the line */
  count: number;
  outageMs: number;
  time: { utcMs: number; certain: boolean; jumped: boolean };
  /** a supervisor answers for it */
  approved: boolean;
  /** the guest's contact is at hand */
  contacted: boolean;
};

/** The list has the code as one of which nothing is left, or in other letters. */
export type Otherwise = 'spent' | 'other-letters';

/** `risk` is absent where nobody has priced it: it is counted beside the sum. */
export type Offline = { is: 'give'; evidence: Evidence; risk?: Risk } | { is: 'ask'; why: AskWhy; evidence: Evidence; risk?: Risk; contact?: true } | { is: 'refuse'; reason: Reason };
type Refused = Extract<Offline, { is: 'refuse' }>;

/** May a redemption be given while its provider cannot be asked? The caps hold for the moment at which it is asked, whoever approves. */
export function mayGive(facts: Facts): Offline {
  const { policy } = facts;
  if (policy === undefined) return refuse('unreachable');
  if (facts.time.jumped) return refuse('clock-wrong');
  const evidence = evidenceOf(facts, policy);
  if (typeof evidence !== 'string') return evidence;
  const spent = whatIsSpent(policy, facts);
  return spent === undefined ? byWorth(facts, policy, evidence) : refuse(spent);
}

function refuse(reason: Reason): Refused {
  return { is: 'refuse', reason };
}

/** What the code rests on. A list that cannot be believed is as good as none; one that can says whether something is left. */
function evidenceOf(facts: Facts, policy: Policy): Evidence | Refused {
  const { list, voucher, otherwise, time } = facts;
  if (list !== undefined && list.ageMs < -CLOCK_JUMP_MS) return refuse('clock-wrong');
  const validity = voucher === undefined ? 'valid' : validityAt(voucher, time);
  const listed = whyNotListed(facts, policy);
  if (listed !== undefined) {
    const weaker = facts.wellFormed ? 'well-formed' : 'none';
    // a list says of it that nothing is left, however old the list is
    if (listed === 'not-in-list' && otherwise === 'spent') return refuse('nothing-left');
    // what the journal has lost may be this very code: until a list of afterwards nobody knows
    if (listed === 'list-not-ours' || facts.rowsLost || otherwise === 'other-letters' || limitsOf(policy, weaker).askMinor === 0) return refuse(listed);
    if (validity !== 'valid') return refuse(validity === 'boundary' ? 'clock-wrong' : validity);
    return otherwise === 'spent' || isOut(facts) || unitsOf(facts.worth) > leftByNo(0, facts) ? refuse('nothing-left') : weaker;
  }
  if (validity !== 'valid') return refuse(validity === 'boundary' ? 'clock-wrong' : validity);
  return isLeft(facts) ? 'listed' : refuse('nothing-left');
}

/** Without a list to say what is left, a code is good for one redemption here, whoever's it is, and a no of its provider stands. */
function isOut({ here, lost, elsewhere }: Facts): boolean {
  return lost.length > 0 || elsewhere.losses > 0 || elsewhere.redemptions.some(wentOut) || here.some(({ state }) => mayTake(state) || state.decline !== undefined);
}

/** Why a voucher does not rest on its account's list; undefined where it does. */
export function whyNotListed({ list, voucher }: Pick<Facts, 'list' | 'voucher'>, policy: Policy): Reason | undefined {
  if (list === undefined) return 'unreachable';
  if (!list.ours) return 'list-not-ours';
  if (list.ageMs > policy.listMaxAgeMs) return 'list-too-old';
  return voucher === undefined ? 'not-in-list' : undefined;
}

function isLeft(facts: Facts): boolean {
  const { list, voucher, here, lost, elsewhere, worth } = facts;
  if (list === undefined || voucher === undefined || wasDeclinedSince(list.seq, here)) return false;
  // what is still open at another account was given for the same paper, whoever chose that account
  if (elsewhere.redemptions.some((state) => wentOut(state) && !isFinished(state))) return false;
  // a list that does not say what is left of a voucher supports one redemption of it, whenever that was
  if (!list.worthLeft && (lost.length > 0 || here.some(({ state }) => mayTake(state)))) return false;
  const left = Math.min(leftOf(voucher.worth, list.seq, here), leftByNo(list.seq, facts)) - lost.reduce((sum, one) => sum + unitsOf(one), 0);
  return denominationOf(voucher.worth) === denominationOf(worth) && unitsOf(worth) <= left;
}

/** What is used up for everything, whatever a voucher is worth and whoever approves. */
export function whatIsSpent(policy: Policy, { count, outageMs }: Pick<Facts, 'count' | 'outageMs'>): 'count-reached' | 'hours-reached' | undefined {
  if (count >= policy.countAtMost) return 'count-reached';
  return outageMs >= policy.outageAtMostMs ? 'hours-reached' : undefined;
}

function byWorth(facts: Facts, policy: Policy, evidence: Evidence): Offline {
  const { worth, currency, exposed } = facts;
  const kind = policy.kinds?.[worth.kind];
  if (kind === 'refuse') return refuse('kind-refused');
  const risk = riskOf(worth, policy, currency);
  if (risk === undefined) {
    if (policy.unpriced === undefined) return refuse('worth-unknown');
    return giveOrAsk(facts, policy, { evidence, why: 'unpriced' });
  }
  const { giveMinor, askMinor, totalMinor } = capsOf(policy, evidence, { currency: risk.currency, own: currency });
  if (risk.minor > askMinor || outMinor(exposed, risk.currency) + risk.minor > totalMinor) return refuse('over-the-limit');
  if (kind === undefined && risk.minor <= giveMinor) return giveOrAsk(facts, policy, { evidence, risk });
  return giveOrAsk(facts, policy, { evidence, risk, why: kind === 'ask' ? 'kind' : giveMinor === 0 && evidence !== 'listed' ? 'evidence' : 'worth' });
}

/** `why` is absent where the desk may give it without a supervisor. A supervisor's word does not stand in for the guest's contact. */
function giveOrAsk({ currency, approved, contacted }: Facts, policy: Policy, { why, ...rest }: { evidence: Evidence; risk?: Risk; why?: AskWhy }): Offline {
  const word = approved ? undefined : why;
  const contact = !contacted && wantsContact(policy, currency, rest.risk);
  if (word === undefined && !contact) return { is: 'give', ...rest };
  return { is: 'ask', why: word ?? 'contact', ...rest, ...(contact ? { contact } : {}) };
}

/** What cannot be compared with the limit, having no price or one in another currency, counts as more. */
function wantsContact({ contactAboveMinor }: Policy, currency: string, risk: Risk | undefined): boolean {
  return contactAboveMinor !== undefined && (risk?.currency !== currency || risk.minor >= contactAboveMinor);
}

/** What the desk and a supervisor may give on that evidence in the account's own currency. */
function limitsOf(policy: Policy, evidence: Evidence): Limits {
  if (evidence === 'listed') return { giveMinor: policy.perRedemptionMinor, askMinor: Math.max(policy.perRedemptionMinor, policy.askUpToMinor ?? 0) };
  const { giveMinor, askMinor } = (evidence === 'well-formed' ? policy.wellFormed : policy.none) ?? { giveMinor: 0, askMinor: 0 };
  return { giveMinor, askMinor: Math.max(giveMinor, askMinor) };
}

/** What becomes of a kind of worth, however little it is worth. One that nobody has priced is `unpriced`. */
export function ruleOfKind(kind: Worth['kind'], policy: Policy): 'give' | 'ask' | 'refuse' | 'unpriced' {
  const rule = policy.kinds?.[kind];
  if (rule === 'refuse') return rule;
  const priced = kind === 'money' || (kind === 'uses' ? policy.useMinor : policy.percentSaleMinor) !== undefined;
  return priced ? (rule ?? 'give') : (policy.unpriced ?? 'unpriced');
}

type Caps = Limits & { totalMinor: number };

/** The caps of one currency. Another than the account's own is given where the policy names it, and by a list only. */
export function capsOf(policy: Policy, evidence: Evidence, { currency, own }: { currency: string; own: string }): Caps {
  if (currency === own) return { ...limitsOf(policy, evidence), totalMinor: policy.totalMinor };
  const other = policy.otherCurrencies?.[currency];
  if (other === undefined || evidence !== 'listed') return { giveMinor: 0, askMinor: 0, totalMinor: other?.totalMinor ?? 0 };
  return { giveMinor: other.perRedemptionMinor, askMinor: Math.max(other.perRedemptionMinor, other.askUpToMinor ?? 0), totalMinor: other.totalMinor };
}

/** What is out in one currency against its cap, for each currency that the policy names or in which something is out; the account's own first. */
export function exposureOf(policy: Policy | undefined, own: string, exposed: readonly Risk[]): Ask['exposure'] {
  const named = policy === undefined ? [] : [own, ...Object.keys(policy.otherCurrencies ?? {})];
  const out = exposed.filter(({ minor }) => minor > 0).map(({ currency }) => currency);
  return [...new Set([...named, ...out])].map((currency) => {
    const capMinor = policy === undefined ? 0 : capsOf(policy, 'listed', { currency, own }).totalMinor;
    const minor = outMinor(exposed, currency);
    return { currency, outMinor: minor, capMinor, leftMinor: Math.max(0, capMinor - minor) };
  });
}

function outMinor(exposed: readonly Risk[], currency: string): number {
  return exposed.reduce((sum, risk) => (risk.currency === currency ? sum + risk.minor : sum), 0);
}

/** The provider itself has said no to the code since its list was read: what the list says of it is no longer true. */
function wasDeclinedSince(listSeq: number, here: Facts['here']): boolean {
  return here.some(({ state, lastSeq }) => lastSeq > listSeq && state.decline !== undefined);
}

/** Units that are left after a no that its provider said when the code was only asked about: none, but where it was used up what was given back here since, less what was taken again. */
function leftByNo(seq: number, { saidNo, here }: Facts): number {
  if (saidNo === undefined || saidNo.seq <= seq) return Infinity;
  if (saidNo.reason !== 'used') return 0;
  const since = here.filter(({ lastSeq }) => lastSeq > saidNo.seq).map(({ state }) => state);
  const taken = since.filter(mayTake).reduce((sum, { requested }) => sum + unitsOf(requested.worth), 0);
  return since.reduce((sum, state) => sum + gaveBackAfter(saidNo.moment, state), 0) - taken;
}

/** What counts is when it was begun: what its provider said meanwhile may be of before or after. */
function gaveBackAfter(moment: Moment, { attempts, receipts }: Redemption): number {
  const begun = new Set(attempts.filter(({ verb, started }) => verb === 'reverse' && isLater(started, moment)).map(({ receiptId }) => receiptId));
  return receipts.reduce((sum, { id, standing, worth }) => (standing || !begun.has(id) ? sum : sum + unitsOf(worth)), 0);
}

/** Of what a scan was told, this may be otherwise later, or for another showtime. */
const PASSES: readonly Reason[] = ['not-yet-valid', 'no-such-showtime', 'box-office'];

/** Did the provider say no to a code when it was scanned, for good? */
export function isStandingNo({ byProvider, reason }: Pick<RefusalEvent, 'byProvider' | 'reason'>): boolean {
  return byProvider === true && !PASSES.includes(reason);
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

/** Its provider may have declined it because it is another's: the goods went out for the paper all the same. */
function wentOut(state: Redemption): boolean {
  return mayTake(state) || state.given.is === 'yes';
}

/** The money that may be lost by a worth; undefined where nobody has said what it is worth. */
export function riskOf(worth: Worth, policy: Policy | undefined, currency: string): Risk | undefined {
  if (worth.kind === 'money') return { minor: worth.minor, currency: worth.currency };
  const each = worth.kind === 'uses' ? policy?.useMinor : policy?.percentSaleMinor;
  if (each === undefined) return undefined;
  return { minor: worth.kind === 'uses' ? each * worth.count : Math.ceil((each * worth.hundredths) / 10_000), currency };
}
