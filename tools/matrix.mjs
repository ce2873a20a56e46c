// npm run matrix: every scan under every keyboard, by test/matrix/whole.ts.
import { asProgram } from './prepare/progress.mjs';
import { onRightNode } from './prepare/node.mjs';
import { demonstrate } from './demonstrate.mjs';

await asProgram(() => onRightNode((args) => demonstrate('test/matrix/whole.ts', args)));
