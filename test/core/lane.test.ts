import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault, FaultKind } from '../../shared/fault.ts';
import { FRESH_LANE, hearAnswer, hearFault, hearOutcome, hurried, isAway, type Lane, opensInMs, resumed, probeInMs, takesNothing, whyPaused, widthOf } from '../../main/core/lane.ts';
import { ANSWERS_UNTIL_UP, BACKOFF_CAP_MS, IDLE_PROBE_MS, LANE_WIDTH, MISCONFIGURED_REST_MS, PROBE_MS, REFUSALS_UNTIL_PAUSE, RETRY_AFTER_AT_MOST_MS, SECOND_SIGN_MS, UNAUTHORIZED_PROBE_MS } from '../../main/core/limits.ts';
import { PROBE_DEADLINE_MS } from '../../shared/limits.ts';

const NOW = 1_000_000;
const fault = (kind: FaultKind, retryAfterMs?: number): Fault => ({ kind, effect: 'none', detail: '', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });

/** What a lane hears: a call's or a probe's answer, the fault of either, or what became of an owed redemption. */
type Sign = 'call' | 'probe' | 'declined' | 'taken' | FaultKind | 'probe lost';

function hear(lane: Lane, sign: Sign, mono: number): Lane {
  if (sign === 'call' || sign === 'probe') return hearAnswer(lane, sign);
  if (sign === 'probe lost') return hearFault(lane, fault('unreachable'), mono, 'probe');
  return sign === 'declined' || sign === 'taken' ? hearOutcome(lane, sign) : hearFault(lane, fault(sign), mono, 'call');
}

const heard = (...signs: Sign[]): Lane => signs.reduce((lane, sign) => hear(lane, sign, NOW), FRESH_LANE);
const DOWN = heard('unreachable', 'probe lost');

describe('a lane', () => {
  test.each(['unreachable', 'timeout', 'unavailable', 'malformed'] as const)('is down after a fault of the line and a probe that is lost too: %s', (kind) => {
    expect(heard(kind).is).toBe('up');
    expect(heard(kind, 'probe lost').is).toBe('down');
    expect(hearFault(heard(kind), fault(kind), NOW, 'probe').is).toBe('down');
    expect(heard(kind, 'call', 'probe lost').is, 'an answer in between').toBe('up');
  });

  test('is not down for one row that fails for ever by itself', () => {
    expect(heard('malformed', 'malformed', 'malformed', 'malformed').is).toBe('up');
    expect(heard('probe lost').is, 'nor for one probe').toBe('up');
    expect(heard('probe lost', 'probe lost').is).toBe('down');
  });

  test('takes a fault of the account for what it is: an answer over the line', () => {
    for (const kind of ['throttled', 'unauthorized', 'misconfigured'] as const) expect(heard('timeout', kind, 'probe lost').is, `${kind} came over the line`).toBe('up');
  });

  test('is up again after two answers in a row, of whatever kind', () => {
    expect(ANSWERS_UNTIL_UP).toBe(2);
    expect(hearAnswer(DOWN, 'probe').is).toBe('down');
    expect((['probe', 'probe lost', 'probe'] as const).reduce((lane, sign) => hear(lane, sign, NOW), DOWN).is).toBe('down');
    expect((['probe', 'timeout', 'probe'] as const).reduce((lane, sign) => hear(lane, sign, NOW), DOWN).is, 'a call that went out before it was down says nothing of it now').toBe('up');
    for (const second of ['probe', 'call', 'throttled', 'unauthorized'] as const) expect(hear(hearAnswer(DOWN, 'probe'), second, NOW).is, `after ${second}`).toBe('up');
  });

  test('sends one call alone after an outage, and as many as it may once that was answered', () => {
    expect(widthOf(FRESH_LANE, NOW)).toBe(LANE_WIDTH);
    expect(widthOf(DOWN, NOW)).toBe(0);
    const back = hear(hearAnswer(DOWN, 'probe'), 'probe', NOW);
    expect(back).toMatchObject({ is: 'up', trial: true });
    expect(widthOf(back, NOW)).toBe(1);
    expect(widthOf(hear(back, 'timeout', NOW), NOW), 'one fault is not an outage yet').toBe(1);
    expect(widthOf(hear(back, 'call', NOW), NOW)).toBe(LANE_WIDTH);
  });

  test('sends one call alone after a first fault of the line', () => {
    expect(widthOf(heard('timeout'), NOW)).toBe(1);
  });

  test('is up or down by the last two signs of its line that agree', () => {
    const sign = fc.constantFrom<Sign>('call', 'probe', 'probe lost', 'probe lost', 'unreachable', 'timeout', 'unavailable', 'malformed', 'throttled', 'unauthorized', 'misconfigured', 'declined', 'taken');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const came = signs.filter((one) => one !== 'declined' && one !== 'taken');
        const isFault = (one: Sign | undefined) => /unreachable|timeout|unavailable|malformed|probe lost/.test(one ?? '');
        let is = 'up';
        let before: 'fault' | 'answer' | undefined;
        for (const one of came) {
          const now = isFault(one) ? 'fault' : 'answer';
          // a call that went out before the line was gone
          if (is === 'down' && now === 'fault' && one !== 'probe lost') continue;
          if (before === now && now === 'answer') is = 'up';
          if (before === now && one === 'probe lost') is = 'down';
          before = now;
        }
        expect(heard(...signs).is).toBe(is);
      }),
    );
  });
});

describe('what a provider asks to wait for', () => {
  const held = (retryAfterMs?: number) => hearFault(FRESH_LANE, fault('throttled', retryAfterMs), NOW, 'call');

  test('is kept to the millisecond', () => {
    expect(opensInMs(held(7_000), NOW)).toBe(7_000);
    expect(opensInMs(held(7_000), NOW + 6_999)).toBe(1);
    expect(widthOf(held(7_000), NOW + 6_999)).toBe(0);
    expect(opensInMs(held(7_000), NOW + 7_000)).toBe(0);
    expect(widthOf(held(7_000), NOW + 7_000)).toBe(LANE_WIDTH);
  });

  test('is a minute where it names no time, and a day at most', () => {
    expect(opensInMs(held(), NOW)).toBe(BACKOFF_CAP_MS);
    expect(opensInMs(held(99 * RETRY_AFTER_AT_MOST_MS), NOW)).toBe(RETRY_AFTER_AT_MOST_MS);
  });

  test('is never shortened: by a shorter wish, an answer, a fault, an outage or a person', () => {
    const lane = held(60_000);
    const later: Lane[] = [
      hearFault(lane, fault('throttled', 1_000), NOW + 1_000, 'call'),
      hearAnswer(lane, 'call'),
      hearAnswer(lane, 'probe'),
      hearFault(lane, fault('timeout'), NOW, 'call'),
      hearFault(lane, fault('unauthorized'), NOW, 'call'),
      (['timeout', 'probe lost', 'probe', 'probe'] as const).reduce((one, sign) => hear(one, sign, NOW), lane),
      hurried(lane),
    ];
    for (const one of later) expect(one.holdUntil).toBe(NOW + 60_000);
    expect(hearFault(lane, fault('throttled', 90_000), NOW, 'call').holdUntil).toBe(NOW + 90_000);
  });
});

describe('a pause', () => {
  test('of refused credentials opens for nothing, and a check is due every minute', () => {
    const paused = heard('unauthorized');
    expect(paused.pause).toEqual({ why: 'unauthorized', since: NOW });
    expect(opensInMs(paused, NOW + 10 * UNAUTHORIZED_PROBE_MS)).toBeUndefined();
    expect(probeInMs(paused, NOW, false)).toBe(UNAUTHORIZED_PROBE_MS);
    expect(probeInMs(paused, NOW + UNAUTHORIZED_PROBE_MS, true)).toBe(0);
    expect(probeInMs({ ...paused, probedAt: NOW + 1_000 }, NOW + 1_000, false)).toBe(UNAUTHORIZED_PROBE_MS);
  });

  test.each(['probe', 'call'] as const)('of refused credentials is ended by a %s that is answered', (to) => {
    expect(hearAnswer(heard('unauthorized'), to).pause).toBeUndefined();
  });

  test('of a wrong set-up rests, then tries one row, and is ended by its answer alone', () => {
    const paused = heard('misconfigured');
    expect(opensInMs(paused, NOW + 1)).toBe(MISCONFIGURED_REST_MS - 1);
    expect(widthOf(paused, NOW + MISCONFIGURED_REST_MS - 1)).toBe(0);
    expect(widthOf(paused, NOW + MISCONFIGURED_REST_MS)).toBe(1);
    expect(hearAnswer(paused, 'probe').pause).toEqual(paused.pause);
    expect(hearAnswer(paused, 'call').pause).toBeUndefined();
    expect(hearFault(paused, fault('misconfigured'), NOW + MISCONFIGURED_REST_MS, 'call').pause).toEqual({ why: 'misconfigured', since: NOW + MISCONFIGURED_REST_MS });
  });

  test('for refusals comes with the third decline in a row and waits for a person', () => {
    expect(REFUSALS_UNTIL_PAUSE).toBe(3);
    expect(whyPaused(heard('declined', 'declined'))).toBeUndefined();
    expect(whyPaused(heard('declined', 'declined', 'taken', 'declined', 'declined'))).toBeUndefined();
    const paused = heard('declined', 'declined', 'declined');
    for (const sign of ['call', 'probe', 'taken', 'unauthorized', 'misconfigured', 'throttled', 'timeout'] as const) expect(whyPaused(hear(paused, sign, NOW)), `after ${sign}`).toBe('refusals');
    expect(whyPaused(hurried(paused))).toBe('refusals');
    expect(whyPaused(resumed(paused))).toBeUndefined();
    expect(isAway(paused), 'guests are served all the same').toBe(false);
    expect(takesNothing(paused)).toBe(true);
    expect(takesNothing(heard('declined', 'declined'))).toBe(false);
    // asking what became of something, and giving back, go on
    expect(widthOf(paused, NOW)).toBe(1);
  });

  test('of an account that is refused is looked at at once for a person in a hurry, and guests are without it until it was answered', () => {
    for (const why of ['unauthorized', 'misconfigured'] as const) expect(hurried(heard(why)), `after ${why}`).toSatisfy(isAway);
    expect(probeInMs(hurried({ ...heard('unauthorized'), probedAt: NOW }), NOW, false)).toBe(0);
    expect(widthOf(hurried(heard('misconfigured')), NOW)).toBe(1);
    expect(probeInMs(hurried({ ...DOWN, probedAt: NOW }), NOW, false), 'a line that is down is probed at once').toBe(0);
  });
});

test('guests are without a provider while its line is down or their account is refused there, whatever else is stopped', () => {
  const stopped = heard('declined', 'declined', 'declined');
  for (const lane of [FRESH_LANE, stopped]) {
    expect(isAway(lane)).toBe(false);
    for (const why of ['unauthorized', 'misconfigured'] as const) expect(hear(lane, why, NOW), `after ${why}`).toSatisfy(isAway);
    expect(isAway(hear(hear(lane, 'unauthorized', NOW), 'probe', NOW))).toBe(false);
    expect(isAway(hear(hear(lane, 'timeout', NOW), 'probe lost', NOW))).toBe(true);
  }
});

describe('a probe', () => {
  const probed = (lane: Lane): Lane => ({ ...lane, probedAt: NOW });

  test('is not wanted while the line is up', () => {
    expect(probeInMs(FRESH_LANE, NOW, false)).toBeUndefined();
    expect(probeInMs(heard('throttled'), NOW, false)).toBeUndefined();
    expect(probeInMs(heard('timeout', 'call'), NOW, false)).toBeUndefined();
  });

  test('looks for the second sign at once: of an outage, and of its end', () => {
    expect(probeInMs(heard('timeout'), NOW, false)).toBe(0);
    expect(probeInMs(probed(heard('timeout')), NOW, true)).toBe(SECOND_SIGN_MS);
    expect(probeInMs(probed(hearAnswer(DOWN, 'probe')), NOW, true)).toBe(SECOND_SIGN_MS);
  });

  test('comes every three seconds while the line is down, every fifteen while the desk is idle', () => {
    expect([PROBE_MS, IDLE_PROBE_MS]).toEqual([3_000, 15_000]);
    expect(probeInMs(probed(DOWN), NOW, false)).toBe(PROBE_MS);
    expect(probeInMs(probed(DOWN), NOW, true)).toBe(IDLE_PROBE_MS);
    expect(probeInMs(probed(DOWN), NOW + PROBE_MS, false)).toBe(0);
    expect(probeInMs(probed(DOWN), NOW + 99 * PROBE_MS, false)).toBe(0);
  });

  test('waits for the end of a pause that the provider asked for', () => {
    const held = hearFault(probed(DOWN), fault('throttled', 60_000), NOW, 'probe');
    expect(probeInMs(held, NOW, false)).toBe(60_000);
    expect(probeInMs(held, NOW + 60_000, false)).toBe(0);
  });

  test('finds the line within five seconds of its return, whenever that falls', () => {
    // the line comes back just after a probe that it did not answer
    expect(PROBE_MS + SECOND_SIGN_MS).toBeLessThanOrEqual(5_000);
    expect(PROBE_DEADLINE_MS, 'a probe that hangs does not put off the next').toBeLessThan(PROBE_MS);
  });
});
