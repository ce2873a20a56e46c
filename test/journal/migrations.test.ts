import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SQL } from './opened.ts';

/** A released migration is never edited: a change is a new file with a new line here. */
const RELEASED: Record<string, string> = {
  '0001_journal.sql': '71f92b47f5919a3e26544876a674f7581ae45e51918368bdaee3e4b7d14b5c0d',
  '0002_contact.sql': '8c78573ee6ec1e1d8a546dfcd3b9afaa42258382e45727bb8177b744efa2ec66',
};

test('migrations are as they were released, numbered without a gap', () => {
  const folder = join(SQL, 'migrations');
  const names = readdirSync(folder).toSorted();
  expect(Object.fromEntries(names.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]))).toEqual(RELEASED);
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, i) => i + 1));
});
