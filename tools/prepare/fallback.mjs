// Packages of tools/fallback: fetched only when needed, outside the project, each checked against the sha512 in its lockfile.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, TOOLS } from './places.mjs';
import { must } from './run.mjs';

/** Installs tools/fallback/<name> into a scratch folder, calls `use` with its node_modules, and removes it again. */
export async function withFallback(name, use) {
  mkdirSync(CACHE, { recursive: true });
  const scratch = mkdtempSync(join(CACHE, `.${name}-`));
  try {
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(TOOLS, 'fallback', name, file), join(scratch, file));
    await must(...npm('ci', '--ignore-scripts', '--no-audit', '--no-fund'), { cwd: scratch });
    return await use(join(scratch, 'node_modules'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** npm as something that can be started: on Windows it is a script that only a shell runs. */
export function npm(...args) {
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm', ...args]] : ['npm', args];
}
