// Runs the seeds that the simulator hands it, one after the other: a process of its own, at work until the simulator lets go of it.
import { join } from 'node:path';
import { instrumentDisk } from './disk.ts';
import type { Smaller } from './plan.ts';
import { runSeed } from './run-seed.ts';

const [folder = '', smaller = '{}'] = process.argv.slice(2);
instrumentDisk();
process.on('message', (seed: number) => {
  void runSeed(seed, join(folder, String(seed)), JSON.parse(smaller) as Smaller).then((result) => process.send?.(result));
});
