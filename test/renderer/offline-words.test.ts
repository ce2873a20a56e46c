import { describe, expect, test } from 'vitest';
import { wordsOfAccepts, wordsOfAge, wordsOfExposure, wordsOfNewer, wordsOfVenue } from '../../renderer/words/offline.ts';
import { wordsOfOutcome } from '../../renderer/words/outcome.ts';
import { WhyNotRead } from '../../shared/lists.ts';
import type { Readiness } from '../../shared/offline.ts';

const MINUTE_MS = 60_000;

const venue = (tills: number): Readiness => ({ tills, accounts: [], tillCaps: [{ minor: 50_000, currency: 'EUR' }], venueCaps: [{ minor: 50_000 * tills, currency: 'EUR' }] });

describe('what would be accepted', () => {
  test('is said with both limits, and with one where the other adds nothing', () => {
    expect(wordsOfAccepts({ evidence: 'listed', giveMinor: 5_000, askMinor: 20_000 }, 'EUR')).toBe('A voucher that stands in the list as unused: up to €50.00 at once, up to €200.00 if a supervisor answers for it.');
    expect(wordsOfAccepts({ evidence: 'listed', giveMinor: 5_000, askMinor: 5_000 }, 'EUR')).toBe('A voucher that stands in the list as unused: up to €50.00 at once.');
    expect(wordsOfAccepts({ evidence: 'well-formed', giveMinor: 0, askMinor: 2_000 }, 'EUR')).toBe('A code that looks as it should: up to €20.00 if a supervisor answers for it.');
  });

  test('says that so many tills risk so many times as much', () => {
    expect(wordsOfVenue(venue(1))).toBe('This till can lose €500.00 at most. It is the only one.');
    expect(wordsOfVenue(venue(3))).toBe('This till can lose €500.00 at most. 3 tills risk 3 times as much: €1,500.00.');
    expect(wordsOfVenue({ tills: 3, accounts: [], tillCaps: [], venueCaps: [] })).toContain('nothing can be lost');
  });

  test('says each currency against its own cap', () => {
    const out = { capMinor: 50_000, leftMinor: 29_000, outMinor: 21_000 };
    expect(wordsOfExposure([{ currency: 'EUR', ...out }, { currency: 'JPY', ...out }])).toBe('€210.00 of €500.00, JP¥21,000 of JP¥50,000');
  });
});

describe('a list that could not be read anew', () => {
  test.each(WhyNotRead.options)('says why, and who can do something about it: %s', (why) => {
    expect(wordsOfNewer({ is: 'not-read', at: '2026-03-01T19:05:00.000Z', why }, 'up')).toMatch(/^Could not be read\. Last tried 1 March 2026, \d\d:\d\d: \S.+\. The desk tries again by itself\.$/);
  });

  test('is not promised while its provider cannot be asked', () => {
    expect(wordsOfNewer({ is: 'waited-for' }, 'down')).toBe('It is read by itself when the provider answers again.');
  });

  test('sends for IT where the disk is full', () => {
    expect(wordsOfNewer({ is: 'not-read', at: '2026-03-01T19:05:00.000Z', why: 'disk-full' }, 'up')).toContain('Call IT');
  });
});

describe('a code that is not in the list', () => {
  test('is never called invalid: it is said which list, and how old it was', () => {
    const shownAtMs = new Date(2026, 2, 1, 19, 42).getTime();
    const { why } = wordsOfOutcome({ is: 'not-accepted', reason: 'not-in-list', listAgeMs: 37 * MINUTE_MS }, 'to-hand-over', { shownAtMs });
    expect(why).toBe('The provider cannot be reached, and this code is not in the list of 19:05 (37 minutes old).');
    expect(why).not.toMatch(/valid/);
  });

  test('and a list too old says its age too', () => {
    const shownAtMs = new Date(2026, 2, 1, 19, 42).getTime();
    const { more } = wordsOfOutcome({ is: 'not-accepted', reason: 'list-too-old', listAgeMs: 13 * 60 * MINUTE_MS }, 'to-hand-over', { shownAtMs });
    expect(more).toEqual(['By the list of 06:42 (13 h 0 min old).']);
  });
});

test.each([
  [20_000, 'less than a minute'],
  [60_000, '1 minute'],
  [37 * MINUTE_MS, '37 minutes'],
  [59.6 * MINUTE_MS, '1 h 0 min'],
  [192 * MINUTE_MS, '3 h 12 min'],
])('an age of %i ms is %s', (ms, words) => expect(wordsOfAge(ms)).toBe(words));
