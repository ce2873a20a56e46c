import { type KeyboardEvent, type UIEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { unreachable } from '../../shared/assert.ts';
import { said } from '../words/said.ts';
import { EntryRow, idOfPlace } from './EntryRow.tsx';
import { cameBack, goToPlace, need, openStory, scrolled, useHistory } from './history.ts';
import { ROW_PX } from './scale.ts';
import { rowsOf, useRows } from './rows.ts';

/** Everything that was found, however much: only the rows that are seen are there. The keyboard is at one of them, which need not have been read yet. */
export function EntryList() {
  const list = useRef<HTMLDivElement>(null);
  const { shown, entries, active, jump } = useHistory();
  const { rows, offset, opening, tall } = useRows(list, shown);
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => need(shown - 1 - last, shown - 1 - first), [shown, first, last, entries]);
  useLayoutEffect(() => scrollTo(list.current, useHistory.getState().scroll), [jump]);
  useEffect(() => (cameBack() ? list.current?.focus() : undefined), []);
  return (
    <div
      ref={list}
      className="history-list"
      role="grid"
      aria-label={said.history.list}
      aria-rowcount={shown + 1}
      aria-colcount={Object.keys(said.history.columns).length}
      aria-activedescendant={rows.some(({ index }) => shown - 1 - index === active) ? idOfPlace(active ?? 0) : undefined}
      tabIndex={0}
      onKeyDown={(event) => press(event, list.current)}
      onScroll={remember}
    >
      <div role="rowgroup" className="history-head">
        <div role="row" aria-rowindex={1} className="entry">
          {Object.entries(said.history.columns).map(([column, name]) => (
            <div key={column} role="columnheader" className={`entry-cell entry-${column}`}>
              {name}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ height: tall }}>
        <div role="presentation" className="history-rows" style={{ height: Math.min(opening, tall), insetBlockStart: ROW_PX }}>
          {rows.map(({ index, start }) => {
            const place = shown - 1 - index;
            return <EntryRow key={place} place={place} nth={index + 2} top={start - offset} entry={entries.get(place)} active={place === active} />;
          })}
        </div>
      </div>
    </div>
  );
}

function remember({ currentTarget: list }: UIEvent<HTMLDivElement>): void {
  scrolled(list.scrollTop * rowsOf(list).by);
}

function scrollTo(list: HTMLElement | null, offset: number): void {
  if (list !== null) list.scrollTop = offset / rowsOf(list).by;
}

/** Scrolls no further than is needed for the row to be seen whole. */
function bringIntoView(list: HTMLElement, index: number): void {
  const { by, opening } = rowsOf(list);
  const offset = list.scrollTop * by;
  if (index * ROW_PX < offset) scrollTo(list, index * ROW_PX);
  else if ((index + 1) * ROW_PX > offset + opening) scrollTo(list, (index + 1) * ROW_PX - opening);
}

type Move = 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Home' | 'End';
const MOVES: readonly string[] = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] satisfies Move[];

function press(event: KeyboardEvent, list: HTMLElement | null): void {
  const { active, shown, entries } = useHistory.getState();
  if (list === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'Enter' && active !== undefined) {
    event.preventDefault();
    const entry = entries.get(active);
    if (entry !== undefined) void openStory(entry.seq);
  }
  if (!isMove(event.key)) return;
  event.preventDefault();
  const page = Math.max(1, Math.floor(rowsOf(list).opening / ROW_PX) - 1);
  const at = active === undefined ? -1 : shown - 1 - active;
  const to = Math.min(shown - 1, Math.max(0, indexAfter(event.key, { at, page, last: shown - 1 })));
  goToPlace(shown - 1 - to);
  bringIntoView(list, to);
}

function isMove(key: string): key is Move {
  return MOVES.includes(key);
}

function indexAfter(key: Move, { at, page, last }: { at: number; page: number; last: number }): number {
  switch (key) {
    case 'ArrowUp':
      return at - 1;
    case 'ArrowDown':
      return at + 1;
    case 'PageUp':
      return at - page;
    case 'PageDown':
      return at + page;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return unreachable(key);
  }
}
