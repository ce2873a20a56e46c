import type { Database } from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/assert.ts';
import { no, ok, type Result } from '../../shared/result.ts';

/** Brings a file up to this program's version, one transaction per SQL file; a file of a newer program is refused. `backup` runs before each. */
export function migrate(db: Database, folder: string, backup: (from: number) => void): Result<void, 'newer'> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql')).toSorted();
  const at = Number(db.pragma('user_version', { simple: true }));
  if (at > files.length) return no('newer');
  for (const [index, name] of files.entries()) {
    const version = index + 1;
    assert(name.startsWith(String(version).padStart(4, '0')), `migration ${name} is out of order`);
    if (version <= at) continue;
    if (at > 0) backup(version - 1);
    db.transaction(() => {
      db.exec(readFileSync(join(folder, name), 'utf8'));
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
  return ok(undefined);
}
