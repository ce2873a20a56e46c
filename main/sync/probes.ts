import { wordsOfError } from '../../shared/assert.ts';
import type { Terminal } from '../terminal.ts';

/** The probes that are under way: one at most for each account. */
export type Probes = { begin(account: string): void; isUnderWay(account: string): boolean; ended(): Promise<unknown> };

/** A probe asks for the credentials and changes nothing; `done` is told whenever one has ended. */
export function makeProbes({ accounts, lanes, clock, log }: Terminal, done: (account: string) => void): Probes {
  const probing = new Map<string, Promise<void>>();
  return {
    begin(account) {
      const provider = accounts.get(account)?.provider;
      if (provider === undefined) return;
      lanes.change(account, (lane) => ({ ...lane, probedAt: clock.throughSleep() }));
      const ended = provider
        .check()
        .then((answer) => lanes.hear(account, answer, 'probe'))
        .catch((error: unknown) => log('defect', { where: 'probe', error: wordsOfError(error) }))
        .finally(() => {
          probing.delete(account);
          done(account);
        });
      probing.set(account, ended);
    },
    isUnderWay: (account) => probing.has(account),
    ended: () => Promise.all(probing.values()),
  };
}
