import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { isForBefore, watchKeyboard } from '../../renderer/desk/press.ts';

let nowMs = 10_000;
let code: HTMLInputElement;
let redeem: HTMLButtonElement;

beforeAll(() => {
  watchKeyboard();
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
});

beforeEach(() => {
  nowMs += 10_000;
  document.body.innerHTML = '<input id="code"><button id="redeem"></button>';
  code = document.querySelector('input') ?? expect.fail();
  redeem = document.querySelector('button') ?? expect.fail();
  code.focus();
});

/** Whether a key that has gone down on what has the keyboard is for what stood there before. */
function down(name: string): boolean {
  let is = false;
  const hear = (event: KeyboardEvent): void => void (is = isForBefore(event));
  window.addEventListener('keydown', hear, { capture: true, once: true });
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { code: name, bubbles: true }));
  return is;
}

test('a second Enter right behind the first redeems nothing that has come up in between', () => {
  expect(down('Enter')).toBe(false);
  nowMs += 100;
  redeem.focus();
  nowMs += 100;
  expect(down('Enter')).toBe(true);
  nowMs += 100;
  expect(down('NumpadEnter'), 'nor a third').toBe(true);
  nowMs += 200;
  expect(down('Enter'), 'once it has stood there for as long as reading it takes, it does').toBe(false);
});

test('a press is one where the keyboard was moved by a person, where it has not moved, and long after the one before', () => {
  down('Enter');
  nowMs += 50;
  down('Tab');
  redeem.focus();
  nowMs += 50;
  expect(down('Enter'), 'behind Tab').toBe(false);
  nowMs += 50;
  expect(down('Enter'), 'on the same button').toBe(false);
  code.focus();
  down('Enter');
  redeem.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
  redeem.focus();
  expect(down('Enter'), 'behind a click').toBe(false);
  nowMs += 2_000;
  code.focus();
  nowMs += 100;
  expect(down('Enter'), 'long after the last').toBe(false);
});

test('a space that is typed presses nothing', () => {
  expect(down('Space')).toBe(false);
  nowMs += 50;
  redeem.focus();
  nowMs += 50;
  expect(down('Enter')).toBe(false);
});
