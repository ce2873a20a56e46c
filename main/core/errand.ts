import { assert, unreachable } from '../../shared/assert.ts';
import type { Decline } from '../../shared/decline.ts';
import type { ErrandEnd, ErrandEvent, ErrandVerb, ReviewName, ReviewReason, TokenResult } from '../../shared/errand.ts';
import type { Sealed } from '../../shared/event.ts';
import { RESULT_DEADLINE_MS, RESULTS_AT_ONCE } from './limits.ts';
import { elapsedMs, type Moment } from './moment.ts';

/** `correlation` and `heard`: what the two sides called it, for whoever asks the provider's support. */
export type ErrandAttempt = { number: number; verb: ErrandVerb; started: Moment; correlation?: string; end?: ErrandEnd; heard?: string };

/** What stands for an answer that is to come, since that moment, and what is known of it. */
export type AwaitedResult = TokenResult & { since: Moment; late: boolean };

/** Something a provider is asked to change that is no redemption: issue, distribute, cancel. Folded from its events. */
export type Errand = {
  id: string;
  wanted: Extract<ErrandEvent, { kind: 'wanted' }>;
  wantedAt: string;
  attempts: ErrandAttempt[];
  tokens: AwaitedResult[];
  /** parts of it for which no token came back */
  withoutToken: number;
  /** it may have been sent by a part of the journal that is lost */
  doubted: boolean;
  end?: { is: 'done'; said?: Sealed } | { is: 'failed'; decline?: Decline };
};

/** What an errand asks for next. Posted once and not answered, it is never posted again unasked: a person looks. */
export type ErrandStep = { do: 'send' } | { do: 'resolve'; tokens: string[] } | { do: 'done' } | { do: 'failed' } | { do: 'review'; why: ReviewReason };

/** An errand from its whole history, in order; undefined where there is none. */
export function foldErrand(id: string, history: Iterable<{ event: ErrandEvent; moment: Moment }>): Errand | undefined {
  let state: Errand | undefined;
  for (const { event, moment } of history) {
    if (event.kind === 'wanted') {
      assert(state === undefined, `errand ${id} was wanted twice`);
      state = { id, wanted: event, wantedAt: moment.at, attempts: [], tokens: [], withoutToken: 0, doubted: false };
    } else {
      assert(state !== undefined, `errand ${id} begins with ${event.kind}`);
      change(state, event, moment);
    }
  }
  return state;
}

function change(state: Errand, event: Exclude<ErrandEvent, { kind: 'wanted' }>, moment: Moment): void {
  switch (event.kind) {
    case 'errand-started': {
      const { attempt: number, verb, correlation } = event;
      assert(number === state.attempts.length + 1, `attempt ${number} of ${state.id} is out of order`);
      state.attempts.push({ number, verb, started: moment, ...(correlation === undefined ? {} : { correlation }) });
      return;
    }
    case 'errand-ended':
      return endAttempt(state, event, moment);
    case 'errand-doubted':
      // with a token in hand asking again is harmless
      state.doubted = state.tokens.length === 0;
      return;
    case 'reviewed':
      return review(state, event.found, moment);
    default:
      unreachable(event);
  }
}

function endAttempt(state: Errand, { attempt: number, end, heard }: Extract<ErrandEvent, { kind: 'errand-ended' }>, moment: Moment): void {
  const attempt = state.attempts[number - 1];
  assert(attempt !== undefined && attempt.end === undefined, `attempt ${number} of ${state.id} is not open`);
  attempt.end = end;
  if (heard !== undefined) attempt.heard = heard;
  switch (end.is) {
    case 'done':
      state.end = { is: 'done', ...(end.said === undefined ? {} : { said: end.said }) };
      return;
    case 'token':
      return awaitResults(state, [end.token], 1, moment);
    case 'tokens':
      return awaitResults(state, end.tokens, end.awaited, moment);
    case 'pending':
      return hearResults(state, [], moment);
    case 'results':
      return hearResults(state, end.results, moment);
    case 'declined':
      state.end = { is: 'failed', decline: end.decline };
      return;
    case 'fault':
      return;
    default:
      unreachable(end);
  }
}

function awaitResults(state: Errand, tokens: string[], awaited: number, since: Moment): void {
  state.tokens = [...new Set(tokens)].map((token) => ({ token, is: 'pending', since, late: false }));
  state.withoutToken = Math.max(0, awaited - state.tokens.length);
}

/** A result that is final stays what it is. */
function hearResults(state: Errand, results: TokenResult[], moment: Moment): void {
  state.tokens = state.tokens.map((one) => {
    if (one.is !== 'pending') return one;
    return { ...one, ...results.find(({ token }) => token === one.token), late: elapsedMs(one.since, moment) >= RESULT_DEADLINE_MS };
  });
}

function review(state: Errand, found: ReviewName, moment: Moment): void {
  switch (found) {
    case 'was-done':
      state.end = { is: 'done' };
      return;
    case 'was-not-done':
      state.end = { is: 'failed' };
      return;
    case 'send-again':
      for (const attempt of state.attempts) if (mayHaveActed(attempt)) attempt.end = NEVER_SENT;
      Object.assign(state, { doubted: false, tokens: [], withoutToken: 0 });
      return;
    case 'ask-again':
      for (const one of state.tokens) if (one.is === 'pending') Object.assign(one, { since: moment, late: false });
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
  if (state.tokens.length > 0) return stepByResults(state);
  return state.doubted || state.attempts.some(mayHaveActed) ? { do: 'review', why: 'may-be-done' } : { do: 'send' };
}

function stepByResults({ tokens, withoutToken, attempts }: Errand): ErrandStep {
  const pending = tokens.filter(({ is }) => is === 'pending');
  const due = pending.filter(({ late }) => !late).map(({ token }) => token);
  if (due.length > 0) return { do: 'resolve', tokens: inTurn(due, attempts.filter(({ verb }) => verb === 'resolve').length) };
  if (pending.length > 0) return { do: 'review', why: 'no-result' };
  if (withoutToken > 0) return { do: 'review', why: 'no-token' };
  if (tokens.every(({ is }) => is === 'done')) return { do: 'done' };
  return tokens.every(({ is }) => is === 'failed') ? { do: 'failed' } : { do: 'review', why: 'partly-done' };
}

/** The next batch, so that none waits for ever behind those that do not come. */
function inTurn(tokens: string[], asked: number): string[] {
  if (tokens.length <= RESULTS_AT_ONCE) return tokens;
  const from = (asked * RESULTS_AT_ONCE) % tokens.length;
  return [...tokens.slice(from), ...tokens.slice(0, from)].slice(0, RESULTS_AT_ONCE);
}

/** What a person may have found out. What was done in part is never sent again: nothing can be sent but the whole of it. */
export function reviewsOf(state: Errand): ReviewName[] {
  const step = nextErrandStep(state);
  if (step.do !== 'review') return [];
  const ends: ReviewName[] = ['was-done', 'was-not-done'];
  const nothingDone = state.withoutToken === 0 && state.tokens.every(({ is }) => is === 'pending');
  const again: ReviewName[] = nothingDone ? ['send-again'] : [];
  return step.why === 'no-result' ? ['ask-again', ...ends, ...again] : [...ends, ...again];
}

function mayHaveActed({ verb, end }: ErrandAttempt): boolean {
  return verb === 'send' && (end === undefined || (end.is === 'fault' && end.fault.effect === 'possible'));
}
