import { expect, onTestFinished, test } from 'vitest';
import { watchSpace } from '../../main/storage/space.ts';
import { handClock } from '../clocks.ts';
import { onSmallDisk } from '../other-process.ts';
import { tempFolder } from '../temp-folder.ts';

test('the room on the disk is looked at when the till is opened and each minute', () => {
  const clock = handClock();
  const space = watchSpace({ folder: tempFolder(), clock, log: () => undefined, changed: () => undefined });
  onTestFinished(() => space.stop());
  expect(space.now().freeMb).toBeGreaterThan(0);
  expect(clock.nextMs()).toBe(60_000);
});

const seen = onSmallDisk('storage/nearly-full.ts', 600_000_000);

// Where this machine may not make a small disk of its own, the test above stands alone.
test.each(seen === undefined ? [] : [seen])('on a disk that fills up it is said at less than 500 MB, counted while it lasts, and over when there is room again', (text) => {
  expect(JSON.parse(text)).toEqual({
    'at the start': { low: false },
    'after 150 MB were written, before the minute': { low: false },
    'a minute later': { low: true },
    'told': 1,
    'after 50 MB more': 'counted on',
    'told again': 2,
    'with room again': { low: false },
    log: ['disk nearly full', 'disk has room again'],
  });
});
