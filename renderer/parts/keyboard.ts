/** Gives the keyboard, where nothing has it, back to what had it `before`, or to what the screen is for: Enter does that, and what is typed goes there. */
export function takeKeyboard(before?: HTMLElement): void {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) return;
  const target = before?.isConnected === true ? before : (document.querySelector<HTMLElement>('main [data-autofocus]') ?? document.querySelector<HTMLElement>('h1'));
  // a heading has the keyboard only where it is told that it may
  if (target instanceof HTMLHeadingElement) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
}
