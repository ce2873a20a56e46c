import { expect } from 'vitest';

/** Stands in what is expected for any text of this form. */
export function like(form: RegExp): unknown {
  return expect.stringMatching(form);
}
