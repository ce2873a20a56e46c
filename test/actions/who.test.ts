import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deskAtWork } from './desk-at-work.ts';

test('every event says who stood at the till: a person, or the desk itself', async () => {
  const desk = await deskAtWork();
  const { id } = await desk.redeem('Gift voucher 50.00, A');
  await desk.ask('redemption.shown', { id, outcome: 'redeemed' });
  await desk.ask('person.signIn', { personId: 'sam', pin: '2222' });
  await desk.ask('voucher.scan', { text: desk.code('Expired') });
  await desk.close();
  const db = new Sqlite(join(desk.folder, 'journal', 'journal.sqlite'));
  const rows = db.prepare<[], { subject: string; body: string }>('SELECT subject, body FROM journal ORDER BY seq').all();
  db.close();
  const who = (subject: string) => new Set(rows.filter((row) => row.subject.startsWith(subject)).map((row) => (JSON.parse(row.body) as { who: string }).who));
  expect(who('settings')).toEqual(new Set(['desk']));
  expect(who('redemption:')).toEqual(new Set(['anna']));
  expect(who('refusal:')).toEqual(new Set(['sam']));
});
