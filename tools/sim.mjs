// npm run sim -- --seeds N --from K: the simulator in test/sim/sim.ts. `--in-electron` runs it on the Node inside Electron.
import { asProgram } from './prepare/progress.mjs';
import { onRightNode } from './prepare/node.mjs';
import { prepare } from './prepare.mjs';
import { simulate } from './simulate.mjs';

await asProgram(() =>
  onRightNode(async (args) => {
    const { env } = await prepare();
    const inElectron = args.includes('--in-electron');
    return simulate(args.filter((arg) => arg !== '--in-electron'), { env, inElectron });
  }),
);
