/** Focuses the field at a path, or the nearest part around it that is on the screen; else what `otherwise` selects. */
export function focusOn(form: HTMLFormElement | null, path: string, otherwise: string): void {
  for (let parts = path.split('.'); parts.join('') !== ''; parts = parts.slice(0, -1)) {
    const at = CSS.escape(parts.join('.'));
    const field = form?.querySelector<HTMLElement>(`[name="${at}"], [data-path="${at}"]`);
    if (field !== null && field !== undefined) return field.focus();
  }
  form?.querySelector<HTMLElement>(otherwise)?.focus();
}
