import { isField, setValue } from './replay.ts';

/** A field as it was before a key came; undefined: something else had the keyboard. */
export type FieldBefore = { field: HTMLInputElement | HTMLTextAreaElement; value: string; from: number | null; to: number | null };

/** The field that has the keyboard, as it is now. */
export function fieldNow(focus: Element | null): FieldBefore | undefined {
  return focus !== null && isField(focus) ? { field: focus, value: focus.value, from: focus.selectionStart, to: focus.selectionEnd } : undefined;
}

function putBack({ field, value, from, to }: FieldBefore): void {
  // Setting the value also ends the composition, so the next key does not bring its text back.
  setValue(field, value);
  if (from !== null) field.setSelectionRange(from, to);
}

/**
 * An input method composes text from a dead key although its keydown was kept from the page, and that cannot be
 * prevented. So what it puts into a field is put out again before the page sees it. Returns how to take out what reached
 * a field before it was known for a scan's.
 */
export function undoComposed(target: Window, wasKept: () => boolean, signal: AbortSignal): (before: FieldBefore) => void {
  let before: FieldBefore | undefined;
  // an accent that was put out again is remembered, and comes before what the next key types
  let accent = false;

  function isOurs({ inputType }: InputEvent): boolean {
    if (!wasKept()) accent = false;
    return wasKept() && (inputType === 'insertCompositionText' || (accent && inputType === 'insertText'));
  }

  function onBeforeInput(event: InputEvent): void {
    if (!isOurs(event) || !(event.target instanceof Element)) return;
    const now = fieldNow(event.target);
    if (now === undefined) return;
    event.stopImmediatePropagation();
    before = now;
    accent = event.inputType === 'insertCompositionText';
  }

  function onInput(event: Event): void {
    if (before === undefined || event.target !== before.field) return;
    event.stopImmediatePropagation();
    const was = before;
    before = undefined;
    putBack(was);
  }

  target.addEventListener('beforeinput', onBeforeInput, { capture: true, signal });
  target.addEventListener('input', onInput, { capture: true, signal });
  return (was) => {
    accent = true;
    if (was.field.value === was.value) return;
    putBack(was);
    was.field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'historyUndo' }));
  };
}
