import { FRESH_LANE, isAway } from '../core/lane.ts';
import { forcedLeftMs, isOffline } from '../core/outage.ts';
import type { Terminal } from '../terminal.ts';

/** Has an account an outage that nobody has closed and that is not over? */
export function hasOutage({ journal, accounts }: Terminal, account: string): boolean {
  const { beganAt, closedSeq } = journal.line(account);
  return accounts.has(account) && (beganAt !== undefined || journal.givenOffline(account, closedSeq).count > 0);
}

/** Can an account's provider be asked, is nothing of what was given without it owed, and the outage not closed yet? */
function isSettled({ journal, lanes }: Terminal, account: string): boolean {
  const line = journal.line(account);
  if (isOffline(line) || isAway(lanes.of(account))) return false;
  const { count, owedSince } = journal.givenOffline(account, line.closedSeq);
  return owedSince === undefined && (line.beganAt !== undefined || count > 0);
}

/** The desk's own part in an outage: a supervisor's word that ran out, and an outage of which nothing is left. In how many milliseconds it has to look again. */
export function lookAtOutage(terminal: Terminal, account: string): number {
  const { journal } = terminal;
  const line = journal.line(account);
  const leftMs = forcedLeftMs(line, journal.moment());
  if (isNobodys(terminal, account)) endOutage(terminal, account);
  // without a policy a word to work offline would only turn guests away
  else if (line.forced !== undefined && (leftMs === 0 || terminal.accounts.get(account)?.offline === undefined)) lift(terminal, account);
  if (isSettled(terminal, account)) {
    journal.tellLine(account, { kind: 'outage-closed', by: 'desk' });
    terminal.push('offline.changed', {});
  }
  return leftMs === 0 ? Infinity : leftMs;
}

/** Nobody waits for an account that takes nothing and is paid up: whether its line is there no longer matters. */
function isNobodys({ journal, accounts }: Terminal, account: string): boolean {
  return accounts.get(account)?.settings.disabled === true && journal.oldest(account) === undefined;
}

function endOutage(terminal: Terminal, account: string): void {
  const { journal, lanes } = terminal;
  // whoever has it work again finds out anew
  if (isAway(lanes.of(account))) lanes.change(account, ({ holdUntil, stopped }) => ({ ...FRESH_LANE, holdUntil, ...(stopped === undefined ? {} : { stopped }) }));
  if (journal.line(account).gone !== undefined) journal.tellLine(account, { kind: 'line-back' });
  if (journal.line(account).forced !== undefined) lift(terminal, account);
  if (!hasOutage(terminal, account)) return;
  journal.tellLine(account, { kind: 'outage-closed', by: 'desk' });
  terminal.push('offline.changed', {});
}

/** The return is automatic: the time is over, or the line had gone and is back. */
function lift(terminal: Terminal, account: string): void {
  terminal.journal.tellLine(account, { kind: 'offline-lifted', by: 'desk' });
  terminal.push('offline.changed', {});
}

/** Writes down that a line went or came back, as its lane has seen it. To guests it is the same whether nobody answers or the account is refused. */
export function lineChanged(terminal: Terminal, account: string, is: 'gone' | 'back'): void {
  const line = terminal.journal.line(account);
  if (is === 'gone') {
    if (line.gone === undefined) terminal.journal.tellLine(account, { kind: 'line-gone' });
  } else if (line.gone !== undefined) {
    terminal.journal.tellLine(account, { kind: 'line-back' });
    if (line.forced !== undefined) lift(terminal, account);
  }
  terminal.push('offline.changed', {});
}

/** Time without the line is written down now and then, so that a power cut does not give it back. */
export function countOutage({ journal }: Terminal, account: string): void {
  if (journal.line(account).since !== undefined) journal.tellLine(account, { kind: 'line-counted' });
}
