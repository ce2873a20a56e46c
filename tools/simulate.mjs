// Runs the simulator on this Node, or bundled to JavaScript on the Node inside Electron, which does not read TypeScript.
import { join } from 'node:path';
import { MODULES, ROOT } from './prepare/places.mjs';
import { must, run } from './prepare/run.mjs';

const BUNDLE = join(ROOT, 'out', 'sim');

export async function simulate(args, { env, inElectron = false, flags = [] }) {
  if (!inElectron) return run(process.execPath, [...flags, join(ROOT, 'test', 'sim', 'sim.ts'), ...args], { cwd: ROOT, env });
  const cli = join(MODULES, 'vite', 'bin', 'vite.js');
  await must(process.execPath, [cli, 'build', '--logLevel', 'warn', '--ssr', join(ROOT, 'test', 'sim', 'sim.ts'), '--outDir', BUNDLE, '--emptyOutDir', 'false'], { cwd: ROOT });
  return run(env.VOUCHER_DESK_ELECTRON, [join(BUNDLE, 'sim.js'), ...args, '--alone'], { cwd: ROOT, env: { ...env, ELECTRON_RUN_AS_NODE: '1' } });
}
