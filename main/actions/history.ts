import type { Input, Output } from '../../shared/contract.ts';
import { cleanCode } from '../../shared/code.ts';
import type { HistoryEntry, HistoryFilter, Story } from '../../shared/history.ts';
import { FIRST_STEPS, STEPS_AT_MOST } from '../../shared/history.ts';
import { rangeOfDay } from '../../shared/zone.ts';
import type { HistoryRow, Sought } from '../journal/history-views.ts';
import type { Terminal } from '../terminal.ts';
import { present } from './present.ts';
import { nameOf, shownRedemption } from './shown-redemption.ts';
import { stepsOf, stepsOfOne, whoOf } from './story.ts';

/** A part of what the history has under a filter, by its places. What was typed into the filter comes back from nowhere. */
export function historyPart(terminal: Terminal, { filter, from, count }: Input<'history.part'>): Output<'history.part'> {
  const sought = soughtBy(terminal, filter);
  if (sought === undefined) return { is: 'no-such-day' };
  const { total, version, rows } = terminal.journal.history(sought);
  const first = from ?? Math.max(0, total - count);
  return { is: 'part', total, version, from: first, entries: rows(first, count).map((row) => entryOf(terminal, row)).filter((entry) => entry !== undefined) };
}

/** Undefined where a day is none. */
function soughtBy({ timeZone }: Terminal, { text, from, to, account, person, outcome }: HistoryFilter): Sought | undefined {
  const first = from === undefined ? undefined : rangeOfDay(from, timeZone);
  const last = to === undefined ? undefined : rangeOfDay(to, timeZone);
  if ((from !== undefined && first === undefined) || (to !== undefined && last === undefined)) return undefined;
  const code = text === undefined ? '' : cleanCode(text);
  return {
    ...(code === '' ? {} : { text: code }),
    ...(first === undefined ? {} : { from: new Date(first.fromMs).toISOString() }),
    ...(last === undefined ? {} : { until: new Date(last.toMs).toISOString() }),
    ...(account === undefined ? {} : { account }),
    ...(person === undefined ? {} : { person }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

function entryOf(terminal: Terminal, { seq, kind, at, account, person, outcome }: HistoryRow): HistoryEntry | undefined {
  const event = terminal.journal.beginning(seq);
  if (event === undefined) return undefined;
  const { reference, maskedCode } = event;
  return {
    seq,
    kind,
    reference,
    at,
    ...whoOf(terminal, person),
    ...(account === '' ? {} : { account: accountName(terminal, account) }),
    maskedCode,
    ...(event.kind === 'refused' ? {} : { worth: event.worth }),
    outcome,
  };
}

function accountName({ accounts }: Terminal, id: string): string {
  return accounts.get(id)?.settings.name ?? id;
}

/** Accounts and people by whom the history can be narrowed: those that stand in it, set up here any more or not. */
export function historyChoices(terminal: Terminal): Output<'history.choices'> {
  const sorts = terminal.journal.historySorts();
  const named = (ids: string[], name: (id: string) => string) => [...new Set(ids)].filter((id) => id !== '' && id !== 'desk').map((id) => ({ id, name: name(id) })).toSorted((a, b) => a.name.localeCompare(b.name));
  return { accounts: named(sorts.map(({ account }) => account), (id) => accountName(terminal, id)), people: named(sorts.map(({ person }) => person), (id) => nameOf(terminal, id)) };
}

/** The whole life of an entry; none where it is not there. */
export function historyStory(terminal: Terminal, { seq }: Input<'history.story'>): Output<'history.story'> {
  const row = terminal.journal.historyRow(seq);
  const entry = row === undefined ? undefined : entryOf(terminal, row);
  if (row === undefined || entry === undefined) return { is: 'none' };
  if (row.kind !== 'redemption') return { is: 'story', story: { entry, steps: stepsOfOne(terminal, seq, row.at), leftOut: 0 } };
  const steps = stepsOf(terminal, row.id);
  return { is: 'story', story: { entry, redemption: shownRedemption(terminal, present(terminal, row.id)), ...withoutMiddle(steps) } };
}

/** How it began is told, and how it is now. */
function withoutMiddle(steps: Story['steps']): Pick<Story, 'steps' | 'leftOut'> {
  const leftOut = Math.max(0, steps.length - STEPS_AT_MOST);
  return { steps: leftOut === 0 ? steps : [...steps.slice(0, FIRST_STEPS), ...steps.slice(FIRST_STEPS + leftOut)], leftOut };
}
