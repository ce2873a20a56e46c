import { isField, setValue } from './replay.ts';

/** A field as it was before a key came. */
export type FieldBefore = { field: HTMLInputElement | HTMLTextAreaElement; value: string; from: number | null; to: number | null };

/** The field that has the keyboard, as it is now; undefined where something else has it. */
export function fieldNow(focus: Element | null): FieldBefore | undefined {
  return focus !== null && isField(focus) ? { field: focus, value: focus.value, from: focus.selectionStart, to: focus.selectionEnd } : undefined;
}

/** Puts back a field into which the first keys of a scan have typed; whoever listens hears of it. */
export function takeOut(before: FieldBefore): void {
  if (before.field.value === before.value) return;
  putBack(before);
  before.field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'historyUndo' }));
}

function putBack({ field, value, from, to }: FieldBefore): void {
  // Setting the value also ends the composition, so the next key does not bring its text back.
  setValue(field, value);
  if (from !== null) field.setSelectionRange(from, to);
}

/**
 * The system composes text from a dead key although its keydown was kept from the page, and that cannot be prevented: while the
 * accent is shown, and, once that is put out, with the next key. So what it puts into a field is put out again before the page
 * sees it. `isKept`: the last key was kept, and is one that the system composes from.
 */
export function undoComposed(target: Window, isKept: () => boolean, signal: AbortSignal): void {
  let before: FieldBefore | undefined;

  function onBeforeInput(event: InputEvent): void {
    // a full field takes nothing, and then there is no input to undo
    before = undefined;
    const isText = event.inputType === 'insertCompositionText' || event.inputType === 'insertText';
    if (!isText || !isKept() || !(event.target instanceof Element)) return;
    before = fieldNow(event.target);
    if (before !== undefined) event.stopImmediatePropagation();
  }

  function onInput(event: Event): void {
    if (before === undefined || event.target !== before.field) return;
    event.stopImmediatePropagation();
    const was = before;
    before = undefined;
    putBack(was);
  }

  target.addEventListener('keydown', () => (before = undefined), { capture: true, signal });
  target.addEventListener('beforeinput', onBeforeInput, { capture: true, signal });
  target.addEventListener('input', onInput, { capture: true, signal });
}
