import { wordsOfError } from '../../shared/assert.ts';
import { attemptErrand, errandCallOf } from '../actions/errand.ts';
import { attempt, callOf } from '../actions/attempt.ts';
import type { Lane } from '../core/lane.ts';
import { hearOutcome, opensInMs, probeInMs, widthOf } from '../core/lane.ts';
import type { Redemption } from '../core/redemption.ts';
import type { Owed } from '../journal/views.ts';
import type { Terminal } from '../terminal.ts';

export type Sync = {
  /** something may be due: in one account's lane, or in any */
  kick(account?: string): void;
  /** a lane went down, came up, or may not send for a while */
  laneChanged(account: string, before: Lane, after: Lane): void;
  stop(): Promise<void>;
};

/** Looks again at least this often, whatever was due. */
const IDLE_MS = 15_000;
/** A row whose call met a defect or a full disk is left alone for so long, twice as long each time. */
const LEFT_ALONE_MS = 60_000;
const LEFT_ALONE_AT_MOST_MS = 15 * 60_000;
/** Rows of a lane that are looked at in one go; those that wait stand in the way of no others behind them. */
const ROWS_AT_ONCE = 2_000;

/** The loop that pays what is owed: each account has a lane of its own, and each lane sends what is due, oldest first. */
export function startSync(terminal: Terminal): Sync {
  const running = new Map<string, { account: string; done: Promise<void> }>();
  const probing = new Map<string, Promise<void>>();
  const stumbled = new Map<string, number>();
  /** by account: when its lane is looked at next, by the steady clock */
  const nextAt = new Map<string, number>();
  const asked = new Set<string>();
  let cancel: () => void = () => undefined;
  let stopped = false;

  /** However often a lane is asked for while something goes on, it is looked at once, when that is over. */
  function kick(account?: string): void {
    if (asked.size === 0) void Promise.resolve().then(lookAtAsked);
    for (const one of account === undefined ? terminal.accounts.keys() : [account]) asked.add(one);
  }

  function lookAtAsked(): void {
    const accounts = [...asked];
    asked.clear();
    look(accounts);
  }

  function lookAtDue(): void {
    const mono = terminal.clock.mono();
    look([...terminal.accounts.keys()].filter((account) => (nextAt.get(account) ?? 0) <= mono));
  }

  function look(accounts: string[]): void {
    cancel();
    if (stopped) return;
    const mono = terminal.clock.mono();
    for (const account of accounts) {
      let inMs = IDLE_MS;
      try {
        terminal.time.look();
        inMs = Math.min(inMs, lookAt(account, mono));
      } catch (error) {
        terminal.log('defect', { where: 'sync', error: wordsOfError(error) });
      }
      nextAt.set(account, mono + inMs);
    }
    const next = Math.min(mono + IDLE_MS, ...nextAt.values());
    cancel = terminal.clock.after(Math.max(1, Math.ceil(next - mono)), lookAtDue);
  }

  /** Does what is due in one lane, and says in how many milliseconds something will be. */
  function lookAt(account: string, mono: number): number {
    const lane = terminal.lanes.of(account);
    const idle = terminal.now.signedIn === undefined && terminal.journal.oldest(account) === undefined;
    const probeMs = probing.has(account) ? undefined : probeInMs(lane, mono, idle);
    if (probeMs === 0) probe(account);
    const opensMs = opensInMs(lane, mono);
    const dueMs = opensMs === 0 ? send(account, widthOf(lane, mono), mono) : opensMs;
    return Math.min(probeMs || Infinity, dueMs ?? Infinity);
  }

  function send(account: string, width: number, mono: number): number {
    let free = width - [...running.values()].filter((call) => call.account === account).length;
    if (free <= 0) return Infinity;
    const due: Owed[] = [];
    let nextMs = Infinity;
    let looked = 0;
    for (const row of terminal.journal.calls(account)) {
      if (free === 0 || ++looked > ROWS_AT_ONCE) break;
      if (terminal.now.busy.has(row.id)) continue;
      const waitMs = (terminal.now.waits.get(row.id)?.until ?? 0) - mono;
      if (waitMs > 0) nextMs = Math.min(nextMs, waitMs);
      else due.push(row);
      if (due.length === free) free = 0;
    }
    for (const row of due) pay(row);
    return nextMs;
  }

  function pay(row: Owed): void {
    const call = row.kind === 'errand' ? errand(row.id) : redemption(row.id);
    if (call === undefined) return;
    terminal.now.busy.add(row.id);
    terminal.now.waits.delete(row.id);
    const done = call()
      .then((begun) => (begun ? void stumbled.delete(row.id) : leaveAlone(row)))
      .catch((error: unknown) => {
        leaveAlone(row);
        terminal.log('defect', { where: 'sync', error: wordsOfError(error) });
      })
      .finally(() => {
        terminal.now.busy.delete(row.id);
        running.delete(row.id);
        kick(row.account);
      });
    running.set(row.id, { account: row.account, done });
  }

  function redemption(id: string): (() => Promise<boolean>) | undefined {
    const state = terminal.journal.redemption(id);
    const call = state === undefined ? undefined : callOf(state);
    if (call === undefined) return undefined;
    return async () => {
      const after = await attempt(terminal, id, call);
      if (after.ok && call.verb === 'redeem') heedOutcome(after.value);
      return after.ok;
    };
  }

  function errand(id: string): (() => Promise<boolean>) | undefined {
    const state = terminal.journal.errand(id);
    const call = state === undefined ? undefined : errandCallOf(state);
    return call === undefined ? undefined : async () => (await attemptErrand(terminal, id, call)).ok;
  }

  /** Three owed redemptions in a row that a provider declines are no chance: somebody has to look before more are sent. */
  function heedOutcome({ attempts, requested }: Redemption): void {
    const end = attempts.findLast((one) => one.verb === 'redeem')?.end;
    if (end?.is !== 'declined' && end?.is !== 'receipt') return;
    terminal.lanes.change(requested.account, (lane) => hearOutcome(lane, end.is === 'declined' ? 'declined' : 'taken'));
  }

  function leaveAlone({ id, account }: Owed): void {
    const times = (stumbled.get(id) ?? 0) + 1;
    stumbled.set(id, times);
    const ms = Math.min(LEFT_ALONE_AT_MOST_MS, LEFT_ALONE_MS * 2 ** (times - 1));
    terminal.now.waits.set(id, { account, until: terminal.clock.mono() + ms, why: 'left-alone' });
  }

  function probe(account: string): void {
    terminal.lanes.change(account, (lane) => ({ ...lane, probedAt: terminal.clock.mono() }));
    const provider = terminal.accounts.get(account)?.provider;
    if (provider === undefined) return;
    const done = provider
      .check()
      .then((answer) => terminal.lanes.hear(account, answer, 'probe'))
      .catch((error: unknown) => terminal.log('defect', { where: 'probe', error: wordsOfError(error) }))
      .finally(() => {
        probing.delete(account);
        kick(account);
      });
    probing.set(account, done);
  }

  return {
    kick,
    laneChanged(account, before, after) {
      if (after.pause?.why === 'refusals' && before.pause?.why !== 'refusals') terminal.journal.set([{ kind: 'lane-paused', account }]);
      // the line is back: what was put off because of it is due
      if (before.is === 'down' && after.is === 'up') {
        for (const [id, wait] of terminal.now.waits) if (wait.why === 'backoff' && wait.account === account) terminal.now.waits.delete(id);
      }
      terminal.push('queue.changed', {});
      kick(account);
    },
    async stop() {
      stopped = true;
      cancel();
      await Promise.all([...[...running.values()].map(({ done }) => done), ...probing.values()]);
    },
  };
}
