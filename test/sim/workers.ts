import { fork } from 'node:child_process';
import type { Smaller } from './plan.ts';
import type { SeedResult } from './run-seed.ts';

/** Runs one seed after the other in a process of its own: threads of one process wait for each other at its memory. */
export type SeedWorker = { run(seed: number): Promise<SeedResult>; end(): Promise<void> };

/** `folder` is its own; it fails as a whole where its process ends by itself. */
export function startWorker(folder: string, smaller: Smaller): SeedWorker {
  const worker = fork(new URL('worker.ts', import.meta.url), [folder, JSON.stringify(smaller)], { serialization: 'advanced', execArgv: [...process.execArgv, '--max-semi-space-size=64'] });
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker of the simulator ended with ${code}`))));
  });
  return {
    run(seed) {
      const result = new Promise<SeedResult>((resolve) => worker.once('message', resolve));
      worker.send(seed);
      return Promise.race([result, ended.then(() => Promise.reject(new Error(`a worker of the simulator ended in seed ${seed}`)))]);
    },
    end() {
      worker.disconnect();
      return ended;
    },
  };
}
