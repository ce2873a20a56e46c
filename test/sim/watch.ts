import type { Outcome } from '../../shared/redemption.ts';
import { unitsOf, type Worth } from '../../shared/worth.ts';
import type { VoucherList } from '../../main/terminal.ts';
import type { Books } from './books.ts';
import { hit, type Hits } from './hits.ts';
import type { ModelName, Plan } from './plan.ts';

/** What really happened with one guest, whatever the journal says about it. */
export type Guest = {
  id: string;
  till: number;
  model: ModelName;
  code: string;
  worth: Worth;
  at: number;
  order: number;
  /** the goods are with the guest */
  handed: boolean;
  /** stands at the desk and has not been told what becomes of it */
  waits: boolean;
  told?: Outcome['is'];
  reference?: string;
  /** it was given without its provider */
  byPolicy: boolean;
  givenAt?: number;
  outageClosed?: true;
  /** the cashier wants the goods taken back and has them */
  back: boolean;
  resolved: boolean;
  sentAgain: boolean;
  /** its redeem went out at least once */
  sent: boolean;
  /** when its till heard a no to it */
  declinedAt?: number;
  /** when its provider was asked to give it back */
  reversedAt?: number;
  /** the journal was put back to before it began, or to before some of what became of it */
  forgotten: boolean;
  clouded: boolean;
  /** effects of it may come until then */
  actsUntil: number;
  /** which slip of paper it was entered from, perhaps once more after a power cut: only one of these is owed */
  ofSlip?: string;
};

/** Everything that must hold at any moment. It knows the providers' books and the guests, and never asks the program. */
export type Watch = {
  guests: Map<string, Guest>;
  violations: string[];
  /** redemptions and errands that the line sent twice */
  twice: Set<string>;
  /** errands that a supervisor had sent again */
  postedAgain: Set<string>;
  /** errands that a person has looked up, or was about to */
  reviewed: Set<string>;
  /** clients of the office that were to be made */
  clientCodes: string[];
  /** redemptions whose every call fails for a long time */
  poisoned: Set<string>;
  /** who begins now comes behind all who began before */
  nextOrder(): number;
  violated(what: string): void;
  isTaken(id: string): boolean;
  /** its provider is called for it, whatever for */
  called(id: string): void;
  redeemSent(id: string): void;
  /** the till has heard that its provider does not redeem it */
  declined(id: string): void;
  /** it is to be given back by that receipt */
  reverseSent(id: string, receipt: string): void;
  told(id: string, outcome: Outcome): void;
  /** `away`: for how many milliseconds its line was gone in an outage, as far as the till must know; `saidNoAt`: when its provider last said at a scan that the code is used up */
  givenOffline(guest: Guest, list: (VoucherList & { startedAt: number }) | undefined, known: { away: Away; saidNoAt: number | undefined }): void;
  /** a person has closed the outage in which what is out was given, or is about to */
  outageClosed(till: number, model: ModelName): void;
};

type Away = (outage: { since: number; closedAt: number }) => number;
type Parts = { booksOf: (model: ModelName) => Books; now: () => number; plan: Plan; hits: Hits };

export function makeWatch({ booksOf, now, plan, hits }: Parts): Watch {
  const guests = new Map<string, Guest>();
  let begun = 0;
  const violations: string[] = [];
  /** when a person closed an outage, by till and provider */
  const closedAt = new Map<string, number>();
  const twice = new Set<string>();
  const calls = new Map<string, number>();
  const violated = (what: string) => void (violations.length < 20 && violations.push(`${(now() / 1000).toFixed(3)} s: ${what}`));
  const takenOf = (guest: Guest) => standing(guest).reduce((sum, { units }) => sum + units, 0);
  const isOut = (guest: Guest) => takenOf(guest) < unitsOf(guest.worth);
  /** What is out of a guest's worth and not taken, in minor units; nothing where nobody has priced it. */
  const missing = (guest: Guest) => {
    if (guest.worth.kind === 'money') return Math.max(0, guest.worth.minor - takenOf(guest));
    return takenOf(guest) > 0 ? 0 : (priceOf(guest.worth, plan) ?? 0);
  };
  const standing = ({ id, model }: Guest) => booksOf(model).standing(id);
  return {
    guests,
    violations,
    twice,
    postedAgain: new Set(),
    reviewed: new Set(),
    clientCodes: [],
    poisoned: new Set(),
    violated,
    nextOrder: () => ++begun,
    isTaken(id) {
      const guest = guests.get(id);
      return guest !== undefined && standing(guest).length > 0;
    },
    called(id) {
      const times = (calls.get(id) ?? 0) + 1;
      calls.set(id, times);
      if (times === CALLS_AT_MOST) violated(`its provider was called ${times} times for ${id}`);
    },
    redeemSent(id) {
      const guest = guests.get(id);
      if (guest === undefined) return violated(`a redeem went out for ${id}, which nobody asked for`);
      const excused = guest.sentAgain || guest.forgotten;
      if (standing(guest).length > 0 && !excused) violated(`${id} (${guest.model}) is sent again although it was taken`);
      if (guest.actsUntil > now() && !excused) violated(`${id} (${guest.model}) is sent again while an earlier sending may still arrive`);
      for (const older of guests.values()) {
        const before = older.till === guest.till && older.model === guest.model && older.code === guest.code && older.order < guest.order;
        if (before && older.byPolicy && !older.sent && older.handed && !older.forgotten && !older.resolved) violated(`${id} is sent before ${older.id}, an older one of its voucher`);
      }
      guest.sent = true;
    },
    declined(id) {
      const guest = guests.get(id);
      if (guest !== undefined) guest.declinedAt = now();
    },
    reverseSent(id, receipt) {
      const guest = guests.get(id);
      if (guest !== undefined) guest.reversedAt = now();
      // where a provider cannot say whose taking it is, another's may look like ours
      if (guest === undefined || guest.model === 'likely') return;
      const others = booksOf(guest.model).takings.find((taken) => taken.id === receipt && taken.standing && taken.key !== id);
      if (others !== undefined) violated(`${id} (${guest.model}) gives back ${receipt}, which ${others.key} took`);
    },
    told(id, outcome) {
      const guest = guests.get(id);
      if (guest === undefined || guest.forgotten || guest.clouded) return;
      const taken = standing(guest).length > 0;
      // where a provider cannot say whose taking it is, another's may be all there is
      if (outcome.is === 'redeemed' && !taken && !guest.back && !guest.resolved && guest.model !== 'likely') violated(`${id} (${guest.model}) is told REDEEMED and nothing was taken`);
      if (outcome.is !== 'not-accepted' || guest.sentAgain) return;
      // what was given back may be taken once more by a line that sends twice; the end shows that it is given back again
      if (standing(guest).some(({ again }) => !again) && !twice.has(id)) violated(`${id} (${guest.model}) is told NOT ACCEPTED (${outcome.reason}) and it was taken`);
      else if (guest.actsUntil > now() && !twice.has(id)) violated(`${id} (${guest.model}) is told NOT ACCEPTED (${outcome.reason}) and it may still be taken`);
    },
    outageClosed(till, model) {
      closedAt.set(`${till} ${model}`, now());
      for (const guest of guests.values()) if (guest.till === till && guest.model === model && guest.byPolicy) guest.outageClosed = true;
    },
    givenOffline(guest, list, { away, saidNoAt }) {
      if (guest.declinedAt !== undefined && now() - guest.declinedAt > TOLD_WITHIN_MS) violated(`${guest.id} (${guest.model}) is given offline although its provider said no to it`);
      // what is taken whole, or more than that, is given on it: it waits for a person to give the surplus back
      if (!isOut(guest)) return;
      const isFirst = !guest.byPolicy;
      guest.byPolicy = true;
      const out = [...guests.values()].filter((one) => one.till === guest.till && one.model === guest.model && one.byPolicy && !one.back && !one.resolved && !one.forgotten);
      checkCaps(guest, out);
      checkHours(guest, out, away);
      const listed = list?.find(guest.code);
      if (saidNoAt !== undefined && isFirst) checkSaidNo(guest, { saidNoAt, readAt: listed === undefined ? -Infinity : list?.startedAt });
      if (list === undefined || listed === undefined) return checkUnlisted(guest);
      if (!list.worthLeft) checkSold(guest);
      const since = [...guests.values()].filter((one) => one.till === guest.till && one.model === guest.model && one.code === guest.code && one.at >= list.startedAt && !one.back && (standing(one).length > 0 || (one.byPolicy && !one.resolved && !one.forgotten)));
      const units = since.reduce((sum, one) => sum + unitsOf(one.worth), 0);
      if (units > unitsOf(listed.worth)) violated(`${guest.code} is given for ${units} in all, and the list said ${unitsOf(listed.worth)}`);
    },
  };

  function checkCaps(guest: Guest, out: Guest[]): void {
    if (priceOf(guest.worth, plan) === undefined) hit(hits, 'person', 'given unpriced');
    if (priceOf(guest.worth, plan) === undefined && !plan.unpriced) violated(`${guest.id} was given and has no price`);
    const minor = out.reduce((sum, one) => sum + missing(one), 0);
    if (minor > plan.capMinor) violated(`${minor} is out and not taken at till ${guest.till}, ${guest.model}: more than ${plan.capMinor}`);
    // what is out is of one outage: none ends while anything of it is owed, unless a person closes it
    const count = out.filter((one) => isOut(one) && one.outageClosed !== true).length;
    if (count > plan.countAtMost) violated(`${count} are out at till ${guest.till}, ${guest.model}: more than ${plan.countAtMost} in one outage`);
  }

  /** The time without the line since something was given that is still out: no outage ends before. */
  function checkHours(guest: Guest, out: Guest[], away: Away): void {
    guest.givenAt = now();
    const since = Math.min(...out.flatMap((one) => (takenOf(one) !== unitsOf(one.worth) && one.outageClosed !== true && one.givenAt !== undefined ? [one.givenAt] : [])));
    const offMs = away({ since, closedAt: closedAt.get(`${guest.till} ${guest.model}`) ?? -Infinity });
    // while a lane stands still for another reason, nobody looks whether the line is there
    if (plan.rate.credentials + plan.rate.setup + plan.rate.throttling > 0) return;
    if (offMs > plan.outageAtMostMs + HOURS_SLACK_MS) violated(`${guest.id} was given after ${offMs} ms without the line, and ${plan.outageAtMostMs} are allowed`);
  }

  /** A no that its provider said at a scan stands, until a list says otherwise that was read later, or something of it was given back here. */
  function checkSaidNo(guest: Guest, { saidNoAt, readAt = -Infinity }: { saidNoAt: number; readAt: number | undefined }): void {
    if (readAt >= saidNoAt) return;
    hit(hits, 'person', 'given after a no at a scan');
    const givenBack = [...guests.values()].some(({ till, model, code, reversedAt = -Infinity }) => till === guest.till && model === guest.model && code === guest.code && reversedAt >= saidNoAt);
    if (!givenBack) violated(`${guest.id} (${guest.model}) is given offline although its provider said at a scan that ${guest.code} is used up`);
  }

  /** A list that does not say what is left of a voucher is good for one redemption of it here, whenever that was. */
  function checkSold(guest: Guest): void {
    if (guest.clouded) return;
    hit(hits, 'person', 'given on a list of what was sold');
    const another = [...guests.values()].find((one) => one !== guest && one.till === guest.till && one.model === guest.model && one.code === guest.code && one.handed && !one.back && !one.resolved && !one.forgotten && !one.clouded);
    if (another !== undefined) violated(`${guest.code} was given twice, and its list says only what it was sold for`);
  }

  /** A code that no list has is good for one redemption here, up to what the policy says. */
  function checkUnlisted(guest: Guest): void {
    // the list that it was given by went with the journal
    if (guest.clouded) return;
    const price = priceOf(guest.worth, plan);
    const { askMinor } = plan.wellFormed;
    if (askMinor === 0) return violated(`${guest.id} was given offline and is in no list`);
    hit(hits, 'person', 'given unlisted');
    if (price !== undefined && price > askMinor) violated(`${guest.id} was given for ${price} on a code that no list has`);
    const another = [...guests.values()].find((one) => one !== guest && one.till === guest.till && one.model === guest.model && one.code === guest.code && one.handed && !one.back && !one.forgotten && !one.clouded);
    if (another !== undefined) violated(`${guest.code} is in no list, and was given twice`);
  }
}

/** What was given is told at once; it may be sent, and answered, between the two. */
const TOLD_WITHIN_MS = 500;
/** However long a line is bad, nobody is called so often for one redemption: that would be hammering. */
const CALLS_AT_MOST = 2_000;

/** As the policy of the simulation prices it, in minor units; undefined where it does not. */
function priceOf(worth: Worth, { unpriced }: Plan): number | undefined {
  if (worth.kind === 'money') return worth.minor;
  if (unpriced) return undefined;
  return worth.kind === 'uses' ? worth.count * USE_MINOR : Math.ceil((SALE_MINOR * worth.hundredths) / 10_000);
}

export const USE_MINOR = 1_000;
export const SALE_MINOR = 30_000;
/** The first of an outage is given before its lane has told that the line is gone. */
const HOURS_SLACK_MS = 20_000;
