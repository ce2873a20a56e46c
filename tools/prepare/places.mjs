// Where things lie.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const TOOLS = join(ROOT, 'tools');
export const MODULES = join(ROOT, 'node_modules');

/** Whatever can be fetched or made again, shared by all checkouts. */
export const CACHE = process.env.VOUCHER_DESK_CACHE || join(homedir(), '.cache', 'voucher-desk-toolchain');

export function readJson(...path) {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

/** The exact version that one of our lockfiles pins. */
export function pinned(folder, name) {
  return readJson(folder, 'package-lock.json').packages[`node_modules/${name}`].version;
}
