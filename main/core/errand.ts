import { assert, unreachable } from '../../shared/assert.ts';
import type { Decline } from '../../shared/decline.ts';
import type { ErrandEnd, ErrandEvent, ErrandVerb } from '../../shared/errand.ts';
import { RESULT_DEADLINE_MS } from './limits.ts';
import { elapsedMs, type Moment } from './moment.ts';

export type ErrandAttempt = { number: number; verb: ErrandVerb; started: Moment; end?: ErrandEnd };

/** Something a provider is asked to change that is no redemption: issue, distribute, cancel. Folded from its events. */
export type Errand = {
  id: string;
  wanted: Extract<ErrandEvent, { kind: 'wanted' }>;
  wantedAt: string;
  attempts: ErrandAttempt[];
  /** stands for the answer that is to come, since that moment */
  token?: { is: string; since: Moment; late: boolean };
  /** it may have been sent by a part of the journal that is lost */
  doubted: boolean;
  end?: { is: 'done'; result?: string } | { is: 'failed'; decline?: Decline };
};

/** What an errand asks for next. Posted once and not answered, it is never posted again unasked: a person looks. */
export type ErrandStep = { do: 'send' } | { do: 'resolve'; token: string } | { do: 'done' } | { do: 'failed' } | { do: 'review'; why: 'may-be-done' | 'no-result' };

/** An errand from its whole history, in order; undefined where there is none. */
export function foldErrand(id: string, history: Iterable<{ event: ErrandEvent; moment: Moment }>): Errand | undefined {
  let state: Errand | undefined;
  for (const { event, moment } of history) {
    if (event.kind === 'wanted') {
      assert(state === undefined, `errand ${id} was wanted twice`);
      state = { id, wanted: event, wantedAt: moment.at, attempts: [], doubted: false };
    } else {
      assert(state !== undefined, `errand ${id} begins with ${event.kind}`);
      change(state, event, moment);
    }
  }
  return state;
}

function change(state: Errand, event: Exclude<ErrandEvent, { kind: 'wanted' }>, moment: Moment): void {
  switch (event.kind) {
    case 'errand-started':
      assert(event.attempt === state.attempts.length + 1, `attempt ${event.attempt} of ${state.id} is out of order`);
      state.attempts.push({ number: event.attempt, verb: event.verb, started: moment });
      return;
    case 'errand-ended':
      return endAttempt(state, event.attempt, event.end, moment);
    case 'errand-doubted':
      // with a token in hand asking again is harmless
      state.doubted = state.token === undefined;
      return;
    case 'reviewed':
      return review(state, event.found);
    default:
      unreachable(event);
  }
}

function endAttempt(state: Errand, number: number, end: ErrandEnd, moment: Moment): void {
  const attempt = state.attempts[number - 1];
  assert(attempt !== undefined && attempt.end === undefined, `attempt ${number} of ${state.id} is not open`);
  attempt.end = end;
  switch (end.is) {
    case 'done':
      state.end = { is: 'done', ...(end.result === undefined ? {} : { result: end.result }) };
      return;
    case 'token':
      state.token = { is: end.token, since: moment, late: false };
      return;
    case 'pending':
      if (state.token !== undefined) state.token.late = elapsedMs(state.token.since, moment) >= RESULT_DEADLINE_MS;
      return;
    case 'declined':
      state.end = { is: 'failed', decline: end.decline };
      return;
    case 'fault':
      return;
    default:
      unreachable(end);
  }
}

function review(state: Errand, found: 'was-done' | 'was-not-done' | 'send-again'): void {
  switch (found) {
    case 'was-done':
      state.end = { is: 'done' };
      return;
    case 'was-not-done':
      state.end = { is: 'failed' };
      return;
    case 'send-again':
      for (const attempt of state.attempts) if (mayHaveActed(attempt)) attempt.end = NEVER_SENT;
      state.doubted = false;
      delete state.token;
      return;
    default:
      unreachable(found);
  }
}

/** By a person's word. */
const NEVER_SENT: ErrandEnd = { is: 'fault', fault: { kind: 'unreachable', effect: 'none', detail: 'a person found that it was not done' } };

/** Its small table. */
export function nextErrandStep(state: Errand): ErrandStep {
  if (state.end !== undefined) return { do: state.end.is };
  if (state.token !== undefined) return state.token.late ? { do: 'review', why: 'no-result' } : { do: 'resolve', token: state.token.is };
  return state.doubted || state.attempts.some(mayHaveActed) ? { do: 'review', why: 'may-be-done' } : { do: 'send' };
}

function mayHaveActed({ verb, end }: ErrandAttempt): boolean {
  return verb === 'send' && (end === undefined || (end.is === 'fault' && end.fault.effect === 'possible'));
}
