import { describe, expect, test } from 'vitest';
import { goTo, signOut } from '../../renderer/app.ts';
import { goToPlace, hearHistory, narrow, need, openHistory, openStory, scrolled, searchScanned, showNewer, useHistory } from '../../renderer/history/history.ts';
import { ROW_PX, scaleOf } from '../../renderer/history/scale.ts';
import { roomOfKey } from '../../renderer/rooms.ts';
import type { Came } from '../left-behind.ts';
import { until } from '../until.ts';
import { breaking, SAM, windowOfDesk } from './window-of-desk.ts';

hearHistory();

const get = useHistory.getState;
const times = (count: number, came: Came) => Array.from({ length: count }, () => came);
const seqs = () => [...get().entries].toSorted(([a], [b]) => a - b).map(([, { seq }]) => seq);
const refuse = () => window.desk.call('voucher.scan', { text: 'TRY0000000000' });

async function opened(): Promise<void> {
  openHistory();
  await until('the history is read', () => get().now.at === 'open');
}

async function seen(first: number, last: number): Promise<void> {
  need(first, last);
  await until(`places ${first} to ${last} are there`, () => Array.from({ length: last - first + 1 }, (_, n) => first + n).every((place) => get().entries.has(place)));
}

describe('the list', () => {
  test('opens on the newest, with how many there are, and reads what is seen and no more', async () => {
    const { pipe } = await windowOfDesk({ redemptions: times(220, 'not sent yet'), lanePaused: true });
    await opened();
    expect(get()).toMatchObject({ shown: 220, active: 219 });
    expect(Math.min(...get().entries.keys())).toBe(120);
    const before = pipe.asked.length;
    // as the bar is pulled: only where it comes to rest counts
    for (let first = 110; first > 20; first -= 10) need(first, first + 20);
    await seen(5, 25);
    expect(pipe.asked.slice(before).filter(({ name }) => name === 'history.part').length).toBeLessThanOrEqual(2);
    expect(seqs()).toEqual([...new Set(seqs())].toSorted((a, b) => a - b));
  });

  test('goes on top with what is new while its top is seen', async () => {
    await windowOfDesk({ redemptions: times(3, 'not sent yet'), lanePaused: true });
    await opened();
    await refuse();
    openHistory();
    await until('the new one is on top', () => get().shown === 4);
    expect(get().entries.get(3)).toMatchObject({ kind: 'refusal', outcome: 'not-accepted' });
    expect(get().active).toBe(3);
  });

  test('says that it is older where it cannot be read anew, until it is read', async () => {
    const { pipe } = await windowOfDesk({ redemptions: times(3, 'not sent yet'), lanePaused: true });
    await opened();
    const { readAt } = get();
    expect(get().older).toBe(false);
    pipe.before = breaking('history.part');
    openHistory();
    await until('it is older than it looks', () => get().older);
    expect(get()).toMatchObject({ now: { at: 'open' }, shown: 3, readAt });
    pipe.before = () => undefined;
    openHistory();
    await until('it is read', () => !get().older);
    expect(get().readAt).toBeGreaterThan(readAt);
  });

  test('neither shifts nor doubles while it is scrolled, and says how many are newer', async () => {
    await windowOfDesk({ redemptions: times(250, 'not sent yet'), lanePaused: true });
    await opened();
    scrolled(100 * ROW_PX);
    await seen(100, 130);
    const before = get().entries.get(120);
    for (let n = 0; n < 3; n++) await refuse();
    openHistory();
    await until('it is heard of', () => get().there === 253);
    expect(get().shown).toBe(250);
    expect(get().entries.get(120)).toEqual(before);
    await seen(60, 90);
    expect(new Set(seqs()).size).toBe(seqs().length);
    showNewer();
    await seen(240, 252);
    expect(get()).toMatchObject({ shown: 253, active: 252, scroll: 0 });
    expect(get().entries.get(120)).toEqual(before);
  });

  test('has what came out otherwise as it is now, under a filter too', async () => {
    await windowOfDesk({ redemptions: ['given, then refused', 'given, then refused'] });
    await opened();
    narrow({ outcome: 'accepted-offline' });
    await until('both are found', () => get().now.at === 'open' && get().shown === 2);
    const id = await idOf(get().entries.get(0)?.seq ?? 0);
    await window.desk.call('redemption.takeBack', { id, words: 'came back', approver: SAM });
    await until('one is left', () => get().shown === 1 && get().entries.size === 1);
    expect(get().entries.get(0)?.outcome).toBe('accepted-offline');
  });

  test('says that it could not be read, and that there is no such day', async () => {
    const { pipe } = await windowOfDesk();
    pipe.before = breaking('history.part');
    openHistory();
    await until('it is known', () => get().now.at !== 'opening');
    expect(get().now.at).toBe('broken');
    pipe.before = () => undefined;
    narrow({ from: '2026-02-30' });
    await until('it is known', () => get().now.at !== 'opening');
    expect(get().now.at).toBe('no-such-day');
  });

  test('keeps the keyboard within it', async () => {
    await windowOfDesk({ redemptions: times(3, 'not sent yet'), lanePaused: true });
    await opened();
    goToPlace(-1);
    expect(get().active).toBe(0);
    goToPlace(3);
    expect(get().active).toBe(2);
  });
});

/** The id behind an entry. */
async function idOf(seq: number): Promise<string> {
  await openStory(seq);
  const { story } = get();
  return story.at === 'open' ? (story.story.redemption?.id ?? '') : '';
}

describe('a scan in the history', () => {
  test('is looked for whatever narrowed the list before, and its story opens where it is the only one', async () => {
    await windowOfDesk();
    await opened();
    await refuse();
    narrow({ person: 'sam' });
    await until('nothing is found', () => get().now.at === 'open' && get().shown === 0);
    searchScanned('TRY0000000000');
    await until('its story is told', () => get().story.at === 'open');
    expect(get().filter).toEqual({ text: 'TRY0000000000' });
    const { story } = get();
    expect(story.at === 'open' && story.story.steps.map(({ what }) => what.is)).toEqual(['refused']);
  });
});

test('a story is told anew when something happens to it', async () => {
  await windowOfDesk({ redemptions: ['given, then refused'] });
  await opened();
  const id = await idOf(get().entries.get(0)?.seq ?? 0);
  const outcome = () => {
    const { story } = get();
    return story.at === 'open' ? story.story.entry.outcome : story.at;
  };
  expect(outcome()).toBe('accepted-offline');
  await window.desk.call('redemption.takeBack', { id, words: 'came back', approver: SAM });
  await until('it is told', () => outcome() === 'taken-back');
});

test('a story that cannot be told anew is not told as it was', async () => {
  const { pipe } = await windowOfDesk({ redemptions: ['given, then refused'] });
  await opened();
  const id = await idOf(get().entries.get(0)?.seq ?? 0);
  expect(get().story.at).toBe('open');
  pipe.before = breaking('history.story');
  await window.desk.call('redemption.takeBack', { id, words: 'came back', approver: SAM });
  await until('it says so', () => get().story.at === 'broken');
});

test('what somebody looked up is gone when they sign out', async () => {
  await windowOfDesk({ redemptions: ['given, then refused'] });
  await opened();
  searchScanned('TRY0000000000');
  await signOut();
  expect(get()).toMatchObject({ now: { at: 'closed' }, filter: {}, text: '', entries: new Map() });
  goTo('desk');
});

describe('the bar of the list', () => {
  test.each([0, 1, 17, 10_000, 681_818, 681_819, 1_000_000, 50_000_000])('reaches the first and the last of %i rows, and is never taller than can be drawn', (rows) => {
    const opening = 400;
    const { tall, by } = scaleOf(rows, opening);
    expect(tall).toBeLessThanOrEqual(33_554_428);
    const end = Math.max(0, tall - opening) * by;
    expect(end).toBeCloseTo(Math.max(0, rows * ROW_PX - opening), 3);
  });
});

test.each([
  [{ key: 'h', ctrlKey: true }, 'history'],
  [{ key: 'H', ctrlKey: true }, 'history'],
  [{ key: 'р', code: 'KeyH', ctrlKey: true }, 'history'],
  [{ key: 'd', code: 'KeyH', ctrlKey: true }, undefined],
  [{ key: 'h' }, undefined],
  [{ key: 'h', ctrlKey: true, shiftKey: true }, undefined],
  [{ key: 'F2' }, 'desk'],
  [{ key: 'F2', ctrlKey: true }, undefined],
])('%j opens %s', (pressed, room) => {
  expect(roomOfKey(new KeyboardEvent('keydown', pressed))).toBe(room);
});
