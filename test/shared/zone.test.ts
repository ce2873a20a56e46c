import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localMinute, rangeOfDay, utcOfLocal } from '../../shared/zone.ts';

const ZONES = ['UTC', 'Europe/Vienna', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/Santiago'];
const MINUTE_MS = 60_000;
const at = (text: string) => Date.parse(text);

describe('a minute of a time zone', () => {
  test.each([
    ['2026-03-01T19:42', 'Europe/Vienna', '2026-03-01T18:42:00.000Z'],
    ['2026-07-01T19:42', 'Europe/Vienna', '2026-07-01T17:42:00.000Z'],
    ['2026-03-01T00:15', 'Asia/Kathmandu', '2026-02-28T18:30:00.000Z'],
    // shown twice in the night in which clocks go back: the first of the two
    ['2026-10-25T02:30', 'Europe/Vienna', '2026-10-25T00:30:00.000Z'],
  ])('%s in %s is %s', (minute, zone, utc) => {
    expect(utcOfLocal(minute, zone)).toBe(at(utc));
  });

  test.each([
    ['2026-03-29T02:30', 'Europe/Vienna'],
    ['2026-02-30T12:00', 'UTC'],
    ['2026-13-01T12:00', 'UTC'],
    ['2026-03-01T24:01', 'UTC'],
  ])('%s in %s is shown by no clock', (minute, zone) => {
    expect(utcOfLocal(minute, zone)).toBeUndefined();
  });

  test('is found again from what the clocks show, but for the second of two', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: at('2012-01-01T00:00Z') / MINUTE_MS, max: at('2038-01-01T00:00Z') / MINUTE_MS }), (zone, minutes) => {
        const utcMs = minutes * MINUTE_MS;
        const found = utcOfLocal(localMinute(utcMs, zone), zone);
        expect(found).toBeDefined();
        if (found !== utcMs) expect(localMinute(found ?? 0, zone)).toBe(localMinute(utcMs, zone));
        expect(utcMs - (found ?? 0)).toBeLessThanOrEqual(3 * 60 * MINUTE_MS);
      }),
    );
  });
});

describe('a day of a time zone', () => {
  test.each([
    ['2026-03-01', 'Europe/Vienna', '2026-02-28T23:00:00.000Z', 24],
    ['2026-03-29', 'Europe/Vienna', '2026-03-28T23:00:00.000Z', 23],
    ['2026-10-25', 'Europe/Vienna', '2026-10-24T22:00:00.000Z', 25],
    // clocks there go forward at midnight
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z', 23],
  ])('%s in %s begins at %s and has %i hours', (day, zone, from, hours) => {
    const range = rangeOfDay(day, zone);
    expect(new Date(range?.fromMs ?? 0).toISOString()).toBe(from);
    expect(((range?.toMs ?? 0) - (range?.fromMs ?? 0)) / 3_600_000).toBe(hours);
  });

  test.each(['2026-02-30', '2026-13-01', 'today'])('%s is none', (day) => {
    expect(rangeOfDay(day, 'UTC')).toBeUndefined();
  });

  test('ends where the next begins, and holds each of its minutes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: at('2012-01-01T00:00Z') / MINUTE_MS, max: at('2038-01-01T00:00Z') / MINUTE_MS }), (zone, minutes) => {
        const day = localMinute(minutes * MINUTE_MS, zone).slice(0, 10);
        const range = rangeOfDay(day, zone);
        expect(range).toBeDefined();
        if (range === undefined) return;
        expect(minutes * MINUTE_MS).toBeGreaterThanOrEqual(range.fromMs);
        expect(minutes * MINUTE_MS).toBeLessThan(range.toMs);
      }),
    );
  });
});
