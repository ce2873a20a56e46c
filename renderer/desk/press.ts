/** Nobody reads what has just come up sooner. */
export const READING_MS = 400;
/** Two presses of one key that lie further apart are two decisions. */
const IN_A_ROW_MS = 1_000;

let last: { isPress: boolean; target?: EventTarget | null; atMs: number } = { isPress: false, atMs: 0 };
let focusedAtMs = 0;

/** Notes when the keyboard comes to something, and that it was a person who clicked it there. Once for the window. */
export function watchKeyboard(): void {
  window.addEventListener('focusin', () => (focusedAtMs = performance.now()), { capture: true });
  window.addEventListener('pointerdown', () => (last = { isPress: false, atMs: 0 }), { capture: true });
}

/** Is it Enter, or a Space that types nothing: what presses a button? */
export function isPress({ code, target }: KeyboardEvent): boolean {
  return code === 'Enter' || code === 'NumpadEnter' || (code === 'Space' && !(target instanceof HTMLInputElement) && !(target instanceof HTMLTextAreaElement));
}

/**
 * A second press right behind the first was meant for what stood there before, where the keyboard has gone on by itself meanwhile:
 * it decides nothing about what has come up. A press after any other key, as Tab, or after a click is a press.
 */
export function isForBefore(event: KeyboardEvent): boolean {
  const atMs = performance.now();
  const press = isPress(event);
  const before = press && last.isPress && last.target !== event.target && atMs - last.atMs < IN_A_ROW_MS && atMs - focusedAtMs < READING_MS;
  if (!before) last = { isPress: press, target: event.target, atMs };
  return before;
}
