import { closeSync, openSync, writeSync } from 'node:fs';

/** Writes into a file until its disk has not one byte left. */
export function fillDisk(path: string): void {
  const file = openSync(path, 'a');
  for (let bytes = 65_536; bytes >= 1; ) {
    try {
      writeSync(file, Buffer.alloc(bytes));
    } catch {
      bytes = Math.floor(bytes / 2);
    }
  }
  closeSync(file);
}
