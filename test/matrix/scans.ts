import { type KeyEvent, sendKeys, tapped, tappedWith } from '../x-keyboard.ts';
import type { Keymap, Stroke } from './keymap.ts';

const [SHIFT, ALT_GR, CONTROL] = [50, 108, 37];
const [RETURN, TAB, J] = [36, 23, 44];
/** From one key's going down to its going up, and to the next. */
const KEY_MS = 2;

/** The keys that end a scan; a line feed is Control and J. */
export const SUFFIXES = { enter: tapped(RETURN, KEY_MS), tab: tapped(TAB, KEY_MS), 'CR LF': [...tapped(RETURN, KEY_MS), ...tappedWith([CONTROL], J, KEY_MS)], none: [] as KeyEvent[] };
export type SuffixName = keyof typeof SUFFIXES;

/** From scan to scan; one without a suffix is over only when no key came for a while. */
const BETWEEN_MS: Record<SuffixName, number> = { enter: 60, tab: 60, 'CR LF': 60, none: 200 };

/** Scans codes one after the other, as a scanner does whose keys are in `keymap`; says how many keys of each went down, those that are only held not among them. */
export async function sendScans(codes: readonly string[], keymap: Keymap, suffix: SuffixName): Promise<number[]> {
  const scans = codes.map((code) => [...Array.from(code).flatMap((character) => stroke(keymap.get(character))), ...SUFFIXES[suffix]]);
  await sendKeys(scans.flatMap(([first, ...more]) => (first === undefined ? [] : [{ ...first, afterMs: BETWEEN_MS[suffix] }, ...more])));
  return scans.map((events) => events.filter(({ isDown, code }) => isDown && ![SHIFT, ALT_GR, CONTROL].includes(code)).length);
}

function stroke(keys: Stroke | undefined): KeyEvent[] {
  if (keys === undefined) throw new Error('this keyboard has no such key');
  return tappedWith([...(keys.shift ? [SHIFT] : []), ...(keys.altGr ? [ALT_GR] : [])], keys.code, KEY_MS);
}
