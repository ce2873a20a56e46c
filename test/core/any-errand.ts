import type { ErrandEnd, ErrandEvent, TokenResult } from '../../shared/errand.ts';
import { type Errand, foldErrand, nextErrandStep, reviewsOf } from '../../main/core/errand.ts';
import type { Moment } from '../../main/core/moment.ts';
import { drawn } from './any-history.ts';
import { lost, momentAt, unsent } from './history.ts';

type Happened = { event: ErrandEvent; moment: Moment };

/** Any history of an errand as the desk would write it, whatever its provider says; the same for the same numbers. */
export function anyErrand(random: () => number, wanted: ErrandEvent): Happened[] {
  const history: Happened[] = [{ event: wanted, moment: momentAt(0) }];
  let seconds = 0;
  for (let left = Math.floor(random() * 10); left > 0; left--) {
    const state = foldErrand('any', history);
    if (state === undefined) throw new Error('a history has events');
    seconds += drawn(random, [1, 60, 3_600]);
    const event = anyEvent(state, random);
    if (event !== undefined) history.push({ event, moment: momentAt(seconds) });
  }
  return history;
}

function anyEvent(state: Errand, random: () => number): ErrandEvent | undefined {
  const open = state.attempts.findLast(({ end }) => end === undefined);
  if (state.end === undefined && open !== undefined && random() < 0.8) return { kind: 'errand-ended', attempt: open.number, end: anyEnd(state, open.verb, random) };
  if (random() < 0.1) return { kind: 'errand-doubted', why: 'restored' };
  const step = nextErrandStep(state);
  switch (step.do) {
    case 'send':
    case 'resolve':
      return { kind: 'errand-started', attempt: state.attempts.length + 1, verb: step.do };
    case 'review': {
      const again = reviewsOf(state).filter((found) => found === 'send-again' || found === 'ask-again');
      return { kind: 'reviewed', by: 'sam', found: drawn(random, ['was-done', ...reviewsOf(state), ...again]), words: { key: 'k', box: 'b' } };
    }
    case 'done':
    case 'failed':
      return undefined;
  }
}

function anyEnd({ tokens }: Errand, verb: 'send' | 'resolve', random: () => number): ErrandEnd {
  const declined: ErrandEnd = { is: 'declined', decline: { reason: 'not-valid' } };
  const faults = [lost, unsent] as [ErrandEnd, ErrandEnd];
  const some = ['t-1', 't-2', 't-3'].slice(0, 1 + Math.floor(random() * 3));
  if (verb === 'send') return drawn(random, [{ is: 'tokens', tokens: some, awaited: some.length }, { is: 'tokens', tokens: some, awaited: 3 }, { is: 'token', token: 't-1' }, { is: 'done' }, ...faults, declined]);
  const results = tokens.filter(() => random() < 0.6).map(({ token }): TokenResult => ({ token, is: drawn(random, ['pending', 'done', 'done', 'failed']), said: { key: 'k', box: 'b' } }));
  return drawn(random, [{ is: 'results', results }, { is: 'results', results }, { is: 'results', results: [] }, { is: 'pending' }, { is: 'done', result: 'order 7' }, ...faults]);
}
