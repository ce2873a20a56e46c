import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MovedTill, MoveInFault, MoveOutFault } from '../shared/move.ts';
import { assert } from '../shared/assert.ts';
import { no, ok, type Result } from '../shared/result.ts';
import { epochOf } from '../shared/settings.ts';
import type { PutBack, PutBackFault } from '../shared/storage.ts';
import { goOnHere } from './actions/doubt.ts';
import { compose, type Desk, systemIds, type World } from './compose.ts';
import { openFault, type OpenFault } from './journal/open.ts';
import { type Journal, openJournal } from './journal/journal.ts';
import type { Line } from './providers/carrier.ts';
import { overTheLine } from './providers/outside.ts';
import type { Access } from './providers/registry.ts';
import { TRAINING_ACCOUNT, TRAINING_ACCOUNTS, TRAINING_ADILITY, TRAINING_CART, TRAINING_OCAPI, TRAINING_OFFICE, TRAINING_PEOPLE, trainingSettings } from './settings/training-settings.ts';
import { readElsewhere, type Reader } from './snapshot/elsewhere.ts';
import type { ReadList } from './snapshot/reading.ts';
import { checkElsewhere } from './storage/checking.ts';
import { faultOfShut } from './storage/put-back-fault.ts';
import { backupsIn } from './storage/names.ts';
import { hadJournal, hasJournal } from './storage/provisioned.ts';
import { backupFolder, nameBackupFolder } from './storage/places.ts';
import { moveOut } from './storage/move.ts';
import { lookAtMove, moveIn, presentOf } from './storage/move-in.ts';
import { prepareReceiver } from './storage/move-key.ts';
import { choose } from './storage/restore.ts';
import type { Provisioning } from './provision.ts';
import { salvage } from './storage/salvage.ts';
import { finishSwap } from './storage/swap.ts';
import type { Choose, Clock, Log, TrainingProvider } from './terminal.ts';
import { makeWrongClock } from './training/wrong-clock.ts';
import { startTraining } from './training/training.ts';
import { openTrainingVault } from './vault/development-key.ts';
import { type Keys, liveKeys, type Place, TRAINING_KEYS } from './vault/keys.ts';
import type { Vault } from './vault/vault.ts';

/** Where a till lives, and what its program needs of the machine: all that can be done with it is done here, with a window or without. */
export type Home = {
  /** the till's folder: its journal, its key, its backups */
  folder: string;
  /** folder of migrations/ and projections.sql */
  sql: string;
  checker: string;
  clock: Clock;
  log: Log;
  /** how the till keeps its key; absent: as training does */
  keys?: Keys;
};

export function vaultOf({ folder, keys = TRAINING_KEYS }: { folder: string; keys?: Keys | undefined }): Vault {
  return keys.open(folder);
}

const placeOf = ({ folder, keys = TRAINING_KEYS }: Home): Place => ({ folder, keys });

/** `reader` starts a process that reads lists, without it none are read; `more`: so many vouchers has the provider of training beside its set. */
export type Opening = Home & { version: World['version']; machine: string; line: Line; reopen: NonNullable<World['reopen']>; choose: Choose; reader?: () => Reader; live?: OnMachine['live']; more?: number } & Pick<World, 'comesForward' | 'paper' | 'ports' | 'setUp' | 'wasSetUp' | 'notPutBack' | 'lockAfterMs'>;
export type Opened = { desk: Desk; close(): Promise<void> };

/** The desk on its training ground; a folder that cannot be worked in, even for the first time, is a fault like a journal's. */
export async function openTraining({ folder, clock: right, line, reader, live, more = 0, ...rest }: Opening): Promise<Result<Opened, OpenFault>> {
  const { clock, ...wrongClock } = makeWrongClock(right);
  try {
    finishSwap(folder);
    if (isMissing(folder)) return no({ kind: 'damaged' });
    const ground = await startTraining({ folder: join(folder, 'providers'), currency: 'EUR', now: right.now, random: systemIds.random, more });
    const { vauchar, vouchercart, adility, ocapi, office } = ground;
    const vault = openTrainingVault(folder);
    const access = new Map<string, Access>([[TRAINING_ACCOUNT, vauchar.access], [TRAINING_CART, vouchercart.access], [TRAINING_ADILITY, adility.access], [TRAINING_OCAPI, ocapi.access], [TRAINING_OFFICE, office.access]]);
    const desk = compose({
      ...rest,
      folder,
      clock,
      ...systemIds,
      vault,
      outside: overTheLine({ line, access, clock }),
      ...(reader === undefined ? {} : { readList: listReader({ access, line, reader }) }),
      firstSettings: () => trainingSettings(vault),
      accounts: TRAINING_ACCOUNTS,
      ...(live === undefined ? {} : { live: { folder: live.folder, keys: liveKeys(live.system) } }),
      training: { samples: ground.samples, people: TRAINING_PEOPLE, providers: new Map<string, TrainingProvider>([[TRAINING_ACCOUNT, vauchar], [TRAINING_CART, vouchercart], [TRAINING_ADILITY, adility], [TRAINING_OCAPI, ocapi], [TRAINING_OFFICE, office]]), clock: wrongClock },
    });
    if (!desk.ok) {
      await ground.close();
      return desk;
    }
    const close = async () => {
      await desk.value.close();
      await ground.close();
    };
    return ok({ desk: desk.value, close });
  } catch (error) {
    return no(openFault(error));
  }
}

/** Has the lists of accounts read by a process each. */
export function listReader({ access, line, reader }: { access: ReadonlyMap<string, Access>; line: Line; reader: () => Reader }): ReadList {
  return ({ settings }, job, progress) => {
    const known = access.get(settings.id);
    assert(known !== undefined, 'a list is read of an account that has access');
    return readElsewhere({ settings, access: known, ...job }, { reader: reader(), line, progress });
  };
}

/** A till that has backups had a journal: without one it is no first start. */
function isMissing(folder: string): boolean {
  return !hasJournal(folder) && backupsIn(backupFolder(folder)).length > 0;
}

/** Puts a damaged journal back from what can be read; a journal that opens is left as it is. */
export function salvageHome({ folder, sql, clock, log, keys }: Home): Result<PutBack, PutBackFault> {
  const vault = vaultOf({ folder, keys });
  const at = new Date(clock.now()).toISOString();
  finishSwap(folder);
  const ready = () => inPlace(folder, log, salvage({ folder, sql, vault, at, backups: [backupFolder(folder)] }));
  // to open a journal that is not there would make an empty one
  if (!hasJournal(folder)) return ready();
  const opened = openJournal({ folder: join(folder, 'journal'), sql, vault, log, stamp: () => ({ at, mono: 0, who: 'desk' }) });
  if (opened.ok) {
    const isEmpty = opened.value.lastSeq() === 0;
    opened.value.close();
    return isEmpty ? ready() : no('not-damaged');
  }
  if (opened.error.kind !== 'damaged') return no(faultOfShut(opened.error.kind));
  return ready();
}

/** Puts a backup in the place of the journal, while no desk has that open. */
export async function restoreHome(till: Home, file: string): Promise<Result<PutBack, PutBackFault>> {
  const { folder, sql, clock, log, checker } = till;
  finishSwap(folder);
  const vault = vaultOf(till);
  const at = new Date(clock.now()).toISOString();
  const check = (copy: string, single: boolean) => checkElsewhere(checker, copy, single);
  const choosing = (present?: Journal) => choose({ folder, sql, vault, file, check, present });
  // a backup from before it was moved out does not know that it was
  const chosen = hasJournal(folder) ? await withJournal(till, async (journal) => (isMovedOut(journal) ? no('moved-out' as const) : choosing(journal))) : ok(await choosing());
  if (!chosen.ok && chosen.error.kind === 'in-use') return no('in-use');
  const ready = chosen.ok ? chosen.value : await choosing();
  return inPlace(folder, log, ready.ok ? ready.value(at) : ready);
}

function inPlace(folder: string, log: Log, ready: Result<PutBack, PutBackFault>): Result<PutBack, PutBackFault> {
  if (!ready.ok) {
    log('not put back', { why: ready.error });
    return ready;
  }
  finishSwap(folder);
  log('put back', { why: ready.value.why, seq: ready.value.rows });
  return ready;
}

/** Names another folder for the backups to come; false where it is no whole path. */
export function backupsGoTo({ folder }: Home, named: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return nameBackupFolder(folder, named);
}

/** A till's journal while no desk has it open, for as long as something is done with it. */
export async function withJournal<T>({ folder, sql, clock, log, keys }: Home, act: (journal: Journal) => T | Promise<T>): Promise<Result<T, OpenFault>> {
  const at = new Date(clock.now()).toISOString();
  const opened = openJournal({ folder: join(folder, 'journal'), sql, vault: vaultOf({ folder, keys }), log, stamp: () => ({ at, mono: 0, who: 'desk' }) });
  if (!opened.ok) return opened;
  try {
    return ok(await act(opened.value));
  } finally {
    opened.value.close();
  }
}

/** `live`: where the till of a venue lies on this machine, whatever is open now. */
export type OnMachine = Home & { machine: string; live?: Pick<Provisioning, 'folder' | 'system' | 'askPin'> };

/** Makes ready to take over another machine's till: the file is carried there, the fingerprint compared. */
export function prepareMoveIn(till: OnMachine, file: string): string {
  finishSwap(till.folder);
  return prepareReceiver({ ...till, vault: vaultOf(till) }, file);
}

export async function moveOutHome(till: OnMachine, { to, file }: { to: string; file: string }, by = 'desk'): Promise<Result<{ fingerprint: string }, MoveOutFault>> {
  const { folder, clock, machine, log } = till;
  finishSwap(folder);
  const at = new Date(clock.now()).toISOString();
  if (!hasJournal(folder)) return no('not-good');
  const moved = await withJournal(till, (journal) => moveOut({ ...placeOf(till), journal, machine, at, to, file: resolve(file), by }));
  const out = moved.ok ? moved.value : no(outOfShut(moved.error));
  log(out.ok ? 'moved out' : 'not moved out', { why: out.ok ? out.value.fingerprint : out.error });
  return out;
}

function outOfShut({ kind }: OpenFault): MoveOutFault {
  const fault = faultOfShut(kind);
  return fault === 'newer' || fault === 'in-use' || fault === 'no-space' || fault === 'not-writable' ? fault : 'not-good';
}

export async function moveInHome(till: OnMachine, file: string): Promise<Result<PutBack, MoveInFault>> {
  const { folder, log } = till;
  const parts = await incoming(till, file);
  const ready = parts.ok ? moveIn(parts.value) : parts;
  if (ready.ok) for (const place of [folder, till.live?.folder ?? folder]) finishSwap(place);
  log(ready.ok ? 'moved in' : 'not moved in', { why: ready.ok ? ready.value.why : ready.error });
  return ready;
}

/** What a move file holds; nothing is changed. */
export async function lookAtMoveHome(till: OnMachine, file: string): Promise<Result<MovedTill, MoveInFault>> {
  const parts = await incoming(till, file);
  return parts.ok ? lookAtMove(parts.value) : parts;
}

/** Where a venue's till goes that comes to a machine with training. */
function livePlaceOf({ live }: OnMachine): Place | undefined {
  return live === undefined ? undefined : { folder: live.folder, keys: liveKeys(live.system) };
}

async function incoming(till: OnMachine, file: string): Promise<Result<Parameters<typeof moveIn>[0], MoveInFault>> {
  const { folder, sql, clock, machine } = till;
  finishSwap(folder);
  // what a journal owed that is lost only a salvage can say
  if (!hasJournal(folder) && hadJournal(folder)) return no('owes');
  const present = hasJournal(folder) ? await withJournal(till, presentOf) : ok(undefined);
  if (!present.ok) return no(outOfShut(present.error) === 'newer' ? 'newer' : present.error.kind === 'in-use' ? 'in-use' : 'owes');
  return ok({ own: { folder, vault: vaultOf(till) }, here: placeOf(till), live: livePlaceOf(till), sql, present: present.value, machine, at: new Date(clock.now()).toISOString(), file });
}

/** A till that was moved out goes on after all; false where it was not moved out. */
export async function goOnAtHome(till: OnMachine, by = 'desk'): Promise<Result<boolean, OpenFault>> {
  finishSwap(till.folder);
  if (!hasJournal(till.folder)) return ok(false);
  return withJournal(till, (journal) => {
    if (!isMovedOut(journal)) return false;
    goOnHere(journal, { machine: till.machine, by });
    return true;
  });
}

function isMovedOut(journal: Journal): boolean {
  return epochOf(journal.settings()).movedOut !== undefined;
}

