import { memo } from 'react';
import type { HistoryEntry } from '../../shared/history.ts';
import { useApp } from '../app.ts';
import { said } from '../words/said.ts';
import { wordsOfMinute } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { EntryPill } from './EntryPill.tsx';
import { goToPlace, openStory } from './history.ts';

/** The keyboard is at a row by this name of it. */
export function idOfPlace(place: number): string {
  return `entry-${place}`;
}

type Props = { place: number; nth: number; top: number; entry: HistoryEntry | undefined; active: boolean };

/** One row at its height above the opening; `nth` is which it is of all, its head included. */
export function EntryRow({ place, nth, top, entry, active }: Props) {
  const open = () => {
    goToPlace(place);
    if (entry !== undefined) void openStory(entry.seq);
  };
  return (
    <div id={idOfPlace(place)} role="row" aria-rowindex={nth} aria-selected={active} className={active ? 'entry entry-row entry-active' : 'entry entry-row'} style={{ transform: `translateY(${top}px)` }} onClick={open}>
      {entry === undefined ? <NotYet /> : <Cells entry={entry} />}
    </div>
  );
}

/** It is about to be read. */
function NotYet() {
  return (
    <div role="gridcell" aria-colspan={Object.keys(said.history.columns).length} aria-busy="true" className="entry-cell entry-wide">
      {said.history.notYet}
    </div>
  );
}

/** Drawn anew only when the entry is another one, and not at every pixel that the list is scrolled. */
const Cells = memo(function Cells({ entry: { at, outcome, reference, worth, maskedCode, account, by } }: { entry: HistoryEntry }) {
  const timeZone = useApp(({ opening }) => opening?.timeZone ?? 'UTC');
  // drawn anew where the window speaks another language
  useApp(({ language }) => language);
  return (
    <>
      <div role="gridcell" className="entry-cell">
        {wordsOfMinute(at, timeZone)}
      </div>
      <div role="gridcell" className="entry-cell">
        <EntryPill is={outcome} />
      </div>
      <div role="gridcell" className="entry-cell reference-cell">
        {reference}
      </div>
      <div role="gridcell" className="entry-cell entry-worth">
        {worth === undefined ? '' : wordsOfWorth(worth)}
      </div>
      <div role="gridcell" className="entry-cell reference-cell">
        {maskedCode}
      </div>
      <div role="gridcell" className="entry-cell">
        {account ?? ''}
      </div>
      <div role="gridcell" className="entry-cell">
        {by ?? ''}
      </div>
    </>
  );
});
