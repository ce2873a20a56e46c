import { isField, setValue } from './replay.ts';

/**
 * An input method composes text from a dead key although its keydown was kept from the page, and that cannot be
 * prevented. So what it puts into a field is put out again before the page sees it.
 */
export function undoComposed(target: Window, wasKept: () => boolean, signal: AbortSignal): void {
  let before: { field: HTMLInputElement | HTMLTextAreaElement; value: string; from: number | null; to: number | null } | undefined;

  function isOurs(event: InputEvent): boolean {
    return event.inputType === 'insertCompositionText' && wasKept();
  }

  function onBeforeInput(event: InputEvent): void {
    const field = event.target;
    if (!isOurs(event) || !(field instanceof Element) || !isField(field)) return;
    event.stopImmediatePropagation();
    before = { field, value: field.value, from: field.selectionStart, to: field.selectionEnd };
  }

  function onInput(event: Event): void {
    if (before === undefined || event.target !== before.field) return;
    event.stopImmediatePropagation();
    const { field, value, from, to } = before;
    before = undefined;
    // Setting the value also ends the composition, so the next key does not bring its text back.
    setValue(field, value);
    if (from !== null) field.setSelectionRange(from, to);
  }

  target.addEventListener('beforeinput', onBeforeInput, { capture: true, signal });
  target.addEventListener('input', onInput, { capture: true, signal });
}
