import type { Input, Output } from '../../shared/contract.ts';
import type { Report, ReportAccount } from '../../shared/report.ts';
import { unreachable } from '../../shared/assert.ts';
import { rangeOfDay } from '../../shared/zone.ts';
import { kindsOf, type Line, lossIn, standingOf, sumOf } from '../core/report.ts';
import type { Redemption } from '../core/redemption.ts';
import type { Terminal } from '../terminal.ts';
import { shownLoss } from './loss.ts';
import { nameOf, shownRedemption } from './shown-redemption.ts';

/** So many lines of each list are shown; a day with more has other worries. */
const LISTED_AT_MOST = 500;

type Kept = Line & { id: string };

/** What was handed over on a day of the venue, and how it stands by now; what came after the day was over is listed by itself. */
export function reportDay(terminal: Terminal, { day }: Input<'report.day'>): Output<'report.day'> {
  const range = rangeOfDay(day, terminal.timeZone);
  if (range === undefined) return { is: 'no-such-day' };
  const end = new Date(range.toMs).toISOString();
  const lines = terminal.journal.report(new Date(range.fromMs).toISOString(), end);
  return { is: 'report', report: reportOf(terminal, { is: 'day', day }, lines, terminal.clock.now() >= range.toMs ? end : undefined) };
}

/** A report of some lines; `end` is when what it is of was over, absent where it is not. */
export function reportOf(terminal: Terminal, of: Report['of'], lines: Kept[], end: string | undefined): Report {
  const listed = <T>(those: Kept[], one: (line: Kept) => T | undefined) => those.slice(0, LISTED_AT_MOST).map(one).filter((shown) => shown !== undefined);
  const decided = lines.filter(isDecided);
  const late = lines.filter(({ how, stands }) => how === 'late' && stands !== 'taken-back');
  const lost = lines.filter(({ how }) => how === 'loss');
  const later = end === undefined ? [] : lines.filter((line) => line.since >= end && amends(line) !== undefined);
  return {
    of,
    venue: terminal.venue,
    timeZone: terminal.timeZone,
    asOf: new Date(terminal.clock.now()).toISOString(),
    isOver: end !== undefined,
    accounts: accountsOf(terminal, lines),
    loss: lossIn(lines),
    decided: listed(decided, (line) => decisionOf(terminal, line)),
    entered: listed(late, (line) => entryOf(terminal, line)),
    lost: listed(lost, ({ id }) => lossOf(terminal, id)),
    later: end === undefined ? [] : listed(later, (line) => amendmentOf(terminal, line, end)),
    leftOff: [decided, late, lost, later].reduce((sum, those) => sum + Math.max(0, those.length - LISTED_AT_MOST), 0),
  };
}

/** The accounts that take vouchers, each though nothing happened there; then what belongs to none. */
function accountsOf({ accounts }: Terminal, lines: Kept[]): ReportAccount[] {
  const of = (id: string | undefined, name: string) => accountOf(lines.filter(({ account }) => account === (id ?? '')), id === undefined ? { name } : { id, name });
  const known = [...accounts.values()].filter(({ settings: { id }, provider }) => provider.till !== undefined || lines.some(({ account }) => account === id)).map(({ settings: { id, name } }) => of(id, name));
  return lines.some(({ account }) => !accounts.has(account)) ? [...known, of(undefined, '')] : known;
}

function accountOf(lines: Kept[], which: Pick<ReportAccount, 'id' | 'name'>): ReportAccount {
  const standing = lines.filter(({ stands }) => stands !== 'taken-back');
  return {
    ...which,
    redeemed: standingOf(standing, 'redeemed'),
    offline: standingOf(standing, 'offline'),
    late: standingOf(standing, 'late'),
    kinds: kindsOf(standing),
    takenBack: sumOf(lines.filter(({ stands }) => stands === 'taken-back')),
    refused: lines.filter(({ how }) => how === 'refused').length,
    undecided: lines.filter(({ how }) => how === 'undecided').length,
    loss: lossIn(lines),
  };
}

function isDecided({ stands }: Line): boolean {
  return stands === 'written-off' || stands === 'charged' || stands === 'honoured-later';
}

type Amended = Report['later'][number];

/** What is said of a line that came to stand so after its day; undefined where the report of the evening said the same. */
function amends({ how, stands }: Line): Amended['to'] | undefined {
  switch (stands) {
    case 'settled':
    case 'taken-back':
    case 'written-off':
    case 'charged':
    case 'honoured-later':
    case 'sent-again':
      return stands;
    case 'owed':
    case 'conflict':
      return how === 'late' ? 'entered' : undefined;
    case 'lost':
    case 'void':
      return undefined;
    default:
      return unreachable(stands);
  }
}

function about(terminal: Terminal, state: Redemption) {
  const { reference, account, maskedCode } = shownRedemption(terminal, state);
  return { reference, account, maskedCode, worth: state.given.is === 'yes' ? state.given.worth : state.requested.worth };
}

function decisionOf(terminal: Terminal, line: Kept): Report['decided'][number] | undefined {
  const state = terminal.journal.redemption(line.id);
  if (state?.resolution === undefined) return undefined;
  const { is: resolution, by, at } = state.resolution;
  return { ...about(terminal, state), resolution, by: nameOf(terminal, by), at, loss: lossIn([line]) };
}

function entryOf(terminal: Terminal, { id }: Kept): Report['entered'][number] | undefined {
  const state = terminal.journal.redemption(id);
  if (state === undefined) return undefined;
  const { at, by, fromPaper } = shownRedemption(terminal, state);
  return fromPaper === undefined ? undefined : { ...about(terminal, state), at, by, fromPaper };
}

function lossOf(terminal: Terminal, id: string): Report['lost'][number] | undefined {
  const loss = terminal.journal.loss(id);
  return loss === undefined ? undefined : shownLoss(terminal, loss);
}

function amendmentOf(terminal: Terminal, line: Kept, end: string): Amended | undefined {
  const state = terminal.journal.redemption(line.id);
  if (state === undefined) return undefined;
  const isOpen = line.stands === 'owed' || line.stands === 'conflict';
  // where nobody knew of it on the evening, that it was entered is what is new
  const isNew = line.how === 'late' && state.requestedAt >= end && (isOpen || line.stands === 'settled');
  const to = isNew ? 'entered' : isOpen ? undefined : amends(line);
  if (to === undefined) return undefined;
  const by = whoAmended(state, to);
  return { ...about(terminal, state), at: line.since, to, ...(by === undefined ? {} : { by: nameOf(terminal, by) }) };
}

/** Nobody did where the provider's answer did it. */
function whoAmended({ given, requested, resolution }: Redemption, to: Amended['to']): string | undefined {
  if (to === 'entered') return requested.by;
  if (to === 'taken-back') return given.is === 'no' ? given.by : undefined;
  return resolution?.by;
}
