// npm run test:real: every suite on the Electron that the product targets, where it can be downloaded; notes the date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './prepare/places.mjs';
import { asProgram, note } from './prepare/progress.mjs';
import { onRightNode } from './prepare/node.mjs';
import { runSuites } from './run-suites.mjs';

const PAGE = join(ROOT, 'docs', 'electron-gap.md');
const NOTED = /^Last run on the real Electron:.*$/m;

await asProgram(() => onRightNode(testOnTarget));

async function testOnTarget() {
  const { passed, failed, electron } = await runSuites([], { insist: true });
  const day = new Date().toISOString().slice(0, 10);
  const line = `Last run on the real Electron: ${day}, Electron ${electron.version}, ${process.platform} ${process.arch}, ${passed} passed, ${failed} failed.`;
  if (existsSync(PAGE)) writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace(NOTED, line));
  else note(`${PAGE} is not there, so this stands nowhere: ${line}`);
  return failed > 0 ? 1 : 0;
}
