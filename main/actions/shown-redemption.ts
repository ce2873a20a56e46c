import type { Earlier, FromPaper, Outcome, ShownRedemption } from '../../shared/redemption.ts';
import { outcomeOf } from '../core/outcome.ts';
import { leftOf } from '../core/left.ts';
import { mayTakeBack, undoMs } from '../core/reversal.ts';
import { onPaper, type Redemption, whenAndWhose } from '../core/redemption.ts';
import type { Terminal } from '../terminal.ts';
import { judgeWaiting } from './give-offline.ts';
import { accountOf, canBeAsked } from './account-of.ts';

/** A redemption as a screen may see it: names instead of ids, the code masked. */
export function shownRedemption(terminal: Terminal, state: Redemption): ShownRedemption {
  const account = accountOf(terminal, state);
  const now = terminal.journal.moment();
  const undo = canBeAsked(terminal, state) ? undoMs(state, now) : 0;
  const paper = fromPaper(terminal, state);
  const outcome = outcomeOf(state, now);
  return {
    id: state.id,
    reference: state.requested.reference,
    ...whenAndWho(terminal, state),
    account: account.settings.name,
    maskedCode: state.requested.maskedCode,
    worth: state.requested.worth,
    ...leftOn(state, outcome),
    ...(state.requested.sale === undefined ? {} : { sale: terminal.vault.open(state.requested.sale) }),
    decided: state.given.is !== 'undecided',
    outcome,
    ...(paper === undefined ? {} : { fromPaper: paper }),
    ...(undo > 0 ? { undoMs: Math.ceil(undo) } : {}),
    mayTakeBack: canBeAsked(terminal, state) && mayTakeBack(state),
    ...asksOf(terminal, state),
    ...(state.given.is === 'yes' && state.given.grounds?.approvedBy !== undefined ? { approvedBy: nameOf(terminal, state.given.grounds.approvedBy) } : {}),
  };
}

/** A voucher that its provider has taken a part of is handed back with the rest on it; until it has, nobody knows what is left. */
function leftOn(state: Redemption, { is }: Outcome): Pick<ShownRedemption, 'left'> {
  const left = is === 'redeemed' ? leftOf(state) : undefined;
  return left === undefined ? {} : { left };
}

/** What a supervisor is asked for while its guest waits, as things stand now. */
function asksOf(terminal: Terminal, state: Redemption): Pick<ShownRedemption, 'asks'> {
  if (state.given.is !== 'undecided' || terminal.now.waiting.get(state.id)?.asks !== true) return {};
  const verdict = judgeWaiting(terminal, state);
  return verdict.is === 'ask' ? { asks: verdict.ask } : {};
}

/** "Redeemed here 19:42 by Anna": the newest of these redemptions by which goods went out. */
export function earlierHere(terminal: Terminal, states: Redemption[]): Earlier | undefined {
  const given = states.find((state) => state.given.is === 'yes');
  return given === undefined ? undefined : earlierOf(terminal, given);
}

export function earlierOf(terminal: Terminal, state: Redemption): Earlier {
  return { ...whenAndWho(terminal, state), reference: state.requested.reference };
}

function whenAndWho(terminal: Terminal, state: Redemption): { at: string; by: string } {
  const { at, by } = whenAndWhose(state);
  return { at, by: nameOf(terminal, by) };
}

function fromPaper(terminal: Terminal, state: Redemption): FromPaper | undefined {
  const paper = onPaper(state);
  if (paper === undefined) return undefined;
  const { requested, requestedAt } = state;
  const { slip, approvedBy } = paper;
  const enteredBy = nameOf(terminal, requested.by);
  return { slip: terminal.vault.open(slip), enteredAt: requestedAt, enteredBy, ...(approvedBy === undefined ? {} : { approvedBy: nameOf(terminal, approvedBy) }) };
}

export function nameOf(terminal: Terminal, personId: string): string {
  return terminal.people.get(personId)?.name ?? personId;
}
