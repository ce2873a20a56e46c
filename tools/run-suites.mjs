// Runs suites one after the other and adds up what they report.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countReport } from './counts.mjs';
import { build } from './prepare/build.mjs';
import { ROOT } from './prepare/places.mjs';
import { Stop } from './prepare/progress.mjs';
import { run } from './prepare/run.mjs';
import { inMemory } from './prepare/scratch.mjs';
import { prepare, ranOn } from './prepare.mjs';
import { SUITES } from './suites.mjs';
import { onVirtualScreen } from './virtual-screen.mjs';

const REPORTS = join(ROOT, 'test-results', 'reports');

/** Runs the named suites, or all. `insist`: on the targeted Electron or not at all. The last line printed is the sum. */
export async function runSuites(names, { insist = false } = {}) {
  const chosen = choose(names);
  const { electron, env } = await prepare({ system: chosen.flatMap((suite) => suite.system ?? []), insist });
  // among all suites a part of the kills and drawn cases does; a suite that is named tries all of them
  if (names.length === 0) env.VOUCHER_DESK_SAMPLE ??= '1';
  console.log(ranOn(electron));
  const tallies = [];
  await inMemory(env, async (there) => {
    // with those of the app in memory too, scans came torn on two cores
    for (const suite of chosen) tallies.push(await runSuite(suite, suite.screens === undefined ? there : env));
  });
  const passed = sum(tallies, 'passed');
  const failed = sum(tallies, 'failed');
  console.log(`${tallies.flatMap(failures).join('')}\n${tallies.map(line).join('\n')}\n\n${ranOn(electron)}\n${passed} passed, ${failed} failed`);
  return { passed, failed, electron };
}

function choose(names) {
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) throw new Stop(`No suite is called ${unknown.join(', ')}. There are: ${SUITES.map((suite) => suite.name).join(', ')}.`);
  return SUITES.filter((suite) => names.length === 0 || names.includes(suite.name));
}

async function runSuite(suite, env) {
  console.log(`\n── ${suite.name} ──`);
  const started = Date.now();
  const tally = suite.checks ? await runChecks(suite.checks, env) : await runTests(suite, env).catch(asOneFailure);
  return { name: suite.name, ...tally, seconds: (Date.now() - started) / 1000 };
}

function asOneFailure(error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  return { passed: 0, failed: 1, why: [error.message] };
}

async function runChecks(checks, env) {
  const codes = await Promise.all(checks.map(([command, args]) => run(command, args, { cwd: ROOT, env })));
  const why = checks.filter((_, at) => codes[at] !== 0).map(([command, args]) => [command, ...args].join(' '));
  return { passed: checks.length - why.length, failed: why.length, why };
}

async function runTests({ name, counts, command, ofApp, screens }, env) {
  if (ofApp) await build(env);
  const report = join(REPORTS, `${name}.${counts}`);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  const [program, args] = command(report);
  const options = { cwd: ROOT, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } };
  const exitCode = await (screens === undefined ? run(program, args, options) : onVirtualScreen(program, args, { ...options, screens }));
  return countReport(counts, report, exitCode);
}

/** At the end once more: of a long run only the last lines may be at hand. */
function failures({ name, why }) {
  return why.map((one) => `\n${name}: ${one}\n`);
}

function line({ name, passed, failed, seconds }) {
  return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(8)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`;
}

function sum(tallies, key) {
  return tallies.reduce((total, tally) => total + tally[key], 0);
}
