import { describe, expect, test } from 'vitest';
import { answerInbox, askAgain, find, load, more, useQueue } from '../../renderer/queue/queue.ts';
import { useSums } from '../../renderer/queue/sums.ts';
import type { Came } from '../left-behind.ts';
import { until } from '../until.ts';
import { breaking, firstConflict, opened, reading, SAM, windowOfDesk, writeOffFirst } from './window-of-desk.ts';

const times = (count: number, came: Came) => Array.from({ length: count }, () => came);

describe('the list of what is owed', () => {
  test('holds the pages that were asked for and not a row more, oldest first, none twice', async () => {
    const { pipe } = await windowOfDesk({ redemptions: times(120, 'not sent yet'), lanePaused: true });
    await opened();
    const rows = () => reading().queue.rows.map(({ seq }) => seq);
    expect(rows()).toHaveLength(50);
    await more('owed');
    expect(rows()).toHaveLength(100);
    await load();
    expect(rows(), 'a second look keeps the pages').toHaveLength(100);
    await more('owed');
    expect(rows()).toHaveLength(120);
    expect(reading().queue.after).toBeUndefined();
    expect(rows()).toEqual([...new Set(rows())].toSorted((a, b) => a - b));
    expect(pipe.asked.filter(({ name }) => name === 'redemption.questions'), 'nothing else is read again and again').toHaveLength(1);
  });

  test('is one page again when the screen is opened again', async () => {
    await windowOfDesk({ redemptions: times(60, 'not sent yet'), lanePaused: true });
    await opened();
    await more('owed');
    expect(reading().queue.rows).toHaveLength(60);
    await opened();
    expect(reading().queue.rows).toHaveLength(50);
  });

  test('stays as it was read when it cannot be read again, and says that it is older, until it is read', async () => {
    const { pipe } = await windowOfDesk({ redemptions: ['not sent yet'], lanePaused: true });
    await opened();
    const { now } = useQueue.getState();
    expect(now).toMatchObject({ older: false });
    pipe.before = breaking('queue.open');
    await load();
    expect(reading().queue.rows).toHaveLength(1);
    expect(useQueue.getState().now).toEqual({ ...now, older: true });
    pipe.before = () => undefined;
    await load();
    expect(useQueue.getState().now).toMatchObject({ older: false });
  });

  test('says so when it could not be read at all', async () => {
    const { pipe } = await windowOfDesk();
    pipe.before = breaking('queue.inbox');
    await opened();
    expect(useQueue.getState().now).toEqual({ at: 'broken', fault: { kind: 'defect' } });
  });

  test('is what the later of two readings found, whichever ends first', async () => {
    const { pipe } = await windowOfDesk({ redemptions: ['given, then refused'] });
    await opened();
    const held = Promise.withResolvers<void>();
    pipe.before = (name) => (name === 'queue.inbox' ? held.promise : undefined);
    const early = load();
    pipe.before = () => undefined;
    await writeOffFirst();
    held.resolve();
    await early;
    expect(reading().persons.conflicts).toEqual([]);
  });
});

describe('the screen opens', () => {
  test.each([
    [['not known by the cashier', 'given, then refused'], 'persons'],
    [['not known by the cashier', 'in doubt, handed over'], 'inbox'],
    [['in doubt, handed over'], 'owed'],
    [[], 'owed'],
  ] as [Came[], string][])('with %j where somebody is needed first: %s', async (redemptions, tab) => {
    await windowOfDesk({ redemptions });
    await opened();
    expect(useQueue.getState().tab).toBe(tab);
  });
});

describe('the badge', () => {
  test('counts what is owed and what waits for somebody, the inbox included, before the screen was ever opened', async () => {
    await windowOfDesk({ redemptions: ['in doubt, handed over', 'given, then refused', 'less taken', 'not known by the cashier'], errand: true });
    await until('the badge is true', () => useSums.getState().owed === 5);
    expect(useSums.getState()).toEqual({ owed: 5, forPersons: 4 });
  });

  test('asks for no rows', async () => {
    const { pipe } = await windowOfDesk({ redemptions: times(3, 'not sent yet'), lanePaused: true });
    await until('the badge is true', () => useSums.getState().owed === 3);
    expect(await window.desk.call('queue.open', pipe.asked.find(({ name }) => name === 'queue.open')?.input)).toMatchObject({ ok: true, value: { rows: [] } });
  });

  test('is true again after a conflict was resolved, and says since when nothing is owed', async () => {
    await windowOfDesk({ redemptions: ['given, then refused'] });
    await opened();
    expect(useSums.getState()).toEqual({ owed: 1, forPersons: 1 });
    await writeOffFirst();
    expect(useSums.getState()).toMatchObject({ owed: 0, forPersons: 0 });
    expect(Date.parse(useSums.getState().settledSince ?? '')).toBeGreaterThan(Date.now() - 10_000);
  });
});

describe('the inbox', () => {
  test('is answered by a supervisor at once', async () => {
    await windowOfDesk({ redemptions: ['not known by the cashier'] }, 'sam');
    await opened();
    const [question] = reading().inbox;
    await answerInbox(question?.redemption.id ?? '', 'no');
    expect(reading().inbox).toEqual([]);
  });

  test('is not answered by a cashier alone, and says so', async () => {
    await windowOfDesk({ redemptions: ['not known by the cashier'] });
    await opened();
    const id = reading().inbox[0]?.redemption.id ?? '';
    await answerInbox(id, 'no');
    expect(useQueue.getState().told).toEqual({ id, is: 'not-allowed' });
    expect(reading().inbox).toHaveLength(1);
  });
});

test('a provider that is asked again is heard; asked twice at once it is asked once', async () => {
  await windowOfDesk({ redemptions: ['given, then refused'] });
  await opened();
  const { id } = firstConflict().redemption;
  const before = firstConflict().provider.heardAt ?? '';
  const [, second] = await Promise.all([askAgain(id), window.desk.call('queue.askAgain', { id })]);
  expect(useQueue.getState().told).toEqual({ id, is: 'done' });
  expect(second).toEqual({ ok: true, value: { is: 'changed' } });
  expect(Date.parse(firstConflict().provider.heardAt ?? '')).toBeGreaterThan(Date.parse(before));
});

test('a provider that was never asked cannot be asked again, and the screen says so', async () => {
  await windowOfDesk({ redemptions: ['not sent yet'], lanePaused: true });
  await opened();
  const [row] = reading().queue.rows;
  const id = row?.owing.kind === 'redemption' ? row.owing.redemption.id : '';
  await askAgain(id);
  expect(useQueue.getState().told).toEqual({ id, is: 'changed' });
});

describe('a reference', () => {
  test('leads to its redemption, which is shown as it is now', async () => {
    await windowOfDesk({ redemptions: ['given, then refused'] });
    await opened();
    await find('K7F000');
    expect(useQueue.getState().found).toMatchObject({ at: 'found', redemption: { reference: 'K7F000', mayTakeBack: true } });
    await writeOffFirst();
    expect(useQueue.getState().found).toMatchObject({ at: 'found', redemption: { mayTakeBack: false } });
  });

  test('of a scan that came to nothing leads to what was said then', async () => {
    await windowOfDesk();
    await opened();
    const scanned = await window.desk.call('voucher.scan', { text: 'TRY0000000000' });
    const { reference } = (scanned as { value: { reference: string } }).value;
    await find(reference);
    expect(useQueue.getState().found).toMatchObject({ at: 'refused', refusal: { reference, maskedCode: 'TR.......0000' } });
  });

  test('that nobody gave out leads to nothing', async () => {
    await windowOfDesk();
    await opened();
    await find('ZZZZZZ');
    expect(useQueue.getState().found).toEqual({ at: 'unknown', reference: 'ZZZZZZ' });
  });
});

test('a push is heard while the screen is closed, and reads no list', async () => {
  const { pipe } = await windowOfDesk({ redemptions: ['given, then refused'] });
  await until('the badge is true', () => useSums.getState().owed === 1);
  await find('K7F000');
  const { found } = useQueue.getState();
  const before = pipe.asked.length;
  await window.desk.call('conflict.resolve', { id: found.at === 'found' ? found.redemption.id : '', resolution: 'charged', words: 'paid', approver: SAM });
  await until('the badge is true again', () => useSums.getState().owed === 0);
  expect(pipe.asked.slice(before).filter(({ name }) => name === 'queue.inbox')).toEqual([]);
});
