// out/: the built app, made again when a source changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODULES, ROOT } from './places.mjs';
import { step } from './progress.mjs';
import { must } from './run.mjs';

const SOURCES = ['shared', 'main', 'preload', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const STAMP = join(ROOT, 'out', '.sources');

export async function build(env) {
  const fingerprint = fingerprintOf(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return;
  const cli = join(MODULES, 'electron-vite', 'bin', 'electron-vite.js');
  await step('building the app', () => must(process.execPath, [cli, 'build'], { cwd: ROOT, env }));
  writeFileSync(STAMP, fingerprint);
}

function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder)) hash.update(path).update('\0').update(readFileSync(join(ROOT, path))).update('\0');
  return hash.digest('hex');
}

function filesUnder(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const entries = readdirSync(full, { withFileTypes: true });
  return entries.flatMap((entry) => filesUnder(`${path}/${entry.name}`)).sort();
}
