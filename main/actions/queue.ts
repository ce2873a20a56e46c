import type { Input, Output } from '../../shared/contract.ts';
import type { Risk } from '../../shared/event.ts';
import type { NextMove, QueueAccount, QueueRow, ShownErrand, WhyStillHere } from '../../shared/queue.ts';
import { unreachable } from '../../shared/assert.ts';
import { type Errand, nextErrandStep } from '../core/errand.ts';
import { isAway, opensInMs, type Lane, takesNothing, whyPaused } from '../core/lane.ts';
import { riskOfRow } from '../core/owed.ts';
import type { Redemption } from '../core/redemption.ts';
import { nextStep } from '../core/table.ts';
import type { Owed } from '../journal/outbox.ts';
import type { OwedTotal } from '../journal/views.ts';
import type { Account, Terminal } from '../terminal.ts';
import { nameOf, shownRedemption } from './shown-redemption.ts';

/** The queue: sums for every account, and a page of what is owed, oldest first, each with why it is still here. */
export function openQueue(terminal: Terminal, { after = 0 }: Input<'queue.open'>): Output<'queue.open'> {
  const { journal, accounts, time } = terminal;
  const totals = journal.totals();
  const page = journal.owed(after);
  const last = page.at(-1);
  return {
    accounts: [...accounts.values()].map((account) => accountOf(terminal, account, totals)).filter(({ id, owed }) => owed > 0 || accounts.get(id)?.settings.disabled !== true),
    atRisk: sumOf(totals),
    rows: page.map((row) => rowOf(terminal, row)).filter((row) => row !== undefined),
    unsure: journal.unsure().length,
    clock: time.state(),
    ...(last === undefined || journal.owed(last.seq).length === 0 ? {} : { after: last.seq }),
  };
}

function accountOf({ journal, lanes, clock }: Terminal, { settings }: Account, totals: OwedTotal[]): QueueAccount {
  const ofAccount = totals.filter(({ account }) => account === settings.id);
  const count = (turns: OwedTotal['turn'][]) => ofAccount.reduce((sum, { turn, owed }) => (turns.includes(turn) ? sum + owed : sum), 0);
  const lane = lanes.of(settings.id);
  const pause = whyPaused(lane);
  const holdMs = Math.ceil(lane.holdUntil - clock.throughSleep());
  const oldest = journal.oldest(settings.id);
  return {
    id: settings.id,
    name: settings.name,
    line: lane.is,
    ...(pause === undefined ? {} : { pause }),
    ...(isAway(lane) && lane.detail !== undefined ? { detail: lane.detail } : {}),
    ...(holdMs > 0 ? { holdMs } : {}),
    owed: count(['desk', 'guest', 'person']),
    forPersons: count(['person']),
    ...(oldest === undefined ? {} : { oldestAt: oldest.since }),
    atRisk: sumOf(ofAccount),
  };
}

/** Money by currency; what has no price is not in it. */
function sumOf(totals: OwedTotal[]): Risk[] {
  const sums = new Map<string, number>();
  for (const { currency, minor } of totals) if (currency !== '') sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ minor, currency })).filter(({ minor }) => minor > 0);
}

type Move = Pick<QueueRow, 'why' | 'next' | 'inMs'>;

function rowOf(terminal: Terminal, row: Owed): QueueRow | undefined {
  const { id, seq } = row;
  if (row.kind === 'errand') {
    const state = terminal.journal.errand(id);
    return state === undefined ? undefined : { seq, owing: { kind: 'errand', errand: shownErrand(terminal, state) }, ...errandMove(terminal, row, state) };
  }
  const state = terminal.journal.redemption(id);
  if (state === undefined) return undefined;
  const risk = riskOfRow(state);
  const owing = { kind: 'redemption', redemption: shownRedemption(terminal, state) } as const;
  return { seq, owing, ...redemptionMove(terminal, row, state), ...(risk.minor === 0 ? {} : { atRisk: risk }) };
}

export function shownErrand(terminal: Terminal, { id, wanted, wantedAt, tokens }: Errand): ShownErrand {
  const account = terminal.accounts.get(wanted.account)?.settings.name ?? wanted.account;
  const results = tokens.map(({ is, said }) => ({ is, ...(said === undefined ? {} : { said: terminal.vault.open(said) }) }));
  return { id, reference: wanted.reference, at: wantedAt, by: nameOf(terminal, wanted.by), account, what: wanted.what, ...(tokens.length === 0 ? {} : { results }) };
}

function redemptionMove(terminal: Terminal, row: Owed, state: Redemption): Move {
  const step = nextStep(state);
  switch (step.do) {
    case 'redeem':
      return callMove(terminal, row, 'send');
    case 'recall':
      return callMove(terminal, row, 'ask');
    case 'reverse':
      return callMove(terminal, row, 'give-back');
    case 'conflict':
    case 'parked':
      return { why: step.do, next: 'person' };
    case 'wait':
    case 'settled':
    case 'void':
    case 'resolved':
      return { why: 'guest-waits', next: 'guest' };
    default:
      return unreachable(step);
  }
}

export function errandMove(terminal: Terminal, row: Pick<Owed, 'id' | 'account'>, state: Errand): Move {
  const step = nextErrandStep(state);
  // while it is under way it may be done, and nobody need look yet
  if (step.do === 'send' || (step.do === 'review' && terminal.now.busy.has(row.id))) return callMove(terminal, row, 'send');
  return step.do === 'resolve' ? callMove(terminal, row, 'fetch-result') : { why: 'review', next: 'person' };
}

/** What stands in the way of a call: first what holds the row itself, then its lane. */
function callMove({ now, clock, lanes, journal }: Terminal, row: Pick<Owed, 'id' | 'account'>, next: NextMove): Move {
  const mono = clock.throughSleep();
  if (now.busy.has(row.id)) return { why: 'under-way', next };
  const lane = lanes.of(row.account);
  if (takesNothing(lane) && next === 'send') return { why: 'refusals', next: 'person' };
  const inLane = whyInLane(lane);
  const opens = opensInMs(lane, mono);
  if (inLane !== undefined && opens !== 0) return { why: inLane, next, ...(opens === undefined ? {} : { inMs: Math.ceil(opens) }) };
  const wait = now.waits.get(row.id);
  const inMs = Math.ceil((wait?.until ?? 0) - mono);
  if (wait !== undefined && inMs > 0) return { why: WAITS[wait.why], next, inMs };
  return { why: journal.isBehindAnother(row.id) ? 'behind-another' : 'due', next };
}

const WAITS = { backoff: 'after-a-fault', refused: 'misconfigured', read: 'may-still-arrive', poll: 'result-to-come', 'left-alone': 'left-alone' } as const;

function whyInLane(lane: Lane): WhyStillHere | undefined {
  if (lane.pause !== undefined) return lane.pause.why;
  return lane.is === 'down' ? 'line-down' : 'asked-to-wait';
}
