// npm run demo: the demonstration in test/demo/demo.ts, on a screen of its own.
import { asProgram } from './prepare/progress.mjs';
import { onRightNode } from './prepare/node.mjs';
import { demonstrate } from './demonstrate.mjs';

await asProgram(() => onRightNode((args) => demonstrate('test/demo/demo.ts', args)));
