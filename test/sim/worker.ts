// Runs the seeds that the simulator hands it, one after the other.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { instrumentDisk } from './disk.ts';
import type { Smaller } from './plan.ts';
import { runSeed } from './run-seed.ts';

const { folder, smaller } = workerData as { folder: string; smaller: Smaller };
instrumentDisk();
parentPort?.on('message', (seed: number) => {
  void runSeed(seed, join(folder, String(seed)), smaller).then((result) => parentPort?.postMessage(result));
});
