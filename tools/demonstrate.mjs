// Runs a script that drives the whole app, and says before and after on which Electron.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './prepare/places.mjs';
import { Stop } from './prepare/progress.mjs';
import { prepareApp, ranOn } from './prepare.mjs';
import { SCREEN_PACKAGES, onVirtualScreen } from './virtual-screen.mjs';

export async function demonstrate(script, args) {
  if (!existsSync(join(ROOT, script))) throw new Stop(`There is no ${script}.`);
  const { electron, env } = await prepareApp({ system: SCREEN_PACKAGES });
  console.log(ranOn(electron));
  const code = await onVirtualScreen(process.execPath, [script, ...args], { cwd: ROOT, env });
  console.log(ranOn(electron));
  return code;
}
