// Which Electron runs here: the one the product targets where it can be had, else the fallback.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FALLBACK_FOLDER, FALLBACK_VERSION, fallbackElectron } from './fallback-electron.mjs';
import { executable, realElectron, targetVersion } from './real-electron.mjs';
import { Stop, note } from './progress.mjs';
import { must } from './run.mjs';
import { sqliteForFallback, sqliteForReal, sqliteIsCached } from './sqlite.mjs';
import { systemPackages } from './system.mjs';

/** `insist`: the target or nothing; `system`: further system packages to look for on the way. */
export async function electron({ insist = false, system = [] } = {}) {
  const target = targetVersion();
  const folder = (await real({ insist, system })) ?? (await fallback({ target, insist, system }));
  const path = executable(folder);
  const version = await ask(path);
  return { folder, path, version, target, isTarget: version === target };
}

// VOUCHER_DESK_FALLBACK=1 asks for the fallback even where the target could be had.
async function real({ insist, system }) {
  const folder = process.env.VOUCHER_DESK_FALLBACK === '1' && !insist ? null : await realElectron({ insist });
  if (folder === null) return null;
  await systemPackages(['electron', ...system]);
  sqliteForReal();
  return folder;
}

async function fallback({ target, insist, system }) {
  const exists = process.platform === 'linux' && process.arch === 'x64';
  if (insist || !exists) throw new Stop(`Electron ${target} cannot be downloaded here${exists ? '' : ', and this platform has no fallback'}.\n${ADVICE}`);
  const isCached = existsSync(join(FALLBACK_FOLDER, 'version'));
  if (!isCached) note(`Electron ${target} cannot be downloaded here: using Electron ${FALLBACK_VERSION}, for development and tests only`);
  const making = [...(isCached ? [] : ['unpacking']), ...(sqliteIsCached() ? [] : ['compiling'])];
  await systemPackages(['electron', ...making, ...system]);
  await fallbackElectron();
  await sqliteForFallback();
  return FALLBACK_FOLDER;
}

const ADVICE =
  'Behind a proxy set HTTPS_PROXY and ELECTRON_GET_USE_PROXY=1, with a mirror set ELECTRON_MIRROR; then run the command again.';

async function ask(path) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return (await must(path, ['-p', 'process.versions.electron'], { env })).trim();
}
