import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { systemClock } from '../../main/clock.ts';
import { until } from '../until.ts';
import { type OfflinePlan, Word } from './offline-plan.ts';
import { startProgram } from './program.ts';
import type { Venue } from './venue.ts';

/** One life of a till that works offline, and what it has said so far. */
export type Life = { said: Word[]; heard(...is: Word['is'][]): Promise<unknown>; kill(): Promise<void> };

/** What is owed is not taken yet: the line swallows each redeem, those of a till that is dead as well. */
export function swallow({ relay }: Venue): void {
  relay.drop();
  relay.hold({ verb: 'POST', side: 'before-effect' });
}

/** Its clock goes on while it is dead: one that is behind what its provider says would date a list too early. */
export function keepTime(venue: Venue): void {
  venue.clockAt = Math.max(venue.clockAt, systemClock.now());
}

const STILL = 'standing still ';
const alive = new Set<Life>();

/** Those that a broken test left alive. */
export async function endAll(): Promise<void> {
  await Promise.all([...alive].map((life) => life.kill()));
}

export function startLife(venue: Venue, orders: Omit<OfflinePlan, 'folder' | 'access' | 'startsAt'>): Life {
  keepTime(venue);
  const { folder, access } = venue.plan({ codes: [] });
  const began = performance.now();
  const child = startProgram('offline-till', JSON.stringify({ ...orders, folder, access, startsAt: venue.clockAt } satisfies OfflinePlan));
  const said: Word[] = [];
  let cried = '';
  createInterface({ input: child.stdout }).on('line', (line) => said.push(line.startsWith(STILL) ? { is: 'still', where: line.slice(STILL.length) } : Word.parse(JSON.parse(line))));
  child.stderr.on('data', (text) => (cried += String(text)));
  const ended = once(child, 'close');
  const life: Life = {
    said,
    heard: (...is) =>
      until(`the till says it is ${is.join(' or ')}; it cried ${cried}`, () => {
        if (child.exitCode !== null) throw new Error(`the till ended by itself: ${cried}`);
        return said.some((one) => is.includes(one.is));
      }),
    async kill() {
      alive.delete(life);
      child.kill('SIGKILL');
      await ended;
      venue.clockAt += performance.now() - began;
    },
  };
  alive.add(life);
  return life;
}
