// What Linux itself must bring. Looked for by what it provides, so that any distribution will do; installed only through apt.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop, note, step } from './progress.mjs';
import { capture, must } from './run.mjs';

const CATALOGUE = {
  electron: [
    { name: 'libgtk-3-0', library: 'libgtk-3.so.0' },
    { name: 'libnss3', library: 'libnss3.so' },
    { name: 'libasound2', library: 'libasound.so.2' },
    { name: 'libgbm1', library: 'libgbm.so.1' },
    { name: 'fonts-dejavu-core', folder: '/usr/share/fonts' },
  ],
  screen: [{ name: 'xvfb', program: 'Xvfb' }],
  keys: [{ name: 'xdotool', program: 'xdotool' }],
  certificates: [{ name: 'openssl', program: 'openssl' }],
  unpacking: [{ name: 'unzip', program: 'unzip' }],
  compiling: [
    { name: 'g++', program: 'g++' },
    { name: 'gcc', program: 'gcc' },
  ],
};

/** Makes sure that the named groups are there: installs what is missing as root, else stops and says how. */
export async function systemPackages(groups) {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages(groups.flatMap((group) => CATALOGUE[group]));
  if (missing.length > 0) await install(missing, groups);
}

async function missingPackages(needs) {
  const libraries = needs.some((need) => need.library) ? await knownLibraries() : '';
  const absent = needs.filter((need) => {
    if (need.program) return !inPath(need.program);
    if (need.folder) return !existsSync(need.folder);
    return libraries !== '' && !libraries.includes(need.library);
  });
  return [...new Set(absent.map((need) => need.name))];
}

async function install(missing, groups) {
  if (!inPath('apt-get')) throw new Stop(`This machine lacks what Debian calls ${missing.join(', ')}.\nInstall the same with your package manager and run the command again.`);
  const isRoot = process.getuid() === 0;
  if (isRoot) await step('apt-get update', () => must('apt-get', ['update', '-qq']));
  const names = await Promise.all(missing.map(nameHere));
  const line = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (!isRoot) throw new Stop(`System packages are missing. Install them and run the command again:\n  sudo apt-get update && sudo ${line}`);
  note(line);
  const [command, ...args] = line.split(' ');
  await step('installing system packages', () => must(command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }));
  const still = await missingPackages(groups.flatMap((group) => CATALOGUE[group]));
  if (still.length > 0) throw new Stop(`Still missing after installing them: ${still.join(', ')}.\nCheck that \`${line}\` works by itself.`);
}

/** Newer Debians and Ubuntus renamed libraries when their time stamps grew to 64 bits. */
async function nameHere(name) {
  const renamed = `${name}t64`;
  const { code, output } = await capture('apt-cache', ['show', renamed]);
  return code === 0 && output.includes(`Package: ${renamed}`) ? renamed : name;
}

async function knownLibraries() {
  const { code, output } = await capture(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p']);
  return code === 0 ? output : '';
}

function inPath(program) {
  return process.env.PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
