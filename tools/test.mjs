// npm test: all suites, or those named: npm test -- unit e2e
import { asProgram } from './prepare/progress.mjs';
import { onRightNode } from './prepare/node.mjs';
import { runSuites } from './run-suites.mjs';

await asProgram(() => onRightNode(async (names) => ((await runSuites(names)).failed > 0 ? 1 : 0)));
