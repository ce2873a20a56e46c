import type { KeyboardEvent } from 'react';

/** Left and right, up and down go from button to button, as Tab does. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.findIndex((button) => button === document.activeElement);
  buttons[(here + by + buttons.length) % buttons.length]?.focus();
}
