import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { until } from '../until.ts';
import { Said } from './plan.ts';
import { startProgram } from './program.ts';
import type { Orders, Venue } from './venue.ts';

/** A till in a process of its own, and what it has said so far. */
export type Till = { said: Said[]; heard(is: Said['is']): Promise<unknown>; kill(): Promise<void> };

export function startTill(venue: Venue, orders: Orders): Till {
  const plan = venue.plan(orders);
  const began = performance.now();
  const child = startProgram('till', JSON.stringify(plan));
  const said: Said[] = [];
  let cried = '';
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(Said.parse(JSON.parse(line))));
  child.stderr.on('data', (text) => (cried += String(text)));
  const ended = once(child, 'close');
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    said,
    heard: (is) =>
      until(`the till says it is ${is}; it cried ${cried}`, () => {
        if (child.exitCode !== null) throw new Error(`the till ended by itself: ${cried}`);
        return said.some((one) => one.is === is);
      }),
    async kill() {
      await kill(child, ended);
      venue.clockAt += (performance.now() - began) * plan.clock.factor;
    },
  };
}

/** The real thing: no handler runs, nothing is written out. What it said before is read to its end. */
async function kill(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (!child.kill('SIGKILL')) throw new Error('the till was not there to be killed');
  await ended;
}
