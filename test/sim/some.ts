// Runs the seeds that it is given and says of each whether a planted bug was reached, and whether it was caught; with --first, until one is; with --clients, by the real clients.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instrumentDisk } from './disk.ts';
import { runSeed, type Truth } from './run-seed.ts';

declare global {
  /** a planted bug counts here how often it does otherwise than the program */
  var plantedReached: number | undefined;
  /** and asks here what became of a redemption in truth */
  var plantedTruth: Truth | undefined;
}

const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'voucher-desk-some-'));
instrumentDisk();
const args = process.argv.slice(2);
for (const seed of args.filter((arg) => !arg.startsWith('--')).map(Number)) {
  globalThis.plantedReached = 0;
  // a program that breaks down altogether is caught as well
  const violations = await runSeed(seed, join(folder, String(seed)), args.includes('--clients') ? { clients: true } : {}, { tell: (truth) => (globalThis.plantedTruth = truth), untilViolated: true }).then((result) => result.violations, (error: unknown) => [String(error)]);
  process.stdout.write(`${JSON.stringify({ seed, reached: globalThis.plantedReached, caught: violations.length > 0 })}\n`);
  if (violations.length > 0 && args.includes('--first')) break;
}
rmSync(folder, { recursive: true });
process.exit(0);
