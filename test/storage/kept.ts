import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export const CHECKER = join(import.meta.dirname, '..', '..', 'main', 'storage', 'checker.ts');

/** Changes one byte of a file. */
export function flip(path: string, at: number): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  writeSync(file, Buffer.from([(byte[0] ?? 0) ^ 0x55]), 0, 1, at);
  closeSync(file);
}
