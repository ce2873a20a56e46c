// npm run bench -- NAME: what bench/NAME.ts measures in the real app.
import { asProgram, Stop } from './prepare/progress.mjs';
import { onRightNode } from './prepare/node.mjs';
import { demonstrate } from './demonstrate.mjs';

await asProgram(() =>
  onRightNode(([name, ...args]) => {
    if (name === undefined) throw new Stop('Which one? npm run bench -- list-in-app, for example; CONTRIBUTING.md says what each measures.');
    return demonstrate(`bench/${name}.ts`, args);
  }),
);
