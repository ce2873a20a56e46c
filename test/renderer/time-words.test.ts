import { expect, test } from 'vitest';
import { tellTimeOf, wordsOfClock, wordsOfDay, wordsOfLastDay, wordsOfTime } from '../../renderer/words/time.ts';

test('times are those of the venue’s clocks, whatever this computer’s are', () => {
  tellTimeOf('Pacific/Auckland');
  expect(wordsOfTime('2026-03-01T10:30:00.000Z', new Date('2026-03-01T10:59:00.000Z'))).toBe('23:30');
  expect(wordsOfTime('2026-03-01T10:30:00.000Z', new Date('2026-03-01T11:01:00.000Z')), 'it is tomorrow there').toBe('1 March 2026, 23:30');
  expect(wordsOfClock(new Date('2026-03-01T10:30:05.000Z'))).toBe('23:30:05');
  tellTimeOf('America/New_York');
  expect(wordsOfTime('2026-03-01T10:30:00.000Z', new Date('2026-03-01T11:01:00.000Z'))).toBe('05:30');
});

test('what ends with a day is good on that day, and is not said to be on the next', () => {
  tellTimeOf('Europe/Berlin');
  const endOf = '2036-08-01T22:00:00.000Z';
  expect(wordsOfLastDay(endOf)).toBe('1 August 2036');
  expect(wordsOfDay(endOf)).toBe('2 August 2036');
  expect(wordsOfLastDay('2036-08-01T10:00:00.000Z'), 'what ends at noon is good until then').toBe('1 August 2036');
});
