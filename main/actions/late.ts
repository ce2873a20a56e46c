import type { Approver, Input, Output } from '../../shared/contract.ts';
import { assert } from '../../shared/assert.ts';
import { cleanCode, isCode, maskCode, refWithoutCode } from '../../shared/code.ts';
import type { LossEvent, RedemptionEvent } from '../../shared/event.ts';
import type { LossReason, NeedsApproval, SlipFault } from '../../shared/late.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import type { Earlier } from '../../shared/redemption.ts';
import type { Worth } from '../../shared/worth.ts';
import { canBeTold, instantOfSlip, isOfSlip, isWorthSomething, judgeSlip } from '../core/late.ts';
import type { Redemption } from '../core/redemption.ts';
import type { Account, Terminal } from '../terminal.ts';
import { approvedBy } from './approver.ts';
import { factsOf, lossesOf } from './give-offline.ts';
import { shownLoss } from './loss.ts';
import { freeReference } from './reference.ts';
import { earlierHere, earlierOf, shownRedemption } from './shown-redemption.ts';
import { accountsOfSlip, whoseOf } from './whose.ts';

type Entry = Input<'late.enter'>;
/** A slip whose every word was read: an instant instead of a minute, a code instead of a text. */
type Read = { id: string; code: string; worth: Worth; at: string; givenBy: string; number: string; by: string; account: string | undefined };
/** What a slip goes to: an account that can be told of it, or nobody. */
type To = { is: 'owed'; account: Account; event: Pick<Extract<RedemptionEvent, { kind: 'given' }>, 'risk'> } | { is: 'lost'; account: Account | undefined; why: LossReason };

/**
 * Goods that went out while the till was dark, from the slip that was written then. They are given, whatever a policy says, so
 * they are owed like any other; what goes beyond the policy, or what nobody will pay for, somebody answers for who had no part in it.
 */
export function enterLate(terminal: Terminal, entry: Entry): Output<'late.enter'> {
  const again = askedTwice(terminal, entry);
  if (again !== undefined) return again;
  const slip = read(terminal, entry);
  if (!slip.ok) return { is: 'wrong', fault: slip.error };
  // what is standing is looked at in the transaction that adds to it
  const entered = terminal.journal.within(entry.id, () => enter(terminal, slip.value, entry.approver));
  if (entered.is === 'entered') {
    terminal.push('queue.changed', {});
    terminal.kick();
  }
  return entered;
}

function enter(terminal: Terminal, slip: Read, approver: Approver | undefined): Output<'late.enter'> {
  const accounts = accountsOfSlip(terminal, slip.code, slip.account);
  const here = accounts.flatMap((account) => allOf(terminal, account, slip.code));
  const already = enteredAlready(terminal, slip, here);
  if (already !== undefined) return { is: 'entered-already', earlier: already };
  if (accounts.length > 1) return { is: 'whose', accounts: whoseOf(terminal, accounts) };
  const [account] = accounts;
  const { to, needs } = judge(terminal, account, slip);
  const approved = approval(terminal, slip, needs, approver);
  if (!approved.ok) return approved.error;
  const late = { at: slip.at, slip: terminal.vault.seal(slip.number), ...approved.value };
  if (to.is === 'lost') return lose(terminal, slip, to, late);
  const given = { kind: 'given', by: slip.givenBy, worth: slip.worth, basis: 'person', late, ...to.event } as const;
  const begun = terminal.journal.begin(slip.id, [requested(terminal, slip, to.account), given]);
  if (!begun.ok) return { is: 'wrong', fault: begun.error };
  const earlier = earlierHere(terminal, here);
  return { is: 'entered', redemption: shownRedemption(terminal, begun.value), ...(earlier === undefined ? {} : { earlier }) };
}

/** One id is one wish: asked again, it is answered with what came of it. */
function askedTwice(terminal: Terminal, { id }: Entry): Output<'late.enter'> | undefined {
  const known = terminal.journal.redemption(id);
  if (known !== undefined) return { is: 'entered', redemption: shownRedemption(terminal, known) };
  const lost = terminal.journal.loss(id);
  return lost === undefined ? undefined : { is: 'lost', loss: shownLoss(terminal, lost) };
}

function read(terminal: Terminal, { id, slip: { code: text, worth, givenAt, givenBy, number, account } }: Entry): Result<Read, SlipFault> {
  assert(terminal.now.signedIn !== undefined, 'a person is signed in');
  const code = cleanCode(text);
  if (!isCode(code)) return no('not-a-code');
  if (!isWorthSomething(worth)) return no('no-worth');
  if (!terminal.people.has(givenBy)) return no('nobody');
  const at = instantOfSlip(givenAt, { timeZone: terminal.timeZone, nowMs: terminal.time.now().utcMs });
  return at.ok ? ok({ id, code, worth, at: at.value, givenBy, number, by: terminal.now.signedIn.id, account }) : at;
}

/** All redemptions of a code here, however many and however they ended. */
function allOf({ journal }: Terminal, account: Account, code: string): Redemption[] {
  return journal.ofCodeSince(account.settings.id, code, 0).map(({ id }) => journal.redemption(id)).filter((state) => state !== undefined);
}

function enteredAlready(terminal: Terminal, slip: Read, here: Redemption[]): Earlier | undefined {
  const standing = here.find((state) => isOfSlip(state, slip));
  if (standing !== undefined) return earlierOf(terminal, standing);
  const losses = lossesOf(terminal, slip.code);
  const lost = losses.find(({ late, worth }) => late.at === slip.at && JSON.stringify(worth) === JSON.stringify(slip.worth));
  if (lost === undefined) return undefined;
  const { at, by, reference } = shownLoss(terminal, lost);
  return { at, by, reference };
}

function judge(terminal: Terminal, account: Account | undefined, { id, code, worth, at }: Read): { to: To; needs: NeedsApproval | undefined } {
  if (account === undefined) return { to: { is: 'lost', account, why: 'no-account' }, needs: 'no-account' };
  const { settings, provider } = account;
  if (!canBeTold(provider.till ?? {}, worth, settings.currency)) return { to: { is: 'lost', account, why: 'cannot-be-told' }, needs: 'cannot-be-told' };
  const facts = factsOf(terminal, account, { code, worth, id });
  const { risk, needs } = judgeSlip({ ...facts, time: { ...facts.time, utcMs: Date.parse(at) } });
  return { to: { is: 'owed', account, event: risk === undefined ? {} : { risk } }, needs };
}

/** Nobody answers for what they gave or enter themselves. */
function approval(terminal: Terminal, { by, givenBy }: Read, needs: NeedsApproval | undefined, approver: Approver | undefined): Result<{ approvedBy?: string }, Output<'late.enter'>> {
  if (needs === undefined) return ok({});
  if (approver === undefined) return no({ is: 'needs-approval', why: needs });
  const approved = approvedBy(terminal, approver, 'supervisor', { hands: [by, givenBy] });
  return approved.ok ? ok({ approvedBy: approved.value.id }) : no({ is: 'needs-approval', why: needs, unsaid: approved.error });
}

function requested(terminal: Terminal, { id, by, code, worth }: Read, { settings, can }: Account): RedemptionEvent {
  const listed = terminal.list(settings.id)?.find(code);
  return {
    kind: 'requested',
    by,
    account: settings.id,
    code: terminal.vault.seal(code),
    maskedCode: maskCode(code),
    // where no list names it, the provider is asked for its own handle when it is told
    voucher: listed === undefined ? { kind: 'voucher', ref: '' } : { kind: listed.kind, ref: refWithoutCode(listed.ref, code) },
    worth,
    reference: freeReference(terminal, id),
    can,
  };
}

function lose(terminal: Terminal, { id, by, givenBy, code, worth }: Read, { account, why }: Extract<To, { is: 'lost' }>, late: LossEvent['late']): Output<'late.enter'> {
  const event: LossEvent = {
    kind: 'lost',
    by,
    givenBy,
    code: terminal.vault.seal(code),
    maskedCode: maskCode(code),
    worth,
    late,
    why,
    reference: freeReference(terminal, id),
    ...(account === undefined ? {} : { account: account.settings.id }),
  };
  const kept = terminal.journal.lose(id, event);
  return kept.ok ? { is: 'lost', loss: shownLoss(terminal, event) } : { is: 'wrong', fault: kept.error };
}
