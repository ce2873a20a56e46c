// How many tests passed and failed, and what those that failed said, read from a runner's own report. A test that did not run has not passed.
import { existsSync, readFileSync } from 'node:fs';

const READERS = {
  playwright: (report) => {
    const { stats, suites, errors } = JSON.parse(report);
    const { expected, unexpected, flaky, skipped } = stats;
    return { passed: expected, failed: unexpected + flaky + skipped, why: [...errors.map(({ message }) => told('outside any test', message)), ...suites.flatMap(failedSpecs)] };
  },
  sums: (report) => JSON.parse(report),
  node: (report) => {
    const total = (word) => [...report.matchAll(new RegExp(`^# ${word} (\\d+)$`, 'gm'))].reduce((sum, [, count]) => sum + Number(count), 0);
    return { passed: total('pass'), failed: total('tests') - total('pass'), why: report.match(/^\s*not ok .*$/gm) ?? [] };
  },
};

const LINES_OF_A_FAILURE = 12;

/** One failure as a text: what failed, and the first lines of what it said. */
export function told(name, message = 'it did not run') {
  return [name, ...message.split('\n').slice(0, LINES_OF_A_FAILURE)].join('\n    ');
}

function failedSpecs({ suites = [], specs }) {
  const failed = specs.filter(({ ok }) => !ok).map(({ file, line, title, tests }) => told(`${file}:${line}: ${title}`, tests[0]?.results.at(-1)?.error?.message));
  return [...failed, ...suites.flatMap(failedSpecs)];
}

/** `{ passed, failed, why }`, `why` a text for each that failed. Counts one failure more than the report where the runner failed without naming a test, or ran none. */
export function countReport(runner, path, exitCode) {
  const { passed, failed, why } = existsSync(path) ? READERS[runner](readFileSync(path, 'utf8')) : { passed: 0, failed: 0, why: [] };
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return unexplained ? { passed, failed: 1, why: [...why, `exit code ${exitCode}, and no test named`] } : { passed, failed, why };
}
