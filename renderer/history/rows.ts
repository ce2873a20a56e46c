import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useHistory } from './history.ts';
import { ROW_PX, scaleOf } from './scale.ts';

/** Rows beyond the edges that are there before they are seen. */
const AHEAD = 6;

/** Which rows are seen, how far the list is scrolled in their pixels, how tall its opening is and how tall it is laid out. */
export type Rows = { rows: VirtualItem[]; offset: number; opening: number; tall: number };

export function useRows(list: RefObject<HTMLDivElement | null>, count: number): Rows {
  // eslint-disable-next-line react/incompatible-library -- no compiler memoizes what it returns, and it is used up in each drawing
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({ count, getScrollElement: () => list.current, estimateSize: () => ROW_PX, overscan: AHEAD, observeElementOffset: observeScaled });
  const opening = Math.max(0, (virtual.scrollRect?.height ?? 0) - ROW_PX);
  return { rows: virtual.getVirtualItems(), offset: virtual.scrollOffset ?? 0, opening, tall: scaleOf(count, opening).tall };
}

/** By how much the list's bar moves its rows, and the opening that they are seen through. */
export function rowsOf(list: HTMLElement): { by: number; opening: number } {
  const opening = list.clientHeight - ROW_PX;
  return { by: scaleOf(useHistory.getState().shown, opening).by, opening };
}

/** Tells the library where the list is in pixels of its rows, not of its bar. */
function observeScaled({ scrollElement: list }: Virtualizer<HTMLDivElement, HTMLDivElement>, tell: (offset: number, scrolling: boolean) => void): (() => void) | undefined {
  if (list === null) return undefined;
  const heard = () => tell(list.scrollTop * rowsOf(list).by, false);
  heard();
  list.addEventListener('scroll', heard, { passive: true });
  return () => list.removeEventListener('scroll', heard);
}
