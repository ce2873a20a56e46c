import type { HistoryOutcome } from '../../shared/history.ts';
import { OutcomeSign } from '../parts/OutcomeSign.tsx';
import { historyOutcomes } from '../words/history.ts';

const SHAPES: Record<'taken-back' | 'loss', string> = {
  // an arrow that turns back, a sheet with a corner and a line through it
  'taken-back': 'M34 22L10 46l24 24M10 46h52a26 26 0 0 1 0 52',
  loss: 'M20 6h42l20 20v68H20zM8 92L94 10',
};

/** How an entry came out: a colour, a shape, a word. */
export function EntryPill({ is }: { is: HistoryOutcome }) {
  return (
    <span className={`entry-pill entry-${is}`}>
      {is === 'taken-back' || is === 'loss' ? (
        <svg className="outcome-sign" viewBox="0 0 100 104" aria-hidden="true">
          <path d={SHAPES[is]} fill="none" stroke="currentColor" strokeWidth="9" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      ) : (
        <OutcomeSign is={is} />
      )}
      {historyOutcomes()[is]}
    </span>
  );
}
