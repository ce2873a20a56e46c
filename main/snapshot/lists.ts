import { wordsOfError } from '../../shared/assert.ts';
import type { ListProgress } from '../../shared/lists.ts';
import { isAway, type Lane } from '../core/lane.ts';
import type { Account, Terminal } from '../terminal.ts';
import { dropList, type ListFile, type Stood } from './list-file.ts';
import type { NotRead, Read } from './read-list.ts';
import type { Reading, ReadList } from './reading.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { makeTimes, type Times } from './times.ts';

/** The lists of all accounts that have one: kept, read anew, and found in. */
export type Lists = {
  of(account: string): ListFile | undefined;
  progress(): ListProgress[];
  /** a person asks for it now: an account's, or all */
  read(account?: string): void;
  laneChanged(account: string, before: Lane, after: Lane): void;
  stop(): Promise<void>;
};

type Parts = Pick<Terminal, 'accounts' | 'clock' | 'journal' | 'lanes' | 'log' | 'newId' | 'push' | 'random' | 'time'> & { folder: string; key: Uint8Array; readList: ReadList };
type Working = Parts & { shelf: Shelf; times: Times };
type UnderWay = { account: string; since: string; count: number; reading: Reading };

export function startLists(parts: Parts): Lists {
  const able = [...parts.accounts.values()].filter(({ provider }) => provider.till?.list !== undefined);
  // without a policy nothing is accepted, whatever a list has; one can be set or taken away at any time
  const listed = () => able.filter(({ offline }) => offline !== undefined);
  const ids = () => listed().map(({ settings }) => settings.id);
  const times = makeTimes(parts, able);
  const shelf = openShelf({ ...parts, damaged: (account) => loop.soon(account) }, ids());
  const loop = startLoop({ ...parts, shelf, times });
  return {
    of: (account) => (ids().includes(account) ? shelf.of(account) : undefined),
    progress: () => listed().map(({ settings }) => progressOf(settings, shelf, loop.underWay())),
    read(account) {
      for (const id of account === undefined ? ids() : [account]) times.now(id);
      loop.look();
    },
    laneChanged(account, before, after) {
      if (isAway(before) && !isAway(after)) loop.soon(account);
      else loop.look();
    },
    async stop() {
      await loop.stop();
      shelf.close();
    },
  };
}

type Loop = { look(): void; soon(account: string): void; underWay(): UnderWay | undefined; stop(): Promise<void> };

/** One list at a time, whose turn it is. */
function startLoop(working: Working): Loop {
  const { clock, push, times } = working;
  let underWay: UnderWay | undefined;
  let ended: Promise<void> = Promise.resolve();
  let cancel = (): void => undefined;
  let stopped = false;

  function look(): void {
    cancel();
    if (stopped || underWay !== undefined) return;
    const next = times.next();
    if (next === undefined) return;
    if (next.inMs > 0) cancel = clock.after(next.inMs, look);
    else begin(next.account);
  }

  function begin(account: Account): void {
    const { id } = account.settings;
    const one = startOne(working, account);
    underWay = one;
    push('lists.changed', {});
    ended = one.reading.ended
      .then((read) => take(working, id, stopped ? { ok: false, error: 'stopped' } : read))
      .catch((error: unknown) => breakOff(working, id, error))
      .finally(() => {
        underWay = undefined;
        if (!stopped) push('lists.changed', {});
        look();
      });
  }

  look();
  return {
    look,
    soon(account) {
      times.soon(account);
      look();
    },
    underWay: () => underWay,
    async stop() {
      stopped = true;
      cancel();
      underWay?.reading.stop();
      await ended;
    },
  };
}

function startOne({ clock, shelf, push, readList, key, ...rest }: Working, account: Account): UnderWay {
  const { id } = account.settings;
  const job = { path: shelf.partial(id), stood: standsOn(rest), key };
  const reading = readList(account, job, (count) => {
    one.count = count;
    push('lists.changed', {});
  });
  const one: UnderWay = { account: id, since: new Date(clock.now()).toISOString(), count: 0, reading };
  return one;
}

function standsOn({ journal, time }: Pick<Parts, 'journal' | 'time'>): Omit<Stood, 'worthLeft'> {
  const seq = journal.lastSeq();
  return { seq, hash: journal.hashAt(seq) ?? '', readAtMs: Math.round(time.now().utcMs) };
}

function take({ shelf, times, log, clock, lanes }: Working, account: string, read: Read): void {
  const why = read.ok ? undefined : read.error;
  if (why === 'stopped') return dropList(shelf.partial(account));
  if (why !== undefined) {
    shelf.fail(account, { at: new Date(clock.now()).toISOString(), why: why.why });
    log('list not read', { account, kind: why.why, detail: why.fault?.detail ?? '' });
    hearFault(lanes, account, why);
    return times.ended(account, why);
  }
  const file = shelf.replace(account);
  log('list read', { account, count: file?.count ?? 0, seq: file?.seq ?? 0 });
  times.ended(account, file === undefined ? { why: 'died' } : undefined);
}

function breakOff({ shelf, times, log, clock }: Working, account: string, error: unknown): void {
  log('defect', { where: 'list', error: wordsOfError(error) });
  shelf.fail(account, { at: new Date(clock.now()).toISOString(), why: 'died' });
  times.ended(account, { why: 'died' });
}

/** What a reading says of the line or the credentials is true of every call; a list that may not be read says nothing of redemptions. */
function hearFault(lanes: Terminal['lanes'], account: string, { fault }: NotRead): void {
  if (fault?.kind === 'throttled' || fault?.kind === 'unauthorized' || fault?.kind === 'unreachable') lanes.hear(account, { ok: false, error: fault });
}

function progressOf({ id, name }: Account['settings'], shelf: Shelf, underWay: UnderWay | undefined): ListProgress {
  const file = shelf.of(id);
  const failed = shelf.failed(id);
  return {
    account: id,
    name,
    ...(file === undefined ? {} : { kept: { readAt: new Date(file.readAtMs).toISOString(), count: file.count } }),
    ...(underWay?.account === id ? { reading: { since: underWay.since, count: underWay.count } } : {}),
    ...(failed === undefined ? {} : { failed }),
  };
}
