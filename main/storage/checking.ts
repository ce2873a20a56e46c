import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Checked } from './check-copy.ts';

const Answer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('good'), seq: z.int(), hash: z.string(), at: z.string(), version: z.int() }),
  z.object({ is: z.literal('not-good') }),
]);

/** Has a copy checked by the program `checker` in a thread of its own. What the disk says there is thrown here. */
export async function checkElsewhere(checker: string, file: string, single: boolean): Promise<Checked> {
  const worker = new Worker(checker, { argv: [file, single ? 'single' : 'as-it-is'] });
  const heard: unknown[] = await once(worker, 'message');
  await worker.terminate();
  return Answer.parse(heard[0]);
}
