// The journal's tests that must also pass on the Node inside Electron: test/journal-smoke/*.smoke.ts, written for node:test.
// That Node does not read TypeScript and Vitest does not run on it, so each is bundled to JavaScript first.
// usage: node tools/journal-in-electron.mjs <file for the TAP report>
import { appendFileSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MODULES, ROOT } from './prepare/places.mjs';
import { Stop, asProgram } from './prepare/progress.mjs';
import { must, run } from './prepare/run.mjs';

const TESTS = join(ROOT, 'test', 'journal-smoke');
const BUNDLES = join(ROOT, 'out', 'journal-smoke');

await asProgram(async ([report]) => {
  const files = existsSync(TESTS) ? readdirSync(TESTS).filter((name) => name.endsWith('.smoke.ts')) : [];
  if (files.length === 0) throw new Stop('There is no test/journal-smoke/*.smoke.ts.');
  let worst = 0;
  for (const file of files) worst = Math.max(worst, await runInside(file, report));
  return worst;
});

async function runInside(file, report) {
  const name = basename(file, '.ts');
  const part = `${report}.${name}`;
  await bundle(join(TESTS, file));
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${part}`];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const code = await run(process.env.VOUCHER_DESK_ELECTRON, [...reporters, join(BUNDLES, `${name}.js`)], { cwd: ROOT, env });
  appendFileSync(report, readFileSync(part));
  rmSync(part);
  return code;
}

function bundle(source) {
  const cli = join(MODULES, 'vite', 'bin', 'vite.js');
  const args = ['build', '--logLevel', 'warn', '--ssr', source, '--outDir', BUNDLES, '--emptyOutDir', 'false'];
  return must(process.execPath, [cli, ...args], { cwd: ROOT });
}
