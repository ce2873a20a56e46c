import type { KeyObject } from 'node:crypto';
import { existsSync, fsyncSync, openSync, closeSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unreachable } from '../shared/assert.ts';
import { mayAct } from '../shared/person.ts';
import { no, ok, type Result } from '../shared/result.ts';
import { epochOf, type PersonSettings, type SettingsEvent, worksHere } from '../shared/settings.ts';
import { syncFolder } from './disk/whole-file.ts';
import type { Home } from './home.ts';
import type { OpenFault } from './journal/open.ts';
import { type Journal, openJournal } from './journal/journal.ts';
import { readKeptAccess } from './live.ts';
import type { KeptAccess } from './provisioning/access.ts';
import { accessOf, changesOf, misfitsOf } from './provisioning/changes.ts';
import { type ReadFile, readProvisioning } from './provisioning/read.ts';
import { applySettings, type Settings } from './settings/settings.ts';
import { type Found, findTill } from './storage/provisioned.ts';
import { finishSwap } from './storage/swap.ts';
import { removeOtherAccess, writeAccess } from './vault/access-file.ts';
import { type DataKey, keepLiveKey, newKey, readLiveKey, type SystemVault } from './vault/keys.ts';
import { recoveryKeyOf, sealToRecovery } from './vault/recovery.ts';
import { makeVault, type Vault } from './vault/vault.ts';

/** Where a venue's till lies, or is to lie. `journal`: that of the desk that has it open; absent: it is opened for as long as it is needed. */
export type Till = Pick<Home, 'folder' | 'sql' | 'clock' | 'log'> & { system: SystemVault | undefined; journal?: Journal };
/** `askPin` reads a line from whoever stands here: a PIN, or an id and a PIN. */
export type Provisioning = Till & { askPin(): Promise<string> };
/** `open`: the key may lie in the open where this computer has nothing to wrap it with. */
export type Wish = { file: string; open: boolean };

/** `who` answers for it; undefined: the first time needs nobody. */
export type Done = { venue: string; accounts: number; people: number; disabled: number; by: string };

/** Makes this installation the till that a file describes, or changes it to that, from a command line. */
export async function provision({ askPin, ...till }: Provisioning, wish: Wish): Promise<Result<Done, string[]>> {
  const ready = readyFor(till, wish);
  if (!ready.ok) return ready;
  const line = ready.value.asks === 'nobody' ? '' : await askPin();
  const [first = '', second] = line.trim().split(/\s+/);
  const by = answeredBy(ready.value, second === undefined ? { pin: first } : { id: first, pin: second });
  return by.ok ? setUp(till, ready.value, by.value) : no([UNANSWERED[by.error]]);
}

/** A file that is good for a till, and all that was found out about both; nothing is changed yet. `asks`: whose PIN answers for it. */
export type Ready = Ground & { read: ReadFile; access: KeptAccess; recovery: KeyObject; asks: 'nobody' | 'a manager of the file' | 'a manager of the till' };

/** Checks everything that can be checked before anybody answers for it. */
export function readyFor(till: Till, { file, open }: Wish): Result<Ready, string[]> {
  const read = readProvisioning(file);
  if (!read.ok) return read;
  if (till.journal === undefined) finishSwap(till.folder);
  const ground = groundOf(till, open);
  if (!ground.ok) return ground;
  const { present, before } = ground.value;
  const wrong = misfitsOf(read.value, present);
  if (wrong.length > 0) return no(wrong);
  const recovery = recoveryKeyOf(read.value.file.recoveryKey);
  if (recovery === undefined) return no(['recoveryKey is no key']);
  const access = accessOf(read.value, before);
  const lost = present.accounts.filter(({ id, removed }) => removed !== true && access[id] === undefined);
  if (lost.length > 0) return no(lost.map(({ id }) => `the access that this till keeps cannot be read, and the file has none for account ${id}, which may still owe something: leave it in the file`));
  const asks = present.provisioned !== undefined ? 'a manager of the till' : till.system === undefined ? 'a manager of the file' : 'nobody';
  return ok({ ...ground.value, read: read.value, access, recovery, asks });
}

/** The events are one transaction, and what lies beside the journal before them counts for nothing without them. */
export function setUp(till: Till, { read, present, key, access, recovery }: Ready, by: string): Result<Done, string[]> {
  const own = keepLiveKey(till.folder, key ?? newKey(), till.system);
  const vault = makeVault(own.id, own.key);
  const changes = changesOf(read, present, { by, vault });
  const written = withJournal(till, vault, (journal) => {
    const hash = writeAccess(till.folder, vault, JSON.stringify(access));
    const open = till.system === undefined ? { open: true as const } : {};
    const provisioned = { kind: 'provisioned', by, hash: read.hash, access: hash, language: read.file.language, recovery: sealToRecovery(own, recovery), ...open } satisfies SettingsEvent;
    journal.set([...changes, provisioned]);
    removeOtherAccess(till.folder, hash);
  });
  if (!written.ok) return no([SHUT[written.error.kind]]);
  const { venue, accounts, people } = read.file;
  till.log('provisioned', { person: by, why: read.hash });
  return ok({ venue, accounts: accounts.length, people: people.length, disabled: changes.filter((event) => event.kind === 'account-set' && event.account.disabled === true).length, by });
}

/** What is there already. `key` is undefined where this is the first time. */
type Ground = { present: Settings; key: DataKey | undefined; before: KeptAccess };

const NO_SYSTEM_VAULT =
  'this computer has nothing that keeps a key for this user alone. On Linux, start a keyring (gnome-keyring or kwallet) in this session and try again. Or a manager of the file answers for a key that lies in the open: --key-in-the-open, and their PIN on standard input';

function groundOf(till: Till, open: boolean): Result<Ground, string[]> {
  const { folder, system } = till;
  const found = till.journal === undefined ? findTill(folder) : foundIn(till.journal);
  if (found.is === 'unreadable') return no(['the journal of this till cannot be read. See to that first: --salvage']);
  const kept = readLiveKey(folder, system);
  if (!kept.ok && kept.why === 'not-opened') return no(['the key of this till cannot be opened by this user on this computer']);
  if (system === undefined && !open && found.is === 'none') return no([NO_SYSTEM_VAULT]);
  const key = kept.ok ? kept.key : undefined;
  if (found.is === 'none') return ok({ present: applySettings([]), key, before: {} });
  if (key === undefined) return no(['the key of this till is not there']);
  const vault = makeVault(key.id, key.key);
  const events = withJournal(till, vault, (journal) => journal.settings());
  if (!events.ok) return no([SHUT[events.error.kind]]);
  if (epochOf(events.value).movedOut !== undefined) return no([SHUT['moved-out']]);
  return ok({ present: applySettings(events.value), key, before: readKeptAccess(folder, vault, found.provisioned.access) ?? {} });
}

/** The same of a journal that is open, and which nobody else can read. */
function foundIn(journal: Journal): Found {
  const { provisioned } = applySettings(journal.settings());
  return provisioned === undefined ? { is: 'none' } : { is: 'till', provisioned };
}

/** The managers of whom one has to answer for it; none where nobody has to. */
export function managersFor({ asks, read, present }: Ready): Pick<PersonSettings, 'id' | 'name' | 'role'>[] {
  switch (asks) {
    case 'nobody':
      return [];
    case 'a manager of the file':
      return read.file.people.filter(({ role }) => mayAct(role, 'manager'));
    case 'a manager of the till':
      return present.people.filter((person) => worksHere(person) && mayAct(person.role, 'manager'));
    default:
      return unreachable(asks);
  }
}

/** Who answers for it by a PIN: nobody the first time, unless the key is to lie in the open; after it a manager of this till. */
export function answeredBy(ready: Ready, { id, pin }: { id?: string; pin: string }): Result<string, 'no-manager' | 'several'> {
  if (ready.asks === 'nobody') return ok('desk');
  const fitting = managersFor(ready).filter((person) => (id === undefined || person.id === id) && isPinOf(ready, person.id, pin));
  const [manager, another] = fitting;
  if (manager === undefined) return no('no-manager');
  return another === undefined ? ok(manager.id) : no('several');
}

function isPinOf({ asks, read, present, key }: Ready, id: string, pin: string): boolean {
  if (asks === 'a manager of the file') return read.file.people.some((person) => person.id === id && person.pin === pin);
  const kept = present.people.find((person) => person.id === id);
  return kept !== undefined && key !== undefined && makeVault(key.id, key.key).isPin(pin, kept.pin);
}

const UNANSWERED = {
  'no-manager': 'the PIN of a manager is needed, on standard input; this is none',
  several: 'more than one manager has this PIN: write the id before it, with a space between',
};

const SHUT: Record<OpenFault['kind'], string> = {
  newer: 'the journal was written by a newer Voucher Desk. Install the newer version first',
  damaged: 'the journal of this till is damaged. See to that first: --salvage',
  'read-only': 'the folder of this till cannot be written',
  'in-use': 'another program has the journal open. Close it first',
  'disk-full': 'there is not enough room on the disk',
  'moved-out': 'this till was moved to another computer. Have it go on here first: --go-on-here',
  'no-key': 'the key of this till cannot be opened by this user on this computer',
  'no-access': 'the access of its accounts cannot be read',
};

function withJournal<T>({ journal, folder, sql, clock, log }: Till, vault: Vault, act: (journal: Journal) => T): Result<T, OpenFault> {
  if (journal !== undefined) return ok(act(journal));
  const at = new Date(clock.now()).toISOString();
  const opened = openJournal({ folder: join(folder, 'journal'), sql, vault, log, stamp: () => ({ at, mono: 0, who: 'desk' }) });
  if (!opened.ok) return opened;
  try {
    return ok(act(opened.value));
  } finally {
    opened.value.close();
  }
}

/** Overwrites a file and removes it: PINs and credentials stand in it. On a disk that moves what it writes, only the disk's own encryption helps. */
export function wipe(file: string): boolean {
  try {
    const bytes = statSync(file).size;
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(bytes), 0, bytes, 0);
    fsyncSync(handle);
    closeSync(handle);
    rmSync(file);
    syncFolder(dirname(file));
    return !existsSync(file);
  } catch {
    // a stick that is protected, or was pulled out: whoever asked is told
    return false;
  }
}
