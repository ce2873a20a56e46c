import type { Ask } from '../../shared/ask.ts';
import type { Grounds, LossEvent, RedemptionEvent, Risk } from '../../shared/event.ts';
import type { Reason } from '../../shared/redemption.ts';
import type { Worth } from '../../shared/worth.ts';
import { exposureOf, type Facts, mayGive, type Offline, whyNotListed } from '../core/offline.ts';
import { outageMs } from '../core/outage.ts';
import { isTelling } from '../core/recognise.ts';
import type { Redemption } from '../core/redemption.ts';
import { canAsk } from '../core/table.ts';
import { takenOf } from '../core/taken.ts';
import type { Account, Terminal, Waiting, Word } from '../terminal.ts';
import { accountOf } from './account-of.ts';
import { sealContact } from './contact.ts';

/** What the policy says to one wish at this moment. A refusal that rests on a list says how old that list is. */
export type Verdict = { is: 'give'; event: Extract<RedemptionEvent, { kind: 'given' }> } | { is: 'ask'; ask: Ask } | { is: 'refuse'; reason: Reason; listAgeMs?: number };
type NotGiven = Exclude<Verdict, { is: 'give' }>;
type Wish = { code: string; worth: Worth; id: string; word: Word };

/**
 * May it be given without its provider at all? Not where the provider has answered: a no stands, even while it is looked into whether it
 * means ourselves, and what was taken otherwise than wished is a person's. Where nobody can find out later whether it was taken, to
 * give in doubt would be a certain conflict.
 */
export function mayBeGiven(terminal: Terminal, state: Redemption): boolean {
  const policy = accountOf(terminal, state).offline?.policy;
  const taken = takenOf(state);
  if (policy === undefined || wasAnswered(state)) return false;
  return taken.is === 'no' || (taken.is === 'unknown' && canAsk(state, taken) && policy.inDoubt !== 'wait');
}

/** Has the provider said no to it, or what it took? What was said of a sending that a person has waived is over. */
function wasAnswered({ attempts, waived, receipts }: Redemption): boolean {
  return receipts.some(({ standing }) => standing) || attempts.some(({ verb, number, end }) => verb === 'redeem' && number > waived && end?.is === 'declined');
}

/** Gives what a guest waits for without the provider, if the policy allows it at this moment: looked at and written in one transaction. */
export function giveOffline(terminal: Terminal, state: Redemption, word = wordOf(terminal, state)): Redemption | NotGiven {
  if (!mayBeGiven(terminal, state)) return { is: 'refuse', reason: 'unreachable' };
  return terminal.journal.within(state.id, () => {
    const verdict = judgeWaiting(terminal, state, word);
    if (verdict.is !== 'give') return verdict;
    const { event, keep } = sealContact(terminal, verdict.event, word.contact);
    const given = terminal.journal.append(state.id, [event]);
    keep(state.id);
    return given;
  });
}

/** The policy does not give it any more, and nothing was taken: the guest who waits goes without, and nothing is left open. */
export function withholdUntaken(terminal: Terminal, state: Redemption, reason: Reason): Redemption {
  if (state.given.is !== 'undecided' || !terminal.now.waiting.has(state.id) || takenOf(state).is !== 'no') return state;
  return terminal.journal.append(state.id, [{ kind: 'withheld', by: 'desk', reason }]);
}

/** What the policy says to a guest who waits while nobody knows. */
export function judgeWaiting(terminal: Terminal, state: Redemption, word = wordOf(terminal, state)): Verdict {
  const { id, requested } = state;
  return judge(terminal, accountOf(terminal, state), { id, code: terminal.vault.open(requested.code), worth: requested.worth, word });
}

/** What was said before the call was begun need not be said again. */
export function wordOf({ now }: Pick<Terminal, 'now'>, { id }: Redemption): Word {
  return now.waiting.get(id)?.word ?? {};
}

/** More is known of a guest who waits; of one who has left meanwhile, nothing is. */
export function hearOfWaiting({ now }: Pick<Terminal, 'now'>, id: string, more: Partial<Waiting>): void {
  const waiting = now.waiting.get(id);
  if (waiting !== undefined) now.waiting.set(id, { ...waiting, ...more });
}

type Beginning = { requested: Extract<RedemptionEvent, { kind: 'requested' }>; account: Account; code: string; word: Word };

/** A redemption that is given without a call: requested and given in one transaction, checked in it. */
export function beginOffline(terminal: Terminal, id: string, { requested, account, code, word }: Beginning): Redemption | NotGiven {
  return terminal.journal.within(id, () => {
    const verdict = judge(terminal, account, { code, worth: requested.worth, id, word });
    if (verdict.is !== 'give') return verdict;
    const { event, keep } = sealContact(terminal, verdict.event, word.contact);
    const begun = terminal.journal.begin(id, [requested, event]);
    if (!begun.ok) return { is: 'refuse', reason: begun.error };
    keep(id);
    return begun.value;
  });
}

/** What the policy says; nothing is written. */
export function judge(terminal: Terminal, account: Account, { code, worth, id, word: { approvedBy, contact } }: Wish): Verdict {
  const { settings } = account;
  const facts = factsOf(terminal, account, { code, worth, id });
  const verdict = mayGive({ ...facts, approved: approvedBy !== undefined, contacted: contact !== undefined });
  const { list } = facts;
  const age = list === undefined ? {} : { listAgeMs: Math.round(list.ageMs) };
  const offline = account.offline;
  if (verdict.is === 'refuse' || offline === undefined) return { is: 'refuse', reason: verdict.is === 'refuse' ? verdict.reason : 'unreachable', ...(list === undefined || !restsOnList(verdict) ? {} : age) };
  const risk = verdict.risk === undefined ? {} : { risk: verdict.risk };
  if (verdict.is === 'ask') {
    return { is: 'ask', ask: { why: verdict.why, evidence: verdict.evidence, ...age, ...risk, exposure: exposureOf(offline.policy, settings.currency, facts.exposed), ...(verdict.contact === undefined ? {} : { contact: verdict.contact }) } };
  }
  const grounds: Grounds = {
    evidence: verdict.evidence,
    policy: offline.policy.version,
    policyHash: offline.hash,
    ...(list === undefined || verdict.evidence !== 'listed' ? {} : { listSeq: list.seq, ...age }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
  };
  return { is: 'give', event: { kind: 'given', by: 'desk', worth, basis: 'policy', ...risk, grounds } };
}

function restsOnList(verdict: Offline): boolean {
  return verdict.is === 'refuse' && (verdict.reason === 'not-in-list' || verdict.reason === 'list-too-old' || verdict.reason === 'nothing-left' || verdict.reason === 'expired' || verdict.reason === 'not-yet-valid');
}

/** What is known of a code here and now, without asking its provider. */
export function factsOf(terminal: Terminal, account: Account, { code, worth, id }: Omit<Wish, 'word'>): Omit<Facts, 'approved' | 'contacted'> {
  const { settings, offline } = account;
  const kept = terminal.list(settings.id);
  const time = terminal.time.now();
  const list = kept === undefined ? undefined : { seq: kept.seq, ours: isOurs(terminal, kept), ageMs: time.utcMs - kept.readAtMs, worthLeft: kept.worthLeft };
  const voucher = kept?.find(code);
  // what a list says is left, it knows up to its row; where none says it, everything that was ever done here counts
  const byList = list?.worthLeft === true && offline !== undefined && whyNotListed({ list, voucher }, offline.policy) === undefined;
  return {
    worth,
    policy: offline?.policy,
    currency: settings.currency,
    list,
    voucher,
    otherwise: kept?.otherwise?.(code),
    rowsLost: isListLost(terminal, account),
    wellFormed: isTelling(settings.grammar),
    here: othersHere(terminal, { account: settings.id, code, id, listSeq: byList ? list.seq : -1 }),
    saidNo: terminal.journal.saidNoAt(settings.id, code),
    ...outOf(terminal, settings.id, code),
    exposed: exposed(terminal, settings.id),
    ...spent(terminal, settings.id),
    time,
  };
}

/**
 * A list stands on a row of the journal. One that a journal put back from a copy has never had, or has another of by now, says nothing
 * about it; neither does one from before rows were lost, for what was done since it was read may be among them.
 */
export function isOurs({ journal, wholeSince }: Pick<Terminal, 'journal' | 'wholeSince'>, { seq, hash }: { seq: number; hash: string }): boolean {
  return seq >= wholeSince && (journal.hashAt(seq) ?? (seq === 0 ? '' : undefined)) === hash;
}

function othersHere({ journal }: Terminal, { account, code, id, listSeq }: { account: string; code: string; id: string; listSeq: number }): Facts['here'] {
  return journal.ofCodeSince(account, code, listSeq).flatMap((row) => {
    const state = row.id === id ? undefined : journal.redemption(row.id);
    return state === undefined ? [] : [{ state, lastSeq: row.lastSeq }];
  });
}

/** Is there no list of an account that gives one, although only a list would show what lost rows of the journal had? */
export function isListLost(terminal: Terminal, { settings, provider }: Account): boolean {
  return terminal.wholeSince > 0 && provider.till?.list !== undefined && terminal.list(settings.id) === undefined;
}

/** What was lost of a code. */
export function lossesOf({ journal }: Pick<Terminal, 'journal'>, code: string): LossEvent[] {
  return journal.lossesOfCode(code).map((id) => journal.loss(id)).filter((loss) => loss !== undefined);
}

/** What was lost of a code, and what went out for it at other accounts. Of a slip that named none nobody knows whose its voucher was. */
function outOf(terminal: Terminal, account: string, code: string): Pick<Facts, 'lost' | 'elsewhere'> {
  const losses = lossesOf(terminal, code);
  const ours = losses.filter((loss) => (loss.account ?? account) === account);
  const redemptions = terminal.journal.ofCodeElsewhere(account, code).map((id) => terminal.journal.redemption(id)).filter((state) => state !== undefined);
  return { lost: ours.map(({ worth }) => worth), elsewhere: { redemptions, losses: losses.length - ours.length } };
}

/** What is out and not taken at an account: everything owed counts, whoever's turn it is. */
export function exposed({ journal }: Pick<Terminal, 'journal'>, account: string): Risk[] {
  return journal.totals().filter((total) => total.account === account).map(({ minor, currency }) => ({ minor, currency }));
}

/** What this outage of an account has used up. */
export function spent({ journal }: Pick<Terminal, 'journal'>, account: string): { count: number; outageMs: number } {
  const line = journal.line(account);
  return { count: journal.givenOffline(account, line.closedSeq).count, outageMs: Math.round(outageMs(line, journal.moment())) };
}
