import { describe, expect, test } from 'vitest';
import type { Fault } from '../../shared/fault.ts';
import { backoffMs, faultsInARow, knownInMs, nextReadMs } from '../../main/core/backoff.ts';
import { BACKOFF_CAP_MS, GRACE_MS, LONG_OUTAGE_CAP_MS, LONG_OUTAGE_FAULTS, READ_GAP_MS, RETRY_AFTER_AT_MOST_MS, SLOWEST_READ_MS } from '../../main/core/limits.ts';
import { after, began, ended, found, given, type Happened, lost, momentAt, requested, took, unsent } from './history.ts';

const fault: Fault = { kind: 'unavailable', effect: 'possible', detail: '' };
const SENT: Happened[] = [
  [0, requested()],
  [0, began(1, 'redeem')],
];
const read = (attempt: number, at: number): Happened[] => [
  [at, began(attempt, 'recall')],
  [at, ended(attempt, found())],
];

describe('waiting after a fault', () => {
  test('doubles with every fault in a row up to its cap, with full jitter', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 40].map((n) => backoffMs(n, fault, 1))).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, BACKOFF_CAP_MS, BACKOFF_CAP_MS, BACKOFF_CAP_MS]);
    expect(backoffMs(40, fault, 0)).toBe(0);
    expect(backoffMs(3, fault, 0.5)).toBe(4_000);
  });

  test('goes on rarer after a long outage', () => {
    expect(backoffMs(LONG_OUTAGE_FAULTS - 1, fault, 1)).toBe(BACKOFF_CAP_MS);
    expect(backoffMs(LONG_OUTAGE_FAULTS, fault, 1)).toBe(LONG_OUTAGE_CAP_MS);
  });

  test('is exactly what the provider asked for, up to a day', () => {
    expect(backoffMs(1, { ...fault, retryAfterMs: 7_000 }, 0.3)).toBe(7_000);
    expect(backoffMs(9, { ...fault, retryAfterMs: 0 }, 1)).toBe(0);
    expect(backoffMs(1, { ...fault, retryAfterMs: 30 * 60 * 60_000 }, 0)).toBe(RETRY_AFTER_AT_MOST_MS);
  });

  test.each([
    ['nothing was asked', [], 0],
    ['one fault', [[1, ended(1, lost)]], 1],
    ['a call that never ended', [], 0],
    ['two faults', [[1, ended(1, lost)], [2, began(2, 'redeem')], [3, ended(2, unsent)]], 2],
    ['a fault of another verb', [[1, ended(1, lost)], [2, began(2, 'recall')], [3, ended(2, lost)]], 1],
    ['an answer in between', [[1, ended(1, lost)], [2, began(2, 'redeem')], [3, ended(2, took('res-2'))], [4, began(3, 'redeem')], [5, ended(3, lost)]], 1],
  ] as [string, Happened[], number][])('counts the faults of a verb in a row: %s', (_, ends, faults) => {
    expect(faultsInARow(after(...SENT, ...ends).attempts, 'redeem')).toBe(faults);
  });
});

describe('asking what became of it', () => {
  test('happens soon, slower and slower, and never later than the end of the grace', () => {
    const history = [...SENT];
    const waits: number[] = [];
    for (let n = 2, at = 0; at < GRACE_MS; n++) {
      const wait = nextReadMs(after(...history), momentAt(at / 1000));
      waits.push(wait);
      at += wait;
      history.push(...read(n, at / 1000));
    }
    expect(waits.slice(0, 6)).toEqual([1_000, 1_000, 2_000, 4_000, 8_000, SLOWEST_READ_MS]);
    expect(Math.max(...waits)).toBe(SLOWEST_READ_MS);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(GRACE_MS);
  });

  test('happens ever more seldom once no guest waits for it', () => {
    const history = [...SENT, ...[2, 3, 4, 5, 6, 7].flatMap((n) => read(n, n))];
    expect(nextReadMs(after(...history), momentAt(8))).toBe(SLOWEST_READ_MS);
    expect(nextReadMs(after(...history, [8, given()]), momentAt(8))).toBe(32_000);
  });

  test('happens a second time after the gap between two believed reads', () => {
    expect(nextReadMs(after(...SENT, ...read(2, GRACE_MS / 1000)), momentAt(GRACE_MS / 1000))).toBe(READ_GAP_MS);
  });

  test('happens at once where the grace is over', () => {
    expect(nextReadMs(after(...SENT), momentAt(GRACE_MS / 1000))).toBe(0);
    expect(nextReadMs(after(...SENT), momentAt(GRACE_MS / 1000 - 0.5))).toBe(500);
  });

  test('waits for the grace of what was sent again', () => {
    const again = after(...SENT, [1, given()], ...read(2, 90), ...read(3, 95), [100, began(4, 'redeem')], [101, ended(4, took('res-4'))]);
    expect(nextReadMs(again, momentAt(101))).toBe(GRACE_MS - 1_000);
  });

  test('is due at once where nothing was ever sent', () => {
    expect(nextReadMs(after([0, requested()]), momentAt(0))).toBe(0);
  });

  test('ends, if the line is there, after grace and gap', () => {
    expect(knownInMs(after(...SENT), momentAt(0))).toBe(GRACE_MS + READ_GAP_MS);
    expect(knownInMs(after(...SENT), momentAt(30))).toBe(GRACE_MS - 30_000 + READ_GAP_MS);
    expect(knownInMs(after(...SENT, [1, ended(1, took('res-1'))]), momentAt(1))).toBeUndefined();
  });

  test('begins its grace anew in a later run, which has counted no second of it', () => {
    expect(nextReadMs(after(...SENT), momentAt(0, 7))).toBe(1_000);
    expect(knownInMs(after(...SENT), momentAt(0, 7))).toBe(GRACE_MS + READ_GAP_MS);
    expect(knownInMs(after(...SENT), momentAt(60, 7))).toBe(GRACE_MS - 60_000 + READ_GAP_MS);
  });
});
