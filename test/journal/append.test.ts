import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Defect } from '../../shared/assert.ts';
import { began, ended, given, lost, took, withheld } from '../core/history.ts';
import { tempFolder } from '../temp-folder.ts';
import { type Heard, idOf, open, redeemOne, refusal, request } from './opened.ts';

test('what was appended is there after the journal was closed and opened again', () => {
  const folder = tempFolder();
  const first = open(folder);
  const id = redeemOne(first, 1);
  const before = first.redemption(id);
  first.close();
  const again = open(folder);
  expect(again.redemption(id)).toEqual(before);
  expect(again.lastSeq()).toBe(4);
});

test('what no later start could read is not written, and the journal goes on', () => {
  const folder = tempFolder();
  const journal = open(folder);
  redeemOne(journal, 1);
  expect(() => journal.setLane({ kind: 'lane-held', account: 'vauchar', fromMs: 1, ms: -1 })).toThrow('ms');
  expect(() => journal.set([{ kind: 'tills-set', by: 'mia', tills: 2 }, { kind: 'tills-set', by: 'mia', tills: 0 }])).toThrow('tills');
  expect(journal.lastSeq(), 'nor what was to be written with it').toBe(4);
  journal.set([{ kind: 'tills-set', by: 'mia', tills: 2 }]);
  journal.close();
  expect(open(folder).settings()).toEqual([{ kind: 'tills-set', by: 'mia', tills: 2 }]);
});

test('nothing in the file can be changed or deleted', () => {
  const folder = tempFolder();
  const journal = open(folder);
  redeemOne(journal, 1);
  journal.close();
  const db = new Sqlite(join(folder, 'journal.sqlite'));
  for (const sql of ["UPDATE journal SET body = '{}' WHERE seq = 1", 'UPDATE journal SET hash = zeroblob(32)', 'DELETE FROM journal', 'DELETE FROM journal WHERE seq = 4']) {
    expect(() => db.exec(sql), `${sql} is refused`).toThrow('append-only');
  }
  db.close();
});

test('the log hears of each event after it is on disk, and of nothing that was rolled back', () => {
  const heard: Heard[] = [];
  const journal = open(tempFolder(), heard);
  const id = redeemOne(journal, 1);
  expect(heard.map(({ fields }) => fields['kind'])).toEqual(['requested', 'attempt-started', 'attempt-ended', 'given']);
  expect(() => journal.append(id, [began(2, 'recall'), began(9, 'recall')])).toThrow(Defect);
  expect(heard).toHaveLength(4);
  expect(journal.lastSeq()).toBe(4);
  expect(journal.redemption(id)?.attempts).toHaveLength(1);
});

test('a defect in an event leaves the journal as it was and ready for the next', () => {
  const journal = open(tempFolder());
  expect(() => journal.append(idOf(1), [began(1, 'redeem')])).toThrow(Defect);
  expect(journal.lastSeq()).toBe(0);
  expect(journal.begin(idOf(1), [request('TRY0000000001', 'R1'), began(1, 'redeem')]).ok).toBe(true);
});

test('what is written in one transaction is there as a whole, or not at all', () => {
  const heard: Heard[] = [];
  const journal = open(tempFolder(), heard);
  const id = redeemOne(journal, 1);
  const before = journal.redemption(id);
  const half = () =>
    journal.within(id, () => {
      journal.append(id, [began(2, 'recall')]);
      journal.begin(idOf(2), [request('TRY0000000002', 'R2')]);
      throw new Defect('half of it is written');
    });
  expect(half).toThrow('half of it is written');
  expect(journal.redemption(id)).toEqual(before);
  expect([journal.lastSeq(), heard.length, journal.redemption(idOf(2)), journal.owed(0)]).toEqual([4, 4, undefined, []]);
  const whole = journal.within(id, () => {
    journal.append(id, [began(2, 'recall')]);
    journal.append(id, [ended(2, lost)]);
    return journal.redemption(id);
  });
  expect(whole?.attempts).toHaveLength(2);
  expect(journal.redemption(id)).toEqual(whole);
  expect(heard.map(({ fields }) => fields['kind']).slice(4)).toEqual(['attempt-started', 'attempt-ended']);
});

test('one reference names one redemption', () => {
  const journal = open(tempFolder());
  redeemOne(journal, 1);
  expect(() => journal.begin(idOf(2), [request('TRY0000000002', 'R1')])).toThrow('UNIQUE');
  expect(journal.referenceInUse('R1')).toBe(true);
  expect(journal.refuse(idOf(3), refusal('TRY0000000003', 'R3')).ok).toBe(true);
  expect(journal.referenceInUse('R3')).toBe(true);
  expect(journal.referenceInUse('R2')).toBe(false);
});

test('what is owed leaves the outbox when given and taken are equal, and only then', () => {
  const journal = open(tempFolder());
  journal.begin(idOf(1), [request('TRY0000000001', 'R1'), began(1, 'redeem')]);
  expect(journal.owed(0)).toMatchObject([{ id: idOf(1), account: 'training-vauchar' }]);
  journal.append(idOf(1), [ended(1, took('res-1'))]);
  expect(journal.owed(0)).toHaveLength(1);
  journal.append(idOf(1), [given()]);
  expect(journal.owed(0)).toEqual([]);
});

test('the redemptions of a code are found by the whole code, in whatever letters, newest first: the last ten, and all that are open', () => {
  const journal = open(tempFolder());
  for (const n of [1, 2, 3]) journal.begin(idOf(n), [request(n === 2 ? 'TRYB' : 'TRYA', `R${n}`)]);
  expect(journal.byCode('training-vauchar', 'TRYA')).toEqual([idOf(3), idOf(1)]);
  expect(journal.byCode('another account', 'TRYA')).toEqual([]);
  expect(journal.byCode('training-vauchar', 'trYa'), 'in whatever letters').toEqual([idOf(3), idOf(1)]);
  const later = Array.from({ length: 11 }, (_, n) => idOf(10 + n));
  for (const [n, id] of later.entries()) {
    journal.begin(id, [request('TRYA', `S${n}`)]);
    journal.append(id, [withheld, { kind: 'shown', outcome: 'not-accepted' }]);
  }
  expect(journal.byCode('training-vauchar', 'TRYA')).toEqual([...later.slice(1).toReversed(), idOf(3), idOf(1)]);
});

test('questions are those that began up to a row, oldest first', () => {
  const journal = open(tempFolder());
  journal.begin(idOf(1), [request('TRYA', 'R1'), began(1, 'redeem')]);
  const upTo = journal.lastSeq();
  journal.begin(idOf(2), [request('TRYB', 'R2'), began(1, 'redeem')]);
  expect(journal.questions(upTo)).toEqual([idOf(1)]);
  expect(journal.questions(journal.lastSeq())).toEqual([idOf(1), idOf(2)]);
});
