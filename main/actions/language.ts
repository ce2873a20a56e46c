import type { Input, Output } from '../../shared/contract.ts';
import type { Terminal } from '../terminal.ts';

/** What the window of this till speaks from now on. Whoever stands before it may choose, signed in or not. */
export function setLanguage(terminal: Terminal, { language }: Input<'language.set'>): Output<'language.set'> {
  terminal.journal.set([{ kind: 'language-set', by: terminal.now.signedIn?.id ?? 'desk', language }]);
  terminal.language = language;
  return {};
}
