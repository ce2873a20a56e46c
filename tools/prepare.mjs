// Everything a bare clone needs before it can run. Each step looks first and does nothing when there is nothing to do.
import { delimiter, dirname } from 'node:path';
import { build } from './prepare/build.mjs';
import { electron } from './prepare/electron.mjs';
import { modules } from './prepare/modules.mjs';

/** Packages, Electron, system packages: `system` names groups besides Electron's own; `insist`: the targeted Electron or nothing. */
export async function prepare({ system = [], insist = false } = {}) {
  await modules();
  const chosen = await electron({ insist, system });
  return { electron: chosen, env: environment(chosen) };
}

/** The same, and the app built. */
export async function prepareApp(options) {
  const prepared = await prepare(options);
  await build(prepared.env);
  return prepared;
}

/** What the programs we start need to know; tests and the demo read the VOUCHER_DESK_ ones. */
function environment({ folder, path, version, target, isTarget }) {
  const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
  env.VOUCHER_DESK_ELECTRON = path;
  env.VOUCHER_DESK_ELECTRON_VERSION = version;
  env.VOUCHER_DESK_ELECTRON_TARGET = target;
  env.ELECTRON_EXEC_PATH = path;
  delete env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!isTarget) env.ELECTRON_OVERRIDE_DIST_PATH = folder;
  return env;
}

/** The sentence that every report about this machine begins and ends with. */
export function ranOn({ version, target, isTarget }) {
  if (isTarget) return `On Electron ${version}, the one the product targets.`;
  return `On Electron ${version}; the product targets ${target}, so this proves little of what changed in between (docs/electron-gap.md).`;
}
