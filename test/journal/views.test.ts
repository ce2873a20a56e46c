import { describe, expect, test } from 'vitest';
import { nextStep } from '../../main/core/table.ts';
import type { Owed } from '../../main/journal/outbox.ts';
import { OWED_PER_PAGE } from '../../main/journal/views.ts';
import type { Journal } from '../../main/journal/journal.ts';
import { began, ended, euros, given, lost, refused, withheld } from '../core/history.ts';
import { seededRandom } from '../random.ts';
import { quickFolder, tempFolder } from '../temp-folder.ts';
import { openAnyhow, writeHistories } from './any-books.ts';
import { idOf, open, request, VAULT } from './opened.ts';

const ACCOUNT = 'training-vauchar';

function everyPage(page: (after: number) => Owed[]): Owed[] {
  const all: Owed[] = [];
  for (let rows = page(0); rows.length > 0; rows = page(all.at(-1)?.seq ?? 0)) {
    expect(rows.length).toBeLessThanOrEqual(OWED_PER_PAGE);
    all.push(...rows);
  }
  return all;
}

describe('over random histories', () => {
  const SEED = Math.floor(Math.random() * 2 ** 31);

  function withBooks(look: (journal: Journal, all: Owed[]) => void): void {
    const journal = openAnyhow(quickFolder(), seededRandom(SEED));
    writeHistories(journal, seededRandom(SEED), { from: 1, count: 400 });
    const all = everyPage(journal.owed);
    expect(all.length, 'more than a page is owed').toBeGreaterThan(OWED_PER_PAGE);
    look(journal, all);
    journal.close();
  }

  /** What two rows of one voucher have in common; an errand has a voucher with nobody. */
  const voucherOf = (journal: Journal, row: Owed) => {
    const state = journal.redemption(row.id);
    return state === undefined ? row.id : VAULT.open(state.requested.code);
  };

  /** The desk's turn, or a call that a person has to release first. */
  function holds(journal: Journal, { id, turn, kind }: Owed): boolean {
    const state = kind === 'redemption' ? journal.redemption(id) : undefined;
    return turn === 'desk' || (state !== undefined && nextStep(state).do === 'parked');
  }

  test('what is owed comes page by page, oldest first, each row once', () => {
    withBooks((journal, all) => {
      expect(all.map(({ seq }) => seq), `seed ${SEED}`).toEqual([...new Set(all.map(({ seq }) => seq))].toSorted((a, b) => a - b));
      expect(everyPage(journal.forPersons)).toEqual(all.filter(({ turn }) => turn === 'person'));
    });
  });

  test('a lane is given of each voucher the oldest row that is its turn, and nothing else', () => {
    withBooks((journal, all) => {
      for (const account of ['one', 'two']) {
        const turns = all.filter((row) => row.account === account && row.turn === 'desk');
        const inTheWay = all.filter((row) => row.account === account && holds(journal, row));
        const oldest = new Map(inTheWay.toReversed().map((row) => [voucherOf(journal, row), row]));
        const expected = turns.filter((row) => oldest.get(voucherOf(journal, row)) === row);
        expect([...journal.calls(account)], `seed ${SEED}`).toEqual(expected);
        expect(expected.length, 'some wait behind another').toBeLessThan(turns.length);
        for (const row of turns) expect(journal.isBehindAnother(row.id)).toBe(!expected.includes(row));
        expect(journal.oldest(account)).toEqual(all.find((row) => row.account === account));
      }
    });
  });
});

test('a lane that was looked at is looked at anew after whatever changed it, and after what was undone', () => {
  const journal = open(tempFolder());
  const lane = () => [...journal.calls(ACCOUNT)].map(({ id }) => id);
  expect(lane()).toEqual([]);
  journal.begin(idOf(1), [request('TRYA', 'R1'), given()]);
  expect(lane()).toEqual([idOf(1)]);
  journal.begin(idOf(2), [request('TRYB', 'R2'), given()]);
  expect(lane()).toEqual([idOf(1), idOf(2)]);
  const undone = () =>
    journal.within(idOf(3), () => {
      journal.begin(idOf(3), [request('TRYC', 'R3'), given()]);
      expect(lane()).toEqual([idOf(1), idOf(2), idOf(3)]);
      throw new Error('it is undone');
    });
  expect(undone).toThrow('it is undone');
  expect(lane()).toEqual([idOf(1), idOf(2)]);
  journal.append(idOf(1), [began(1, 'redeem'), ended(1, refused)]);
  expect(lane()).toEqual([idOf(2)]);
  journal.rebuild();
  expect(lane()).toEqual([idOf(2)]);
});

test('what is newer of a voucher goes behind a parked call of it, until a person has that tried again', () => {
  const journal = open(tempFolder());
  const lane = () => [...journal.calls(ACCOUNT)].map(({ id }) => id);
  journal.begin(idOf(1), [request('TRYA', 'R1'), given(), began(1, 'redeem')]);
  journal.begin(idOf(2), [request('TRYA', 'R2'), given()]);
  journal.begin(idOf(3), [request('TRYB', 'R3'), given()]);
  journal.append(idOf(1), [began(2, 'recall'), began(3, 'recall')]);
  expect(journal.owed(0).map(({ turn }) => turn)).toEqual(['person', 'desk', 'desk']);
  expect([lane(), journal.isBehindAnother(idOf(2))]).toEqual([[idOf(3)], true]);
  journal.append(idOf(1), [{ kind: 'released', by: 'sam' }]);
  expect(lane()).toEqual([idOf(1), idOf(3)]);
});

test('sums are by account, currency and turn, and of money that went out', () => {
  const journal = open(tempFolder());
  journal.begin(idOf(1), [request('TRYA', 'R1'), given()]);
  journal.begin(idOf(2), [request('TRYB', 'R2'), given(euros(1_234))]);
  journal.begin(idOf(3), [request('TRYC', 'R3'), began(1, 'redeem'), ended(1, refused), given()]);
  journal.begin(idOf(4), [request('TRYD', 'R4'), began(1, 'redeem'), ended(1, lost)]);
  expect(journal.totals()).toEqual([
    { account: ACCOUNT, currency: '', turn: 'desk', owed: 1, minor: 0 },
    { account: ACCOUNT, currency: 'EUR', turn: 'desk', owed: 2, minor: 6_234 },
    { account: ACCOUNT, currency: 'EUR', turn: 'person', owed: 1, minor: 5_000 },
  ]);
  journal.append(idOf(1), [withheld]);
  expect(journal.totals()).toContainEqual({ account: ACCOUNT, currency: 'EUR', turn: 'desk', owed: 1, minor: 1_234 });
});

test('of a code is found what is owed, and what was written about it since a row, however many', () => {
  const journal = open(tempFolder());
  const ids = Array.from({ length: 25 }, (_, n) => idOf(n + 1));
  for (const [n, id] of ids.entries()) journal.begin(id, [request('TRYA', `R${n + 1}`), n < 2 ? given() : withheld]);
  journal.begin(idOf(99), [request('TRYB', 'R99'), given()]);
  const found = (seq: number) => journal.ofCodeSince(ACCOUNT, 'TRYA', seq).map(({ id }) => id);
  expect(found(0)).toEqual(ids);
  expect(found(journal.lastSeq()), 'the first two are owed').toEqual(ids.slice(0, 2));
  const since = journal.lastSeq();
  journal.append(idOf(7), [{ kind: 'shown', outcome: 'not-accepted' }]);
  expect(journal.ofCodeSince(ACCOUNT, 'TRYA', since)).toEqual([{ id: idOf(1), lastSeq: 2 }, { id: idOf(2), lastSeq: 4 }, { id: idOf(7), lastSeq: journal.lastSeq() }]);
  expect(journal.ofCodeSince('another account', 'TRYA', 0)).toEqual([]);
});

test('what somebody did not know is found until somebody does', () => {
  const journal = open(tempFolder());
  for (const n of [1, 2]) journal.begin(idOf(n), [request(`TRY${n}`, `R${n}`), began(1, 'redeem'), { kind: 'unsure', by: 'anna' }]);
  expect(journal.unsure()).toEqual([idOf(1), idOf(2)]);
  journal.append(idOf(1), [withheld]);
  expect(journal.unsure()).toEqual([idOf(2)]);
});

test('a redemption is found by the reference on its slip', () => {
  const journal = open(tempFolder());
  journal.begin(idOf(1), [request('TRYA', 'R1')]);
  expect(journal.byReference('R1')).toBe(idOf(1));
  expect(journal.byReference('r1')).toBeUndefined();
});
