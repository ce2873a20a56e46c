import { execFileSync } from 'node:child_process';

/** X key codes of a US keyboard's keys: what a scanner sends, whatever layout this computer is set to. */
const ROWS: [number, string][] = [
  [10, '1234567890-='],
  [24, 'qwertyuiop[]'],
  [38, "asdfghjkl;'`"],
  [52, 'zxcvbnm,./'],
  [65, ' '],
];
const SHIFT = '50';
const SUFFIXES = { enter: ['36'], tab: ['23'], none: [] };

export type Suffix = keyof typeof SUFFIXES;

/** Gives the desk's window the keyboard, as a click of its user would. */
export function focusWindow(): void {
  execFileSync('xdotool', ['search', '--sync', '--onlyvisible', '--name', 'Voucher Desk', 'windowfocus', '--sync']);
}

/**
 * Sends a code into the window as a keyboard-wedge scanner does: raw key codes, then the suffix. They go out at once: where a busy machine
 * stops for a twentieth of a second between two of them, they are no scan. The matrix sends them 2 ms apart, and sees where that happened.
 */
export function scanByKeys(text: string, suffix: Suffix = 'enter'): void {
  press([...text].flatMap(keysFor).concat(SUFFIXES[suffix].map((code) => [code])), 0);
}

/** A person's typing: one key after the other at a person's pace. */
export function typeByHand(text: string, delayMs = 90): void {
  press([...text].flatMap(keysFor), delayMs);
}

/** Nobody presses a key sooner than this after they saw something; the desk takes an Enter right behind a scan for the scanner's. */
const REACTION_SECONDS = '0.5';

export function pressKey(key: 'Return' | 'Escape' | 'Tab' | 'space' | 'F5'): void {
  execFileSync('xdotool', ['sleep', REACTION_SECONDS, 'key', key]);
}

/** What a person types in answer to what they have just seen. */
export function typeAnAnswer(text: string, delayMs = 120): void {
  execFileSync('xdotool', ['sleep', REACTION_SECONDS]);
  typeByHand(text, delayMs);
}

function press(strokes: string[][], delayMs: number): void {
  const commands = strokes.flatMap(([code = '', shift]) =>
    shift === undefined ? ['key', '--delay', String(delayMs), code] : ['keydown', '--delay', '0', shift, 'key', '--delay', String(delayMs), code, 'keyup', '--delay', '0', shift],
  );
  // a scanner's own clockwork is not slowed by whatever else this machine does
  if (process.getuid?.() === 0) execFileSync('nice', ['-n', '-10', 'xdotool', ...commands]);
  else execFileSync('xdotool', commands);
}

function keysFor(character: string): string[][] {
  const lower = character.toLowerCase();
  for (const [first, row] of ROWS) {
    const at = row.indexOf(lower);
    if (at >= 0) return [lower === character ? [String(first + at)] : [String(first + at), SHIFT]];
  }
  throw new Error(`no key for ${character}`);
}
