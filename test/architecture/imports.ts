import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** One import of a file: where from, as a path from the root or the name of a package, and whether it brings types alone. */
export type Import = { from: string; typesOnly: boolean };

/** The files of a folder that hold sources, as paths from the root. */
export function sourcesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .toSorted();
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The text without comments and the words in quotes, for rules about code. */
export function codeOf(file: string): string {
  return textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

const STATEMENT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?((?:[\w$*\s,]|\{[^}]*\})+?)\s*from\s*['"]([^'"]+)['"]/g;
const BARE = /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;
const LAZY = /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g;

export function importsOf(file: string, text = textOf(file)): Import[] {
  const named = [...text.matchAll(STATEMENT)].map(([, type, names = '', from = '']) => ({ from, typesOnly: type !== undefined || bringsTypes(names) }));
  const bare = [...text.matchAll(BARE), ...text.matchAll(LAZY)].map(([, from = '']) => ({ from, typesOnly: false }));
  return [...named, ...bare].map(({ from, typesOnly }) => ({ from: from.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), from)) : from, typesOnly }));
}

/** `{ type A, type B }` brings nothing that runs. */
function bringsTypes(names: string): boolean {
  const list = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  return list !== undefined && list.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
}
