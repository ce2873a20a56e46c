// Opens a folder's journal and says how that went. usage: node opener.ts <folder> same|nobody
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { openJournal } from '../../main/journal/journal.ts';
import { makeVault } from '../../main/vault/vault.ts';

const NOBODY = 65_534;
const [folder = '', as] = process.argv.slice(2);

// SQLite is loaded before this process gives up the right to read the folders it lies in
new Sqlite(':memory:').close();
if (as === 'nobody' && process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
const opened = openJournal({
  folder,
  sql: join(import.meta.dirname, '..', '..', 'main', 'journal'),
  vault: makeVault('test-key', Buffer.alloc(32, 7)),
  stamp: () => ({ at: new Date(0).toISOString(), mono: 0, who: 'anna' }),
  log: () => undefined,
});
if (opened.ok) opened.value.close();
process.stdout.write(JSON.stringify(opened.ok ? { ok: true } : opened));
