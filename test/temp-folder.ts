import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder that goes away with the test. */
export function tempFolder(above = tmpdir()): string {
  const folder = mkdtempSync(join(above, 'voucher-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One in memory where this machine has such, for what is written ten thousand times. */
export function quickFolder(): string {
  return tempFolder(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
}
