// npm run screens: pictures of every screen, made by test/demo/screens.ts.
import { asProgram } from './prepare/progress.mjs';
import { onRightNode } from './prepare/node.mjs';
import { demonstrate } from './demonstrate.mjs';

await asProgram(() => onRightNode((args) => demonstrate('test/demo/screens.ts', args)));
