import { afterEach, beforeEach, vi } from 'vitest';
import { listenForScans } from '../../renderer/scanner/listen.ts';
import { press } from './scanner-keyboard.ts';

export let scans: string[];
export let heardAtMs: number[];
export let reached: string[];
export let stop: () => void;
/** Hears the scanner in another way from here on. */
export function listenAs(options: Parameters<typeof listenForScans>[1]): void {
  stop();
  stop = listenForScans(window, options);
}

/** A page with fields, a button and a dialog, and the scanner heard on it, anew for each test of the file. */
export function pageWithScanner(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    [scans, heardAtMs, reached] = [[], [], []];
    stop = listenForScans(window, {
      onScan: (scan) => {
        scans.push(scan.us);
        heardAtMs.push(scan.heardAtMs);
      },
      accept: () => true,
    });
    document.body.innerHTML =
      '<input id="field"><input id="next"><textarea id="notes"></textarea><input id="count" type="number"><button id="redeem">Redeem</button>' +
      '<input id="used" type="checkbox"><div id="dialog" role="dialog" tabindex="-1"></div>';
    for (const kind of ['keydown', 'keyup'] as const) {
      document.body.addEventListener(kind, (event) => reached.push(`${kind} ${event.key}`), { capture: true });
    }
  });

  afterEach(() => {
    stop();
    document.body.replaceWith(document.createElement('body'));
    vi.useRealTimers();
  });
}

export function find<E extends Element>(id: string, kind: new () => E): E {
  const element = document.querySelector(`#${id}`);
  if (!(element instanceof kind)) throw new Error(`no ${id}`);
  return element;
}

export const field = (): HTMLInputElement => find('field', HTMLInputElement);

export function dispatch(kind: 'keydown' | 'keyup', name: string, also: KeyboardEventInit & { atMs?: number }): boolean {
  const { key, code, shift } = press(name, 0);
  const event = new KeyboardEvent(kind, { key, code, shiftKey: shift, bubbles: true, cancelable: true, composed: true, ...also });
  Object.defineProperty(event, 'timeStamp', { value: also.atMs ?? performance.now() });
  return (document.activeElement ?? document.body).dispatchEvent(event);
}

/** Presses and releases a key, and does what Chromium does by default where the page lets it. */
export function strike(name: string, also: KeyboardEventInit & { atMs?: number } = {}): void {
  const focus = document.activeElement;
  const down = dispatch('keydown', name, also);
  if (down && name === 'Enter' && focus instanceof HTMLButtonElement) focus.click();
  if (down && name === 'Tab') find('next', HTMLInputElement).focus();
  if (down && [...name].length === 1 && focus instanceof HTMLInputElement && !also.ctrlKey) focus.value += name;
  if (down && name === 'Backspace' && focus instanceof HTMLInputElement) focus.value = focus.value.slice(0, -1);
  if (dispatch('keyup', name, also) && down && name === ' ' && focus instanceof HTMLButtonElement) focus.click();
}

/** What an input method does after a key, whether or not the page prevented its keydown. */
export function compose(text: string, inputType = 'insertCompositionText'): void {
  const kind = { inputType, data: text, bubbles: true };
  field().dispatchEvent(new InputEvent('beforeinput', kind));
  field().value += text;
  field().dispatchEvent(new InputEvent('input', kind));
}

export function strikeAll(names: Iterable<string>, gapMs: number): void {
  for (const name of names) {
    vi.advanceTimersByTime(gapMs);
    strike(name);
  }
}

export const wait = (): unknown => vi.advanceTimersByTime(200);
