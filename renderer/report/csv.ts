import type { Loss, Report, ReportAccount, Sum } from '../../shared/report.ts';
import { decimalFromMinor, minorDigits, type Worth } from '../../shared/worth.ts';
import { unreachable } from '../../shared/assert.ts';
import { nameOfAccount } from '../words/report.ts';
import { perLanguage, said } from '../words/said.ts';

const { heads, what: whats, stands: standsAs, kinds: kindsAs, units } = said.report.csv;
const head = perLanguage(() => [heads.account, heads.what, heads.stands, heads.count, heads.amount, heads.unit, heads.reference, heads.voucher, heads.at, heads.by, heads.slip]);

type Cell = string | number | undefined;

/** A report as text for a table: comma-separated, each line of one kind of sum or one thing that happened. */
export function csvOf(report: Report): string {
  const rows: Cell[][] = [
    ...report.accounts.flatMap(accountRows),
    ...report.decided.map((one) => [one.account, whats.decided, standsAs[one.resolution], 1, ...amountOf(one.worth), one.reference, one.maskedCode, one.at, one.by]),
    ...report.entered.map((one) => [one.account, whats.late, standsAs.entered, 1, ...amountOf(one.worth), one.reference, one.maskedCode, one.at, one.by, one.fromPaper.slip]),
    ...report.lost.map((one) => ['', whats.loss, standsAs[one.why], 1, ...amountOf(one.worth), one.reference, one.maskedCode, one.at, one.by]),
    ...report.later.map((one) => [one.account, whats.later, standsAs[one.to], 1, ...amountOf(one.worth), one.reference, one.maskedCode, one.at, one.by]),
  ];
  return [head(), ...rows].map((row) => head().map((_, column) => quoted(row[column])).join(',')).join('\r\n');
}

const HOWS = ['redeemed', 'offline', 'late'] as const;
const STANDS = ['settled', 'owed', 'conflict', 'resolved'] as const;

function accountRows(account: ReportAccount): Cell[][] {
  const { kinds, takenBack, refused, undecided, loss } = account;
  const name = nameOfAccount(account);
  const standing = HOWS.flatMap((how) => STANDS.flatMap((stands) => sumRows(name, whats[how], standsAs[stands], account[how][stands])));
  const counts: Cell[][] = [[name, whats.refused, '', refused], [name, whats.undecided, '', undecided]];
  const byKind = kinds.flatMap(({ kind, sum }) => sumRows(name, whats.kind, kindsAs[kind], sum));
  return [...standing, ...byKind, ...sumRows(name, whats.takenBack, '', takenBack), ...counts.filter(([, , , count]) => count !== 0), ...lossRows(name, loss)];
}

/** One row for each denomination; the count stands on the first. */
function sumRows(name: string, what: string, stands: string, { count, money, uses, percents }: Sum): Cell[][] {
  const amounts: Cell[][] = [...money.map(({ minor, currency }) => [decimal(minor, currency), currency]), ...(uses === 0 ? [] : [[uses, units.uses]]), ...(percents === 0 ? [] : [[percents, units.percent]])];
  return amounts.map((amount, nth) => [name, what, stands, nth === 0 ? count : '', ...amount]);
}

function lossRows(name: string, { money, unknown }: Loss): Cell[][] {
  return [...money.map(({ minor, currency }) => [name, whats.loss, '', '', decimal(minor, currency), currency]), ...(unknown === 0 ? [] : [[name, whats.loss, standsAs.unknownWorth, unknown]])];
}

function amountOf(worth: Worth): [Cell, Cell] {
  switch (worth.kind) {
    case 'money':
      return [decimal(worth.minor, worth.currency), worth.currency];
    case 'uses':
      return [worth.count, units.uses];
    case 'percent':
      return [worth.hundredths / 100, units.percent];
    default:
      return unreachable(worth);
  }
}

function decimal(minor: number, currency: string): string {
  return decimalFromMinor(minor, currency).toFixed(minorDigits(currency));
}

/** What a table program would take for a formula is kept from being one. */
function quoted(cell: Cell): string {
  const text = String(cell ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
