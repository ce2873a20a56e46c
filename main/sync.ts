import { wordsOfError } from '../shared/assert.ts';
import { attempt, type Call } from './actions/attempt.ts';
import { nextStep } from './core/table.ts';
import type { Terminal } from './terminal.ts';

export type Sync = { kick(): void; stop(): Promise<void> };

/** Looks again at least this often, whatever was due. */
const IDLE_MS = 15_000;
/** A row whose call met a defect or a full disk is left alone for so long, twice as long each time. */
const PARKED_MS = 60_000;
const PARKED_AT_MOST_MS = 15 * 60_000;
/** The wall clock was set back when it is so far behind the last look: nothing may wait for a time that comes again. */
const SET_BACK_MS = 1_000;

/** The loop that pays what is owed: for every row that is due it makes the one call that the table asks for. */
export function startSync(terminal: Terminal): Sync {
  const running = new Map<string, Promise<void>>();
  const parking = makeParking(terminal);
  let cancel: () => void = () => undefined;
  let lastLook = 0;
  let stopped = false;

  function look(): void {
    cancel();
    if (stopped) return;
    const now = terminal.clock.now();
    let next = now + IDLE_MS;
    try {
      const rows = whatIsDue(terminal, now, now < lastLook - SET_BACK_MS);
      for (const id of rows.due) if (!terminal.now.busy.has(id) && !parking.isParked(id)) pay(id);
      next = Math.min(next, rows.nextAt);
    } catch (error) {
      terminal.log('defect', { where: 'sync', error: wordsOfError(error) });
    }
    lastLook = now;
    cancel = terminal.clock.after(Math.max(1, next - now), look);
  }

  function pay(id: string): void {
    const call = callFor(terminal, id);
    if (call === undefined) return;
    terminal.now.busy.add(id);
    const paid = attempt(terminal, id, call)
      .then(({ ok: begun }) => (begun ? parking.release(id) : parking.park(id)))
      .catch((error: unknown) => {
        parking.park(id);
        terminal.log('defect', { where: 'sync', error: wordsOfError(error) });
      })
      .finally(() => {
        terminal.now.busy.delete(id);
        running.delete(id);
        look();
      });
    running.set(id, paid);
  }

  return {
    kick: look,
    async stop() {
      stopped = true;
      cancel();
      await Promise.all(running.values());
    },
  };
}

/** The rows whose time has come, and when the next one's comes; all of them when the clock was set back. */
function whatIsDue({ journal }: Terminal, now: number, setBack: boolean): { due: string[]; nextAt: number } {
  const rows = journal.owed().map(({ id, dueAt }) => ({ id, at: setBack ? now : Date.parse(dueAt) }));
  const later = rows.filter(({ at }) => at > now).map(({ at }) => at);
  return { due: rows.filter(({ at }) => at <= now).map(({ id }) => id), nextAt: Math.min(...later, Infinity) };
}

/** Rows that are left alone for a while, on the steady clock, so that they hold up nothing else. */
function makeParking({ clock }: Terminal) {
  const parked = new Map<string, { untilMs: number; times: number }>();
  return {
    isParked: (id: string) => (parked.get(id)?.untilMs ?? 0) > clock.mono(),
    release: (id: string) => void parked.delete(id),
    park(id: string) {
      const times = (parked.get(id)?.times ?? 0) + 1;
      parked.set(id, { times, untilMs: clock.mono() + Math.min(PARKED_AT_MOST_MS, PARKED_MS * 2 ** (times - 1)) });
    },
  };
}

/** The call a row asks for, if it asks for one that its account can make. */
function callFor(terminal: Terminal, id: string): Call | undefined {
  const state = terminal.journal.redemption(id);
  const account = state === undefined ? undefined : terminal.accounts.get(state.requested.account);
  if (state === undefined || account === undefined) return undefined;
  const step = nextStep(state, account.can);
  switch (step.do) {
    case 'redeem':
    case 'recall':
      return { verb: step.do };
    case 'reverse':
      return { verb: 'reverse', receipt: step.receipt };
    case 'wait':
    case 'settled':
    case 'void':
    case 'conflict':
      return undefined;
  }
}
