// npm run build: out/, and whatever it takes to make it.
import { asProgram } from './prepare/progress.mjs';
import { onRightNode } from './prepare/node.mjs';
import { prepareApp, ranOn } from './prepare.mjs';

await asProgram(() =>
  onRightNode(async () => {
    const { electron } = await prepareApp();
    console.log(`out/ is up to date. ${ranOn(electron)}`);
    return 0;
  }),
);
