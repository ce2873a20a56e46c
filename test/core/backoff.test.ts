import { describe, expect, test } from 'vitest';
import type { Fault } from '../../shared/fault.ts';
import { backoffMs, knownBy, nextReadAt } from '../../main/core/backoff.ts';
import { BACKOFF_CAP_MS, GRACE_MS, READ_GAP_MS, SLOWEST_READ_MS } from '../../main/core/limits.ts';
import { after, began, ended, found, type Happened, requested, START, took } from './history.ts';

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

  test('is exactly what the provider asked for', () => {
    expect(backoffMs(1, { ...fault, retryAfterMs: 7_000 }, 0.3)).toBe(7_000);
    expect(backoffMs(9, { ...fault, retryAfterMs: 0 }, 1)).toBe(0);
  });
});

describe('asking what became of it', () => {
  test('happens soon, slower and slower, and never later than the end of the grace', () => {
    const history = [...SENT];
    const waits: number[] = [];
    for (let n = 2, at = 0; at < GRACE_MS; n++) {
      const next = nextReadAt(after(...history), START + at) - START;
      waits.push(next - at);
      at = next;
      history.push(...read(n, at / 1000));
    }
    expect(waits.slice(0, 6)).toEqual([1_000, 1_000, 2_000, 4_000, 8_000, SLOWEST_READ_MS]);
    expect(Math.max(...waits)).toBe(SLOWEST_READ_MS);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(GRACE_MS);
  });

  test('happens a second time after the gap between two believed reads', () => {
    const now = START + GRACE_MS;
    expect(nextReadAt(after(...SENT, ...read(2, GRACE_MS / 1000)), now)).toBe(now + READ_GAP_MS);
  });

  test('happens at once where the grace is over', () => {
    expect(nextReadAt(after(...SENT), START + GRACE_MS + 1)).toBe(START + GRACE_MS + 1);
  });

  test('waits for the grace of what was sent again', () => {
    const again = after(...SENT, ...read(2, 90), ...read(3, 95), [100, began(4, 'redeem')], [101, ended(4, took('res-4'))]);
    expect(nextReadAt(again, START + 101_000)).toBe(START + 100_000 + GRACE_MS);
  });

  test('ends, if the line is there, after grace and gap', () => {
    expect(knownBy(after(...SENT))).toBe(START + GRACE_MS + READ_GAP_MS);
    expect(knownBy(after(...SENT, [1, ended(1, took('res-1'))]))).toBeUndefined();
  });
});
