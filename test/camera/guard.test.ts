import { expect, test } from 'vitest';
import type { Format } from '../../renderer/camera/decode/printed.ts';
import { AWAY_MS, type Guard, look, LOOK_MS, NEVER_LOOKED, NOTHING_SEEN, see } from '../../renderer/camera/guard.ts';

/** What became scans of the looks at a picture, those that saw nothing among them; `onDesk`: what the desk shows at that moment; `first`: of a picture that was not there before. */
function scans(looks: { atMs: number; text?: string; format?: Format; onDesk?: string; first?: boolean }[]): string[] {
  let guard: Guard = NOTHING_SEEN;
  let looked = NEVER_LOOKED;
  return looks.flatMap(({ atMs, text, format = 'qr', onDesk, first = false }) => {
    looked = look(looked, { atMs, first });
    if (text === undefined) return [];
    const saw = see(guard, { text, format }, { lookedMs: looked.lookedMs, onDesk: (one) => one === onDesk });
    guard = saw.guard;
    return saw.is === 'scan' ? [`${text} at ${atMs}`] : [];
  });
}
const held = (text: string | undefined, fromMs: number, toMs: number, more: { onDesk?: string; format?: Format } = {}) =>
  Array.from({ length: (toMs - fromMs) / 100 + 1 }, (_, nth) => ({ ...(text === undefined ? {} : { text }), atMs: fromMs + nth * 100, ...more }));
/** A picture in which nothing is seen. */
const empty = (fromMs: number, toMs: number) => held(undefined, fromMs, toMs);

test('a code that is held before the camera for a minute is one scan', () => {
  expect(scans(held('A', 0, 60_000))).toEqual(['A at 0']);
});

test('it is no other scan when a shaking hand hides it for two seconds', () => {
  expect(scans([...held('A', 0, 500), ...empty(600, 2_400), ...held('A', 2_500, 3_000)])).toEqual(['A at 0']);
});

test('it is none when the cashier goes on to the next guest while it still lies there', () => {
  expect(scans([...held('A', 0, 3_000, { onDesk: 'A' }), ...held('A', 3_100, 9_000)])).toEqual(['A at 0']);
});

test('it is none while the desk shows what became of it, however long it was away', () => {
  expect(scans([...held('A', 0, 500, { onDesk: 'A' }), ...empty(600, 59_900), ...held('A', 60_000, 60_500, { onDesk: 'A' })])).toEqual(['A at 0']);
});

test('it is another scan once it was away and the desk is done with it', () => {
  expect(scans([...held('A', 0, 500), ...empty(600, 400 + AWAY_MS), ...held('A', 500 + AWAY_MS, 4_000)])).toEqual(['A at 0', `A at ${500 + AWAY_MS}`]);
});

test('a code that lies there while the machine is too busy to look is no other scan', () => {
  expect(scans([...held('A', 0, 500), ...held('A', 20_500, 21_000), { atMs: 30_000 }, ...held('A', 31_000, 31_500)])).toEqual(['A at 0']);
  // nor is its absence anything but what was looked at
  expect(AWAY_MS / LOOK_MS).toBeGreaterThanOrEqual(5);
});

test('a code that is shown again when the camera was off for longer is another scan', () => {
  const again = held('A', 4_000, 5_000).map((one, nth) => ({ ...one, first: nth === 0 }));
  expect(scans([...held('A', 0, 500), ...again])).toEqual(['A at 0', 'A at 4000']);
});

test('the next guest’s code is a scan at once, and two that lie there together are one each', () => {
  const both = held('A', 0, 5_000).flatMap(({ atMs }) => [{ atMs, text: 'A' }, { atMs: atMs + 50, text: 'B' }]);
  expect(scans(both)).toEqual(['A at 0', 'B at 50']);
});

test('bars without a check of their own must be read three times alike in a row', () => {
  expect(scans(held('123456', 0, 100, { format: 'itf' }))).toEqual([]);
  expect(scans(held('123456', 0, 200, { format: 'itf' }))).toEqual(['123456 at 200']);
  expect(scans([0, 2_000, 4_000].flatMap((atMs) => [{ atMs, text: '123456', format: 'itf' as const }, ...empty(atMs + 100, atMs + 1_900)]))).toEqual([]);
});

test('a part of a code that is read now and then in place of the whole is never a scan', () => {
  const askew = ['123456789012', '123456789012', '789012', '123456789012', '123456789012', '123456', '123456789012', '123456789012', '123456789012'];
  expect(scans(askew.map((text, nth) => ({ text, format: 'itf', atMs: nth * 100 })))).toEqual(['123456789012 at 800']);
});

test.each(['ean-13', 'code-128', 'pdf417'] as const)('a check that a mistake can pass wants two readings alike: %s', (format) => {
  expect(scans(held('4006381333931', 0, 100, { format }))).toEqual(['4006381333931 at 100']);
});

test('a day of codes is not kept', () => {
  let guard: Guard = NOTHING_SEEN;
  for (let nth = 0; nth < 5_000; nth += 1) guard = see(guard, { text: `${nth}`, format: 'qr' }, { lookedMs: nth, onDesk: () => false }).guard;
  expect(guard.size).toBeLessThanOrEqual(50);
});
