import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sealed } from '../../shared/event.ts';
import { writeWhole } from '../disk/whole-file.ts';
import type { Vault } from './vault.ts';

/** Sealed text in a file for each name. What cannot be opened, being damaged or under another key, is as if it were not there. */
export function openDrawers(folder: string, vault: Vault): (name: string) => { read(): string | undefined; write(text: string): void } {
  return (name) => {
    const path = join(folder, `${vault.tag(`drawer:${name}`).slice(0, 32)}.sealed`);
    return {
      read: () => (existsSync(path) ? opened(readFileSync(path, 'utf8'), vault) : undefined),
      write(text) {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeWhole(path, JSON.stringify(vault.seal(text)));
      },
    };
  };
}

function opened(text: string, vault: Vault): string | undefined {
  try {
    return vault.open(Sealed.parse(JSON.parse(text)));
  } catch {
    return undefined;
  }
}
