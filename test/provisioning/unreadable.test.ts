import Sqlite from 'better-sqlite3';
import { rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { goOnAtHome, moveInHome, salvageHome } from '../../main/home.ts';
import { chainHash, type Row } from '../../main/journal/chain.ts';
import { carryAccess } from '../../main/storage/carried-access.ts';
import { liveKeys } from '../../main/vault/keys.ts';
import { open as openJournalOf } from '../journal/opened.ts';
import { ground } from '../providers/ground.ts';
import { inTill, keep } from '../storage/kept.ts';
import { accountAt } from './desk-file.ts';
import { keyring } from './keyring.ts';
import { deskFile, open, type Venue, venue } from './venue.ts';

/** A till of a venue that was open once and has a backup. */
async function till(): Promise<{ at: Venue; file: string }> {
  const { server } = await ground();
  const at = venue();
  const file = deskFile([accountAt({ access: server.access, prefix: 'TRY' })]);
  await at.provision(file);
  await opened(at);
  keep(at.folder);
  carryAccess(at.folder, join(at.folder, 'backups'));
  return { at, file };
}

/** `open`, or why it does not. */
async function opened(at: Venue): Promise<string> {
  const desk = open(at);
  if (!desk.ok) return desk.error.kind;
  await desk.value.close();
  return 'open';
}

const home = (at: Venue) => ({ ...at.home, machine: 'this machine', keys: liveKeys(keyring('till')) });

test('a journal and a mirror without a byte in them are put back from a backup', async () => {
  const { at } = await till();
  for (const name of ['journal.sqlite', 'journal.mirror']) truncateSync(inTill(at.folder, name), 0);
  expect(await opened(at)).toBe('damaged');
  // nobody knows how much was written behind the backup
  expect(salvageHome(home(at))).toMatchObject({ ok: true, value: { why: 'salvaged', mayMissMore: true } });
  expect(await opened(at)).toBe('open');
});

test('a till whose journal is lost takes in no other before it was put back: what it owes nobody can say', async () => {
  const { at } = await till();
  truncateSync(inTill(at.folder, 'journal.sqlite'), 0);
  expect(await moveInHome(home(at), 'till.move')).toEqual({ ok: false, error: 'owes' });
});

test('a till without its journal is not begun anew by a command for one that moved, and one that is empty all the same is put back', async () => {
  const { at } = await till();
  rmSync(join(at.folder, 'journal'), { recursive: true });
  expect(await goOnAtHome(home(at))).toEqual({ ok: true, value: false });
  expect(await opened(at)).toBe('damaged');
  expect(salvageHome(home(at))).toMatchObject({ ok: true });
  expect(await opened(at)).toBe('open');
  rmSync(join(at.folder, 'journal'), { recursive: true });
  openJournalOf(join(at.folder, 'journal')).close();
  expect(await opened(at)).toBe('damaged');
  expect(salvageHome(home(at))).toMatchObject({ ok: true, value: { mayMissMore: true } });
  expect(await opened(at)).toBe('open');
});

test('a journal that another program holds is in use, and not damaged', async () => {
  const { at } = await till();
  const other = new Sqlite(inTill(at.folder, 'journal.sqlite'));
  onTestFinished(() => void other.close());
  other.pragma('locking_mode = EXCLUSIVE');
  other.transaction(() => undefined).exclusive();
  expect(await opened(at)).toBe('in-use');
  other.close();
  expect(await opened(at)).toBe('open');
});

test('a journal with words of a newer program wants that program, and not to be put back', async () => {
  const { at } = await till();
  const db = new Sqlite(inTill(at.folder, 'journal.sqlite'));
  const head = db.prepare<[], Row>('SELECT * FROM journal ORDER BY seq DESC LIMIT 1').get();
  const version = db.prepare<[], number>("SELECT max(version) FROM journal WHERE subject = 'settings'").pluck().get();
  if (head === undefined || version === undefined) throw new Error('it has settings');
  const row = { ...head, seq: head.seq + 1, subject: 'settings', version: version + 1, body: JSON.stringify({ ...Object(JSON.parse(head.body)), kind: 'of-next-year' }) };
  db.prepare('INSERT INTO journal (seq, subject, version, at, body, hash) VALUES (:seq, :subject, :version, :at, :body, :hash)').run({ ...row, hash: chainHash(head.hash, row) });
  db.close();
  expect(await opened(at)).toBe('newer');
});

test('a backup that can be named and not looked at keeps no till from opening', async () => {
  const { at } = await till();
  symlinkSync('/nowhere', join(at.folder, 'backups', 'journal-000009-20260301T110000Z-5.sqlite'));
  expect(await opened(at)).toBe('open');
});

test('what a salvage puts back has its access, also where that lies beside the backup alone', async () => {
  const { at, file } = await till();
  expect((await at.provision(file, { pin: '918273' })).ok).toBe(true);
  await opened(at);
  // another beside it cannot be read
  symlinkSync('/nowhere', join(at.folder, 'backups', 'access', `${'0'.repeat(64)}.sealed`));
  rmSync(join(at.folder, 'journal'), { recursive: true });
  expect(salvageHome(home(at))).toMatchObject({ ok: true });
  expect(await opened(at)).toBe('open');
});
