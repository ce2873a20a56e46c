// The Electron that the product targets: downloaded once, by Electron's own installer, into node_modules.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, MODULES, readJson } from './places.mjs';
import { step } from './progress.mjs';
import { capture } from './run.mjs';

const PACKAGE = join(MODULES, 'electron');
const SILENCE_MS = 20_000;
const LOOK_EVERY_MS = 1_000;
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

export function targetVersion() {
  return readJson(PACKAGE, 'package.json').version;
}

/** The folder of the downloaded Electron, or null where it cannot be had. A failure is remembered for a day, unless `insist`. */
export async function realElectron({ insist = false } = {}) {
  const version = targetVersion();
  const failure = join(CACHE, `electron-${version}.unreachable`);
  if (downloaded()) return join(PACKAGE, 'dist');
  if (!insist && existsSync(failure) && Date.now() - statSync(failure).mtimeMs < RETRY_AFTER_MS) return null;
  const { code, output } = await step(`trying the download of Electron ${version}`, download);
  if (code === 0 && downloaded()) return join(PACKAGE, 'dist');
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(failure, output);
  return null;
}

/** The executable inside an Electron folder. */
export function executable(folder) {
  const path = join(PACKAGE, 'path.txt');
  return join(folder, existsSync(path) ? readFileSync(path, 'utf8') : 'electron');
}

function downloaded() {
  const version = join(PACKAGE, 'dist', 'version');
  return existsSync(version) && readFileSync(version, 'utf8').replace(/^v/, '') === targetVersion() && existsSync(executable(join(PACKAGE, 'dist')));
}

/** Given up when nothing arrives: neither in the folder it downloads to nor in the one it unpacks into. */
async function download() {
  mkdirSync(CACHE, { recursive: true });
  const arriving = mkdtempSync(join(CACHE, '.download-'));
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = { ...process.env, TMPDIR: arriving, TMP: arriving, TEMP: arriving };
  const watch = { everyMs: LOOK_EVERY_MS, silenceMs: SILENCE_MS, measure: () => weight(arriving) + weight(join(PACKAGE, 'dist')) };
  try {
    return await capture(process.execPath, [join(PACKAGE, 'install.js')], { env, watch });
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
}

function weight(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? weight(path) : statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  }, 0);
}
