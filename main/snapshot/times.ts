import { isAway, isHeld } from '../core/lane.ts';
import type { Account, Terminal } from '../terminal.ts';
import type { NotRead } from './read-list.ts';

const EVERY_MS = 15 * 60_000;
/** After a fault, twice as long each time. */
const AGAIN_MS = 60_000;
/** The tills of a venue are not to read all at once: by so much of its time one comes sooner or later. */
const JITTER = 0.2;
/** Once the line is back there is other work first. */
const SOON_MS = 10_000;
/** How often it is looked at whether a lane is open again. */
const LOOK_MS = 5_000;

/** When each account's list is to be read. */
export type Times = {
  /** whose list is next, and in how many milliseconds */
  next(): { account: Account; inMs: number } | undefined;
  now(account: string): void;
  soon(account: string): void;
  ended(account: string, fault: NotRead | undefined): void;
};

type Parts = Pick<Terminal, 'clock' | 'lanes' | 'random'>;

/** `able`: accounts whose provider gives a list. Those that have no policy at the moment have no turn. */
export function makeTimes({ clock, lanes, random }: Parts, able: Account[]): Times {
  const due = new Map(able.map(({ settings }) => [settings.id, { dueAt: clock.throughSleep(), failed: 0 }]));
  const everyMs = (id: string) => able.find(({ settings }) => settings.id === id)?.offline?.policy.listEveryMs ?? EVERY_MS;
  const jittered = (ms: number) => ms * (1 - JITTER + random() * 2 * JITTER);
  const put = (id: string, inMs: number, failed: number) => void (due.has(id) && due.set(id, { dueAt: clock.throughSleep() + inMs, failed }));

  /** Never while it would be in the way of redemptions, or where the answer is known. */
  function mayRead(id: string): boolean {
    const lane = lanes.of(id);
    return !isAway(lane) && !isHeld(lane, clock.throughSleep());
  }

  return {
    next() {
      const soonest = able
        .filter(({ offline }) => offline !== undefined)
        .map((account) => {
          const inMs = Math.max(0, (due.get(account.settings.id)?.dueAt ?? 0) - clock.throughSleep());
          return { account, inMs: inMs === 0 && !mayRead(account.settings.id) ? LOOK_MS : Math.ceil(inMs) };
        })
        .toSorted((a, b) => a.inMs - b.inMs);
      return soonest[0];
    },
    now: (id) => put(id, 0, 0),
    soon: (id) => put(id, Math.min(jittered(SOON_MS), Math.max(0, (due.get(id)?.dueAt ?? 0) - clock.throughSleep())), 0),
    ended(id, fault) {
      const failed = fault === undefined ? 0 : (due.get(id)?.failed ?? 0) + 1;
      put(id, jittered(failed === 0 ? everyMs(id) : Math.min(everyMs(id), AGAIN_MS * 2 ** (failed - 1))), failed);
    },
  };
}
