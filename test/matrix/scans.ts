import { execFileSync } from 'node:child_process';
import type { Keymap, Stroke } from './keymap.ts';

export const SUFFIXES = { enter: [['key', '36']], tab: [['key', '23']], 'CR LF': [['key', '36'], ['keydown', '37', 'key', '44', 'keyup', '37']], none: [] } as const;
export type SuffixName = keyof typeof SUFFIXES;

const SHIFT = '50';
const ALT_GR = '108';
/** From one key's going down to its going up, and to the next. */
const KEY_MS = 2;
/** From scan to scan; one without a suffix is over only when no key came for a while. */
const BETWEEN_SECONDS: Record<SuffixName, string> = { enter: '0.06', tab: '0.06', 'CR LF': '0.06', none: '0.2' };

/** Scans codes one after the other, as a scanner does whose keys are in `keymap`; says how many keys of each went down. */
export function sendScans(codes: readonly string[], keymap: Keymap, suffix: SuffixName): number[] {
  const scans = codes.map((code) => [...Array.from(code).flatMap((character) => stroke(keymap.get(character))), ...SUFFIXES[suffix].flat().flatMap(delayed)]);
  // a scanner's own clockwork is not slowed by whatever else this machine does
  const [program, ...ahead] = process.getuid?.() === 0 ? ['nice', '-n', '-10', 'xdotool'] : ['xdotool'];
  execFileSync(program, [...ahead, ...scans.flatMap((words) => [...words, 'sleep', BETWEEN_SECONDS[suffix]])]);
  return scans.map((words) => words.filter((word) => word === 'key' || word === 'keydown').length);
}

function stroke(keys: Stroke | undefined): string[] {
  if (keys === undefined) throw new Error('this keyboard has no such key');
  const held = [...(keys.shift ? [SHIFT] : []), ...(keys.altGr ? [ALT_GR] : [])];
  return [...held.flatMap((key) => ['keydown', '--delay', '0', key]), 'key', '--delay', String(KEY_MS), String(keys.code), ...held.toReversed().flatMap((key) => ['keyup', '--delay', '0', key])];
}

function delayed(word: string): string[] {
  return word.startsWith('key') ? [word, '--delay', String(KEY_MS)] : [word];
}
