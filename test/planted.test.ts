import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PLANTED } from './sim/planted-bugs.ts';
import { planted } from './sim/planting.ts';

test.each(PLANTED.map((bug) => [bug.name, bug] as const))('the planted bug "%s" still fits the program', (_, bug) => {
  const textOf = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');
  for (const [file, text] of planted(bug, textOf)) expect(text).not.toBe(textOf(file));
});
