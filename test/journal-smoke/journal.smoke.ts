// What must also hold on the Node inside Electron, whose SQLite is built for it. Runs from the root of the project.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Sqlite from 'better-sqlite3';
import { type Journal, openJournal } from '../../main/journal/journal.ts';
import { readMirror } from '../../main/journal/mirror.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { began, ended, FIFTY, given, ID, requested, took } from '../core/history.ts';

const root = mkdtempSync(join(tmpdir(), 'voucher-desk-smoke-'));
after(() => rmSync(root, { recursive: true, force: true }));
const vault = openTrainingVault(root);
const sql = join(process.cwd(), 'main', 'journal');
let seconds = 0;

function tryOpen(folder: string): ReturnType<typeof openJournal> {
  const stamp = () => ({ at: new Date(Date.UTC(2026, 2, 1, 18, 0, ++seconds)).toISOString(), mono: seconds, who: 'anna' });
  return openJournal({ folder, sql, vault, stamp, log: () => undefined });
}

function open(folder: string): Journal {
  const opened = tryOpen(folder);
  assert.ok(opened.ok, 'the journal opens');
  return opened.value;
}

function redeemOne(journal: Journal): void {
  const begun = journal.begin(ID, [requested(FIFTY, vault.seal('TRY0000000001')), began(1, 'redeem')]);
  assert.ok(begun.ok, 'there is room');
  journal.append(ID, [ended(1, took('res-1'))]);
  journal.append(ID, [given()]);
}

test('a redemption is there after the journal was closed and opened again', () => {
  const folder = join(root, 'closed');
  const journal = open(folder);
  redeemOne(journal);
  const before = journal.redemption(ID);
  journal.close();
  const again = open(folder);
  assert.deepEqual(again.redemption(ID), before);
  assert.deepEqual(again.owed(0), []);
  again.close();
});

test('a redemption is there after an unclean stop, in the mirror too', () => {
  const folder = join(root, 'running');
  const journal = open(folder);
  redeemOne(journal);
  const asLeft = join(root, 'left');
  cpSync(folder, asLeft, { recursive: true });
  journal.close();
  appendFileSync(join(asLeft, 'journal.mirror'), '5 torn');
  const again = open(asLeft);
  assert.equal(again.redemption(ID)?.given.is, 'yes');
  again.close();
  assert.equal([...readMirror(join(asLeft, 'journal.mirror'), vault)].length, 4);
});

test('a second desk finds the journal in use', () => {
  const folder = join(root, 'shared');
  const journal = open(folder);
  assert.deepEqual(tryOpen(folder), { ok: false, error: { kind: 'in-use' } });
  journal.close();
});

test('a row that was changed behind its back is found', () => {
  const folder = join(root, 'forged');
  const journal = open(folder);
  redeemOne(journal);
  journal.close();
  const db = new Sqlite(join(folder, 'journal.sqlite'));
  assert.throws(() => db.exec('DELETE FROM journal'), /append-only/);
  db.exec("DROP TRIGGER journal_never_changes; UPDATE journal SET body = replace(body, 'anna', 'otto') WHERE seq = 1");
  db.close();
  assert.deepEqual(tryOpen(folder), { ok: false, error: { kind: 'damaged' } });
});

test('tables that are computed again equal those that grew', () => {
  const journal = open(join(root, 'rebuilt'));
  redeemOne(journal);
  const grown = [journal.byCode('training-vauchar', 'TRY0000000001'), journal.questions(9), journal.owed(0)];
  journal.rebuild();
  assert.deepEqual([journal.byCode('training-vauchar', 'TRY0000000001'), journal.questions(9), journal.owed(0)], grown);
  journal.close();
});
