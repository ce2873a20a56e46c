import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { no, ok, type Result } from '../shared/result.ts';
import type { PutBack, PutBackFault } from '../shared/storage.ts';
import { type OnMachine, restoreHome } from './home.ts';
import { findTill, lastProvisioned } from './storage/provisioned.ts';
import { keepLiveKey, liveKeys, readLiveKey, replaceLiveKey } from './vault/keys.ts';
import { openByRecovery } from './vault/recovery.ts';

export type RecoverFault = PutBackFault | 'till-here' | 'no-vault' | 'no-recovery-key' | 'other-recovery-key';

const KEY_BYTES_AT_MOST = 4_096;

/**
 * A till whose machine is dead goes on here: its backup is opened by the holder of the venue's recovery key, and this machine keeps its
 * key from now on. Where it is this machine's own till whose key cannot be opened any more, that is all there is to do: `key-here`.
 */
export async function recoverHome({ live, ...till }: OnMachine, { file, key }: { file: string; key: string }): Promise<Result<PutBack | 'key-here', RecoverFault>> {
  if (live?.system === undefined) return no('no-vault');
  const { folder, system } = live;
  const found = findTill(folder);
  const isKeyless = found.is === 'till' && !readLiveKey(folder, system).ok;
  if (found.is !== 'none' && !isKeyless) return no('till-here');
  const own = privateKeyIn(key);
  if (own === undefined) return no('no-recovery-key');
  if (isKeyless) {
    const data = openByRecovery(found.provisioned.recovery, own);
    if (data === undefined) return no('other-recovery-key');
    replaceLiveKey(folder, data, system);
    return ok('key-here');
  }
  if (!existsSync(file) || !statSync(file).isFile()) return no('nothing-found');
  const provisioned = provisionedIn(file);
  if (provisioned === undefined) return no('not-good');
  const data = openByRecovery(provisioned.recovery, own);
  if (data === undefined) return no('other-recovery-key');
  keepLiveKey(folder, data, system);
  return restoreHome({ ...till, folder, keys: liveKeys(system) }, file);
}

function privateKeyIn(file: string): KeyObject | undefined {
  if (!existsSync(file) || !statSync(file).isFile() || statSync(file).size > KEY_BYTES_AT_MOST) return undefined;
  try {
    return createPrivateKey(readFileSync(file, 'utf8'));
  } catch {
    // its one way of saying that this is no key
    return undefined;
  }
}

function provisionedIn(file: string): ReturnType<typeof lastProvisioned> {
  try {
    return lastProvisioned(file);
  } catch {
    // whatever it is, it is no backup
    return undefined;
  }
}
