// How many tests passed and failed, read from a runner's own report. A test that did not run has not passed.
import { existsSync, readFileSync } from 'node:fs';

const READERS = {
  vitest: (report) => {
    const { numPassedTests, numTotalTests } = JSON.parse(report);
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  },
  playwright: (report) => {
    const { expected, unexpected, flaky, skipped } = JSON.parse(report).stats;
    return { passed: expected, failed: unexpected + flaky + skipped };
  },
  sums: (report) => JSON.parse(report),
  node: (report) => {
    const total = (word) => [...report.matchAll(new RegExp(`^# ${word} (\\d+)$`, 'gm'))].reduce((sum, [, count]) => sum + Number(count), 0);
    return { passed: total('pass'), failed: total('tests') - total('pass') };
  },
};

/** Counts one failure more than the report where the runner failed without naming a test, or ran none. */
export function countReport(runner, path, exitCode) {
  const { passed, failed } = existsSync(path) ? READERS[runner](readFileSync(path, 'utf8')) : { passed: 0, failed: 0 };
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: failed + (unexplained ? 1 : 0) };
}
