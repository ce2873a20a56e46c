import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../disk/whole-file.ts';
import { accessFiles, keepAccessFiles } from './access-file.ts';
import { KEY_FILE, openTrainingVault } from './development-key.ts';
import { makeVault, type Vault } from './vault.ts';

/** What the operating system keeps: text that only this user on this machine gets back. `unwrap` throws where it is another's. */
export type SystemVault = { wrap(text: string): string; unwrap(wrapped: string): string };

/** How a till keeps the key of its codes, and what of that goes with it to another machine. */
export type Keys = {
  live: boolean;
  /** false where a key that comes here would lie in the open */
  canKeep: boolean;
  open(folder: string): Vault;
  /** the key, out of its wrapping, with what it has sealed beside the journal */
  pack(folder: string): Buffer;
  /** keeps it in a folder as this machine keeps its own; the names of what lies there then */
  unpack(packed: Buffer, into: string): string[];
};

/** Where a till lies, and how it keeps its key there. */
export type Place = { folder: string; keys: Keys };

/** Training guards nothing: its key lies in the open. */
export const TRAINING_KEYS: Keys = {
  live: false,
  canKeep: true,
  open: openTrainingVault,
  pack: (folder) => readFileSync(join(folder, KEY_FILE)),
  unpack(packed, into) {
    writeFileSync(join(into, KEY_FILE), packed, { mode: 0o600, flush: true });
    return [KEY_FILE];
  },
};

const KeyFile = z.strictObject({ id: z.string(), wrapping: z.enum(['system', 'none']), key: z.string() });

/** What travels: sealed by whoever carries it. */
const Packed = z.strictObject({ id: z.string(), key: z.string(), access: z.record(z.string(), z.string()) });

const LIVE_KEY_FILE = 'vault.key.json';

/** A key as it is known while the program runs. */
export type DataKey = { id: string; key: Buffer };

/** A live till's: wrapped by the operating system, or, where a manager took that on themselves, for this user's eyes alone. */
export function liveKeys(system: SystemVault | undefined): Keys {
  return {
    live: true,
    canKeep: system !== undefined,
    open(folder) {
      const { id, key } = liveKey(folder, system);
      return makeVault(id, key);
    },
    pack(folder) {
      const { id, key } = liveKey(folder, system);
      return Buffer.from(JSON.stringify({ id, key: key.toString('base64'), access: accessFiles(folder) } satisfies z.infer<typeof Packed>));
    },
    unpack(packed, into) {
      const { id, key, access } = Packed.parse(JSON.parse(packed.toString('utf8')));
      keepLiveKey(into, { id, key: Buffer.from(key, 'base64') }, system);
      return [LIVE_KEY_FILE, keepAccessFiles(into, access)];
    },
  };
}

function liveKey(folder: string, system: SystemVault | undefined): DataKey {
  const data = readLiveKey(folder, system);
  if (!data.ok) throw new Error(data.why === 'none' ? 'The key of this till is not there.' : 'The key of this till cannot be opened by this user on this computer.');
  return data.key;
}

type Read = { ok: true; key: DataKey } | { ok: false; why: 'none' | 'not-opened' };

/** The key of a live till, out of its wrapping. */
export function readLiveKey(folder: string, system: SystemVault | undefined): Read {
  const path = join(folder, LIVE_KEY_FILE);
  if (!existsSync(path)) return { ok: false, why: 'none' };
  try {
    const { id, wrapping, key } = KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    const plain = wrapping === 'none' ? key : system?.unwrap(key);
    const bytes = Buffer.from(plain ?? '', 'base64');
    return bytes.length === 32 ? { ok: true, key: { id, key: bytes } } : { ok: false, why: 'not-opened' };
  } catch {
    // the system's own words for that it is another user's or machine's, or the file's that it is damaged
    return { ok: false, why: 'not-opened' };
  }
}

export function newKey(): DataKey {
  return { id: `live-${randomUUID()}`, key: randomBytes(32) };
}

/** Keeps a key in the place of one that cannot be opened here: perhaps another user of this computer can, so that is set aside, and the first of them stays. */
export function replaceLiveKey(folder: string, data: DataKey, system: SystemVault): void {
  const path = join(folder, LIVE_KEY_FILE);
  if (existsSync(path) && !existsSync(`${path}.before`)) renameSync(path, `${path}.before`);
  keepLiveKey(folder, data, system);
}

/** Keeps a key as this machine keeps its own; without a system vault it lies in the open. */
export function keepLiveKey(folder: string, data: DataKey, system: SystemVault | undefined): DataKey {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const plain = data.key.toString('base64');
  const file: z.infer<typeof KeyFile> = system === undefined ? { id: data.id, wrapping: 'none', key: plain } : { id: data.id, wrapping: 'system', key: system.wrap(plain) };
  writeWhole(join(folder, LIVE_KEY_FILE), JSON.stringify(file));
  return data;
}
