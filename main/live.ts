import { join } from 'node:path';
import { no, ok, type Result } from '../shared/result.ts';
import { compose, systemIds } from './compose.ts';
import { listReader, type Opened, type Opening } from './home.ts';
import { closeFile, openFault, type OpenFault, openFile } from './journal/open.ts';
import { overTheLine } from './providers/outside.ts';
import type { Access } from './providers/registry.ts';
import { KeptAccess } from './provisioning/access.ts';
import { findTill, type Found, hasJournal } from './storage/provisioned.ts';
import { finishSwap } from './storage/swap.ts';
import { readAccess, removeOtherAccess, writeAccess } from './vault/access-file.ts';
import { openDrawers } from './vault/drawers.ts';
import { liveKeys, readLiveKey, type SystemVault } from './vault/keys.ts';
import { makeVault, type Vault } from './vault/vault.ts';

export type LiveOpening = Omit<Opening, 'more'> & { system: SystemVault | undefined };

/** The desk at its real providers, as its provisioning file set it up. */
export function openLive(opening: LiveOpening): Result<Opened, OpenFault> {
  const { folder, line, reader, system, live: _, ...rest } = opening;
  try {
    finishSwap(folder);
    const found = findTill(folder);
    if (found.is !== 'till') return no(faultOf(opening, found));
    const key = readLiveKey(folder, system);
    if (!key.ok) return no({ kind: 'no-key' });
    const vault = makeVault(key.key.id, key.key.key);
    const kept = readKeptAccess(folder, vault, found.provisioned.access);
    if (kept === undefined) return no({ kind: 'no-access' });
    const access: ReadonlyMap<string, Access> = new Map(Object.entries(kept));
    removeOtherAccess(folder, found.provisioned.access);
    const desk = compose({
      ...rest,
      folder,
      ...systemIds,
      vault,
      keys: liveKeys(system),
      outside: overTheLine({ line, access, clock: rest.clock, drawerOf: openDrawers(join(folder, 'drawers'), vault) }),
      ...(reader === undefined ? {} : { readList: listReader({ access, line, reader }) }),
      kept: { access: kept, seal: (all) => writeAccess(folder, vault, JSON.stringify(all)) },
      firstSettings: () => [],
    });
    return desk.ok ? ok({ desk: desk.value, close: desk.value.close }) : desk;
  } catch (error) {
    return no(openFault(error));
  }
}

/** What is wrong with a journal that does not say that it is a till's: its file's own fault, or that its words are a newer program's. */
function faultOf({ folder, sql }: Pick<LiveOpening, 'folder' | 'sql'>, found: Found): OpenFault {
  const place = join(folder, 'journal');
  if (found.is !== 'unreadable' || !hasJournal(folder)) return { kind: 'damaged' };
  const opened = openFile(place, join(sql, 'migrations'));
  if (!opened.ok) return opened.error;
  closeFile(opened.value, place);
  return { kind: found.newer === true ? 'newer' : 'damaged' };
}

/** The access of all accounts; undefined where its file cannot be read. */
export function readKeptAccess(folder: string, vault: Vault, hash: string): KeptAccess | undefined {
  const text = readAccess(folder, vault, hash);
  // what was sealed here was of its shape then
  return text === undefined ? undefined : KeptAccess.parse(JSON.parse(text));
}
