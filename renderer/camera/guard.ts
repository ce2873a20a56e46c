import type { Sighting } from './decode/engine.ts';
import { type Format, readAlike } from './decode/printed.ts';

/** Out of sight for so long while the picture was looked at, a code was taken away: a hand that shakes, or a frame that is blurred, hides it for less. */
export const AWAY_MS = 2_500;
/** Two readings of one code that lie further apart are no two in a row. */
const IN_A_ROW_MS = 1_000;
/** Of the time between two looks no more counts as looked at: a machine that is busy takes no code away. */
export const LOOK_MS = 500;
/** More than lie before a camera; beyond it the oldest is forgotten. */
const SEEN_AT_MOST = 50;

type Seen = { format: Format; lastMs: number; alike: number; scanned: boolean };
/** The codes that lie before the camera, or did a moment ago. */
export type Guard = ReadonlyMap<string, Seen>;
export const NOTHING_SEEN: Guard = new Map();

/** How long the picture was looked at by now, whatever was seen, and when that was. */
export type Looked = { lookedMs: number; atMs: number };
export const NEVER_LOOKED: Looked = { lookedMs: 0, atMs: 0 };

/** It was looked at once more. `first`: of a picture that was not there before, so that whatever lay there had all that time to go away. */
export function look({ lookedMs, atMs: before }: Looked, { atMs, first }: { atMs: number; first: boolean }): Looked {
  return { lookedMs: lookedMs + (first ? atMs - before : Math.min(atMs - before, LOOK_MS)), atMs };
}

/**
 * A code was seen, when the picture had been looked at for so long: is it a scan? It is one, and only one, for as long as it lies there; and none again while the desk still shows what became of it,
 * because REDEEMED must not turn into "redeemed here already" when the guest's hand comes back. After that it must have been away.
 */
export function see(guard: Guard, { text, format }: Pick<Sighting, 'text' | 'format'>, { lookedMs, onDesk }: { lookedMs: number; onDesk: (text: string) => boolean }): { guard: Guard; is: 'scan' | 'known' | 'not-yet' } {
  const next = new Map([...guard].flatMap(([known, seen]): [string, Seen][] => (isOver(seen, lookedMs) && !onDesk(known) ? [] : [[known, known === text ? seen : unlike(seen, format)]])));
  const before = next.get(text);
  const alike = before === undefined || lookedMs - before.lastMs > IN_A_ROW_MS ? 1 : before.alike + 1;
  const was = before?.scanned === true;
  const scan = !was && alike >= readAlike(format);
  // the last that was seen comes last
  next.delete(text);
  next.set(text, { format, lastMs: lookedMs, alike, scanned: was || scan });
  for (const oldest of next.keys()) if (next.size > SEEN_AT_MOST) next.delete(oldest);
  return { guard: next, is: scan ? 'scan' : was ? 'known' : 'not-yet' };
}

function isOver({ lastMs, scanned }: Seen, lookedMs: number): boolean {
  return lookedMs - lastMs >= (scanned ? AWAY_MS : IN_A_ROW_MS);
}

/** Another reading of the same format came in between: one of the two is a mistake. */
function unlike(seen: Seen, format: Format): Seen {
  return seen.scanned || seen.format !== format ? seen : { ...seen, alike: 0 };
}
