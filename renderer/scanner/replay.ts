/** A character a person typed, and what had the focus then; `before` is called when it is about to go there. */
export type Typed = { text: string; focus: Element | null; before: () => void };

const EDITABLE_INPUTS: ReadonlySet<string> = new Set(['text', 'search', 'password', 'email', 'tel', 'url', 'number']);
const PRESSED_BY_SPACE = [
  'button', 'summary', '[role="button"]',
  ...['button', 'submit', 'reset', 'checkbox', 'radio'].map((type) => `input[type="${type}"]`),
].join();

/** Puts held typing where it would have gone, one character at a time as the keyboard does. */
export function replay(typing: readonly Typed[]): void {
  const focusBefore = document.activeElement;
  for (const { text, focus, before } of typing) {
    before();
    // A field may pass the focus on when it is full (a PIN in boxes); the next character follows it as a key would.
    put(text, focus === focusBefore ? document.activeElement : focus);
  }
}

function put(text: string, focus: Element | null): void {
  if (text === '' || !(focus instanceof HTMLElement)) return;
  if (isField(focus)) {
    if (focus.disabled || focus.readOnly || insertAtFocus(text, focus)) return;
    insertIntoField(text, focus);
  } else if (focus.isContentEditable) {
    insertAtFocus(text, focus);
  } else if (focus instanceof HTMLSelectElement) {
    chooseByLetter(text, focus);
  } else if (text === ' ' && focus.matches(PRESSED_BY_SPACE)) {
    focus.click();
  }
}

/** As a drop-down does: the next of its choices that begins with the letter, from the top again after the last. */
function chooseByLetter(text: string, select: HTMLSelectElement): void {
  const all = [...select.options];
  const inTurn = [...all.slice(select.selectedIndex + 1), ...all.slice(0, select.selectedIndex + 1)];
  const next = inTurn.find(({ disabled, text: words }) => !disabled && words.trim().toLocaleLowerCase().startsWith(text.toLocaleLowerCase()));
  if (next === undefined || next.index === select.selectedIndex || select.disabled) return;
  select.selectedIndex = next.index;
  for (const kind of ['input', 'change']) select.dispatchEvent(new Event(kind, { bubbles: true }));
}

/** A field that takes characters and has a value. */
export function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && EDITABLE_INPUTS.has(element.type));
}

/** The one way to insert that the page sees as typing and that undo takes back. Deprecated, so it may be gone one day. */
function insertAtFocus(text: string, focus: HTMLElement): boolean {
  if (focus !== document.activeElement || typeof document.execCommand !== 'function') return false;
  return document.execCommand('insertText', false, text);
}

function insertIntoField(text: string, field: HTMLInputElement | HTMLTextAreaElement): void {
  // Fields for numbers and mail addresses tell no caret; there the end is the best guess.
  const caret = field.selectionStart;
  const from = caret ?? field.value.length;
  const next = field.value.slice(0, from) + text + field.value.slice(field.selectionEnd ?? from);
  if (field.maxLength >= 0 && next.length > field.maxLength) return;
  setValue(field, next);
  if (caret !== null) field.setSelectionRange(from + text.length, from + text.length);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
}

/** React puts a property of its own over `value` to notice changes; the prototype's setter goes round it. */
export function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Reflect.set(prototype, 'value', value, field);
}
