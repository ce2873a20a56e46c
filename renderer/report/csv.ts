import type { Loss, Report, ReportAccount, Sum } from '../../shared/report.ts';
import { decimalFromMinor, minorDigits, type Worth } from '../../shared/worth.ts';
import { unreachable } from '../../shared/assert.ts';

const HEAD = ['account', 'what', 'stands', 'count', 'amount', 'unit', 'reference', 'voucher', 'at', 'by', 'slip'];

type Cell = string | number | undefined;

/** A report as text for a table: comma-separated, each line of one kind of sum or one thing that happened. */
export function csvOf(report: Report): string {
  const rows: Cell[][] = [
    ...report.accounts.flatMap(accountRows),
    ...report.decided.map((one) => [one.account, 'decided', one.resolution, 1, ...amountOf(one.worth), one.reference, one.maskedCode, one.at, one.by]),
    ...report.entered.map((one) => [one.account, 'from paper', 'entered', 1, ...amountOf(one.worth), one.reference, one.maskedCode, one.at, one.by, one.fromPaper.slip]),
    ...report.lost.map((one) => ['', 'loss', one.why, 1, ...amountOf(one.worth), one.reference, one.maskedCode, one.at, one.by]),
    ...report.later.map((one) => [one.account, 'later', one.to, 1, ...amountOf(one.worth), one.reference, one.maskedCode, one.at, one.by]),
  ];
  return [HEAD, ...rows].map((row) => HEAD.map((_, column) => quoted(row[column])).join(',')).join('\r\n');
}

function accountRows({ name, redeemed, offline, late, kinds, takenBack, refused, undecided, loss }: ReportAccount): Cell[][] {
  const standing = Object.entries({ redeemed, 'accepted offline': offline, 'from paper': late }).flatMap(([what, of]) => Object.entries(of).flatMap(([stands, sum]) => sumRows(name, what, stands, sum)));
  const counts: Cell[][] = [[name, 'refused', '', refused], [name, 'not decided', '', undecided]];
  const byKind = kinds.flatMap(({ kind, sum }) => sumRows(name, 'of a kind', kind, sum));
  return [...standing, ...byKind, ...sumRows(name, 'taken back', '', takenBack), ...counts.filter(([, , , count]) => count !== 0), ...lossRows(name, loss)];
}

/** One row for each denomination; the count stands on the first. */
function sumRows(name: string, what: string, stands: string, { count, money, uses, percents }: Sum): Cell[][] {
  const amounts: Cell[][] = [...money.map(({ minor, currency }) => [decimal(minor, currency), currency]), ...(uses === 0 ? [] : [[uses, 'uses']]), ...(percents === 0 ? [] : [[percents, 'percent']])];
  return amounts.map((amount, nth) => [name, what, stands, nth === 0 ? count : '', ...amount]);
}

function lossRows(name: string, { money, unknown }: Loss): Cell[][] {
  return [...money.map(({ minor, currency }) => [name, 'loss', '', '', decimal(minor, currency), currency]), ...(unknown === 0 ? [] : [[name, 'loss', 'of unknown worth', unknown]])];
}

function amountOf(worth: Worth): [Cell, Cell] {
  switch (worth.kind) {
    case 'money':
      return [decimal(worth.minor, worth.currency), worth.currency];
    case 'uses':
      return [worth.count, 'uses'];
    case 'percent':
      return [worth.hundredths / 100, 'percent'];
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
