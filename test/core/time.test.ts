import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK_AGREES_MS, CLOCK_JUMP_MS, EXPIRY_BOUNDARY_MS, SLOWEST_DATE_MS } from '../../main/core/limits.ts';
import { adjustedUtc, type DateHeard, hear, jumpMs, type Trust, utcBy, validityAt } from '../../main/core/time.ts';

const NOON = Date.parse('2026-03-01T12:00:00.000Z');

/** A date as it is named at a reading of the steady clock, by a clock that is so much ahead, in an exchange that took so long. */
function dated(mono: number, { aheadMs = 0, tookMs = 100 } = {}): DateHeard {
  return { utcMs: Math.floor((NOON + mono + aheadMs) / 1000) * 1000, askedMono: mono - tookMs / 2, heardMono: mono + tookMs / 2 };
}

const trusting = (...dates: DateHeard[]): Trust => dates.reduce(hear, {});
const YEAR_MS = 365 * 24 * 3_600_000;

describe('a date that a provider names', () => {
  test('is not believed alone, whatever it says', () => {
    expect(trusting(dated(1_000)).anchor).toBeUndefined();
    expect(adjustedUtc(trusting(dated(1_000)), { wallMs: 7, mono: 1_000, latest: { utcMs: 0, mono: 1_000 } })).toEqual({ utcMs: 7, certain: false });
  });

  test('is believed once a second one agrees, to the second', () => {
    const { anchor } = trusting(dated(1_000), dated(61_000));
    if (anchor === undefined) throw new Error('two dates agree');
    expect(Math.abs(utcBy(anchor, 500_000) - (NOON + 500_000))).toBeLessThanOrEqual(1_000);
  });

  test('is not believed where two disagree, and of three the two that agree are', () => {
    expect(trusting(dated(1_000), dated(2_000, { aheadMs: CLOCK_AGREES_MS + 2_000 })).anchor).toBeUndefined();
    const { anchor } = trusting(dated(1_000, { aheadMs: YEAR_MS }), dated(2_000), dated(3_000));
    if (anchor === undefined) throw new Error('two dates agree');
    expect(Math.abs(utcBy(anchor, 3_000) - (NOON + 3_000))).toBeLessThanOrEqual(1_000);
  });

  test('says too little if its exchange was slow', () => {
    expect(trusting(dated(1_000), dated(60_000, { tookMs: SLOWEST_DATE_MS + 1 })).anchor).toBeUndefined();
    expect(trusting(dated(1_000), dated(60_000, { tookMs: SLOWEST_DATE_MS })).anchor).toBeDefined();
  });

  test('that is alone does not shake what two have said', () => {
    const trusted = trusting(dated(1_000), dated(2_000));
    expect(hear(trusted, dated(3_000, { aheadMs: YEAR_MS })).anchor).toEqual(trusted.anchor);
    expect([dated(3_000, { aheadMs: YEAR_MS }), dated(4_000), dated(5_000, { aheadMs: YEAR_MS })].reduce(hear, trusted).anchor, 'an agreeing date in between').toEqual(trusted.anchor);
    const moved = [dated(3_000, { aheadMs: YEAR_MS }), dated(4_000, { aheadMs: YEAR_MS })].reduce(hear, trusted).anchor;
    expect(moved === undefined ? undefined : Math.abs(utcBy(moved, 9_000) - (NOON + YEAR_MS + 9_000)) <= 1_000).toBe(true);
  });

  test('of any honest provider over any line is right within the slowest exchange and a second', () => {
    const date = fc.record({ mono: fc.integer({ min: 0, max: YEAR_MS }), tookMs: fc.integer({ min: 0, max: 2 * SLOWEST_DATE_MS }) });
    fc.assert(
      fc.property(fc.array(date, { minLength: 2, maxLength: 9 }), (dates) => {
        const { anchor } = trusting(...dates.toSorted((a, b) => a.mono - b.mono).map(({ mono, tookMs }) => dated(mono, { tookMs })));
        const quick = dates.filter(({ tookMs }) => tookMs <= SLOWEST_DATE_MS).length;
        expect(anchor !== undefined).toBe(quick >= 2);
        if (anchor !== undefined) expect(Math.abs(utcBy(anchor, YEAR_MS) - (NOON + YEAR_MS))).toBeLessThanOrEqual(SLOWEST_DATE_MS / 2 + 1_000);
      }),
    );
  });
});

describe('the time to judge by', () => {
  const TRUSTED = trusting(dated(1_000), dated(2_000));

  test('is the trusted one, whatever the wall clock and the high-water mark say', () => {
    for (const wallMs of [0, NOON - YEAR_MS, NOON + 11 * YEAR_MS]) {
      const { utcMs, certain } = adjustedUtc(TRUSTED, { wallMs, mono: 90_000, latest: { utcMs: NOON + YEAR_MS, mono: 0 } });
      expect(certain).toBe(true);
      expect(Math.abs(utcMs - (NOON + 90_000))).toBeLessThanOrEqual(1_000);
    }
  });

  test('is never before the high-water mark while nobody vouches for it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * NOON }), fc.integer({ min: 0, max: 2 * NOON }), fc.integer({ min: 0, max: YEAR_MS }), (wallMs, latestMs, runMs) => {
        expect(adjustedUtc({}, { wallMs, mono: 5 + runMs, latest: { utcMs: latestMs, mono: 5 } })).toEqual({ utcMs: Math.max(wallMs, latestMs + runMs), certain: false });
      }),
    );
  });
});

describe('a jump', () => {
  const from = { wallMs: NOON, mono: 1_000 };
  const to = (wallMs: number, mono: number) => ({ wallMs: NOON + wallMs, mono: 1_000 + mono });

  test.each([
    ['time that passes', to(YEAR_MS, YEAR_MS), undefined],
    ['a day by the wall clock alone', to(CLOCK_JUMP_MS, 0), undefined],
    ['more than a day ahead', to(CLOCK_JUMP_MS + 1, 0), CLOCK_JUMP_MS + 1],
    ['more than a day back', to(-CLOCK_JUMP_MS - 1, 0), -CLOCK_JUMP_MS - 1],
    ['eleven years, while a minute passed', to(11 * YEAR_MS + 60_000, 60_000), 11 * YEAR_MS],
    ['a wall clock that stood still for days', to(0, 2 * CLOCK_JUMP_MS), -2 * CLOCK_JUMP_MS],
  ])('is told from %s', (_, now, byMs) => {
    expect(jumpMs(from, now)).toBe(byMs);
  });
});

describe('a voucher within its time', () => {
  const at = (ms: number) => new Date(NOON + ms).toISOString();
  const HOUR = EXPIRY_BOUNDARY_MS;

  test.each([
    ['without any end', {}, true, 'valid'],
    ['without any end', {}, false, 'valid'],
    ['that ends in a millisecond', { validUntil: at(1) }, true, 'valid'],
    ['that ends now', { validUntil: at(0) }, true, 'expired'],
    ['that begins now', { validFrom: at(0) }, true, 'valid'],
    ['that begins in a millisecond', { validFrom: at(1) }, true, 'not-yet-valid'],
    ['that ended before it began', { validFrom: at(5), validUntil: at(-5) }, true, 'expired'],
    ['that ends in an hour', { validUntil: at(HOUR) }, false, 'valid'],
    ['that ends within the hour', { validUntil: at(HOUR - 1) }, false, 'boundary'],
    ['that ended within the hour', { validUntil: at(1 - HOUR) }, false, 'boundary'],
    ['that ended an hour ago', { validUntil: at(-HOUR) }, false, 'expired'],
    ['that begins within the hour', { validFrom: at(HOUR - 1) }, false, 'boundary'],
    ['that begins in an hour', { validFrom: at(HOUR) }, false, 'not-yet-valid'],
  ] as [string, { validFrom?: string; validUntil?: string }, boolean, string][])('%s, %j, by a clock that is certain: %j, is %s', (_, voucher, certain, validity) => {
    expect(validityAt(voucher, { utcMs: NOON, certain })).toBe(validity);
  });
});
