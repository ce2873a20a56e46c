import type { Input, Output } from '../../shared/contract.ts';
import type { Terminal } from '../terminal.ts';

export function setScanner(terminal: Terminal, scanner: Input<'scanner.set'>): Output<'scanner.set'> {
  terminal.journal.set([{ kind: 'scanner-set', by: terminal.now.signedIn?.id ?? 'desk', scanner }]);
  terminal.scanner = scanner;
  return scanner;
}
