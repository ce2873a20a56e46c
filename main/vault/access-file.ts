import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/assert.ts';
import { Sealed } from '../../shared/event.ts';
import { writeWhole } from '../disk/whole-file.ts';
import type { Vault } from './vault.ts';

/** A till's folder has its sealed access in here, in a file that its own hash names: the journal says which one counts. */
const ACCESS = 'access';

const NAME = /^[0-9a-f]{64}\.sealed$/;

/** Seals the access of all accounts into a file of its own, beside any that is there, and reads it back; its hash. */
export function writeAccess(folder: string, vault: Vault, text: string): string {
  const sealed = JSON.stringify(vault.seal(text));
  const hash = hashOf(sealed);
  mkdirSync(join(folder, ACCESS), { recursive: true, mode: 0o700 });
  writeWhole(pathOf(folder, hash), sealed);
  assert(readAccess(folder, vault, hash) === text, 'the access that was written can be read back');
  return hash;
}

/** The access of all accounts; undefined where the file is not there, or not as it was written, or under another key. */
export function readAccess(folder: string, vault: Vault, hash: string): string | undefined {
  const path = pathOf(folder, hash);
  if (!existsSync(path)) return undefined;
  const sealed = readFileSync(path, 'utf8');
  if (hashOf(sealed) !== hash) return undefined;
  try {
    return vault.open(Sealed.parse(JSON.parse(sealed)));
  } catch {
    return undefined;
  }
}

/** Old credentials, and those of a try that was broken off, are of use to nobody but a thief. */
export function removeOtherAccess(folder: string, hash: string): void {
  for (const name of namesIn(join(folder, ACCESS))) if (name !== `${hash}.sealed`) rmSync(join(folder, ACCESS, name), { force: true });
}

/** The files by their names, as they lie there: sealed. What cannot be read, or not as it was written, is of use to nobody. */
export function accessFiles(folder: string): Record<string, string> {
  const files = namesIn(join(folder, ACCESS)).map((name) => [name, textOf(join(folder, ACCESS, name))] as const);
  return Object.fromEntries(files.filter((file): file is [string, string] => isWhole(...file)));
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function isWhole(name: string, sealed: string | undefined): boolean {
  return sealed !== undefined && NAME.test(name) && `${hashOf(sealed)}.sealed` === name;
}

/** Lays such files into a folder, beside any that lie there; the name of where. */
export function keepAccessFiles(folder: string, files: Record<string, string>): string {
  mkdirSync(join(folder, ACCESS), { recursive: true, mode: 0o700 });
  const there = accessFiles(folder);
  for (const [name, sealed] of Object.entries(files)) if (isWhole(name, sealed) && !Object.hasOwn(there, name)) writeWhole(join(folder, ACCESS, name), sealed);
  return ACCESS;
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function pathOf(folder: string, hash: string): string {
  return join(folder, ACCESS, `${hash}.sealed`);
}

function hashOf(sealed: string): string {
  return createHash('sha256').update(sealed).digest('hex');
}
