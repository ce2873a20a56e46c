import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HOLD_MS } from '../../renderer/scanner/burst.ts';
import type { ScannerSettings } from '../../renderer/scanner/keys.ts';
import { listenForScans } from '../../renderer/scanner/listen.ts';
import { namesOf, press } from './scanner-keyboard.ts';

let scans: string[];
let heardAtMs: number[];
let reached: string[];
let stop: () => void;
const settings: ScannerSettings = { layout: 'us' };

beforeEach(() => {
  vi.useFakeTimers();
  [scans, heardAtMs, reached] = [[], [], []];
  stop = listenForScans(window, {
    settings: () => settings,
    onScan: (text, atMs) => {
      scans.push(text);
      heardAtMs.push(atMs);
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

function find<E extends Element>(id: string, kind: new () => E): E {
  const element = document.querySelector(`#${id}`);
  if (!(element instanceof kind)) throw new Error(`no ${id}`);
  return element;
}

const field = (): HTMLInputElement => find('field', HTMLInputElement);

function dispatch(kind: 'keydown' | 'keyup', name: string, also: KeyboardEventInit & { atMs?: number }): boolean {
  const { key, code, shift } = press(name, 0);
  const event = new KeyboardEvent(kind, { key, code, shiftKey: shift, bubbles: true, cancelable: true, composed: true, ...also });
  Object.defineProperty(event, 'timeStamp', { value: also.atMs ?? performance.now() });
  return (document.activeElement ?? document.body).dispatchEvent(event);
}

/** Presses and releases a key, and does what Chromium does by default where the page lets it. */
function strike(name: string, also: KeyboardEventInit & { atMs?: number } = {}): void {
  const focus = document.activeElement;
  const down = dispatch('keydown', name, also);
  if (down && name === 'Enter' && focus instanceof HTMLButtonElement) focus.click();
  if (down && name === 'Tab') find('next', HTMLInputElement).focus();
  if (down && [...name].length === 1 && focus instanceof HTMLInputElement && !also.ctrlKey) focus.value += name;
  if (down && name === 'Backspace' && focus instanceof HTMLInputElement) focus.value = focus.value.slice(0, -1);
  if (dispatch('keyup', name, also) && down && name === ' ' && focus instanceof HTMLButtonElement) focus.click();
}

/** What an input method does after a dead key, whether or not the page prevented its keydown. */
function compose(text: string): void {
  const kind = { inputType: 'insertCompositionText', data: text, bubbles: true };
  field().dispatchEvent(new InputEvent('beforeinput', kind));
  field().value += text;
  field().dispatchEvent(new InputEvent('input', kind));
}

function strikeAll(names: Iterable<string>, gapMs: number): void {
  for (const name of names) {
    vi.advanceTimersByTime(gapMs);
    strike(name);
  }
}

const wait = (): unknown => vi.advanceTimersByTime(200);

describe('a scan', () => {
  test.each(['field', 'notes', 'count', 'redeem', 'used', 'dialog', 'nothing'])('is heard with the focus on %s, and nothing of it leaks', (id) => {
    const focus = id === 'nothing' ? document.body : find(id, HTMLElement);
    focus.focus();
    const happened: string[] = [];
    for (const kind of ['input', 'change', 'click', 'focusin', 'focusout']) document.addEventListener(kind, () => happened.push(kind));
    strikeAll(['G', 'i', ' ', '4', '2', '-', '{', 'Enter'], 8);
    strikeAll(['G', 'I', 'F', 'T', 'Tab'], 8);
    wait();
    expect(scans).toEqual(['Gi 42-{', 'GIFT']);
    expect([happened, reached, document.activeElement]).toEqual([[], [], focus]);
  });

  test('without a suffix is heard when no key comes', () => {
    strikeAll('GIFT42', 20);
    expect(scans).toEqual([]);
    wait();
    expect(scans).toEqual(['GIFT42']);
  });

  test('tells when it was heard, on the clock of its keys', () => {
    strikeAll(namesOf('GIFT42', 'Enter'), 10);
    expect(heardAtMs).toEqual([performance.now()]);
  });

  test('is whole when the page stalls and its timer is due before the keys that wait', () => {
    const startMs = performance.now();
    field().focus();
    strike('G', { atMs: startMs });
    vi.advanceTimersByTime(HOLD_MS);
    namesOf('IFT42', 'Enter').forEach((name, nth) => strike(name, { atMs: startMs + 8 * (nth + 1) }));
    wait();
    expect([scans, reached, field().value]).toEqual([['GIFT42'], [], '']);
  });

  test('of 10,000 characters takes less than a second', () => {
    vi.useRealTimers();
    const startMs = performance.now();
    namesOf('0123456789'.repeat(1_000), 'Enter').forEach((name, nth) => dispatch('keydown', name, { atMs: startMs + nth }));
    expect(scans.map((text) => text.length)).toEqual([7_089]);
    expect(performance.now() - startMs).toBeLessThan(1_000);
  });

  test('whose Enter sticks presses nothing until it is let go', () => {
    const redeem = find('redeem', HTMLButtonElement);
    redeem.focus();
    strikeAll('GIFT42', 8);
    dispatch('keydown', 'Enter', {});
    vi.advanceTimersByTime(300);
    expect(dispatch('keydown', 'Enter', { repeat: true })).toBe(false);
    dispatch('keyup', 'Enter', {});
    vi.advanceTimersByTime(300);
    expect(dispatch('keydown', 'Enter', {})).toBe(true);
    expect(reached).toEqual(['keydown Enter']);
  });

  test('made up by the page is not heard', () => {
    stop();
    stop = listenForScans(window, { settings: () => settings, onScan: (text) => scans.push(text) });
    strikeAll(namesOf('GIFT42', 'Enter'), 8);
    wait();
    expect(scans).toEqual([]);
    expect(reached).toContain('keydown G');
  });

  test('leaves nothing that an input method composes from its dead keys', () => {
    field().value = 'kept';
    field().focus();
    const inputs = vi.fn<() => void>();
    field().addEventListener('input', inputs);
    strikeAll('GIFT', 8);
    strike('Dead', { code: 'BracketLeft' });
    compose('^');
    strikeAll(['4', 'Enter'], 8);
    expect([scans, field().value, inputs.mock.calls.length]).toEqual([['GIFT[4'], 'kept', 0]);
  });

  test('that the desk has a defect with still leaks nothing', () => {
    stop();
    const onScan = (): void => {
      throw new Error('a defect of the desk');
    };
    stop = listenForScans(window, { settings: () => settings, onScan, accept: () => true });
    strikeAll('GIFT42', 8);
    const { key, code } = press('Enter', 0);
    const enter = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true });
    expect(() => document.body.dispatchEvent(enter)).toThrow('a defect of the desk');
    expect(enter.defaultPrevented).toBe(true);
  });

  test('is not heard any more once the desk stops listening, and what was held goes back', () => {
    field().focus();
    strike('a');
    stop();
    strikeAll(namesOf('GIFT42', 'Enter'), 8);
    expect([scans, field().value]).toEqual([[], 'aGIFT42']);
  });
});

describe('typing', () => {
  test.each(['field', 'notes'])('reaches the %s whole and in order', (id) => {
    const focus = find(id, HTMLElement);
    focus.focus();
    const inputs: string[] = [];
    focus.addEventListener('input', (event) => inputs.push(event instanceof InputEvent ? (event.data ?? '') : 'none'));
    strikeAll('Ärger, 2x', 60);
    wait();
    expect(scans).toEqual([]);
    expect(focus).toHaveProperty('value', id === 'field' ? 'Ärger, 2x' : 'Ärger,2x');
    expect(inputs.join('')).toBe('Ärger,2x');
  });

  test('goes where the caret is and over what is selected', () => {
    field().value = 'one three';
    field().focus();
    field().setSelectionRange(4, 9);
    strikeAll('two', 80);
    wait();
    expect([field().value, field().selectionStart]).toEqual(['one two', 7]);
  });

  test('is corrected by Backspace in order', () => {
    field().focus();
    strikeAll(['a', 'b'], 25);
    strike('Backspace', { atMs: performance.now() + 10 });
    wait();
    expect(field().value).toBe('a');
  });

  test('goes back before a key with Control is let through', () => {
    field().focus();
    strike('a');
    strike('c', { ctrlKey: true });
    expect(field().value).toBe('a');
    expect(reached).toEqual(['keydown c', 'keyup c']);
  });

  test('with AltGr is held and put back like any character', () => {
    field().focus();
    const { key, code } = press('@', 0, { code: 'Digit0' });
    const event = new KeyboardEvent('keydown', { key, code, ctrlKey: true, altKey: true, bubbles: true, cancelable: true });
    expect(field().dispatchEvent(event)).toBe(false);
    wait();
    expect(field().value).toBe('@');
  });

  test('goes into the field that had the focus when it was typed', () => {
    field().focus();
    strike('a');
    find('next', HTMLInputElement).focus();
    wait();
    expect([field().value, find('next', HTMLInputElement).value]).toEqual(['a', '']);
  });

  test('follows a focus that it moves itself, as in a PIN with a box for each digit', () => {
    field().addEventListener('input', () => find('next', HTMLInputElement).focus());
    field().focus();
    strikeAll('12', 20);
    wait();
    expect([field().value, find('next', HTMLInputElement).value]).toEqual(['1', '2']);
  });

  test('respects a field that is full, read-only or for numbers', () => {
    field().maxLength = 1;
    field().focus();
    strikeAll('ab', 80);
    wait();
    const next = find('next', HTMLInputElement);
    next.readOnly = true;
    next.focus();
    strikeAll('ab', 80);
    wait();
    find('count', HTMLInputElement).focus();
    strikeAll('42', 80);
    wait();
    expect([field().value, next.value, find('count', HTMLInputElement).value]).toEqual(['a', '', '42']);
  });

  test('is inserted as an editing command where the browser has one, so that it can be undone', () => {
    const commands: unknown[] = [];
    Object.defineProperty(document, 'execCommand', { configurable: true, value: (...command: unknown[]) => commands.push(command) > 0 });
    field().focus();
    strike('a');
    wait();
    Reflect.deleteProperty(document, 'execCommand');
    expect([commands, field().value]).toEqual([[['insertText', false, 'a']], '']);
  });

  test('goes back at once when the window loses the focus', () => {
    field().focus();
    strike('a');
    window.dispatchEvent(new Event('blur'));
    expect(field().value).toBe('a');
  });

  test('with a dead key is composed by the input method', () => {
    field().focus();
    strike('Dead', { code: 'BracketLeft' });
    compose('^');
    expect(field().value).toBe('^');
  });

  test('by a key that repeats is let go of on the page too', () => {
    field().focus();
    dispatch('keydown', 'x', {});
    vi.advanceTimersByTime(300);
    dispatch('keydown', 'x', { repeat: true });
    dispatch('keyup', 'x', {});
    expect(reached).toEqual(['keydown x', 'keyup x']);
  });

  test('leaves no key waiting to be let go when the window has lost the focus', () => {
    dispatch('keydown', 'x', {});
    window.dispatchEvent(new Event('blur'));
    dispatch('keyup', 'x', {});
    expect(reached).toEqual(['keyup x']);
  });

  test('is noticed by React, which has a property of its own over the value', () => {
    Object.defineProperty(field(), 'value', {
      configurable: true,
      get: () => '',
      set() {
        expect.unreachable();
      },
    });
    field().focus();
    strike('a');
    wait();
    Reflect.deleteProperty(field(), 'value');
    expect(field().value).toBe('a');
  });

  test('is not put off by a Shift that is held down', () => {
    field().focus();
    strike('A');
    for (let times = 0; times < 4; times += 1) {
      vi.advanceTimersByTime(20);
      dispatch('keydown', 'Shift', { repeat: true });
    }
    expect(field().value).toBe('A');
  });
});

describe('a button', () => {
  test.each(['Enter', ' '])('is pressed once by a person with %j, undelayed', (name) => {
    const redeem = find('redeem', HTMLButtonElement);
    const pressed = vi.fn<() => void>();
    redeem.addEventListener('click', pressed);
    redeem.focus();
    strike(name);
    wait();
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  test('is pressed once by a Space that was held with the key before it', () => {
    const redeem = find('redeem', HTMLButtonElement);
    const pressed = vi.fn<() => void>();
    redeem.addEventListener('click', pressed);
    redeem.focus();
    strikeAll(['x', ' '], 20);
    expect(pressed).toHaveBeenCalledTimes(0);
    wait();
    expect(pressed).toHaveBeenCalledTimes(1);
  });
});
