import { describe, expect, test } from 'vitest';
import type { LineEvent } from '../../shared/offline.ts';
import { applyLine, forcedLeftMs, isOffline, type Line, NEW_LINE, outageMs } from '../../main/core/outage.ts';
import { momentAt } from './history.ts';

type Told = [seconds: number, event: LineEvent, run?: number];
const GONE: LineEvent = { kind: 'line-gone' };
const BACK: LineEvent = { kind: 'line-back' };
const COUNTED: LineEvent = { kind: 'line-counted' };
const FORCED: LineEvent = { kind: 'offline-forced', by: 'sam', forMs: 600_000 };
const LIFTED: LineEvent = { kind: 'offline-lifted', by: 'desk' };
const CLOSED: LineEvent = { kind: 'outage-closed', by: 'sam' };

const lineAfter = (...told: Told[]): Line => told.reduce((line, [seconds, event, run], n) => applyLine(line, event, momentAt(seconds, run), n + 1), NEW_LINE);
const seconds = (line: Line, now: number, run?: number) => outageMs(line, momentAt(now, run)) / 1_000;

describe('the hours of an outage', () => {
  test.each([
    ['are none while the line was never gone', [], [1_000], 0],
    ['run while the line is gone', [[100, GONE]], [160], 60],
    ['stand still while it is back', [[100, GONE], [160, BACK]], [9_000], 60],
    ['go on when it goes again', [[100, GONE], [160, BACK], [900, GONE]], [910], 70],
    ['run while a supervisor has it so', [[100, FORCED]], [130], 30],
    ['are counted once while both are so', [[100, GONE], [110, FORCED], [150, BACK], [170, LIFTED]], [999], 70],
    ['are the same whether they were written down in between or not', [[100, GONE], [130, COUNTED], [155, COUNTED]], [160], 60],
    ['begin anew when a person closes it', [[100, GONE], [160, CLOSED]], [165], 5],
    ['are over when it is closed after the line came back', [[100, GONE], [160, BACK], [170, CLOSED]], [999], 0],
    ['of a run that died have what was written down, and what the next has counted itself', [[100, GONE], [400, COUNTED]], [20, 1], 320],
    ['do not count a night in which the till was off', [[100, GONE], [400, COUNTED], [3, GONE, 1], [10, BACK, 1]], [50_000, 1], 310],
  ] as [string, Told[], [number, number?], number][])('%s', (_, told, [now, run], counted) => {
    expect(seconds(lineAfter(...told), now, run)).toBe(counted);
  });
});

test('an outage that nobody closed goes on with the row that closed the last one', () => {
  const line = lineAfter([100, GONE], [150, CLOSED], [160, BACK], [900, GONE]);
  expect(line.closedSeq).toBe(2);
  expect(line.beganAt).toBe(momentAt(150).at);
});

describe("a supervisor's word", () => {
  test('holds for as long as they said, and not after it was lifted', () => {
    const line = lineAfter([100, FORCED]);
    expect([100, 699, 700, 9_999].map((now) => forcedLeftMs(line, momentAt(now)))).toEqual([600_000, 1_000, 0, 0]);
    expect(forcedLeftMs(lineAfter([100, FORCED], [110, LIFTED]), momentAt(120))).toBe(0);
  });

  test('that is lifted while the line is gone leaves the line gone', () => {
    expect(isOffline(lineAfter([100, GONE], [110, FORCED], [120, LIFTED]))).toBe(true);
    expect(isOffline(lineAfter([100, GONE], [110, FORCED], [120, BACK]))).toBe(true);
    expect(isOffline(lineAfter([100, GONE], [110, FORCED], [120, BACK], [130, LIFTED]))).toBe(false);
  });
});
