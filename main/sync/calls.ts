import { wordsOfError } from '../../shared/assert.ts';
import { attempt, callOf } from '../actions/attempt.ts';
import { attemptErrand, errandCallOf } from '../actions/errand.ts';
import { hearOutcome } from '../core/lane.ts';
import type { Redemption } from '../core/redemption.ts';
import type { Owed } from '../journal/outbox.ts';
import type { Terminal } from '../terminal.ts';

/** A row whose call met a defect or a full disk is left alone for so long, twice as long each time. */
const LEFT_ALONE_MS = 60_000;
const LEFT_ALONE_AT_MOST_MS = 15 * 60_000;

/** The calls that are under way for what is owed. */
export type Calls = { begin(row: Owed): void; underWay(account: string): number; ended(): Promise<unknown> };

/** `done` is told whenever a call has ended. */
export function makeCalls(terminal: Terminal, done: (account: string) => void): Calls {
  const running = new Map<string, { account: string; ended: Promise<void> }>();
  const stumbled = new Map<string, number>();

  function leaveAlone({ id, account }: Owed): void {
    const times = (stumbled.get(id) ?? 0) + 1;
    stumbled.set(id, times);
    const ms = Math.min(LEFT_ALONE_AT_MOST_MS, LEFT_ALONE_MS * 2 ** (times - 1));
    terminal.now.waits.set(id, { account, until: terminal.clock.throughSleep() + ms, why: 'left-alone' });
  }

  return {
    begin(row) {
      const call = row.kind === 'errand' ? errandCall(terminal, row.id) : redemptionCall(terminal, row.id);
      if (call === undefined) return;
      terminal.now.busy.add(row.id);
      terminal.now.waits.delete(row.id);
      const ended = call()
        .then((begun) => (begun ? void stumbled.delete(row.id) : leaveAlone(row)))
        .catch((error: unknown) => {
          leaveAlone(row);
          terminal.log('defect', { where: 'sync', error: wordsOfError(error) });
        })
        .finally(() => {
          terminal.now.busy.delete(row.id);
          running.delete(row.id);
          done(row.account);
        });
      running.set(row.id, { account: row.account, ended });
    },
    underWay: (account) => [...running.values()].filter((call) => call.account === account).length,
    ended: () => Promise.all([...running.values()].map(({ ended }) => ended)),
  };
}

/** The call that a row asks for; it says whether it could be begun. */
type Call = (() => Promise<boolean>) | undefined;

function redemptionCall(terminal: Terminal, id: string): Call {
  const state = terminal.journal.redemption(id);
  const call = state === undefined ? undefined : callOf(state);
  if (call === undefined) return undefined;
  return async () => {
    const after = await attempt(terminal, id, call);
    if (after.ok && call.verb === 'redeem') heedOutcome(terminal, after.value);
    return after.ok;
  };
}

function errandCall(terminal: Terminal, id: string): Call {
  const state = terminal.journal.errand(id);
  const call = state === undefined ? undefined : errandCallOf(state);
  return call === undefined ? undefined : async () => (await attemptErrand(terminal, id, call)).ok;
}

/** Three owed redemptions in a row that a provider declines are no chance: somebody has to look before more are sent. */
function heedOutcome({ lanes }: Terminal, { attempts, requested }: Redemption): void {
  const end = attempts.findLast((one) => one.verb === 'redeem')?.end;
  if (end?.is !== 'declined' && end?.is !== 'receipt') return;
  lanes.change(requested.account, (lane) => hearOutcome(lane, end.is === 'declined' ? 'declined' : 'taken'));
}
