import { expect } from '@playwright/test';
import { leaveBehind } from '../left-behind.ts';
import type { PacedClock } from '../clocks.ts';
import { freshHome, makeFault, PINS, sampleCodes, signIn } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest, reference } from './desk-steps.ts';
import { knownBefore, overhear, takeElsewhere, voucherId } from './elsewhere.ts';
import { openPacedDesk, type PacedDesk } from './paced-app.ts';
import { openQueue } from './queue-states.ts';
import { answerAs, handedOverInDoubt, idOf, lineIs, redeemTyped } from './queue-steps.ts';

const HALF_AN_HOUR_MS = 30 * 60_000;
/** So many times faster than the machine's clock the half hour passes. */
const PACE = 240;

const NOTHING_WRONG = 'Nothing goes wrong';
const LINE_CUT = 'Line cut: nobody can be reached';
const REQUEST_LOST = 'Silence: the request is lost';

/** What is owed, of which voucher at the provider, and the calls that are to pay it. */
export type Row = { reference: string; voucher: string; calls: ('GET' | 'POST' | 'DELETE')[] };

/** A request as one of both sides had it, by the app's clock. */
export type Heard = { at: number; method: string; path: string };

export type Outage = { desk: PacedDesk; home: string; codes: Map<string, string>; rows: Row[] };

/** Guests of an evening, oldest first, until the line is cut under the last of them; then Sam takes back two. Seven rows are owed, and one answer settles each or leads to the next call. */
export async function openOutage(): Promise<Outage> {
  const home = freshHome();
  const twice = await knownBefore(home, 'Gift voucher 50.00, D');
  // given back, then given again without the provider: the second must not overtake the first
  leaveBehind(home, { redemptions: ['given back', 'not sent yet'], voucher: twice });
  const desk = await openPacedDesk(home);
  await signIn(desk.page);
  const codes = await sampleCodes(desk.page);
  await overhear(desk);
  await hearBothSides(desk);
  const row = async (kept: string, title: string, ...calls: Row['calls']): Promise<Row> => ({ reference: kept, voucher: await voucherId(desk, codeOf(codes, title)), calls });
  const handedOver = await row(await handedOverInDoubt(desk, { code: codeOf(codes, 'Gift voucher 50.00, A'), lost: REQUEST_LOST }), 'Gift voucher 50.00, A', 'GET');
  const givenUp = await row(await goesWithout({ desk, codes }, 'Gift voucher 50.00, B'), 'Gift voucher 50.00, B', 'GET', 'DELETE');
  await makeFault(desk.page, NOTHING_WRONG);
  const takenBack: Row[] = [];
  for (const title of ['Gift voucher 50.00, C', 'Dinner for two 185.00']) takenBack.push(await row(await redeemed({ desk, codes }, title), title, 'DELETE', 'GET'));
  const admission = await voucherId(desk, codeOf(codes, 'One admission, A'));
  // no read comes between the lost requests, which arrive after all, and the cut
  await desk.pace(0);
  for (const late of [handedOver, givenUp]) await takeElsewhere(desk, late.voucher, { key: await idOf(desk.page, late.reference), value: 50 });
  const last = await handedOverInDoubt(desk, { code: codeOf(codes, 'One admission, A'), inTheWay: LINE_CUT });
  await desk.pace(1);
  await openQueue(desk.page);
  await lineIs(desk.page, 'Line down').waitFor();
  for (const { reference: kept } of takenBack) await takeBack(desk, kept);
  const rows: Row[] = [
    { reference: 'K7F000', voucher: twice.ref, calls: ['GET'] },
    { reference: 'K7F001', voucher: twice.ref, calls: ['POST'] },
    handedOver,
    givenUp,
    ...takenBack,
    { reference: last, voucher: admission, calls: ['GET'] },
  ];
  return { desk, home, codes, rows };
}

/** Requests that never arrive: what was handed over has to be sent again, and what was given up was never taken. */
export async function openOutageOfLost(): Promise<Outage> {
  const home = freshHome();
  const desk = await openPacedDesk(home);
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await overhear(desk);
  await hearBothSides(desk);
  const [one, other] = [codeOf(codes, 'Gift voucher 50.00, A'), codeOf(codes, 'Gift voucher 50.00, B')];
  const handedOver = await handedOverInDoubt(desk, { code: one, lost: REQUEST_LOST });
  const vouchers = [await voucherId(desk, one), await voucherId(desk, other)] as const;
  const givenUp = await goesWithout({ desk, codes }, 'Gift voucher 50.00, B');
  await makeFault(page, LINE_CUT);
  await openQueue(page);
  await lineIs(page, 'Line down').waitFor();
  const rows: Row[] = [
    { reference: handedOver, voucher: vouchers[0], calls: ['GET', 'GET', 'POST', 'GET'] },
    { reference: givenUp, voucher: vouchers[1], calls: ['GET', 'GET'] },
  ];
  return { desk, home, codes, rows };
}

/** So much time of the app's clock passes in seconds; then it goes at the machine's pace again. */
export async function passQuickly(desk: PacedDesk, ms = HALF_AN_HOUR_MS): Promise<void> {
  await desk.pace(PACE);
  await desk.passes(ms);
  await desk.pace(1);
  await comeBack(desk);
}

/** Nobody was there in between: whoever was finds what they left, behind their PIN. */
async function comeBack({ page }: PacedDesk): Promise<void> {
  if (!(await page.getByRole('heading', { name: 'The till locked itself' }).isVisible())) return;
  await page.getByLabel('PIN', { exact: true }).fill(PINS.Anna);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /sign out/ }).waitFor();
}

/** The line comes back just after it was looked for, so that the next look is as far as it can be. Returns the moment before. */
export async function lineComesBack(desk: PacedDesk): Promise<number> {
  const { sent } = await bothSides(desk);
  await expect.poll(async () => (await bothSides(desk)).sent.length, { intervals: [10], timeout: 30_000 }).toBeGreaterThan(sent.length);
  const back = await desk.mono();
  await makeFault(desk.page, NOTHING_WRONG);
  return back;
}

/** The moment by which main says so of its queue. */
export async function whenQueue(desk: PacedDesk, is: 'line up' | 'empty'): Promise<number> {
  const now = () =>
    desk.page.evaluate(async () => {
      const { value } = (await window.desk.call('queue.open', {})) as { value: { accounts: { line: string }[]; rows: unknown[] } };
      return { 'line up': value.accounts.every(({ line }) => line === 'up'), empty: value.rows.length === 0 };
    });
  await expect.poll(async () => (await now())[is], { intervals: [20], timeout: 30_000 }).toBe(true);
  return desk.mono();
}

/** What the till sent and what the provider heard, in order. */
export async function bothSides({ app }: PacedDesk): Promise<{ sent: Heard[]; heard: Heard[] }> {
  return app.evaluate(() => Reflect.get(globalThis, 'bothSides') as { sent: Heard[]; heard: Heard[] });
}

async function hearBothSides({ app }: PacedDesk): Promise<void> {
  await app.evaluate(() => {
    const { subscribe } = process.getBuiltinModule('node:diagnostics_channel');
    const at = () => (Reflect.get(globalThis, 'clock') as PacedClock).mono();
    const sent: Heard[] = [];
    const heard: Heard[] = [];
    subscribe('undici:request:create', (message) => {
      const { method, path } = (message as { request: Heard }).request;
      sent.push({ at: at(), method, path });
    });
    subscribe('http.server.request.start', (message) => {
      const { method, url } = (message as { request: { method: string; url: string } }).request;
      heard.push({ at: at(), method, path: url });
    });
    Object.assign(globalThis, { bothSides: { sent, heard } });
  });
}

type Served = { desk: PacedDesk; codes: Map<string, string> };

async function redeemed({ desk: { page }, codes }: Served, title: string): Promise<string> {
  await redeemTyped(page, codeOf(codes, title));
  await expectOutcome(page, 'REDEEMED');
  const kept = await reference(page);
  await nextGuest(page);
  return kept;
}

/** The guest does not wait for the answer. */
async function goesWithout({ desk: { page }, codes }: Served, title: string): Promise<string> {
  await redeemTyped(page, codeOf(codes, title));
  await expectOutcome(page, 'NOT KNOWN');
  const kept = await reference(page);
  await page.getByRole('button', { name: 'The guest goes without it' }).click();
  await page.getByRole('button', { name: 'Yes, without it' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await nextGuest(page);
  return kept;
}

/** Sam answers for goods that come back; the provider cannot be asked. */
async function takeBack({ page }: PacedDesk, kept: string): Promise<void> {
  await page.getByLabel('Find a reference').fill(kept);
  await page.keyboard.press('Enter');
  const found = page.getByRole('region', { name: `Found ${kept}` });
  await found.getByRole('button', { name: 'Take back' }).click();
  await answerAs(page, 'Sam', '2222', 'The wrong size');
  await expect(found.getByRole('button', { name: 'Take back' })).toBeHidden();
  await found.getByRole('button', { name: 'Close' }).click();
  await page.getByLabel('Find a reference').fill('');
}
