import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PLANTED } from './sim/planted-bugs.ts';
import { planted } from './sim/planting.ts';

test.each(PLANTED.map((bug) => [bug.name, bug] as const))('the planted bug "%s" still fits the program', (_, bug) => {
  const text = readFileSync(join(import.meta.dirname, '..', bug.file), 'utf8');
  expect(planted(bug, text)).not.toBe(text);
});
