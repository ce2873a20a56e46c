import { US_LAYOUT } from './us-layout.ts';

/** One keydown as plain values, so that the burst can be judged without a page. */
export type Key = {
  /** When the hardware reported it, in milliseconds; not when the page got round to it. */
  atMs: number;
  /** When the first of several keys was pressed that make this one up; absent: it is one key. */
  fromMs?: number;
  code: string;
  key: string;
  shift: boolean;
  /** CapsLock is on. */
  caps: boolean;
  /** Control, Alt or Meta held with it. AltGr is none: it makes characters. */
  chord: 'none' | 'control' | 'other';
  repeat: boolean;
  composing: boolean;
  /** A field that takes text has the keyboard. */
  inField: boolean;
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

/** A key that types nothing itself and changes the next one: on many keyboards an accent, where a US keyboard has a sign. */
export function isDead(key: Key): boolean {
  return key.chord === 'none' && !key.composing && key.key === 'Dead';
}

/** A key for a character that an input method has hold of, and types something for: on some systems a dead key as well, while a field has the keyboard. */
export function isInComposition(key: Key): boolean {
  const isHeld = key.composing || key.key === 'Process' || key.key === 'Unidentified';
  return key.chord === 'none' && isHeld && (key.code === '' || US_LAYOUT.has(key.code));
}

/** A key of which the system makes what it types in a field: a dead key and the one after it, and what an input method has hold of. */
export function isComposed(key: Key, before: Key | undefined): boolean {
  return isInComposition(key) || (key.inField && (isDead(key) || (before !== undefined && isDead(before) && isCharacter(key))));
}

/** What a key means to the person who pressed it: the character under the system's layout, or nothing. */
export function typedBy(key: Key): string {
  return [...key.key].length === 1 ? key.key : '';
}

/** What a scan says, by how its scanner is set: it types as a US keyboard does, as it leaves the factory, or by the system's layout. */
export type Reading = { us: string; system: string };

export const NO_READING: Reading = { us: '', system: '' };

/** The reading with one key more. */
export function withKey({ us, system }: Reading, key: Key): Reading {
  if (key.chord !== 'none') return { us, system };
  const typed = typedBy(key);
  // Remote desktops send keys without a physical code; their character is all there is to go by.
  return { us: us + (US_LAYOUT.get(key.code)?.[key.shift ? 1 : 0] ?? typed), system: system + withoutCaps(typed, key) };
}

/** No scanner looks whether CapsLock is on. A US keyboard's reading goes by the physical key and Shift, and never minds it. */
function withoutCaps(typed: string, { caps }: Key): string {
  if (!caps || !/^[a-z]$/i.test(typed)) return typed;
  return typed === typed.toLowerCase() ? typed.toUpperCase() : typed.toLowerCase();
}

/** The key that ended a scan; `none`: silence did. */
export type Suffix = 'enter' | 'tab' | 'line-feed' | 'none';

/** Which suffix a key is that is one. */
export function suffixOf({ code, key }: Key): Suffix {
  if (code === 'Tab' || key === 'Tab') return 'tab';
  return key === 'LineFeed' || code === 'KeyJ' ? 'line-feed' : 'enter';
}
