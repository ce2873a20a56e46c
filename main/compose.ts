import { performance } from 'node:perf_hooks';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { assert } from '../shared/assert.ts';
import type { Pushed, PushName } from '../shared/contract.ts';
import { ok, type Result } from '../shared/result.ts';
import { makeHandlers } from './handlers.ts';
import { openJournal } from './journal/journal.ts';
import type { OpenFault } from './journal/open.ts';
import { type Line, makeExchange } from './providers/http.ts';
import { type Access, makeProvider } from './providers/registry.ts';
import { makeServe, type Serve } from './serve.ts';
import { applySettings } from './settings/settings.ts';
import { trainingSettings } from './settings/training-settings.ts';
import { startSync } from './sync.ts';
import type { Account, Clock, Log, Terminal, Training } from './terminal.ts';
import { openTrainingVault } from './vault/development-key.ts';

/** All of the outside world, passed in: tests, torture and the window bring their own. */
export type World = {
  folder: string;
  /** folder of migrations/ and projections.sql */
  sql: string;
  version: { app: string; runtime: string };
  clock: Clock;
  newId(): string;
  random(): number;
  log: Log;
  line: Line;
  /** by account id: never in the journal, never in the window */
  access: ReadonlyMap<string, Access>;
  training?: Training;
};

export type Push = <N extends PushName>(name: N, pushed: Pushed<N>) => void;
export type Desk = { serve: Serve; onPush(listener: Push): void; close(): Promise<void> };

/** The only place where parts meet. Opens the journal first: where it cannot be opened, nothing else is made. */
export function compose(world: World): Result<Desk, OpenFault> {
  const vault = openTrainingVault(world.folder);
  const { clock, log } = world;
  const now: Terminal['now'] = { scans: new Map(), waiting: new Set(), busy: new Set(), steady: new Map(), askUpToSeq: 0 };
  const opened = openJournal({
    folder: join(world.folder, 'journal'),
    sql: world.sql,
    vault,
    log,
    stamp: () => ({ at: new Date(clock.now()).toISOString(), mono: Math.round(clock.mono()), who: now.signedIn?.id ?? 'desk' }),
  });
  if (!opened.ok) return opened;
  const journal = opened.value;
  now.askUpToSeq = journal.lastSeq();
  if (journal.settings().length === 0) journal.set(trainingSettings(vault));
  const { exchange, close } = makeExchange(world.line);
  const listeners: Push[] = [];
  const terminal = makeTerminal(world, { journal, vault, now, push: (name, pushed) => listeners.forEach((listener) => listener(name, pushed)) });
  for (const settings of applySettings(journal.settings()).accounts) {
    const access = world.access.get(settings.id);
    assert(access !== undefined, `account ${settings.id} has its access`);
    const provider = makeProvider(settings, { access, exchange, now: clock.now });
    const can = { recall: provider.till?.recall !== undefined, reverse: provider.till?.reverse !== undefined };
    terminal.accounts.set(settings.id, { settings, provider, can });
  }
  const sync = startSync(terminal);
  terminal.kick = sync.kick;
  sync.kick();
  return ok({
    serve: makeServe({ handlers: makeHandlers(terminal), who: () => terminal.now.signedIn, log }),
    onPush: (listener) => listeners.push(listener),
    async close() {
      const stopped = sync.stop();
      await close();
      await stopped;
      journal.close();
    },
  });
}

function makeTerminal(world: World, parts: Pick<Terminal, 'journal' | 'vault' | 'push' | 'now'>): Terminal {
  const settings = applySettings(parts.journal.settings());
  return {
    ...parts,
    accounts: new Map<string, Account>(),
    people: new Map(settings.people.map((person) => [person.id, person])),
    venue: settings.venue,
    scanner: settings.scanner,
    version: world.version,
    clock: world.clock,
    newId: world.newId,
    random: world.random,
    log: world.log,
    kick: () => undefined,
    ...(world.training === undefined ? {} : { training: world.training }),
  };
}

/** The machine's own clock, the one place that reads it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  mono: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

export const systemIds = { newId: (): string => randomUUID(), random: (): number => Math.random() };
