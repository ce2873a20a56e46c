import { createHmac } from 'node:crypto';
import { wordsOfError } from '../../shared/assert.ts';
import type { ListProgress } from '../../shared/lists.ts';
import { isAway, type Lane } from '../core/lane.ts';
import type { Account, Terminal } from '../terminal.ts';
import { dropList, type ListFile, type Stood } from './list-file.ts';
import { type NotRead, type Read, whyOf } from './read-list.ts';
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
/** `began`: of the lists that this run has read, when their reading began, by the clock that goes on in sleep. */
type Working = Parts & { shelf: Shelf; times: Times; began: Map<string, number> };
type UnderWay = { account: string; since: string; beganAt: number; count: number; reading: Reading };

export function startLists(parts: Parts): Lists {
  const able = [...parts.accounts.values()].filter(({ provider }) => provider.till?.list !== undefined);
  // without a policy nothing is accepted, whatever a list has; one can be set or taken away at any time
  const listed = () => able.filter(({ offline }) => offline !== undefined);
  const ids = () => listed().map(({ settings }) => settings.id);
  const times = makeTimes(parts, able);
  const keyOf = (account: string) => listKeyOf(parts, account);
  const shelf = openShelf({ ...parts, keyOf, damaged: (account) => loop.soon(account) }, ids());
  const working: Working = { ...parts, shelf, times, began: new Map() };
  const loop = startLoop(working);
  return {
    of: (account) => (ids().includes(account) ? listOf(working, account) : undefined),
    progress: () => listed().map(({ settings }) => progressOf(working, settings, loop.underWay())),
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

/** A machine that slept reads what became due meanwhile so soon after it woke. */
const LOOK_AT_LEAST_EVERY_MS = 30_000;

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
    if (next.inMs > 0) cancel = clock.after(Math.min(next.inMs, LOOK_AT_LEAST_EVERY_MS), look);
    else begin(next.account);
  }

  function begin(account: Account): void {
    const { id } = account.settings;
    const one = startOne(working, account);
    underWay = one;
    push('lists.changed', {});
    ended = one.reading.ended
      .then((read) => take(working, one, stopped ? { ok: false, error: 'stopped' } : read))
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

function startOne(working: Working, account: Account): UnderWay {
  const { clock, push } = working;
  const reading = startReading(working, account, (count) => {
    one.count = count;
    push('lists.changed', {});
  });
  const one: UnderWay = { account: account.settings.id, since: new Date(clock.now()).toISOString(), beganAt: clock.throughSleep(), count: 0, reading };
  return one;
}

/** One that cannot begin has broken off. */
function startReading({ shelf, readList, key, accounts, ...rest }: Working, account: Account, progress: (count: number) => void): Reading {
  const { id } = account.settings;
  try {
    return readList(account, { path: shelf.partial(id), stood: standsOn(rest), key: listKeyOf({ accounts, key }, id) }, progress);
  } catch (error) {
    return { ended: Promise.reject(error), stop: () => undefined };
  }
}

/** The key of one account's list: a list of another merchant, of the sandbox, or read by other terms cannot be opened under it. */
export function listKeyOf({ accounts, key }: { accounts: ReadonlyMap<string, Pick<Account, 'provider'>>; key: Uint8Array }, account: string): Uint8Array {
  const of = accounts.get(account)?.provider.till?.list?.of ?? '';
  return createHmac('sha256', key).update(JSON.stringify([account, of])).digest();
}

function standsOn({ journal, time }: Pick<Parts, 'journal' | 'time'>): Omit<Stood, 'worthLeft'> {
  const seq = journal.lastSeq();
  return { seq, hash: journal.hashAt(seq) ?? '', readAtMs: Math.round(time.now().utcMs) };
}

/** How old a list of this run is, a steady clock says, whatever was known of the time when it was read. */
function listOf({ shelf, began, clock, time }: Working, account: string): ListFile | undefined {
  const file = shelf.of(account);
  const beganAt = began.get(account);
  return file === undefined || beganAt === undefined ? file : { ...file, readAtMs: Math.round(time.now().utcMs - (clock.throughSleep() - beganAt)) };
}

function take(working: Working, { account, beganAt }: UnderWay, read: Read): void {
  const { shelf, times, log, clock, lanes, time, began } = working;
  const why = read.ok ? undefined : read.error;
  if (why === 'stopped') return dropList(shelf.partial(account));
  if (why !== undefined) {
    hearFault(lanes, account, why);
    return fail(working, account, why);
  }
  // when it began is known better at its end, by the dates that were heard meanwhile
  const file = shelf.replace(account, Math.round(time.now().utcMs - (clock.throughSleep() - beganAt)));
  began.set(account, beganAt);
  log('list read', { account, count: file?.count ?? 0, seq: file?.seq ?? 0 });
  times.ended(account, file === undefined ? { why: 'died' } : undefined);
}

/** It broke off before it began, or when the list was to be put in force: the disk's own fault, or ours. */
function breakOff(working: Working, account: string, error: unknown): void {
  const why = whyOf(error);
  if (why === undefined) working.log('defect', { where: 'list', error: wordsOfError(error) });
  fail(working, account, { why: why ?? 'died' });
}

function fail({ shelf, times, log, clock }: Working, account: string, why: NotRead): void {
  // first: whatever else goes wrong, it is not read again at once
  times.ended(account, why);
  shelf.fail(account, { at: new Date(clock.now()).toISOString(), why: why.why });
  log('list not read', { account, kind: why.why, detail: why.fault?.detail ?? '' });
}

/** What a reading says of the line or the credentials is true of every call; a list that may not be read says nothing of redemptions. */
function hearFault(lanes: Terminal['lanes'], account: string, { fault }: NotRead): void {
  if (fault?.kind === 'throttled' || fault?.kind === 'unauthorized' || fault?.kind === 'unreachable') lanes.hear(account, { ok: false, error: fault });
}

function progressOf(working: Working, { id, name }: Account['settings'], underWay: UnderWay | undefined): ListProgress {
  const file = listOf(working, id);
  const failed = working.shelf.failed(id);
  return {
    account: id,
    name,
    ...(file === undefined ? {} : { kept: { readAt: new Date(file.readAtMs).toISOString(), count: file.count } }),
    ...(underWay?.account === id ? { reading: { since: underWay.since, count: underWay.count } } : {}),
    ...(failed === undefined ? {} : { failed }),
  };
}
