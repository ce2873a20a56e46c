import { assert, unreachable } from '../../shared/assert.ts';
import type { Decline } from '../../shared/decline.ts';
import type { AttemptEnd, Capabilities, Grounds, Late, Receipt, RedemptionEvent, ResolutionName, Risk, TakingBack, Verb } from '../../shared/event.ts';
import type { OutcomeName, Reason } from '../../shared/redemption.ts';
import type { Worth } from '../../shared/worth.ts';
import { attemptOf, endAttempt, note, startAttempt } from './attempts.ts';
import type { Moment } from './moment.ts';

/**
 * One call for one redemption. `end` is absent while it runs, and for ever if the process died in it: doubt from the start.
 * `unseen`: one that a lost part of this journal may have begun.
 */
export type Attempt = {
  number: number;
  verb: Verb;
  started: Moment;
  /** when the last of its requests was made: each but the first is preceded by a note */
  asked: Moment;
  receiptId?: string;
  unseen?: true;
  notes: string[];
  end?: AttemptEnd;
  ended?: Moment;
  /** the newest attempt when it ended: those behind it began later */
  newestAtEnd?: number;
};

/** `told`: the provider named it in answer to the very call that took it. */
export type KnownReceipt = Receipt & { standing: boolean; told: boolean };

type Basis = 'receipt' | 'person' | 'policy';

/** `first`: on what it was given before a person confirmed it. `slip`: what was taken back had been handed over then, by whom, as the paper says. */
export type Given =
  | { is: 'undecided' }
  | { is: 'yes'; worth: Worth; basis: Basis; first: Basis; by: string; moment: Moment; risk?: Risk; late?: Late; grounds?: Grounds }
  | { is: 'no'; reason: Reason; by: string; at: string; how?: TakingBack; slip?: Late & { by: string } };

export type Resolution = { is: ResolutionName; by: string; at: string };

/** One use of one voucher, folded from its events. What was taken is not stored: `takenOf` reads it off the attempts. */
export type Redemption = {
  id: string;
  requested: Extract<RedemptionEvent, { kind: 'requested' }>;
  requestedAt: string;
  can: Capabilities;
  given: Given;
  attempts: Attempt[];
  receipts: KnownReceipt[];
  decline?: Decline;
  shown?: OutcomeName;
  unsure: boolean;
  /** what a person decided about the conflict as it stands */
  resolution?: Resolution;
  /** what had been decided before a late answer came */
  reopened?: Resolution;
  /** it was given without its provider once, whatever a person said later */
  offline: boolean;
  /** the guest's contact was erased by hand */
  contactErased?: true;
  /** who asked, gave, approved, entered or took back: none of them judges it */
  hands: string[];
  /** attempts up to this one are settled by a person's word: it was sent again at their risk */
  waived: number;
  /** attempts up to this one no longer count towards parking */
  released: number;
};

/** Rows of 0.1 do not say it: there was one provider then. */
const ABLE: Capabilities = { recall: true, reverse: true, partial: 'none' };

/** One event and when it was written. */
export type Happened = { event: RedemptionEvent; moment: Moment };

/** The redemption after one more event; pure, and the only way a redemption changes. */
export function apply(id: string, before: Redemption | undefined, event: RedemptionEvent, moment: Moment): Redemption {
  if (before === undefined) return begin(id, event, moment);
  const state = copyOf(before);
  change(state, event, moment);
  return state;
}

function copyOf(state: Redemption): Redemption {
  const attempts = state.attempts.map((attempt) => ({ ...attempt, notes: [...attempt.notes] }));
  return { ...state, attempts, receipts: state.receipts.map((receipt) => ({ ...receipt })) };
}

/** A redemption from its whole history, in order; undefined where there is none. */
export function fold(id: string, history: Iterable<Happened>): Redemption | undefined {
  let state: Redemption | undefined;
  for (const { event, moment } of history) {
    if (state === undefined) state = begin(id, event, moment);
    else change(state, event, moment);
  }
  return state;
}

function begin(id: string, event: RedemptionEvent, { at }: Moment): Redemption {
  assert(event.kind === 'requested', `redemption ${id} begins with ${event.kind}`);
  const given = { is: 'undecided' } as const;
  return { id, requested: event, requestedAt: at, can: event.can ?? ABLE, given, attempts: [], receipts: [], unsure: false, offline: false, hands: [event.by], waived: 0, released: 0 };
}

function change(state: Redemption, event: RedemptionEvent, moment: Moment): void {
  switch (event.kind) {
    case 'requested':
      return assert(false, `redemption ${state.id} was requested twice`);
    case 'attempt-started':
      return startAttempt(state, event.attempt, event.verb, moment, event.receiptId === undefined ? {} : { receiptId: event.receiptId });
    case 'doubted':
      return startAttempt(state, event.attempt, 'redeem', moment, { unseen: true });
    case 'noted':
      return note(attemptOf(state, event.attempt), event.fact, moment);
    case 'attempt-ended':
      return endAttempt(state, event, moment);
    case 'contact-erased':
      state.contactErased = true;
      return;
    case 'given':
    case 'withheld':
    case 'taken-back':
    case 'shown':
    case 'unsure':
    case 'resolved':
    case 'released':
      return decideBy(state, event, moment);
    default:
      unreachable(event);
  }
}

type Decision = Exclude<RedemptionEvent, { kind: 'requested' | 'attempt-started' | 'doubted' | 'noted' | 'attempt-ended' | 'contact-erased' }>;

function decideBy(state: Redemption, event: Decision, moment: Moment): void {
  const { at } = moment;
  switch (event.kind) {
    case 'given':
      give(state, event, moment);
      return;
    case 'withheld':
      state.given = { is: 'no', reason: event.reason, by: event.by, at };
      state.unsure = false;
      hasAHand(state, event.by);
      // what a person decided was about goods that were out
      forget(state);
      return;
    case 'taken-back': {
      assert(state.given.is === 'yes', `redemption ${state.id} was given before it is taken back`);
      const slip = onPaper(state);
      state.given = { is: 'no', reason: 'taken-back', by: event.by, at, how: event.how, ...(slip === undefined ? {} : { slip }) };
      hasAHand(state, event.by, event.approvedBy);
      forget(state);
      return;
    }
    case 'shown':
      state.shown = event.outcome;
      return;
    case 'unsure':
      state.unsure = true;
      return;
    case 'resolved':
      delete state.resolution;
      delete state.reopened;
      if (event.resolution === 'sent-again') state.waived = state.attempts.length;
      else state.resolution = { is: event.resolution, by: event.by, at };
      return;
    case 'released':
      state.released = state.attempts.length;
      return;
    default:
      unreachable(event);
  }
}

/** Whoever says "yes, it was handed over" about what was given before changes neither its price nor its grounds. */
function give(state: Redemption, { worth, basis, by, ...event }: Extract<RedemptionEvent, { kind: 'given' }>, moment: Moment): void {
  const before = state.given.is === 'yes' ? state.given : undefined;
  const risk = event.risk ?? before?.risk;
  const grounds = event.grounds ?? before?.grounds;
  const late = event.late ?? before?.late;
  const first = before?.first ?? basis;
  state.given = { is: 'yes', worth, basis, first, by, moment, ...(risk === undefined ? {} : { risk }), ...(grounds === undefined ? {} : { grounds }), ...(late === undefined ? {} : { late }) };
  state.unsure = false;
  state.offline ||= basis === 'policy';
  hasAHand(state, by, grounds?.approvedBy, late?.approvedBy);
}

/** When and by whom it was handed over as its paper says; undefined where it was not entered from paper. */
export function onPaper({ given }: Redemption): (Late & { by: string }) | undefined {
  if (given.is === 'no') return given.slip;
  return given.is === 'undecided' || given.late === undefined ? undefined : { ...given.late, by: given.by };
}

/** When it was, and whose: what its paper says, else when and by whom it was asked for. */
export function whenAndWhose(state: Redemption): { at: string; by: string } {
  const { at, by } = onPaper(state) ?? { at: state.requestedAt, by: state.requested.by };
  return { at, by };
}

function hasAHand(state: Redemption, ...people: (string | undefined)[]): void {
  const more = people.filter((one) => one !== undefined && one !== 'desk' && !state.hands.includes(one));
  if (more.length > 0) state.hands = [...state.hands, ...more.filter((one) => one !== undefined)];
}

function forget(state: Redemption): void {
  state.waived = 0;
  delete state.resolution;
  delete state.reopened;
}
