import { wordsOfError } from '../../shared/assert.ts';
import type { Terminal } from '../terminal.ts';

/** Looks again at least this often, whatever was due. */
const IDLE_MS = 60_000;

/** When each lane is looked at: when it is asked for, when something in it is due, and now and then. */
export type Looks = { kick(account?: string): void; stop(): void };

/** `lookAt` does what is due in a lane and says in how many milliseconds something will be. */
export function makeLooks({ clock, accounts, log }: Pick<Terminal, 'clock' | 'accounts' | 'log'>, lookAt: (account: string, mono: number) => number): Looks {
  const nextAt = new Map<string, number>();
  const asked = new Set<string>();
  let cancel: () => void = () => undefined;
  let stopped = false;

  function look(which: string[]): void {
    cancel();
    if (stopped) return;
    const mono = clock.throughSleep();
    for (const account of which) nextAt.set(account, mono + Math.min(IDLE_MS, unlessDefect(account, mono)));
    const next = Math.min(mono + IDLE_MS, ...nextAt.values());
    cancel = clock.after(Math.max(1, Math.ceil(next - mono)), lookAtDue);
  }

  function unlessDefect(account: string, mono: number): number {
    try {
      return lookAt(account, mono);
    } catch (error) {
      log('defect', { where: 'sync', error: wordsOfError(error) });
      return IDLE_MS;
    }
  }

  function lookAtDue(): void {
    const mono = clock.throughSleep();
    look([...accounts.keys()].filter((account) => (nextAt.get(account) ?? 0) <= mono));
  }

  function lookAtAsked(): void {
    const which = [...asked];
    asked.clear();
    look(which);
  }

  return {
    /** However often a lane is asked for while something goes on, it is looked at once, when that is over. */
    kick(account) {
      if (asked.size === 0) void Promise.resolve().then(lookAtAsked);
      for (const one of account === undefined ? accounts.keys() : [account]) asked.add(one);
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}
