import type { Approval, Input, Output } from '../../shared/contract.ts';
import { assert, unreachable } from '../../shared/assert.ts';
import type { RedemptionEvent } from '../../shared/event.ts';
import { ok } from '../../shared/result.ts';
import type { Question, ShownRedemption } from '../../shared/redemption.ts';
import { isQuestion } from '../core/decide.ts';
import { riskOf } from '../core/offline.ts';
import type { Redemption } from '../core/redemption.ts';
import { takenOf } from '../core/taken.ts';
import type { Terminal } from '../terminal.ts';
import { approvedBy, mayJudge } from './approver.ts';
import { accountOf } from './account-of.ts';
import { present } from './present.ts';
import { printByItself } from './print-by-itself.ts';
import { dropAsk } from './redeem.ts';
import { shownRedemption } from './shown-redemption.ts';

/** The verdict is painted: from now on nobody needs to ask what was handed over. */
export function shown(terminal: Terminal, { id, outcome }: Input<'redemption.shown'>): Output<'redemption.shown'> {
  const state = terminal.journal.redemption(id);
  // a redemption that was refused for want of disk space was never begun
  if (state === undefined || state.shown === outcome) return {};
  const after = terminal.journal.append(id, [{ kind: 'shown', outcome }]);
  printByItself(terminal, after.requested.reference, outcome);
  // a guest who was told does not wait any more, and what they said is not kept here
  if (!isQuestion(after)) terminal.now.waiting.delete(id);
  return {};
}

/** A guest at the open window has not been told yet: they are first. */
export function someoneWaits({ now }: Terminal): boolean {
  return now.waiting.size > 0 || now.asks.size > 0;
}

/** The guest goes without it. What the provider may have taken is asked about and given back. */
export function giveUp(terminal: Terminal, { id }: Input<'redemption.giveUp'>): Output<'redemption.giveUp'> {
  const ask = terminal.now.asks.get(id);
  if (ask !== undefined) return dropAsk(terminal, ask);
  const state = present(terminal, id);
  if (state.given.is !== 'undecided' || isLeftToSupervisor(terminal, state)) return shownRedemption(terminal, state);
  return decided(terminal, id, { kind: 'withheld', by: personId(terminal), reason: 'not-handed-over' });
}

/** Whoever asked for a supervisor's word or a guest's contact stands here no more, but for one who stays: the guests they asked for go without. */
export function leaveAsks(terminal: Terminal, stays?: string): void {
  const { asks, waiting } = terminal.now;
  for (const open of asks.values()) if (open.by !== stays) dropAsk(terminal, open);
  for (const id of waiting.keys()) {
    const state = present(terminal, id);
    const { asks: asked, outcome } = shownRedemption(terminal, state);
    // NOT KNOWN stands aside until its guest comes back
    const { by } = state.requested;
    if (by === stays || asked === undefined || outcome.is !== 'not-accepted' || state.given.is !== 'undecided') continue;
    terminal.push('redemption.changed', decided(terminal, id, { kind: 'withheld', by, reason: 'not-handed-over' }));
  }
}

/** What has to be asked at this window: verdicts of an earlier one that were not shown or not decided. */
export function questions(terminal: Terminal): Output<'redemption.questions'> {
  return terminal.journal
    .questions(terminal.now.askUpToSeq)
    .map((id) => present(terminal, id))
    .filter((state) => !isLeftToSupervisor(terminal, state))
    .map((state) => ({
      redemption: shownRedemption(terminal, state),
      provider: providerSays(state),
      unsure: state.unsure,
    }));
}

/** What somebody did not know at the desk: a supervisor's to answer, whenever it was. */
export function inbox(terminal: Terminal): Output<'queue.inbox'> {
  return terminal.journal
    .unsure()
    .map((id) => present(terminal, id))
    .map((state) => ({ redemption: shownRedemption(terminal, state), provider: providerSays(state), unsure: true }));
}

/** A person's answer to "was this handed over?"; "I don't know" leaves it to the supervisor. */
export function handedOver(terminal: Terminal, { id, answer, approver }: Input<'redemption.handedOver'>): Output<'redemption.handedOver'> {
  const state = present(terminal, id);
  const approved = approver === undefined ? ok(undefined) : approvedBy(terminal, approver, 'supervisor', { hands: state.unsure ? state.hands : [] });
  const unanswered = (is: Exclude<Approval, 'done'>) => ({ is, redemption: shownRedemption(terminal, state) });
  if (!approved.ok) return unanswered(approved.error);
  if (!isQuestion(state)) return unanswered('changed');
  if (approved.value === undefined && isLeftToSupervisor(terminal, state)) return unanswered('not-allowed');
  return { is: 'done', redemption: decided(terminal, id, said(terminal, state, { answer, by: approved.value?.id ?? personId(terminal) })) };
}

type Said = { answer: Input<'redemption.handedOver'>['answer']; by: string };

function said(terminal: Terminal, state: Redemption, { answer, by }: Said): RedemptionEvent {
  switch (answer) {
    case 'yes':
      return handed(terminal, state, by);
    case 'no':
      return { kind: 'withheld', by, reason: 'not-handed-over' };
    case 'unsure':
      return { kind: 'unsure', by };
    default:
      return unreachable(answer);
  }
}

/** Goods that went out cost what they were given for; what a person gave in doubt costs what the policy says. */
function handed(terminal: Terminal, state: Redemption, by: string): RedemptionEvent {
  const { requested, given } = state;
  const { settings, offline } = accountOf(terminal, state);
  const risk = given.is === 'yes' ? given.risk : riskOf(requested.worth, offline?.policy, settings.currency);
  return { kind: 'given', by, worth: requested.worth, basis: 'person', ...(risk === undefined ? {} : { risk }) };
}

/** Somebody did not know: from then on a supervisor decides who had no part in it. */
function isLeftToSupervisor({ now: { signedIn }, people }: Terminal, state: Redemption): boolean {
  return state.unsure && (signedIn === undefined || !mayJudge({ people }, signedIn, 'supervisor', { hands: state.hands }));
}

function decided(terminal: Terminal, id: string, event: RedemptionEvent): ShownRedemption {
  const after = terminal.journal.append(id, [event]);
  terminal.now.waiting.delete(id);
  terminal.push('questions.changed', {});
  terminal.push('queue.changed', {});
  terminal.push('offline.changed', {});
  terminal.kick(after.requested.account);
  return shownRedemption(terminal, after);
}

/** What the provider's side of it is, as far as it is known. */
export function providerSays(state: Redemption): Question['provider'] {
  const taken = takenOf(state);
  switch (taken.is) {
    case 'yes':
      return 'taken';
    case 'no':
      return 'not-taken';
    case 'refused':
      return 'refused';
    case 'unknown':
      return 'not-known';
    default:
      return unreachable(taken);
  }
}

function personId(terminal: Terminal): string {
  assert(terminal.now.signedIn !== undefined, 'a person is signed in');
  return terminal.now.signedIn.id;
}
