import type { Lane } from '../core/lane.ts';
import { callOf } from '../actions/attempt.ts';
import { isAway, opensInMs, probeInMs, takesNothing, watchInMs, widthOf } from '../core/lane.ts';
import type { Redemption } from '../core/redemption.ts';
import type { Owed } from '../journal/outbox.ts';
import type { Terminal } from '../terminal.ts';
import { makeCalls } from './calls.ts';
import { makeOutages } from './outages.ts';
import { makeLooks } from './looks.ts';
import { makeProbes } from './probes.ts';

export type Sync = {
  /** something may be due: in one account's lane, or in any */
  kick(account?: string): void;
  /** a lane went down, came up, or may not send for a while */
  laneChanged(account: string, before: Lane, after: Lane): void;
  stop(): Promise<void>;
};

/** Rows of a lane that are looked at in one go: what waits does not keep back what is behind it, unless so many wait. */
const ROWS_AT_ONCE = 2_000;

/** The loop that pays what is owed: each account has a lane of its own, and each lane sends what is due, oldest first. */
export function startSync(terminal: Terminal): Sync {
  const { kick, stop } = makeLooks(terminal, lookAt);
  const calls = makeCalls(terminal, kick);
  const probes = makeProbes(terminal, kick);
  const outages = makeOutages(terminal);

  function lookAt(account: string, mono: number): number {
    terminal.time.look();
    const outageMs = outages.look(account, mono);
    const lane = terminal.lanes.of(account);
    const owes = terminal.journal.oldest(account) !== undefined;
    // nobody waits for an account that is disabled and paid up
    if (!owes && terminal.accounts.get(account)?.settings.disabled === true) return outageMs;
    const idle = terminal.now.signedIn === undefined && !owes;
    const probeMs = probes.isUnderWay(account) ? undefined : (probeInMs(lane, mono, idle) ?? (isForced(terminal, account) ? watchInMs(lane, mono) : undefined));
    if (probeMs === 0) probes.begin(account);
    const opensMs = opensInMs(lane, mono);
    const dueMs = opensMs === 0 ? send(account, widthOf(lane, mono) - calls.underWay(account), mono) : opensMs;
    return Math.min(probeMs || Infinity, dueMs ?? Infinity, outageMs);
  }

  function send(account: string, free: number, mono: number): number {
    if (free <= 0) return Infinity;
    const { due, nextMs } = whatIsDue(terminal, { account, free, mono, reads: takesNothing(terminal.lanes.of(account)) });
    for (const row of due) calls.begin(row);
    return nextMs;
  }

  return {
    kick,
    laneChanged(account, before, after) {
      if (takesNothing(after) && !takesNothing(before)) terminal.journal.setLane({ kind: 'lane-paused', account });
      if (after.holdUntil > before.holdUntil) terminal.journal.setLane({ kind: 'lane-held', account, fromMs: terminal.clock.now(), ms: Math.max(0, Math.ceil(after.holdUntil - terminal.clock.throughSleep())) });
      if (isAway(before) !== isAway(after)) outages.changed(account, isAway(after) ? 'gone' : 'back');
      if (before.is === 'down' && after.is === 'up') endBackoffs(terminal, account);
      terminal.push('queue.changed', {});
      kick(account);
    },
    async stop() {
      stop();
      await Promise.all([calls.ended(), probes.ended()]);
      outages.count();
    },
  };
}

/** `reads`: nothing that takes may be sent. */
type Looking = { account: string; free: number; mono: number; reads: boolean };

/** The rows that may be called for now, oldest first, and in how many milliseconds another may. */
function whatIsDue({ journal, now }: Terminal, { account, free, mono, reads }: Looking): { due: Owed[]; nextMs: number } {
  const due: Owed[] = [];
  let nextMs = Infinity;
  let looked = 0;
  for (const row of journal.calls(account)) {
    if (due.length === free || ++looked > ROWS_AT_ONCE) break;
    if (now.busy.has(row.id)) continue;
    if (reads && wouldTake(journal.redemption(row.id))) continue;
    const waitMs = (now.waits.get(row.id)?.until ?? 0) - mono;
    if (waitMs > 0) nextMs = Math.min(nextMs, waitMs);
    else due.push(row);
  }
  return { due, nextMs };
}

function wouldTake(state: Redemption | undefined): boolean {
  return state !== undefined && callOf(state)?.verb === 'redeem';
}

function isForced({ journal }: Terminal, account: string): boolean {
  return journal.line(account).forced !== undefined;
}

/** The line is back: what was put off because of it is due. */
function endBackoffs({ now: { waits } }: Terminal, account: string): void {
  for (const [id, wait] of waits) if (wait.why === 'backoff' && wait.account === account) waits.delete(id);
}
