import { attempt, type Call } from './actions/attempt.ts';
import { nextStep } from './core/table.ts';
import type { Terminal } from './terminal.ts';

export type Sync = { kick(): void; stop(): Promise<void> };

/** Looks again at least this often, whatever was due. */
const IDLE_MS = 15_000;

/** The loop that pays what is owed: for every row that is due it makes the one call that the table asks for. */
export function startSync(terminal: Terminal): Sync {
  const running = new Map<string, Promise<void>>();
  /** rows whose call met a defect of ours: left alone until the next start, so that they hold up nothing else */
  const parked = new Set<string>();
  let cancel: () => void = () => undefined;
  let stopped = false;

  function look(): void {
    cancel();
    if (stopped) return;
    const now = terminal.clock.now();
    let next = now + IDLE_MS;
    for (const { id, dueAt } of terminal.journal.owed()) {
      const due = Date.parse(dueAt);
      if (due > now) next = Math.min(next, due);
      else if (!terminal.now.busy.has(id) && !parked.has(id)) pay(id);
    }
    cancel = terminal.clock.after(Math.max(1, next - now), look);
  }

  function pay(id: string): void {
    const call = callFor(terminal, id);
    if (call === undefined) return;
    terminal.now.busy.add(id);
    const paid = attempt(terminal, id, call)
      .then(() => undefined)
      .catch((error: unknown) => {
        parked.add(id);
        terminal.log('defect', { where: 'sync', error: String(error) });
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
