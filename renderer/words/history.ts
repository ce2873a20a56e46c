import { unreachable } from '../../shared/assert.ts';
import type { DoubtReason, TakingBack, Verb } from '../../shared/event.ts';
import type { Happening, HistoryOutcome, Step } from '../../shared/history.ts';
import type { Evidence } from '../../shared/policy.ts';
import { conflicts, outcomes, reasons } from './outcome.ts';
import { lossReasons } from './late.ts';
import { wordsOfAge } from './offline.ts';
import { resolutionNames } from './report.ts';
import { locale, perLanguage, said } from './said.ts';
import { wordsOfLength } from './time.ts';
import { wordsOfWorth } from './worth.ts';

const words = said.history;

export const historyOutcomes = perLanguage((): Record<HistoryOutcome, string> => ({ ...outcomes, 'taken-back': words.takenBack, loss: words.loss }));

export function wordsOfFound(count: number, narrowed: boolean): string {
  if (count === 0) return narrowed ? words.found.nothing : words.found.nothingYet;
  return narrowed ? words.found.found({ count }) : words.found.inAll({ count });
}

/** Why nothing may have been found, and what to do. */
export function wordsOfNothing(text: string | undefined): string {
  return text === undefined ? words.found.chooseOthers : words.found.codeIsWhole;
}

/** "12 s later": counted by the desk itself; nobody has counted while it was not running. */
export function wordsOfAfter(after: Step['after']): string {
  if (after.is === 'first') return '';
  if (after.is === 'another-run') return words.after['another-run'];
  if (after.ms < 1_000) return words.after.once;
  return after.ms < 60_000 ? words.after.seconds({ seconds: Math.round(after.ms / 1_000) }) : words.after.length({ length: wordsOfLength(after.ms) });
}

/** What happened, and what more is known of it. */
type Words = { title: string; more: string[] };

type Told = (args: { person: string }) => string;

const called: Record<Verb, { first: string; again: (args: { nth: number }) => string }> = words.called;
const back: Record<TakingBack, Told> = words.back;
const doubted: Record<DoubtReason, string> = words.doubted;
const evidences: Record<Evidence, { alone: string; aged: (args: { age: string }) => string }> = words.evidence;
const finished: Record<Of<'finished'>['how'], string> = words.finished;
const basis: Record<Of<'given'>['basis'], Told> = words.given;

/** The desk does some things by itself. */
function by(name: string | undefined): { person: string } {
  return { person: name ?? words.theDesk };
}

function approved(name: string | undefined): string[] {
  return name === undefined ? [] : [words.answeredFor({ person: name })];
}

/** What happened, in words. A happening without words does not compile. */
export function wordsOfHappening(what: Happening): Words {
  switch (what.is) {
    case 'requested':
      return { title: words.requested.title(by(what.by)), more: [words.requested.more({ worth: wordsOfWorth(what.worth), account: what.account, reference: what.reference }), ...(what.sale === undefined ? [] : [words.requested.sale({ sale: what.sale })])] };
    case 'called':
      return { title: what.nth === 1 ? called[what.verb].first : called[what.verb].again({ nth: what.nth }), more: [] };
    case 'noted':
      return { title: words.noted, more: [] };
    case 'answered':
      return wordsOfAnswer(what);
    case 'doubted':
      return { title: words.doubted.title, more: [doubted[what.why]] };
    case 'shown':
      return { title: words.shown({ outcome: outcomes[what.outcome] }), more: [] };
    case 'conflict':
      return { title: what.again ? words.conflict.again : words.conflict.first, more: [conflicts[what.reason]] };
    case 'parked':
      return { title: words.parked.title, more: [words.parked.more] };
    case 'finished':
      return { title: finished[what.how], more: what.contact ? [words.finished.contact] : [] };
    case 'given':
      return wordsOfGiven(what);
    case 'withheld':
    case 'unsure':
    case 'taken-back':
    case 'resolved':
    case 'released':
    case 'contact-erased':
      return wordsOfDecision(what);
    case 'refused':
    case 'lost':
      return wordsOfNothingBegun(what);
    default:
      return unreachable(what);
  }
}

type Of<K extends Happening['is']> = Extract<Happening, { is: K }>;

function wordsOfGiven({ basis: on, by: name, worth, approvedBy, evidence, listAgeMs, contact, paper }: Of<'given'>): Words {
  return {
    title: (paper === undefined ? basis[on] : words.given.paper)(by(name)),
    more: [
      wordsOfWorth(worth),
      ...(paper === undefined ? [] : [words.slip({ slip: paper.slip }), ...approved(paper.approvedBy)]),
      ...(evidence === undefined ? [] : [listAgeMs === undefined ? evidences[evidence].alone : evidences[evidence].aged({ age: wordsOfAge(listAgeMs) })]),
      ...approved(approvedBy),
      ...(contact ? [words.given.contact] : []),
    ],
  };
}

function wordsOfDecision(what: Of<'withheld' | 'unsure' | 'taken-back' | 'resolved' | 'released' | 'contact-erased'>): Words {
  switch (what.is) {
    case 'withheld':
      return { title: words.withheld(by(what.by)), more: [reasons[what.reason].why] };
    case 'unsure':
      return { title: what.by === undefined ? words.unsureCashier : words.unsure(by(what.by)), more: [] };
    case 'taken-back':
      // nobody is asked for a reason within half a minute
      return { title: back[what.how](by(what.by)), more: [...approved(what.approvedBy), ...(what.how === 'undone' ? [] : [words.reason({ words: what.words })])] };
    case 'resolved':
      return { title: words.resolved({ resolution: resolutionNames[what.resolution], ...by(what.by) }), more: [words.reason({ words: what.words })] };
    case 'released':
      return { title: words.released(by(what.by)), more: [] };
    case 'contact-erased':
      return { title: words.contactErased(by(what.by)), more: [] };
    default:
      return unreachable(what);
  }
}

function wordsOfNothingBegun(what: Of<'refused' | 'lost'>): Words {
  if (what.is === 'refused') {
    const age = what.listAgeMs === undefined ? [] : [words.refused.byList({ age: wordsOfAge(what.listAgeMs) })];
    return { title: words.refused.title(by(what.by)), more: [reasons[what.reason].why, words.refused.nothingBegun, ...age] };
  }
  return {
    title: words.lost.title(by(what.by)),
    more: [words.lost.more({ worth: wordsOfWorth(what.worth), ...by(what.givenBy) }), words.slip({ slip: what.paper.slip }), lossReasons[what.why], ...approved(what.paper.approvedBy)],
  };
}

function wordsOfAnswer({ answer, verb, late }: Of<'answered'>): Words {
  const when = late ? 'late' : 'inTime';
  const told = words.answered;
  switch (answer.is) {
    case 'receipt':
      return { title: told.receipt[when], more: [wordsOfReceipt(answer.receipt)] };
    case 'declined':
      return { title: told.declined[when], more: [reasons[answer.decline.reason].why, ...(answer.decline.providerText === undefined ? [] : [told.says({ text: answer.decline.providerText })])] };
    case 'found':
      return answer.receipts.length === 0 ? { title: told.nothing[when], more: [] } : { title: told.found[when], more: answer.receipts.map(wordsOfReceipt) };
    case 'reversed':
      return { title: told.reversed[when], more: [] };
    case 'fault':
      return { title: answer.effect === 'none' ? told.notReached : told.lost[when], more: [reasons[answer.kind].why, ...(answer.effect === 'possible' && verb === 'redeem' ? [told.mayHaveTaken] : [])] };
    default:
      return unreachable(answer);
  }
}

function wordsOfReceipt({ receipt, worth, certain }: { receipt: string; worth: Parameters<typeof wordsOfWorth>[0]; certain: boolean }): string {
  return (certain ? words.receipt.certain : words.receipt.perhaps)({ receipt, worth: wordsOfWorth(worth) });
}

// to make a format takes longer than to use it, and a story says dozens of times
const clocks = perLanguage(() => new Map<string, Intl.DateTimeFormat>());

/** A moment to the second as the venue's clocks showed it: "19:42:07". */
export function wordsOfSecond(at: string, timeZone: string): string {
  const known = clocks().get(timeZone);
  const clock = known ?? new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  if (known === undefined) clocks().set(timeZone, clock);
  return clock.format(Date.parse(at));
}
