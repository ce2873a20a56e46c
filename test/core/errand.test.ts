import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Defect } from '../../shared/assert.ts';
import type { ErrandEnd, ErrandEvent, ErrandVerb, ReviewName, TokenResult } from '../../shared/errand.ts';
import { type Errand, foldErrand, nextErrandStep, reviewsOf } from '../../main/core/errand.ts';
import { RESULT_DEADLINE_MS, RESULTS_AT_ONCE } from '../../main/core/limits.ts';
import { turnOfErrand } from '../../main/core/owed.ts';
import { lost, momentAt, unsent } from './history.ts';
import { seededRandom } from '../random.ts';
import { anyErrand } from './any-errand.ts';

type ErrandHappened = [seconds: number, event: ErrandEvent, run?: number];

const ID = 'errand-1';
const SEALED = { key: 'k', box: 'b' };
const DEADLINE = RESULT_DEADLINE_MS / 1000;
const wanted: ErrandEvent = { kind: 'wanted', by: 'anna', account: 'office', what: 'distribute', request: SEALED, reference: 'E1' };
const started = (attempt: number, verb: ErrandVerb): ErrandEvent => ({ kind: 'errand-started', attempt, verb });
const over = (attempt: number, end: ErrandEnd): ErrandEvent => ({ kind: 'errand-ended', attempt, end });
const doubted: ErrandEvent = { kind: 'errand-doubted', why: 'moved' };
const reviewed = (found: ReviewName): ErrandEvent => ({ kind: 'reviewed', by: 'sam', found, words: SEALED });
const declined: ErrandEnd = { is: 'declined', decline: { reason: 'not-valid' } };
const token: ErrandEnd = { is: 'token', token: 't-1' };
const tokens = (...names: string[]): ErrandEnd => ({ is: 'tokens', tokens: names, awaited: names.length });
const results = (said: Record<string, TokenResult['is']>): ErrandEnd => ({ is: 'results', results: Object.entries(said).map(([name, is]) => ({ token: name, is, said: SEALED })) });
const pending: ErrandEnd = { is: 'pending' };
const LOST = lost as ErrandEnd;
const UNSENT = unsent as ErrandEnd;

function after(...history: ErrandHappened[]): Errand {
  const state = foldErrand(ID, history.map(([seconds, event, run]) => ({ event, moment: momentAt(seconds, run) })));
  if (state === undefined) throw new Error('a history has events');
  return state;
}

const WANTED: ErrandHappened = [0, wanted];
const SENT: ErrandHappened[] = [WANTED, [1, started(1, 'send')]];
const TOKEN: ErrandHappened[] = [...SENT, [2, over(1, token)]];
const polled = (attempt: number, seconds: number, end: ErrandEnd): ErrandHappened[] => [[seconds, started(attempt, 'resolve')], [seconds, over(attempt, end)]];
const THREE: ErrandHappened[] = [...SENT, [2, over(1, tokens('a', 'b', 'c'))]];
const SHORT: ErrandHappened[] = [...SENT, [2, over(1, { is: 'tokens', tokens: ['a', 'b'], awaited: 3 })]];
const MAY_BE_DONE = { do: 'review', why: 'may-be-done' };
const NO_RESULT = { do: 'review', why: 'no-result' };

describe('what an errand asks for next', () => {
  test.each([
    ['wanted', [WANTED], { do: 'send' }],
    ['sent and not answered yet', SENT, MAY_BE_DONE],
    ['sent and the answer lost', [...SENT, [30, over(1, LOST)]], MAY_BE_DONE],
    ['could not be sent', [...SENT, [2, over(1, UNSENT)]], { do: 'send' }],
    ['asked to wait', [...SENT, [2, over(1, { is: 'fault', fault: { kind: 'throttled', effect: 'none', detail: '', retryAfterMs: 5 } })]], { do: 'send' }],
    ['done', [...SENT, [2, over(1, { is: 'done', result: 'order 7' })]], { do: 'done' }],
    ['declined', [...SENT, [2, over(1, declined)]], { do: 'failed' }],
    ['answered with a token', TOKEN, { do: 'resolve', tokens: ['t-1'] }],
    ['asked for the result, which is still to come', [...TOKEN, ...polled(2, 10, pending)], { do: 'resolve', tokens: ['t-1'] }],
    ['asked for the result, and the line broke', [...TOKEN, ...polled(2, 10, LOST)], { do: 'resolve', tokens: ['t-1'] }],
    ['died while it asked for the result', [...TOKEN, [10, started(2, 'resolve')]], { do: 'resolve', tokens: ['t-1'] }],
    ['the result came', [...TOKEN, ...polled(2, 10, { is: 'done' })], { do: 'done' }],
    ['the result was a no', [...TOKEN, ...polled(2, 10, declined)], { do: 'failed' }],
    ['the result is late by a second less than its deadline', [...TOKEN, ...polled(2, DEADLINE + 1, pending)], { do: 'resolve', tokens: ['t-1'] }],
    ['the result is late', [...TOKEN, ...polled(2, DEADLINE + 2, pending)], NO_RESULT],
    ['the result is late, but nobody could be asked', [...TOKEN, ...polled(2, DEADLINE + 9, UNSENT)], { do: 'resolve', tokens: ['t-1'] }],
    ['doubted before it was sent', [WANTED, [1, doubted]], MAY_BE_DONE],
    ['doubted with a token in hand', [...TOKEN, [9, doubted]], { do: 'resolve', tokens: ['t-1'] }],
    ['doubted when it was done', [...SENT, [2, over(1, { is: 'done' })], [3, doubted]], { do: 'done' }],
  ] as [string, ErrandHappened[], object][])('%s', (_, history, step) => {
    expect(nextErrandStep(after(...history))).toEqual(step);
  });

  test('counts the time of a token in the run that asks: a late one is not known to be late in the next', () => {
    expect(nextErrandStep(after(...TOKEN, [1, started(2, 'resolve'), 7], [1, over(2, pending), 7]))).toEqual({ do: 'resolve', tokens: ['t-1'] });
    expect(nextErrandStep(after(...TOKEN, [DEADLINE, started(2, 'resolve'), 7], [DEADLINE, over(2, pending), 7]))).toEqual(NO_RESULT);
  });
});

describe('an errand of several parts', () => {
  test.each([
    ['answered with a token for each', THREE, { do: 'resolve', tokens: ['a', 'b', 'c'] }],
    ['of which one is done', [...THREE, ...polled(2, 10, results({ b: 'done' }))], { do: 'resolve', tokens: ['a', 'c'] }],
    ['of which one says that it is still to come', [...THREE, ...polled(2, 10, results({ a: 'pending' }))], { do: 'resolve', tokens: ['a', 'b', 'c'] }],
    ['of which nothing is said', [...THREE, ...polled(2, 10, results({}))], { do: 'resolve', tokens: ['a', 'b', 'c'] }],
    ['all done, one after the other', [...THREE, ...polled(2, 10, results({ b: 'done' })), ...polled(3, 20, results({ a: 'done', c: 'done' }))], { do: 'done' }],
    ['all failed', [...THREE, ...polled(2, 10, results({ a: 'failed', b: 'failed', c: 'failed' }))], { do: 'failed' }],
    ['done in part, the rest to come', [...THREE, ...polled(2, 10, results({ a: 'failed', b: 'done' }))], { do: 'resolve', tokens: ['c'] }],
    ['done in part', [...THREE, ...polled(2, 10, results({ a: 'failed', b: 'done', c: 'done' }))], { do: 'review', why: 'partly-done' }],
    ['done in part, the rest late', [...THREE, ...polled(2, DEADLINE + 2, results({ a: 'done', b: 'done' }))], NO_RESULT],
    ['of which one has no token, the others to come', SHORT, { do: 'resolve', tokens: ['a', 'b'] }],
    ['of which one has no token, the others done', [...SHORT, ...polled(2, 10, results({ a: 'done', b: 'done' }))], { do: 'review', why: 'no-token' }],
    ['of which one has no token, the others failed', [...SHORT, ...polled(2, 10, results({ a: 'failed', b: 'failed' }))], { do: 'review', why: 'no-token' }],
    ['that names one token twice', [...SENT, [2, over(1, tokens('a', 'a'))], ...polled(2, 10, results({ a: 'done' }))], { do: 'review', why: 'no-token' }],
    ['told of a token that is not its own', [...THREE, ...polled(2, 10, results({ z: 'done' }))], { do: 'resolve', tokens: ['a', 'b', 'c'] }],
    ['a result that was final is told otherwise', [...THREE, ...polled(2, 10, results({ a: 'done' })), ...polled(3, 20, results({ a: 'failed', b: 'done', c: 'done' }))], { do: 'done' }],
    ['doubted with tokens in hand', [...THREE, [9, doubted]], { do: 'resolve', tokens: ['a', 'b', 'c'] }],
  ] as [string, ErrandHappened[], object][])('%s', (_, history, step) => {
    expect(nextErrandStep(after(...history))).toEqual(step);
  });

  test('that are more than one call asks about are asked about in turn', () => {
    const names = Array.from({ length: RESULTS_AT_ONCE + 50 }, (_, n) => `t-${n}`);
    const first = nextErrandStep(after(...SENT, [2, over(1, tokens(...names))]));
    const second = nextErrandStep(after(...SENT, [2, over(1, tokens(...names))], ...polled(2, 10, results({}))));
    if (first.do !== 'resolve' || second.do !== 'resolve') throw new Error('there is nothing to ask');
    expect([first.tokens.length, second.tokens.length]).toEqual([RESULTS_AT_ONCE, RESULTS_AT_ONCE]);
    expect(new Set([...first.tokens, ...second.tokens])).toEqual(new Set(names));
  });

  test('keeps what was said of each', () => {
    expect(after(...THREE, ...polled(2, 10, results({ b: 'done' }))).tokens.map(({ is, said }) => [is, said])).toEqual([['pending', undefined], ['done', SEALED], ['pending', undefined]]);
  });
});

describe('what a person may have found', () => {
  const LATE: ErrandHappened[] = [...THREE, ...polled(2, DEADLINE + 2, results({}))];

  test.each([
    ['of a lost answer', [...SENT, [30, over(1, LOST)]], ['was-done', 'was-not-done', 'send-again']],
    ['of results that do not come', LATE, ['ask-again', 'was-done', 'was-not-done', 'send-again']],
    ['of results of which one came', [...THREE, ...polled(2, DEADLINE + 2, results({ a: 'done' }))], ['ask-again', 'was-done', 'was-not-done']],
    ['of what was done in part', [...THREE, ...polled(2, 10, results({ a: 'failed', b: 'done', c: 'done' }))], ['was-done', 'was-not-done']],
    ['of what has no token', [...SHORT, ...polled(2, 10, results({ a: 'done', b: 'done' }))], ['was-done', 'was-not-done']],
    ['of what has no token, where the rest is late', [...SHORT, ...polled(2, DEADLINE + 2, results({}))], ['ask-again', 'was-done', 'was-not-done']],
    ['of what the desk goes on with', THREE, []],
  ] as [string, ErrandHappened[], ReviewName[]][])('%s', (_, history, may) => {
    expect(reviewsOf(after(...history))).toEqual(may);
  });

  test('asks again for as long as at first', () => {
    const again: ErrandHappened[] = [...LATE, [9_000, reviewed('ask-again')]];
    expect(nextErrandStep(after(...again))).toMatchObject({ do: 'resolve' });
    expect(nextErrandStep(after(...again, ...polled(3, 9_000 + DEADLINE - 1, results({}))))).toMatchObject({ do: 'resolve' });
    expect(nextErrandStep(after(...again, ...polled(3, 9_000 + DEADLINE, results({}))))).toEqual(NO_RESULT);
  });
});

describe('what a person found about it', () => {
  const UNHEARD: ErrandHappened[] = [...SENT, [30, over(1, LOST)]];
  const LATE: ErrandHappened[] = [...TOKEN, ...polled(2, DEADLINE + 2, pending)];

  test.each([
    ['a lost answer', UNHEARD],
    ['a call that never ended', SENT],
    ['a result that did not come', LATE],
    ['a journal that was moved', [WANTED, [1, doubted]]],
  ] as [string, ErrandHappened[]][])('ends the review of %s', (_, history) => {
    expect(nextErrandStep(after(...history, [9_000, reviewed('was-done')]))).toEqual({ do: 'done' });
    expect(nextErrandStep(after(...history, [9_000, reviewed('was-not-done')]))).toEqual({ do: 'failed' });
    expect(nextErrandStep(after(...history, [9_000, reviewed('send-again')]))).toEqual({ do: 'send' });
  });

  test('holds for what was sent until then, not for what is sent after', () => {
    const again: ErrandHappened[] = [...UNHEARD, [40, reviewed('send-again')], [41, started(2, 'send')]];
    expect(nextErrandStep(after(...again))).toEqual(MAY_BE_DONE);
    expect(nextErrandStep(after(...again, [42, over(2, UNSENT)]))).toEqual({ do: 'send' });
  });
});

describe('any errand', () => {
  const seen = new Map<string, number>();

  test('is never sent again unasked once the provider may have acted on it', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const history = anyErrand(seededRandom(seed), wanted);
        for (let n = 1; n <= history.length; n++) {
          const state = foldErrand(ID, history.slice(0, n));
          if (state === undefined) throw new Error('a history has events');
          const step = nextErrandStep(state);
          seen.set(step.do, (seen.get(step.do) ?? 0) + 1);
          const sinceReview = history.slice(0, n).map(({ event }) => event);
          const events = sinceReview.slice(sinceReview.findLastIndex((event) => event.kind === 'reviewed') + 1);
          const open = events.filter((event) => event.kind === 'errand-started' && event.verb === 'send').length;
          const harmless = events.filter((event) => event.kind === 'errand-ended' && event.end.is === 'fault' && event.end.fault.effect === 'none' && sentIn(state, event.attempt)).length;
          if (step.do === 'send') {
            expect(open, 'each sending is known to have had no effect').toBe(harmless);
            expect(events.some((event) => event.kind === 'errand-doubted' || (event.kind === 'errand-ended' && (event.end.is === 'token' || event.end.is === 'tokens')))).toBe(false);
          }
          expect(reviewsOf(state).includes('send-again') && state.tokens.some(({ is }) => is === 'done'), 'what was done in part is not sent again').toBe(false);
          expect(turnOfErrand(state)).toBe(step.do === 'review' ? 'person' : step.do === 'send' || step.do === 'resolve' ? 'desk' : 'nobody');
        }
      }),
      { numRuns: 2_000 },
    );
    for (const step of ['send', 'resolve', 'done', 'failed', 'review']) expect(seen.get(step) ?? 0, `${step} was come by`).toBeGreaterThan(50);
  });

  test.each([
    ['begins with something else than a wish', [[0, started(1, 'send')]]],
    ['is wanted twice', [WANTED, [1, wanted]]],
    ['has an attempt out of order', [WANTED, [1, started(2, 'send')]]],
    ['has an attempt that ends twice', [...SENT, [2, over(1, LOST)], [3, over(1, token)]]],
    ['has an attempt that ends before it began', [WANTED, [2, over(1, LOST)]]],
  ] as [string, ErrandHappened[]][])('that %s is a defect', (_, history) => {
    expect(() => after(...history)).toThrow(Defect);
  });
});

function sentIn({ attempts }: Errand, number: number): boolean {
  return attempts[number - 1]?.verb === 'send';
}
