import { countOutage, lineChanged, lookAtOutage } from '../actions/outage.ts';
import type { Terminal } from '../terminal.ts';

/** So much time without the line a power cut may take from an outage's count, at most. */
const COUNT_EVERY_MS = 5 * 60_000;

/** Keeps the outage of each account: when its provider went and came back for guests, and how long it was gone. */
export type Outages = {
  /** does what is due, and says in how many milliseconds something will be */
  look(account: string, mono: number): number;
  changed(account: string, is: 'gone' | 'back'): void;
  /** writes down what was not counted yet */
  count(): void;
};

export function makeOutages(terminal: Terminal): Outages {
  const countedAt = new Map<string, number>();
  return {
    look(account, mono) {
      const inMs = lookAtOutage(terminal, account);
      if (terminal.journal.line(account).since === undefined) {
        countedAt.delete(account);
        return inMs;
      }
      const at = countedAt.get(account) ?? mono;
      const due = at + COUNT_EVERY_MS <= mono;
      if (due) countOutage(terminal, account);
      countedAt.set(account, due ? mono : at);
      return Math.min(inMs, (due ? mono : at) + COUNT_EVERY_MS - mono);
    },
    changed: (account, is) => lineChanged(terminal, account, is),
    count: () => [...terminal.accounts.keys()].forEach((account) => countOutage(terminal, account)),
  };
}
