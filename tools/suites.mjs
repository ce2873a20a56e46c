// What `npm test` runs, in this order. A suite either counts its tests in a report
// or is checks, each passed or failed as one. Before one `ofApp` the app is built.
import { join } from 'node:path';
import { MODULES } from './prepare/places.mjs';
import { SCREEN_PACKAGES } from './virtual-screen.mjs';

const bin = (path, ...args) => [process.execPath, [join(MODULES, path), ...args]];
const tsc = (project) => bin('typescript/bin/tsc', '--project', project);
const vitest = (report, ...projects) =>
  bin('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=./tools/vitest-report.mjs', `--outputFile=${report}`, ...projects.flatMap((name) => ['--project', name]));

export const SUITES = [
  { name: 'types', checks: [tsc('tsconfig.json'), tsc('main/core/tsconfig.json'), tsc('tsconfig.electron33.json')] },
  { name: 'lint', checks: [bin('oxlint/bin/oxlint', '--type-aware')] },
  { name: 'unused', checks: [bin('knip/bin/knip.js', '--no-progress')] },
  { name: 'unit', counts: 'sums', system: ['certificates'], command: (report) => vitest(report, 'unit', 'renderer') },
  { name: 'journal', counts: 'node', command: (report) => [process.execPath, ['tools/journal-in-electron.mjs', report]] },
  { name: 'torture', counts: 'sums', command: (report) => vitest(report, 'torture') },
  { name: 'sim', counts: 'sums', command: (report) => [process.execPath, ['test/sim/sim.ts', '--seeds', '3000', '--minutes', '2', '--report', report]] },
  { name: 'clients', counts: 'sums', command: (report) => [process.execPath, ['test/sim/sim.ts', '--clients', '--seeds', '6', '--report', report]] },
  { name: 'replay', counts: 'sums', command: (report) => [process.execPath, ['tools/replay.mjs', report]] },
  { name: 'planted', counts: 'sums', command: (report) => [process.execPath, ['test/sim/planted.ts', '--first', '--report', report]] },
  { name: 'e2e', counts: 'playwright', ofApp: true, screens: 2, system: SCREEN_PACKAGES, command: () => bin('@playwright/test/cli.js', 'test') },
];
