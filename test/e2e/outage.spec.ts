import { expect, test } from '@playwright/test';
import { takenAtProvider } from './desk-app.ts';
import { bothSides, type Heard, lineComesBack, openOutage, openOutageOfLost, type Outage, passQuickly, type Row, whenQueue } from './outage.ts';
import { badge, idOf, lineIs } from './queue-steps.ts';

/** What the desk promises once the line is back. */
/** Five seconds by the desk's own timers, as the simulator sees to; a machine that is busy with other tests takes longer about each step. */
const SETTLED_WITHIN_MS = 10_000;
/** The window reads the queue twice a second at most. */
const SHOWN_WITHIN_MS = SETTLED_WITHIN_MS + 1_000;
/** For what the window is to say of it. */
const SOON = { timeout: 20_000 };
/** Calls that may be under way at once: on the way one may pass as many less one. */
const LANE_WIDTH = 4;

const NEXT = {
  GET: 'The desk asks the provider again when the line is back.',
  POST: 'The desk sends it when the line is back.',
  DELETE: 'The desk asks the provider to give it back when the line is back.',
};

/** Whether the line is there is looked at for each account by a call that changes nothing. */
const PROBES = ['/verifycredentials', '/submission/offers/training-dinner/vouchers'];

test.setTimeout(120_000);

test('half an hour without the line: nothing is lost or sent, and when it is back all is settled in seconds, oldest first, each once', async () => {
  const { desk, home, rows } = await openOutage();
  const { page } = desk;
  const books = takenAtProvider(home);
  const cut = await bothSides(desk);
  await expectOwed({ desk, rows });
  await passQuickly(desk);
  await expectOwed({ desk, rows });
  await expect(page.getByRole('row', { name: /^Vauchar/ })).toContainText(/[3-5][0-9]:[0-5][0-9]/);
  const outage = since(await bothSides(desk), cut);
  expect(outage.heard).toEqual([]);
  expect(outage.sent.filter(({ path }) => !PROBES.includes(path))).toEqual([]);
  expect(takenAtProvider(home)).toEqual(books);

  const before = await bothSides(desk);
  const ids = await Promise.all(rows.map(({ reference }) => idOf(page, reference)));
  const back = await lineComesBack(desk);
  const shownAt = page.getByText('Nothing is owed.').waitFor({ timeout: 60_000 }).then(() => desk.mono());
  const up = (await whenQueue(desk, 'line up')) - back;
  const settled = (await whenQueue(desk, 'empty')) - back;
  const shown = (await shownAt) - back;
  test.info().annotations.push({ type: 'milliseconds after the line', description: JSON.stringify({ up, settled, shown }) });
  expect(settled, 'everything is settled').toBeLessThan(SETTLED_WITHIN_MS);
  expect(shown, 'and the window says so').toBeLessThan(SHOWN_WITHIN_MS);
  await expect(page.getByRole('row').filter({ hasText: 'Vauchar' }).getByText('Line up')).toBeVisible();
  await expect(badge(page, 'Queue')).toBeVisible();

  const { sent, heard } = since(await bothSides(desk), before);
  expect(firstCalls(sent, rows), 'they leave oldest first').toEqual(rows);
  expect(firstCalls(heard, rows)[0], 'the first is sent alone').toEqual(rows[0]);
  const passed = firstCalls(heard, rows).map((row, place) => Math.abs(rows.indexOf(row) - place));
  expect(Math.max(...passed), 'on the way none passes more than may be under way').toBeLessThan(LANE_WIDTH);
  expectCallsOfEach(heard, rows);
  const { redemptions, reversed } = takenAtProvider(home);
  // the first was taken and given back before this run; the next, the first handed over and the last stand; the others were taken once and given back once
  const [, given, handedOver, givenUp, takenBack, another, last] = ids;
  expect(redemptions.map((taken) => taken.transaction_id).toSorted()).toEqual([given, handedOver, last].toSorted());
  expect(reversed.map((taken) => taken.transaction_id).toSorted()).toEqual([givenUp, takenBack, another].toSorted());
  await desk.close();
});

test('what never arrived is asked about within seconds of the line, sent as soon as two reads say so, and taken once', async () => {
  const { desk, home, rows } = await openOutageOfLost();
  const { page } = desk;
  const [handedOver, givenUp] = rows as [Row, Row];
  await passQuickly(desk);
  await expectOwed({ desk, rows });
  const before = await bothSides(desk);
  const back = await lineComesBack(desk);
  await expect(page.getByRole('row').filter({ hasText: handedOver.reference })).toContainText(/The request may still arrive: not known yet\.\s*The desk asks the provider again in 0:0\d\./, SOON);
  const sentAgain = page.getByRole('row').filter({ hasText: handedOver.reference }).getByText(/The desk asks the provider again in 1:\d\d\./);
  await sentAgain.waitFor();
  await expect(page.getByRole('row').filter({ hasText: givenUp.reference }), 'two reads say that it was never taken').toBeHidden();
  await passQuickly(desk, 90_000);
  await whenQueue(desk, 'empty');

  const { heard } = since(await bothSides(desk), before);
  expectCallsOfEach(heard, rows);
  const [first, second, again, late] = callsOf(heard, handedOver.voucher).map(({ at }) => Math.round(at - back)) as [number, number, number, number];
  test.info().annotations.push({ type: 'milliseconds after the line', description: JSON.stringify({ first, second, again, late }) });
  expect(first).toBeLessThan(SETTLED_WITHIN_MS);
  expect(second - first, 'two reads that count lie five seconds apart').toBeGreaterThanOrEqual(5_000);
  expect(second - first).toBeLessThan(9_000);
  expect(again - second, 'and then it is sent').toBeLessThan(4_000);
  expect(late - again, 'the first sending might yet have arrived until then').toBeGreaterThanOrEqual(90_000);
  expect(takenAtProvider(home)).toMatchObject({ redemptions: [{ transaction_id: await idOf(page, handedOver.reference) }], reversed: [] });
  await desk.close();
});

/** The queue's screen has all of them, oldest first: why they wait, and what comes next. */
async function expectOwed({ desk: { page }, rows }: Pick<Outage, 'desk' | 'rows'>): Promise<void> {
  await expect(lineIs(page, 'Line down')).toBeVisible();
  await expect(badge(page, new RegExp(`${rows.length} owed`))).toBeVisible();
  const shown = page.locator('.owed tbody tr');
  await expect(shown).toHaveCount(rows.length);
  for (const [index, { reference, calls }] of rows.entries()) {
    const row = shown.nth(index);
    await expect(row).toContainText(reference);
    await expect(row).toContainText('The line to the provider is down.');
    await expect(row).toContainText(NEXT[calls[0] ?? 'GET']);
  }
}

type Sides = { sent: Heard[]; heard: Heard[] };

function since(now: Sides, then: Sides): Sides {
  return { sent: now.sent.slice(then.sent.length), heard: now.heard.slice(then.heard.length) };
}

function callsOf(calls: Heard[], voucher: string): Heard[] {
  return calls.filter(({ path }) => path.includes(voucher));
}

/** The rows in the order of their first calls. */
function firstCalls(calls: Heard[], rows: Row[]): Row[] {
  const first = ({ voucher, calls: [method] }: Row) => calls.findIndex((call) => call.method === method && call.path.includes(voucher));
  return rows.toSorted((a, b) => first(a) - first(b));
}

/** Of each voucher the calls of its rows and no other, those of the older row before those of the newer. */
function expectCallsOfEach(calls: Heard[], rows: Row[]): void {
  for (const { voucher } of rows) {
    const wanted = rows.filter((row) => row.voucher === voucher).flatMap((row) => row.calls);
    expect(callsOf(calls, voucher).map(({ method }) => method)).toEqual(wanted);
  }
}
