// The project's npm packages.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './fallback.mjs';
import { MODULES, ROOT, readJson } from './places.mjs';
import { step } from './progress.mjs';
import { must } from './run.mjs';

export async function modules() {
  if (installed()) return;
  await step('installing npm packages', () => must(...npm('ci', '--no-audit', '--no-fund'), { cwd: ROOT }));
}

/** npm records what it installed; it is right when it holds every package of our lockfile, save optional ones of other platforms. */
function installed() {
  if (!existsSync(join(MODULES, '.package-lock.json'))) return false;
  const present = readJson(MODULES, '.package-lock.json').packages;
  const wanted = Object.entries(readJson(ROOT, 'package-lock.json').packages);
  return wanted.every(([path, { integrity, optional, devOptional }]) => {
    if (path === '') return true;
    return present[path] ? present[path].integrity === integrity : Boolean(optional || devOptional);
  });
}
