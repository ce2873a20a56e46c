import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RedemptionEvent } from '../../shared/event.ts';
import { Defect } from '../../shared/assert.ts';
import { PROJECTION_VERSION } from '../../main/journal/project.ts';
import { began, ended, found, given, lost, receipt, refused, took, unsent, withheld } from '../core/history.ts';
import { tempFolder } from '../temp-folder.ts';
import { idOf, LONG_MS, open, refusal, request, redeemOne } from './opened.ts';

const TABLES = ['redemption', 'outbox', 'refusal'];

function tablesOf(folder: string): Record<string, unknown[]> {
  const db = new Sqlite(join(folder, 'journal.sqlite'));
  const read = Object.fromEntries(TABLES.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]));
  db.close();
  return read;
}

const ENDS = [took('res-1'), took('res-2'), lost, unsent, refused, found(), found(receipt('res-1')), found(receipt('res-1'), receipt('res-2')), { is: 'reversed' } as const];
const anEvent = fc.oneof(
  fc.record({ attempt: fc.integer({ min: 1, max: 4 }), verb: fc.constantFrom('redeem' as const, 'recall' as const, 'reverse' as const) }).map(({ attempt, verb }) => began(attempt, verb, 'res-1')),
  fc.record({ attempt: fc.integer({ min: 1, max: 4 }), end: fc.constantFrom(...ENDS) }).map(({ attempt, end }) => ended(attempt, end)),
  fc.constantFrom<RedemptionEvent>(given(), withheld, { kind: 'shown', outcome: 'redeemed' }, { kind: 'unsure', by: 'anna' }),
);
const histories = fc.array(fc.record({ n: fc.integer({ min: 1, max: 4 }), event: anEvent }), { minLength: 5, maxLength: 60 });

test('tables that are computed again equal those that grew with the journal', () => {
  fc.assert(
    fc.property(histories, (happened) => {
      const folder = tempFolder();
      const live = open(folder);
      for (const n of [1, 2, 3, 4]) live.begin(idOf(n), [request(`TRY${n}`, `R${n}`)]);
      live.refuse(idOf(9), refusal('TRY9', 'R9'));
      for (const { n, event } of happened) unlessDefect(() => live.append(idOf(n), [event]));
      live.close();
      const grown = tablesOf(folder);
      const again = open(folder);
      again.rebuild();
      again.close();
      expect(tablesOf(folder)).toEqual(grown);
      expect(grown['redemption']).toHaveLength(4);
    }),
    { numRuns: 25 },
  );
}, LONG_MS);

function unlessDefect(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Defect)) throw error;
  }
}

test('tables of another version are computed again when the journal is opened', () => {
  const folder = tempFolder();
  const journal = open(folder);
  redeemOne(journal, 1);
  journal.close();
  const grown = tablesOf(folder);
  const db = new Sqlite(join(folder, 'journal.sqlite'));
  db.exec("DROP TABLE outbox; DELETE FROM redemption; UPDATE about SET value = 'older' WHERE name = 'projections'");
  db.close();
  open(folder).close();
  expect(tablesOf(folder)).toEqual(grown);
  const again = new Sqlite(join(folder, 'journal.sqlite'));
  expect(again.prepare("SELECT value FROM about WHERE name = 'projections'").pluck().get()).toBe(PROJECTION_VERSION);
  again.close();
});

test('computing again tells how far it is', () => {
  const journal = open(tempFolder());
  for (const n of [1, 2, 3]) redeemOne(journal, n);
  const heard: [number, number][] = [];
  journal.rebuild((done, of) => heard.push([done, of]));
  expect(heard).toEqual([[1, 3], [2, 3], [3, 3]]);
});
