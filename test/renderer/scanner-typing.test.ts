import { describe, expect, test, vi } from 'vitest';
import { press } from './scanner-keyboard.ts';
import { pageWithScanner, scans, reached, find, field, dispatch, strike, compose, strikeAll, wait } from './scanner-page.ts';

pageWithScanner();

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

  test.each(['pointerdown', 'click'])('goes back at once where a button is pressed, before it does anything: %s', (kind) => {
    const atPress: string[] = [];
    find('redeem', HTMLButtonElement).addEventListener(kind, () => atPress.push(field().value));
    field().focus();
    strikeAll('50', 60);
    find('redeem', HTMLButtonElement).dispatchEvent(new Event(kind, { bubbles: true }));
    expect(atPress).toEqual(['50']);
  });

  test('that was a scan’s beginning when something was pressed is that scan all the same, and so is the rest of one', () => {
    field().focus();
    strikeAll('GI', 8);
    find('next', HTMLInputElement).dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(field().value).toBe('GI');
    strikeAll('FT1', 8);
    find('next', HTMLInputElement).dispatchEvent(new Event('pointerdown', { bubbles: true }));
    strikeAll(['2', 'Enter'], 8);
    wait();
    expect([scans, field().value]).toEqual([['GIFT12'], '']);
  });

  test('with a dead key is composed by the input method', () => {
    field().focus();
    strike('Dead', { code: 'BracketLeft' });
    compose('^');
    expect(field().value).toBe('^');
  });

  test('is composed without a key of its own, by an input method or by speech, after a letter and after a scan', () => {
    field().focus();
    strike('h');
    wait();
    compose('ô');
    strikeAll(['G', 'I', 'F', 'T', 'Enter'], 8);
    wait();
    compose('tel', 'insertText');
    expect([scans, field().value]).toEqual([['GIFT'], 'hôtel']);
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

describe('a drop-down', () => {
  test('is chosen from by first letters, and from the top again', () => {
    document.body.insertAdjacentHTML('beforeend', '<select id="list"><option>all</option><option>Anna</option><option disabled>Ben</option><option>anton</option></select>');
    const list = find('list', HTMLSelectElement);
    const changed: string[] = [];
    list.addEventListener('change', () => changed.push(list.value));
    list.focus();
    for (const letter of ['a', 'b', 'A', 'a']) {
      strike(letter);
      wait();
    }
    expect(changed).toEqual(['Anna', 'anton', 'all']);
    strikeAll(['A', 'N', 'N', 'A', 'Enter'], 8);
    wait();
    expect([scans, list.value]).toEqual([['ANNA'], 'all']);
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
