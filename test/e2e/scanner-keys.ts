import type { Locator } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { clicked, type KeyEvent, sendKeys, tapped, tappedWith } from '../x-keyboard.ts';

/** X key codes of a US keyboard's keys: what a scanner sends, whatever layout this computer is set to. */
const ROWS: [number, string][] = [
  [10, '1234567890-='],
  [24, 'qwertyuiop[]'],
  [38, "asdfghjkl;'`"],
  [52, 'zxcvbnm,./'],
  [65, ' '],
];
const SHIFT = 50;
const SUFFIXES = { enter: [36], tab: [23], none: [] };

export type Suffix = keyof typeof SUFFIXES;

/** Gives the desk's window the keyboard, as a click of its user would. */
export function focusWindow(): void {
  execFileSync('xdotool', ['search', '--sync', '--onlyvisible', '--name', 'Voucher Desk', 'windowfocus', '--sync']);
}

/** Sends a code into the window as a keyboard-wedge scanner does: raw key codes, then the suffix; so many milliseconds from one going down to its going up, and to the next. */
export async function scanByKeys(text: string, suffix: Suffix = 'enter', eachMs = 0): Promise<void> {
  await sendKeys([...Array.from(text).flatMap((character) => keysFor(character, eachMs)), ...SUFFIXES[suffix].flatMap((code) => tapped(code, eachMs))]);
}

/** A person's typing: one key after the other at a person's pace. */
export async function typeByHand(text: string, delayMs = 90): Promise<void> {
  await sendKeys(Array.from(text).flatMap((character) => keysFor(character, delayMs / 2)));
}

/** Types with one hand and clicks with the other, one right behind the other. */
export async function typeAndClick(text: string, button: Locator): Promise<void> {
  const at = await button.evaluate((it) => {
    const { left, top, width, height } = it.getBoundingClientRect();
    return [window.screenX + left + width / 2, window.screenY + top + height / 2].map((place) => String(Math.round(place)));
  });
  execFileSync('xdotool', ['mousemove', '--sync', ...at]);
  await sendKeys([...Array.from(text).flatMap((character) => keysFor(character, 0)), ...clicked()]);
}

/** Nobody presses a key sooner than this after they saw something; the desk takes an Enter right behind a scan for the scanner's. */
const REACTION_SECONDS = '0.5';

export function pressKey(key: 'Return' | 'Escape' | 'Tab' | 'space' | 'F5'): void {
  execFileSync('xdotool', ['sleep', REACTION_SECONDS, 'key', key]);
}

/** What a person types in answer to what they have just seen. */
export async function typeAnAnswer(text: string, delayMs = 120): Promise<void> {
  execFileSync('xdotool', ['sleep', REACTION_SECONDS]);
  await typeByHand(text, delayMs);
}

function keysFor(character: string, eachMs: number): KeyEvent[] {
  const lower = character.toLowerCase();
  for (const [first, row] of ROWS) {
    const at = row.indexOf(lower);
    if (at >= 0) return tappedWith(lower === character ? [] : [SHIFT], first + at, eachMs);
  }
  throw new Error(`no key for ${character}`);
}
