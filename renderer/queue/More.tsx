import { Button } from '@mantine/core';
import { said } from '../words/said.ts';
import { more } from './queue.ts';
import type { Pages } from './read.ts';

/** How much of a list is on the screen: so many rows of so many pages, and whether there are more. */
export type Shown = { rows: number; pages: number; more: boolean };

/** The next page of a list. The button stays when there is no more, so that the focus does not fall off the screen. */
export function More({ list, shown: { rows, pages, more: is } }: { list: keyof Pages; shown: Shown }) {
  if (!is && pages === 1) return null;
  return (
    <Button variant="default" fullWidth aria-disabled={!is} onClick={() => (is ? void more(list) : undefined)}>
      {is ? said.queue.moreOf({ count: rows }) : said.queue.allOf({ count: rows })}
    </Button>
  );
}
