// npm run questions: what every provider is asked at its own training server, and what it answered, as one table
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { onRightNode } from './prepare/node.mjs';
import { asProgram } from './prepare/progress.mjs';

const SUITE = 'test/providers/conformance.test.ts';
const MARKS = { passed: '✓', failed: '✗' };

/** Runs the questions; gives `{ provider, question, is }` of each. */
function ask() {
  const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-questions-'));
  const file = join(folder, 'answers.json');
  try {
    spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', SUITE, '--reporter=json', `--outputFile=${file}`], { stdio: ['ignore', 'ignore', 'inherit'] });
    const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
    return testResults.flatMap(({ assertionResults }) => assertionResults.map(({ ancestorTitles: [provider], title, status }) => ({ provider, question: title.trim(), is: status })));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One row for each question, one column for each provider; a dash where a provider is not asked, because it cannot do it. */
function tableOf(answers) {
  const providers = [...new Set(answers.map(({ provider }) => provider))];
  const rows = new Map();
  for (const { provider, question, is } of answers) rows.set(question, { ...rows.get(question), [provider]: MARKS[is] ?? '?' });
  const width = providers.map((provider) => Math.max(provider.length, 3));
  const line = (cells, question) => `${cells.map((cell, n) => cell.padEnd(width[n])).join('  ')}  ${question}`;
  const sums = providers.map((provider) => String(answers.filter((one) => one.provider === provider && one.is === 'passed').length));
  return [line(providers, ''), ...[...rows].map(([question, marks]) => line(providers.map((provider) => marks[provider] ?? '–'), question)), line(sums, 'answered as they should be')].join('\n');
}

await asProgram(() =>
  onRightNode(async () => {
    const answers = ask();
    const failed = answers.filter(({ is }) => is !== 'passed').length;
    process.stdout.write(`${tableOf(answers)}\n${answers.length - failed} passed, ${failed} failed\n`);
    return failed > 0 || answers.length === 0 ? 1 : 0;
  }),
);
