// better-sqlite3 for the fallback Electron. Its prebuilt binary wants Node-API 10; Electron 33 speaks 9 and dies loading it.
// Compiled with NAPI_EXPERIMENTAL the same source runs in Electron 33, Node 20 and Node 24. With the real Electron the prebuilt one serves.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_API_HEADERS } from './fallback-electron.mjs';
import { CACHE, MODULES, TOOLS, readJson } from './places.mjs';
import { step } from './progress.mjs';
import { must } from './run.mjs';

const PACKAGE = join(MODULES, 'better-sqlite3');
const OWN_BUILD = join(PACKAGE, 'build');

/** Where better-sqlite3 looks before it looks at its prebuilt binaries. */
const PREFERRED = join(OWN_BUILD, 'Release', 'better_sqlite3.node');

export function sqliteIsCached() {
  return existsSync(cachedBinary());
}

export async function sqliteForFallback() {
  const { version } = readJson(PACKAGE, 'package.json');
  const cached = cachedBinary();
  if (!existsSync(cached)) await step(`compiling better-sqlite3 ${version} for Node-API 9 (about a minute)`, () => compile(cached));
  if (existsSync(PREFERRED) && readFileSync(PREFERRED).equals(readFileSync(cached))) return;
  mkdirSync(join(OWN_BUILD, 'Release'), { recursive: true });
  copyFileSync(cached, `${PREFERRED}.new`);
  renameSync(`${PREFERRED}.new`, PREFERRED);
}

function cachedBinary() {
  const { version } = readJson(PACKAGE, 'package.json');
  return join(CACHE, `better-sqlite3-${version}-napi9-${process.arch}.node`);
}

export function sqliteForReal() {
  rmSync(OWN_BUILD, { recursive: true, force: true });
}

const BOTH = ['-DNDEBUG', '-D_FILE_OFFSET_BITS=64', '-w', '-fPIC', '-pthread', '-O2'];
const EXPERIMENTAL = join(TOOLS, 'prepare', 'node-api-experimental.h');
const ADDON = [
  '-include',
  EXPERIMENTAL,
  '-std=c++20',
  '-DBUILDING_NODE_EXTENSION',
  '-DNODE_GYP_MODULE_NAME=better_sqlite3',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  '-fno-rtti',
  '-fno-exceptions',
  '-fvisibility=hidden',
  '-fvisibility-inlines-hidden',
];
const LINK = ['-shared', '-pthread', '-s', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl'];

async function compile(target) {
  const scratch = mkdtempSync(join(CACHE, '.sqlite-'));
  const [sqlite, addon, result] = ['sqlite3.o', 'addon.o', 'addon.node'].map((name) => join(scratch, name));
  const include = [NODE_API_HEADERS, join(MODULES, 'node-addon-api'), join(PACKAGE, 'deps/sqlite3')].map((folder) => `-I${folder}`);
  try {
    await Promise.all([
      must('gcc', ['-c', '-o', sqlite, join(PACKAGE, 'deps/sqlite3/sqlite3.c'), '-std=c99', ...BOTH, ...sqliteOptions()]),
      must('g++', ['-c', '-o', addon, join(PACKAGE, 'src/better_sqlite3.cpp'), ...include, ...BOTH, ...ADDON]),
    ]);
    await must('g++', ['-o', result, addon, sqlite, ...LINK]);
    renameSync(result, target);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** How the package itself configures SQLite: the quoted words of its gyp file's list of defines. */
function sqliteOptions() {
  const text = readFileSync(join(PACKAGE, 'deps/defines.gypi'), 'utf8').replace(/^#.*$/gm, '');
  const list = text.slice(text.indexOf('['), text.indexOf(']'));
  return [...list.matchAll(/'([^']+)'/g)].map(([, define]) => `-D${define}`);
}
