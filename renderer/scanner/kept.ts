/** A keydown without its default makes no keypress either, so no Enter presses and no Tab moves. */
export function keepFromPage(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
