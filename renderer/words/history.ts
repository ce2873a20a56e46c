import { unreachable } from '../../shared/assert.ts';
import type { DoubtReason, TakingBack, Verb } from '../../shared/event.ts';
import type { Happening, HistoryOutcome, Step } from '../../shared/history.ts';
import type { Evidence } from '../../shared/policy.ts';
import { conflicts, outcomes, reasons } from './outcome.ts';
import { lossReasons } from './late.ts';
import { wordsOfAge } from './offline.ts';
import { resolutionNames } from './report.ts';
import { wordsOfLength } from './time.ts';
import { wordsOfWorth } from './worth.ts';

/** The room itself. */
export const historyRoom = {
  title: 'History',
  field: 'Whole code, last four, or reference',
  placeholder: 'Scan it, or type it',
  from: 'From',
  to: 'Up to',
  account: 'Account',
  person: 'Person',
  outcome: 'Outcome',
  any: 'all',
  search: 'Search',
  showAll: 'Show all',
  opening: 'Looking through the history',
  notRead: 'The history could not be read.',
  noSuchDay: 'There is no such day. Choose another one.',
  list: 'What was found, newest first',
  notYet: 'reading…',
  loss: 'LOSS',
} as const;

export const historyColumns = { time: 'Time', outcome: 'Outcome', reference: 'Reference', worth: 'Worth', code: 'Code', account: 'Account', who: 'Who' } as const;

export const historyOutcomes: Record<HistoryOutcome, string> = { ...outcomes, 'taken-back': 'TAKEN BACK', loss: historyRoom.loss };

const NUMBER = new Intl.NumberFormat('en-GB');

export function wordsOfFound(count: number, narrowed: boolean): string {
  if (count === 0) return narrowed ? 'Nothing was found.' : 'Nothing has happened at this till yet.';
  return narrowed ? `${NUMBER.format(count)} found` : `${NUMBER.format(count)} in all`;
}

/** Why nothing may have been found, and what to do. */
export function wordsOfNothing(text: string | undefined): string {
  if (text === undefined) return 'Choose other days, another account, person or outcome, or show all.';
  return 'A code has to be whole, or its last four characters alone. Show all, so that nothing else narrows it. It may also have been at another till.';
}

export function wordsOfNewer(count: number): string {
  return count === 1 ? 'Show 1 newer' : `Show ${NUMBER.format(count)} newer`;
}

/** The story of one entry. */
export const storyWords = {
  back: 'Back to the list (Esc)',
  opening: 'Reading what happened',
  notRead: 'What happened to it could not be read.',
  what: 'What happened',
  takeBack: 'Take back',
} as const;

export function wordsOfLeftOut(count: number): string {
  return `${NUMBER.format(count)} steps in between are left out.`;
}

/** "12 s later": counted by the desk itself; nobody has counted while it was not running. */
export function wordsOfAfter(after: Step['after']): string {
  if (after.is === 'first') return '';
  if (after.is === 'another-run') return 'after the desk was started again';
  if (after.ms < 1_000) return 'at once';
  return after.ms < 60_000 ? `${Math.round(after.ms / 1_000)} s later` : `${wordsOfLength(after.ms)} later`;
}

/** What happened, and what more is known of it. */
type Words = { title: string; more: string[] };

const CALLED: Record<Verb, string> = { redeem: 'Sent to the provider', recall: 'The provider was asked what became of it', reverse: 'The provider was asked to give it back' };

const BACK: Record<TakingBack, string> = { undone: 'Undone at once', cancelled: 'Taken back before the provider had heard of it', reversed: 'Taken back' };

const DOUBTED: Record<DoubtReason, string> = {
  restored: 'this till’s journal was put back from a backup',
  salvaged: 'this till’s journal was damaged and put together again',
  imported: 'this till’s journal was imported',
  moved: 'this till was moved to another computer',
};

const EVIDENCE: Record<Evidence, string> = { listed: 'The code was in the provider’s list', 'well-formed': 'The code looked like one of this account’s', none: 'Nothing was known of the code' };

/** "Given by Anna": the desk does some things by itself. */
function by(name: string | undefined): string {
  return name === undefined ? ' by the desk' : ` by ${name}`;
}

function approved(name: string | undefined): string[] {
  return name === undefined ? [] : [`${name} answered for it.`];
}

/** What happened, in words. A happening without words does not compile. */
export function wordsOfHappening(what: Happening): Words {
  switch (what.is) {
    case 'requested':
      return { title: `Asked for${by(what.by)}`, more: [`${wordsOfWorth(what.worth)} at ${what.account}, reference ${what.reference}`] };
    case 'called':
      return { title: `${CALLED[what.verb]}${what.nth === 1 ? '' : `, time ${what.nth}`}`, more: [] };
    case 'noted':
      return { title: 'Written down by what the provider will find it', more: [] };
    case 'answered':
      return wordsOfAnswer(what);
    case 'doubted':
      return { title: 'It may have been sent once more without being written down', more: [`Because ${DOUBTED[what.why]}.`] };
    case 'shown':
      return { title: `${outcomes[what.outcome]} was shown to the cashier`, more: [] };
    case 'conflict':
      return { title: what.again ? 'In conflict again' : 'In conflict', more: [conflicts[what.reason]] };
    case 'parked':
      return { title: 'Stopped: the desk had ended twice in the middle of it', more: ['A supervisor has it tried again.'] };
    case 'finished':
      return { title: FINISHED[what.how], more: what.contact ? ['The guest’s contact was erased.'] : [] };
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

const FINISHED: Record<Of<'finished'>['how'], string> = {
  settled: 'Settled: what was given is what was taken',
  void: 'Settled: nothing was given and nothing is taken',
  resolved: 'Nothing more is owed for it',
};

const BASIS: Record<Of<'given'>['basis'], string> = { receipt: 'on the provider’s receipt', person: 'on a person’s word', policy: 'without the provider' };

function wordsOfGiven({ basis, by: name, worth, approvedBy, evidence, listAgeMs, contact, paper }: Of<'given'>): Words {
  const list = listAgeMs === undefined ? '' : `, ${wordsOfAge(listAgeMs)} old`;
  return {
    title: paper === undefined ? `Given${by(name)}, ${BASIS[basis]}` : `Given${by(name)}, from paper`,
    more: [
      wordsOfWorth(worth),
      ...(paper === undefined ? [] : [wordsOfSlip(paper.slip), ...approved(paper.approvedBy)]),
      ...(evidence === undefined ? [] : [`${EVIDENCE[evidence]}${list}.`]),
      ...approved(approvedBy),
      ...(contact ? ['The guest left a contact.'] : []),
    ],
  };
}

function wordsOfSlip(slip: string): string {
  return `Slip ${slip}`;
}

function wordsOfDecision(what: Of<'withheld' | 'unsure' | 'taken-back' | 'resolved' | 'released' | 'contact-erased'>): Words {
  switch (what.is) {
    case 'withheld':
      return { title: `Not given${by(what.by)}`, more: [reasons[what.reason].why] };
    case 'unsure':
      return { title: `Not known to ${what.by ?? 'the cashier'} whether it was handed over`, more: [] };
    case 'taken-back':
      // nobody is asked for a reason within half a minute
      return { title: `${BACK[what.how]}${by(what.by)}`, more: [...approved(what.approvedBy), ...(what.how === 'undone' ? [] : [wordsOfReason(what.words)])] };
    case 'resolved':
      return { title: `${resolutionNames[what.resolution]}: decided${by(what.by)}`, more: [wordsOfReason(what.words)] };
    case 'released':
      return { title: `Tried again, decided${by(what.by)}`, more: [] };
    case 'contact-erased':
      return { title: `The guest’s contact was erased${by(what.by)}`, more: [] };
    default:
      return unreachable(what);
  }
}

function wordsOfReason(words: string): string {
  return `“${words}”`;
}

function wordsOfNothingBegun(what: Of<'refused' | 'lost'>): Words {
  if (what.is === 'refused') {
    const age = what.listAgeMs === undefined ? [] : [`By a list that was ${wordsOfAge(what.listAgeMs)} old.`];
    return { title: `Not accepted, scanned${by(what.by)}`, more: [reasons[what.reason].why, 'Nothing was begun.', ...age] };
  }
  return {
    title: `Entered from paper${by(what.by)} as a loss`,
    more: [`${wordsOfWorth(what.worth)}, handed over${by(what.givenBy)}`, wordsOfSlip(what.paper.slip), lossReasons[what.why], ...approved(what.paper.approvedBy)],
  };
}

const LATE = ', late: it had been decided already';

function wordsOfAnswer({ answer, verb, late }: Of<'answered'>): Words {
  const end = late ? LATE : '';
  switch (answer.is) {
    case 'receipt':
      return { title: `The provider took it${end}`, more: [wordsOfReceipt(answer.receipt)] };
    case 'declined':
      return { title: `The provider said no${end}`, more: [reasons[answer.decline.reason].why, ...(answer.decline.providerText === undefined ? [] : [`It says: “${answer.decline.providerText}”`])] };
    case 'found':
      return answer.receipts.length === 0 ? { title: `The provider has nothing of it${end}`, more: [] } : { title: `The provider has taken it${end}`, more: answer.receipts.map(wordsOfReceipt) };
    case 'reversed':
      return { title: `The provider gave it back${end}`, more: [] };
    case 'fault':
      return { title: answer.effect === 'none' ? 'It did not reach the provider' : `The answer was lost${end}`, more: [FAULTS[answer.kind], ...(answer.effect === 'possible' && verb === 'redeem' ? ['The provider may have taken it.'] : [])] };
    default:
      return unreachable(answer);
  }
}

const FAULTS: Record<Extract<Of<'answered'>['answer'], { is: 'fault' }>['kind'], string> = {
  unreachable: reasons.unreachable.why,
  throttled: reasons.throttled.why,
  unauthorized: reasons.unauthorized.why,
  misconfigured: reasons.misconfigured.why,
  timeout: reasons.timeout.why,
  unavailable: reasons.unavailable.why,
  malformed: reasons.malformed.why,
};

function wordsOfReceipt({ receipt, worth, certain }: { receipt: string; worth: Parameters<typeof wordsOfWorth>[0]; certain: boolean }): string {
  return `Its receipt ${receipt}: ${wordsOfWorth(worth)}${certain ? '' : ', perhaps another’s'}`;
}

// to make a format takes longer than to use it, and a story says dozens of times
const clocks = new Map<string, Intl.DateTimeFormat>();

/** A moment to the second as the venue's clocks showed it: "19:42:07". */
export function wordsOfSecond(at: string, timeZone: string): string {
  const known = clocks.get(timeZone);
  const clock = known ?? new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  if (known === undefined) clocks.set(timeZone, clock);
  return clock.format(Date.parse(at));
}
