import type { Earlier, ShownRedemption } from '../../shared/redemption.ts';
import { outcomeOf } from '../core/outcome.ts';
import { mayTakeBack, undoMs } from '../core/reversal.ts';
import type { Redemption } from '../core/redemption.ts';
import type { Terminal } from '../terminal.ts';
import { accountOf } from './account-of.ts';

/** A redemption as a screen may see it: names instead of ids, the code masked. */
export function shownRedemption(terminal: Terminal, state: Redemption): ShownRedemption {
  const account = accountOf(terminal, state);
  const now = terminal.journal.moment();
  const undo = undoMs(state, now);
  return {
    id: state.id,
    reference: state.requested.reference,
    at: state.requestedAt,
    by: nameOf(terminal, state.requested.by),
    account: account.settings.name,
    maskedCode: state.requested.maskedCode,
    worth: state.requested.worth,
    decided: state.given.is !== 'undecided',
    outcome: outcomeOf(state, now),
    ...(undo > 0 ? { undoMs: Math.ceil(undo) } : {}),
    mayTakeBack: mayTakeBack(state),
  };
}

/** "Redeemed here 19:42 by Anna": the newest of these redemptions by which goods went out. */
export function earlierHere(terminal: Terminal, states: Redemption[]): Earlier | undefined {
  const given = states.find((state) => state.given.is === 'yes');
  if (given === undefined) return undefined;
  return { at: given.requestedAt, by: nameOf(terminal, given.requested.by), reference: given.requested.reference };
}

export function nameOf(terminal: Terminal, personId: string): string {
  return terminal.people.get(personId)?.name ?? personId;
}
