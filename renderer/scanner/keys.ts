import { US_LAYOUT } from './us-layout.ts';

/** `us`: the scanner types as a US keyboard does, as it leaves the factory. `system`: it was set to the system's layout. */
export type ScannerSettings = { layout: 'us' | 'system' };

/** One keydown as plain values, so that the burst can be judged without a page. */
export type Key = {
  /** When the hardware reported it, in milliseconds; not when the page got round to it. */
  atMs: number;
  code: string;
  key: string;
  shift: boolean;
  /** Control, Alt or Meta held with it. AltGr is none: it makes characters. */
  chord: 'none' | 'control' | 'other';
  repeat: boolean;
  composing: boolean;
};

const MODIFIERS: ReadonlySet<string> = new Set([
  'Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn', 'FnLock',
]);
const SUFFIXES: ReadonlySet<string> = new Set(['Enter', 'NumpadEnter', 'Tab', 'LineFeed']);
/** How some scanners type a line feed and a carriage return: Control and the letter of that control character. */
const CONTROL_SUFFIXES: ReadonlySet<string> = new Set(['KeyJ', 'KeyM']);

export function isModifier(key: Key): boolean {
  return MODIFIERS.has(key.key);
}

/** What a scanner may send after a code. */
export function isSuffix(key: Key): boolean {
  if (key.chord === 'control') return CONTROL_SUFFIXES.has(key.code);
  return key.chord === 'none' && (SUFFIXES.has(key.code) || SUFFIXES.has(key.key));
}

/** A key that types one character of its own, which can be held and put back. */
export function isCharacter(key: Key): boolean {
  return key.chord === 'none' && !key.composing && typedBy(key) !== '';
}

/** A key whose character is not known yet: a dead key, or one an input method has hold of. */
export function isUndecided(key: Key): boolean {
  return key.chord === 'none' && (key.composing || key.key === 'Dead' || key.key === 'Process' || key.key === 'Unidentified');
}

/** What a key means to the person who pressed it: the character under the system's layout, or nothing. */
export function typedBy(key: Key): string {
  return [...key.key].length === 1 ? key.key : '';
}

/** What a key means when a scanner sent it. CapsLock is not in it: under `us` only the physical key and Shift count. */
export function scannedBy(key: Key, { layout }: ScannerSettings): string {
  if (key.chord !== 'none') return '';
  if (layout === 'system') return typedBy(key);
  // Remote desktops send keys without a physical code; their character is all there is to go by.
  return US_LAYOUT.get(key.code)?.[key.shift ? 1 : 0] ?? typedBy(key);
}
