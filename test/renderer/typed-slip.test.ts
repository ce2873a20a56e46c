import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../shared/report.ts';
import { worthFrom } from '../../renderer/late/typed.ts';
import { csvOf } from '../../renderer/report/csv.ts';

describe('a worth as it is typed from a slip', () => {
  test.each([
    ['50', 'EUR', { kind: 'money', minor: 5_000, currency: 'EUR' }],
    ['50,5', 'EUR', { kind: 'money', minor: 5_050, currency: 'EUR' }],
    [' 50.05 ', 'EUR', { kind: 'money', minor: 5_005, currency: 'EUR' }],
    ['500', 'JPY', { kind: 'money', minor: 500, currency: 'JPY' }],
    ['2', 'uses', { kind: 'uses', count: 2 }],
    ['12.5', 'percent', { kind: 'percent', hundredths: 1_250 }],
  ])('%j of %s is %j', (text, unit, worth) => {
    expect(worthFrom(text, unit)).toEqual(worth);
  });

  test.each([['', 'EUR'], ['0', 'EUR'], ['-5', 'EUR'], ['5.001', 'EUR'], ['1e3', 'EUR'], ['1.000,50', 'EUR'], ['0', 'uses'], ['1.5', 'uses'], ['0', 'percent'], ['101', 'percent'], ['half', 'percent']])('%j of %s is none', (text, unit) => {
    expect(worthFrom(text, unit)).toBeUndefined();
  });

  test('of money is to the cent what was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (minor) => {
        expect(worthFrom((minor / 100).toFixed(2), 'EUR')).toEqual({ kind: 'money', minor, currency: 'EUR' });
      }),
    );
  });
});

const EMPTY = { count: 0, money: [], uses: 0, percents: 0 };
const NOTHING = { settled: EMPTY, owed: EMPTY, conflict: EMPTY, resolved: EMPTY };

function reportOf(name: string): Report {
  const sum = { count: 3, money: [{ minor: 15_050, currency: 'EUR' }], uses: 2, percents: 0 };
  const account = { id: 'a', name, redeemed: { ...NOTHING, settled: sum }, offline: NOTHING, late: NOTHING, kinds: [{ kind: 'voucher' as const, sum }], takenBack: EMPTY, refused: 4, undecided: 0, loss: { money: [{ minor: 500, currency: 'JPY' }], unknown: 1 } };
  return { of: { is: 'day', day: '2026-03-01' }, venue: 'Spa', timeZone: 'UTC', asOf: '2026-03-01T20:00:00.000Z', isOver: false, accounts: [account], loss: account.loss, decided: [], entered: [], lost: [], later: [], leftOff: 0 };
}

describe('a report as CSV', () => {
  test('has a line for each sum, in the money of its currency', () => {
    const lines = csvOf(reportOf('Vauchar')).split('\r\n');
    expect(lines.slice(1)).toEqual([
      'Vauchar,redeemed,settled,3,150.50,EUR,,,,,',
      'Vauchar,redeemed,settled,,2,uses,,,,,',
      'Vauchar,of a kind,voucher,3,150.50,EUR,,,,,',
      'Vauchar,of a kind,voucher,,2,uses,,,,,',
      'Vauchar,refused,,4,,,,,,,',
      'Vauchar,loss,,,500,JPY,,,,,',
      'Vauchar,loss,of unknown worth,1,,,,,,,',
    ]);
  });

  test.each([['Spa, "North"', '"Spa, ""North"""'], ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`], ['-1+1', "'-1+1"]])('quotes %j, and lets nothing become a formula', (name, cell) => {
    expect(csvOf(reportOf(name)).split('\r\n')[1]).toMatch(new RegExp(`^${cell.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')},`));
  });
});
