import type { HistoryOutcome } from '../../shared/history.ts';
import { outcomeOf } from './outcome.ts';
import { type Redemption, whenAndWhose } from './redemption.ts';

/** How a redemption stands in the history: whose it is, when, and how it came out by now. */
export type Standing = { account: string; person: string; at: string; outcome: HistoryOutcome };

/** Where it was entered from paper, when and by whom it was handed over counts. */
export function standingInHistory(state: Redemption): Standing {
  const { at, by } = whenAndWhose(state);
  return { account: state.requested.account, person: by, at, outcome: historyOutcomeOf(state) };
}

/** Goods that came back are taken back from then on, whatever the provider still has to hear. */
function historyOutcomeOf(state: Redemption): HistoryOutcome {
  if (state.given.is === 'no' && state.given.how !== undefined) return 'taken-back';
  // which of the four it is does not hang on the moment at which somebody asks, only how long it may last does
  return outcomeOf(state, { at: state.requestedAt, mono: 0, run: 0 }).is;
}
