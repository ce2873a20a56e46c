// npm run package [-- --smoke] [-- electron-builder's targets]: the app as a folder and as installers, in release/.
// Packages are made with the Electron that the product targets. `--smoke` allows the fallback, to prove the packaging; the version in its name ends in -smoke, and it is not for users.
import { join } from 'node:path';
import { MODULES, ROOT, readJson } from './prepare/places.mjs';
import { Stop, asProgram } from './prepare/progress.mjs';
import { onRightNode } from './prepare/node.mjs';
import { run } from './prepare/run.mjs';
import { prepareApp, ranOn } from './prepare.mjs';

await asProgram(() => onRightNode(pack));

async function pack(args) {
  const isSmoke = args.includes('--smoke');
  const { electron, env } = await prepareApp();
  if (!electron.isTarget && !isSmoke) throw new Stop(`${ranOn(electron)}\nA package made here would carry the wrong Electron. To try the packaging anyway: npm run package -- --smoke`);
  const flags = electron.isTarget ? [] : [`-c.electronVersion=${electron.version}`, `-c.electronDist=${electron.folder}`];
  const marks = isSmoke ? [`-c.extraMetadata.version=${readJson(ROOT, 'package.json').version}-smoke`] : [];
  const rest = args.filter((arg) => arg !== '--smoke');
  const cli = join(MODULES, 'electron-builder', 'cli.js');
  return run(process.execPath, [cli, ...rest, ...flags, ...marks, '--publish', 'never'], { cwd: ROOT, env });
}
