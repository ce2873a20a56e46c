import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Pushed, PushName } from '../shared/pushes.ts';
import type { Person } from '../shared/person.ts';
import { no, ok, type Result } from '../shared/result.ts';
import { type AccountSettings, epochOf, type SettingsEvent } from '../shared/settings.ts';
import type { WasSetUp } from '../shared/setup.ts';
import type { PutBackFault } from '../shared/storage.ts';
import type { Language } from '../shared/words/languages.ts';
import { NO_TRIES } from './core/lock-out.ts';
import { makeHandlers } from './handlers.ts';
import { type Journal, openJournal, type Reading } from './journal/journal.ts';
import type { OpenFault } from './journal/open.ts';
import type { OpenOutside } from './providers/outside.ts';
import { openAccounts, setMissingAccounts } from './open-accounts.ts';
import { makeServe, type Serve } from './serve.ts';
import { hashOfPolicy } from './settings/policy-hash.ts';
import { type KeptAccounts, makeAccountBook } from './provisioning/account-book.ts';
import { applySettings } from './settings/settings.ts';
import { doubtAfterMove, wholeSince } from './actions/doubt.ts';
import { lockIfIdle, whoIsHere } from './actions/presence.ts';
import { factsOf } from './actions/receipt.ts';
import type { Paper } from './printing/paper.ts';
import { openPrinting } from './printing/printing.ts';
import { openSerial } from './serial/listener.ts';
import type { SerialPorts } from './serial/ports.ts';
import { type Keeping, startKeeping } from './storage/keeping.ts';
import { readMark, removeMark } from './storage/swap.ts';
import { type Lists, startLists } from './snapshot/lists.ts';
import type { ReadList } from './snapshot/reading.ts';
import { makeLanes } from './sync/lanes.ts';
import { startSync } from './sync/sync.ts';
import type { Account, Choose, Clock, Log, SettingUp, Terminal, Training, VoucherList } from './terminal.ts';
import { makeTime, makeTrust, type Trusting } from './time.ts';
import { type Keys, type Place, TRAINING_KEYS } from './vault/keys.ts';
import type { Vault } from './vault/vault.ts';

/** All of the outside world, passed in: tests, torture, the simulator and the window bring their own. */
export type World = {
  folder: string;
  /** folder of migrations/ and projections.sql */
  sql: string;
  version: { app: string; runtime: string };
  clock: Clock;
  newId(): string;
  random(): number;
  log: Log;
  vault: Vault;
  /** how the vault's key is kept; absent: as training does */
  keys?: Keys;
  /** where a venue's till goes that comes to a machine with training */
  live?: Place;
  /** which machine this is; another one than before has not seen all that was done */
  machine: string;
  outside: OpenOutside;
  /** how the accounts are reached, where a manager may change that; absent: training's, whose providers are simulated */
  kept?: KeptAccounts;
  /** what a first start is set up with */
  firstSettings(): SettingsEvent[];
  /** accounts that are set up at any start where they are not yet: training's grow with the program */
  accounts?: AccountSettings[];
  list?(account: string): VoucherList | undefined;
  /** reads the lists of accounts that have one; absent: none are read */
  readList?: ReadList;
  training?: Training;
  /** so long a till may be left alone before it locks itself; absent: it never does */
  lockAfterMs?: number;
  /** the program that checks backups in a thread of its own; absent: none are made */
  checker?: string;
  /** closes this desk and opens it again, on the journal that lies there then */
  reopen?(between?: () => PutBackFault | undefined): void;
  choose?: Choose;
  /** the key that brings its window forward; absent: none does */
  comesForward?: string;
  /** draws and prints pages of ours; absent: no receipts are printed */
  paper?: Paper;
  /** where scanners are that speak at a serial port; absent: nowhere */
  ports?: SerialPorts;
  /** how a till is set up from its window, given the journal of this desk */
  setUp?(journal: Journal): SettingUp;
  wasSetUp?: WasSetUp;
  notPutBack?: PutBackFault;
};

export type Push = <N extends PushName>(name: N, pushed: Pushed<N>) => void;
/** `newestRow` is the journal's: whoever begins to read a list of vouchers notes it. */
export type Desk = { serve: Serve; onPush(listener: Push): void; standing(): { manned: boolean; language: Language | undefined }; newestRow(): { seq: number; hash: string }; close(): Promise<void> };

/** The only place where parts meet. Opens the journal first: where it cannot be opened, nothing else is made. */
export function compose(world: World): Result<Desk, OpenFault> {
  const { vault, clock, log } = world;
  const now: Terminal['now'] = { hereAt: clock.throughSleep(), badges: NO_TRIES, scans: new Map(), asks: new Map(), waiting: new Map(), busy: new Set(), waits: new Map(), askUpToSeq: 0 };
  const trust = makeTrust(clock);
  const opened = openJournal({ folder: folderOf(world), sql: world.sql, vault, log, stamp: () => stampOf(clock, now.signedIn, trust.trustedMs()) });
  if (!opened.ok) return opened;
  const journal = opened.value;
  try {
    return onJournal(world, { journal, now, trust });
  } catch (error) {
    // whoever tries again would find it in use, by ourselves
    journal.close();
    throw error;
  }
}

type OnJournal = { journal: Journal; now: Terminal['now']; trust: Trusting };

function onJournal(world: World, { journal, now, trust }: OnJournal): Result<Desk, OpenFault> {
  const { clock, log } = world;
  now.askUpToSeq = journal.lastSeq();
  if (journal.settings().length === 0) journal.set(world.firstSettings());
  doubtAfterMove(journal, { machine: world.machine, putBack: readMark(folderOf(world)) });
  removeMark(folderOf(world));
  if (epochOf(journal.settings()).movedOut !== undefined) {
    journal.close();
    return no({ kind: 'moved-out' });
  }
  setMissingAccounts(journal, world.accounts);

  const listeners: Push[] = [];
  const push: Push = (name, pushed) => listeners.forEach((listener) => listener(name, pushed));
  const time = makeTime(trust, { clock, journal, changed: () => push('queue.changed', {}) });
  const outside = world.outside(time.hear);
  const lanes = makeLanes({ clock, log });
  const terminal = makeTerminal(world, { journal, now, push, time, lanes, trial: outside.provider });
  openAccounts(terminal, outside);
  // what may throw comes before what goes on by itself
  const storage = startStorage(world, terminal);
  const printing = openPrinting(terminal, { paper: world.paper, facts: (reference) => factsOf(terminal, reference) });
  const serial = openSerial(terminal, { ports: world.ports, set: applySettings(journal.settings()).serial });
  const unwatch = watchIdle(terminal, world.lockAfterMs);
  const sync = startSync(terminal);
  lanes.onChange(sync.laneChanged);
  const lists = keepLists(world, terminal);
  if (lists !== undefined) lanes.onChange(lists.laneChanged);
  terminal.kick = sync.kick;
  sync.kick();
  return ok({
    serve: makeServe({ handlers: makeHandlers(terminal), who: () => whoIsHere(terminal, world.lockAfterMs ?? Infinity), log }),
    onPush: (listener) => listeners.push(listener),
    standing: () => ({ manned: terminal.now.signedIn !== undefined, language: terminal.language }),
    newestRow: () => newestRowOf(journal),
    async close() {
      unwatch();
      const stopped = Promise.all([sync.stop(), lists?.stop()]);
      await outside.close();
      await stopped;
      await Promise.all([storage?.stop(), printing?.stop(), serial?.stop()]);
      journal.close();
    },
  });
}

function folderOf({ folder }: World): string {
  return join(folder, 'journal');
}

function newestRowOf(journal: Journal): ReturnType<Desk['newestRow']> {
  const seq = journal.lastSeq();
  return { seq, hash: journal.hashAt(seq) ?? '' };
}

/** Locks the till when nobody was there for so long. */
function watchIdle(terminal: Terminal, lockAfterMs: number | undefined): () => void {
  if (lockAfterMs === undefined) return () => undefined;
  const look = (): (() => void) => terminal.clock.after(lockIfIdle(terminal, lockAfterMs), () => (cancel = look()));
  let cancel = look();
  return () => cancel();
}

/** Lists are a copy of what providers have: they lie beside the journal and can be lost, and where none can be kept the desk opens without them. */
function keepLists({ folder, readList, vault, list }: World, terminal: Terminal): Lists | undefined {
  if (readList === undefined) return undefined;
  const lists = startLists({ ...terminal, folder: join(folder, 'lists'), key: vault.listKey(), readList });
  terminal.lists = lists;
  terminal.list = (account) => list?.(account) ?? lists.of(account);
  return lists;
}

function startStorage({ folder, sql, machine, vault, keys = TRAINING_KEYS, live, checker }: World, terminal: Terminal): Keeping | undefined {
  if (checker === undefined) return undefined;
  const { journal, clock, log, push } = terminal;
  const storage = startKeeping({ sql, machine, here: { folder, keys }, live, vault, checker, journal, clock, log, changed: () => push('storage.changed', {}) });
  terminal.storage = storage;
  return storage;
}

function stampOf(clock: Clock, signedIn: Person | undefined, trusted: number | undefined): Reading {
  const stamp = { at: new Date(clock.now()).toISOString(), mono: Math.round(clock.mono()), who: signedIn?.id ?? 'desk' };
  return trusted === undefined ? stamp : { ...stamp, trusted };
}

function makeTerminal(world: World, parts: Pick<Terminal, 'journal' | 'push' | 'now' | 'time' | 'lanes' | 'trial'>): Terminal {
  const settings = applySettings(parts.journal.settings());
  const { vault, version, clock, newId, random, log } = world;
  return {
    ...parts,
    vault,
    version,
    clock,
    newId,
    random,
    log,
    hashOf: hashOfPolicy,
    book: makeAccountBook(world.kept),
    accounts: new Map<string, Account>(),
    people: new Map(settings.people.map((person) => [person.id, person])),
    venue: settings.venue,
    timeZone: settings.timeZone,
    scanner: settings.scanner,
    till: settings.terminalId,
    receipts: settings.printing,
    camera: settings.camera,
    sound: settings.sound,
    textSize: settings.textSize,
    language: settings.language,
    tills: settings.tills,
    wholeSince: wholeSince(parts.journal),
    list: (account) => world.list?.(account),
    kick: () => undefined,
    reopen: (between) => world.reopen?.(between),
    choose: (what) => world.choose?.(what) ?? Promise.resolve(undefined),
    ...(world.comesForward === undefined ? {} : { comesForward: world.comesForward }),
    ...(world.setUp === undefined ? {} : { setUp: world.setUp(parts.journal) }),
    ...(world.wasSetUp === undefined ? {} : { wasSetUp: world.wasSetUp }),
    ...(world.notPutBack === undefined ? {} : { notPutBack: world.notPutBack }),
    ...(world.training === undefined ? {} : { training: world.training }),
  };
}

export const systemIds = { newId: (): string => randomUUID(), random: (): number => Math.random() };
