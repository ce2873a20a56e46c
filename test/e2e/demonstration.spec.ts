import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './desk-app.ts';

test('every step of the demonstration holds', async () => {
  test.setTimeout(120_000);
  // a step that does not hold ends it with another exit code
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'test', 'demo', 'demo.ts')], { cwd: ROOT });
  expect(stdout.match(/^ {2}ok /gm)).toHaveLength(13);
  expect(stdout).toContain('Every step held.');
});
