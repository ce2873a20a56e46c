// Everything a bare clone needs before it can run. Each step looks first and does nothing when there is nothing to do.
import { delimiter, dirname } from 'node:path';
import { build } from './prepare/build.mjs';
import { electron } from './prepare/electron.mjs';
import { modules } from './prepare/modules.mjs';

/** `system`: groups of system packages this command needs besides Electron's own; `insist`: the targeted Electron or nothing. */
export async function prepare({ system = [], insist = false } = {}) {
  await modules();
  const chosen = await electron({ insist, system });
  const env = environment(chosen);
  await build(env);
  return { electron: chosen, env };
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
