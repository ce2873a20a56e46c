import { existsSync, fsyncSync, openSync, closeSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
import { findTill } from './storage/provisioned.ts';
import { finishSwap } from './storage/swap.ts';
import { removeOtherAccess, writeAccess } from './vault/access-file.ts';
import { type DataKey, keepLiveKey, newKey, readLiveKey, type SystemVault } from './vault/keys.ts';
import { recoveryKeyOf, sealToRecovery } from './vault/recovery.ts';
import { makeVault, type Vault } from './vault/vault.ts';

/** `folder` is that of the live till. `askPin` reads a line from whoever stands here: a PIN, or an id and a PIN. */
export type Provisioning = Pick<Home, 'folder' | 'sql' | 'clock' | 'log'> & { system: SystemVault | undefined; askPin(): Promise<string> };
/** `open`: the key may lie in the open where this computer has nothing to wrap it with. */
export type Wish = { file: string; open: boolean };

/** `who` answers for it; undefined: the first time needs nobody. */
export type Done = { venue: string; accounts: number; people: number; disabled: number; by: string };

/**
 * Makes this installation the till that a file describes, or changes it to that. Everything is checked before anything is written;
 * the events are one transaction, and what lies beside the journal before them counts for nothing without them.
 */
export async function provision(till: Provisioning, { file, open }: Wish): Promise<Result<Done, string[]>> {
  const read = readProvisioning(file);
  if (!read.ok) return read;
  finishSwap(till.folder);
  const ground = groundOf(till, open);
  if (!ground.ok) return ground;
  const { present, key, before } = ground.value;
  const wrong = misfitsOf(read.value, present);
  if (wrong.length > 0) return no(wrong);
  const by = await answersFor(till, read.value, ground.value);
  if (!by.ok) return by;
  const recovery = recoveryKeyOf(read.value.file.recoveryKey);
  if (recovery === undefined) return no(['recoveryKey is no key']);
  const access = accessOf(read.value, before);
  const lost = present.accounts.filter(({ id, removed }) => removed !== true && access[id] === undefined);
  if (lost.length > 0) return no(lost.map(({ id }) => `the access that this till keeps cannot be read, and the file has none for account ${id}, which may still owe something: leave it in the file`));
  const own = keepLiveKey(till.folder, key ?? newKey(), till.system);
  const vault = makeVault(own.id, own.key);
  const changes = changesOf(read.value, present, { by: by.value, vault });
  const written = withJournal(till, vault, (journal) => {
    const hash = writeAccess(till.folder, vault, JSON.stringify(access));
    const open = till.system === undefined ? { open: true as const } : {};
    const provisioned = { kind: 'provisioned', by: by.value, hash: read.value.hash, access: hash, language: read.value.file.language, recovery: sealToRecovery(own, recovery), ...open } satisfies SettingsEvent;
    journal.set([...changes, provisioned]);
    removeOtherAccess(till.folder, hash);
  });
  if (!written.ok) return no([SHUT[written.error.kind]]);
  const { venue, accounts, people } = read.value.file;
  till.log('provisioned', { person: by.value, why: read.value.hash });
  return ok({ venue, accounts: accounts.length, people: people.length, disabled: changes.filter((event) => event.kind === 'account-set' && event.account.disabled === true).length, by: by.value });
}

/** What is there already. `key` is undefined where this is the first time. */
type Ground = { present: Settings; key: DataKey | undefined; before: KeptAccess };

const NO_SYSTEM_VAULT =
  'this computer has nothing that keeps a key for this user alone. On Linux, start a keyring (gnome-keyring or kwallet) in this session and try again. Or a manager of the file answers for a key that lies in the open: --key-in-the-open, and their PIN on standard input';

function groundOf(till: Provisioning, open: boolean): Result<Ground, string[]> {
  const { folder, system } = till;
  const found = findTill(folder);
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

/** Who answers for it: nobody the first time, unless the key is to lie in the open; after it a manager of this till. */
async function answersFor({ askPin, system }: Provisioning, { file }: ReadFile, { present, key }: Ground): Promise<Result<string, string[]>> {
  const isFirst = present.provisioned === undefined;
  if (isFirst && system !== undefined) return ok('desk');
  const line = await askPin();
  if (isFirst) return managerOf(line, file.people, (person, pin) => person.pin === pin);
  if (key === undefined) return no(['the key of this till is not there']);
  const vault = makeVault(key.id, key.key);
  return managerOf(line, present.people.filter(worksHere), (person, pin) => vault.isPin(pin, person.pin));
}

function managerOf<P extends Pick<PersonSettings, 'id' | 'role'>>(line: string, people: P[], isPin: (person: P, pin: string) => boolean): Result<string, string[]> {
  const [first = '', second] = line.trim().split(/\s+/);
  const pin = second ?? first;
  const fitting = people.filter((person) => mayAct(person.role, 'manager') && (second === undefined || person.id === first) && isPin(person, pin));
  const [manager, another] = fitting;
  if (manager === undefined) return no(['the PIN of a manager is needed, on standard input; this is none']);
  return another === undefined ? ok(manager.id) : no(['more than one manager has this PIN: write the id before it, with a space between']);
}

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

function withJournal<T>({ folder, sql, clock, log }: Provisioning, vault: Vault, act: (journal: Journal) => T): Result<T, OpenFault> {
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
