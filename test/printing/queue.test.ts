import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ReceiptEvent } from '../../shared/receipt.ts';
import { type DeskAtWork, SAM } from '../actions/desk-at-work.ts';
import { ownProvider } from '../actions/own-provider.ts';
import { onSmallDisk } from '../other-process.ts';
import { until } from '../until.ts';
import { openPrinter } from './fake-printer.ts';
import { printingDesk } from './printing-desk.ts';

const GIFT = 'Gift voucher 50.00, A';

/** What the window does once it has painted an outcome. */
async function show(desk: DeskAtWork, { id, outcome }: { id: string; outcome: { is: 'redeemed' | 'accepted-offline' | 'not-accepted' | 'not-known' } }): Promise<void> {
  await desk.ask('redemption.shown', { id, outcome: outcome.is });
  desk.clock.advance(0);
}

async function redeemed(desk: DeskAtWork, title = GIFT) {
  const redemption = await desk.redeem(title);
  await show(desk, redemption);
  return redemption;
}

/** Is it written down about a reference? */
const isTold = (desk: DeskAtWork, reference: string, kind: string, times = 1) => desk.log.filter((line) => line === `appended receipt:${reference} ${kind}`).length === times;

/** The rows about one reference, as they lie in the file of a desk that is closed. */
async function rowsAbout(desk: DeskAtWork, reference: string): Promise<{ kind: string; by?: string; copy?: number }[]> {
  await desk.close();
  const db = new Sqlite(join(desk.folder, 'journal', 'journal.sqlite'), { readonly: true });
  const rows = db.prepare<[string], { body: string }>('SELECT body FROM journal WHERE subject = ? ORDER BY seq').all(`receipt:${reference}`);
  db.close();
  return rows.map(({ body }) => {
    const { mono: _, run: __, who: ___, trusted: ____, ...event } = JSON.parse(body) as Record<string, unknown>;
    return ReceiptEvent.parse(event);
  });
}

const queue = (desk: DeskAtWork) => desk.ask('printing.queue', {});

/** The desk has heard that what was wanted is printed. */
const settled = (desk: DeskAtWork) => until('nothing waits for the printer', async () => (await queue(desk)).jobs.length === 0 && (await queue(desk)).done.length > 0);

test('a receipt comes out by itself when the outcome was shown, and once', async () => {
  const desk = await printingDesk();
  const redemption = await redeemed(desk);
  const [lines] = await desk.came(1);
  expect(lines).toEqual(expect.arrayContaining(['TRAINING', 'REDEEMED', `Reference  ${redemption.reference}`, `Voucher  ${redemption.maskedCode}`, 'Worth  €50.00', 'Served by  Anna']));
  expect(lines).not.toContain('COPY 1');
  await show(desk, redemption);
  await until('it is done', async () => (await queue(desk)).jobs.length === 0);
  expect(await queue(desk)).toMatchObject({ hasPrinter: true, jobs: [], done: [{ reference: redemption.reference, about: 'redeemed', copy: 0 }] });
  expect(desk.papers()).toHaveLength(1);
});

test('no byte that left has a whole code in it, and neither has the list of what waits', async () => {
  const desk = await printingDesk();
  const { reference } = await redeemed(desk);
  await settled(desk);
  await desk.ask('receipt.print', { reference });
  const refused = await desk.ask('voucher.scan', { text: desk.code('Expired') });
  await desk.ask('receipt.print', { reference: 'reference' in refused ? refused.reference : '' });
  await desk.ask('receipt.otherwise', { reference, way: 'system' });
  await desk.came(3);
  const left = [desk.printer.raw().toString('latin1'), ...desk.system.pages, JSON.stringify(await queue(desk))].join('\n');
  for (const code of [desk.code(GIFT), desk.code('Expired')]) {
    expect(left).toContain(code.slice(-4));
    expect(left).not.toContain(code);
    expect(left).not.toContain(code.slice(0, -4));
  }
});

test('whoever prints it again gets a copy that says which one, also after a restart, and the journal says who it was', async () => {
  const desk = await printingDesk();
  const { reference } = await redeemed(desk);
  await settled(desk);
  await desk.ask('receipt.print', { reference });
  expect((await desk.came(2))[1]).toContain('COPY 1');
  await settled(desk);
  await desk.restart();
  await desk.signIn(SAM);
  await desk.ask('receipt.print', { reference: ` ${reference.toLowerCase()} ` });
  expect((await desk.came(3))[2]).toContain('COPY 2');
  await until('it is written down', () => isTold(desk, reference, 'receipt-printed', 3));
  expect((await rowsAbout(desk, reference)).filter(({ kind }) => kind === 'receipt-begun').map(({ by, copy }) => [by, copy])).toEqual([['anna', 0], ['anna', 1], ['sam', 2]]);
});

test('what was not accepted is printed when it is asked for, and says to keep the voucher', async () => {
  const desk = await printingDesk();
  const refused = await desk.ask('voucher.scan', { text: desk.code('Expired') });
  desk.clock.advance(0);
  if (refused.at !== 'refused') throw new Error('it was refused');
  expect((await queue(desk)).jobs).toEqual([]);
  expect(await desk.ask('receipt.print', { reference: refused.reference })).toEqual({ is: 'queued' });
  const [lines] = await desk.came(1);
  expect(lines).toEqual(expect.arrayContaining(['NOT ACCEPTED', 'Do not throw it away. Keep it, and this', `Reference  ${refused.reference}`]));
  expect(await desk.ask('receipt.print', { reference: 'ZZZZZZ' })).toEqual({ is: 'not-found' });
});

test('what is not known says so, and what became of it is another receipt and no copy', async () => {
  const desk = await printingDesk();
  desk.relay.hold({ verb: 'POST', side: 'after-effect' });
  const id = crypto.randomUUID();
  const answered = desk.redeem(GIFT, id);
  await until('the redeem is held', () => desk.relay.held() === 1);
  desk.clock.advance(2_000);
  await show(desk, await answered);
  expect((await desk.came(1))[0]).toEqual(expect.arrayContaining(['NOT KNOWN YET', 'Do not throw your voucher away. Keep it, and']));
  await desk.told('redeemed');
  await show(desk, { id, outcome: { is: 'redeemed' } });
  const [, second] = await desk.came(2);
  expect(second).toContain('REDEEMED');
  expect(second).not.toContain('COPY 1');
});

test('a redeem is answered as soon with a dead printer as without one', async () => {
  const desk = await printingDesk();
  await desk.printer.close();
  const spent: number[] = [];
  for (const title of [GIFT, 'Gift voucher 50.00, B', 'Dinner for two 185.00']) {
    const from = performance.now();
    expect((await redeemed(desk, title)).outcome).toEqual({ is: 'redeemed' });
    spent.push(performance.now() - from);
  }
  // a printer that never answers is waited for four seconds: none of it is in here
  expect(Math.max(...spent)).toBeLessThan(2_000);
  await until('it is said', async () => (await queue(desk)).trouble !== undefined);
  expect(await queue(desk)).toMatchObject({ jobs: [{ is: 'waiting' }, { is: 'waiting' }, { is: 'waiting' }], trouble: { why: 'refused' } });
});

test('a printer that comes back prints what waited, in order, by itself; and later each time', async () => {
  const desk = await printingDesk();
  const { port } = desk.printer;
  await desk.printer.close();
  const first = await redeemed(desk);
  const second = await redeemed(desk, 'Gift voucher 50.00, B');
  for (const [failures, nextInMs] of [2_000, 5_000, 15_000].entries()) {
    await until(`it failed ${failures + 1} times`, async () => (await queue(desk)).trouble?.nextInMs === nextInMs);
    desk.clock.advance(nextInMs);
  }
  await until('it failed again', async () => (await queue(desk)).trouble?.nextInMs === 30_000);
  const back = await openPrinter('answers', port);
  desk.clock.advance(30_000);
  await until('both came out', () => back.receipts.length === 2);
  await until('nothing waits', async () => (await queue(desk)).jobs.length === 0);
  await back.close();
  for (const { reference } of [first, second]) expect((await rowsAbout(desk, reference)).map(({ kind }) => kind)).toEqual(['receipt-wanted', 'receipt-begun', 'receipt-printed']);
});

test.each(['no-paper', 'cover-open'] as const)('a printer that says %s is waited for, and the first that comes out is no copy', async (behaviour) => {
  const desk = await printingDesk(behaviour);
  await redeemed(desk);
  await until('it is said', async () => (await queue(desk)).trouble?.why === behaviour);
  desk.printer.be('answers');
  await desk.ask('printing.again', {});
  expect((await desk.came(1))[0]).not.toContain('COPY 1');
});

test.each(['closes', 'hangs', 'paper-ends'] as const)('a printer that took bytes and %s leaves doubt: nothing is printed unasked, and the second one is a copy', async (behaviour) => {
  const desk = await printingDesk(behaviour);
  const { reference } = await redeemed(desk);
  const job = await until('it is in doubt', async () => (await queue(desk)).jobs.find(({ is }) => is === 'doubt'));
  expect(job).toMatchObject({ reference, doubt: { closes: 'closed', hangs: 'hangs', 'paper-ends': 'paper-ended' }[behaviour] });
  const before = desk.printer.receipts.length;
  desk.printer.be('answers');
  desk.clock.advance(10 * 60_000);
  expect((await queue(desk)).jobs).toMatchObject([{ is: 'doubt' }]);
  await desk.ask('printing.again', { id: job.id });
  expect((await desk.came(before + 1)).at(-1)).toContain('COPY 1');
});

test('what waits is there after a restart: what was asked for comes out, what nobody asked for waits for a word', async () => {
  const desk = await printingDesk();
  const { port } = desk.printer;
  await desk.printer.close();
  const itself = await redeemed(desk);
  const asked = await desk.redeem('Gift voucher 50.00, B');
  await desk.ask('receipt.print', { reference: asked.reference });
  const dropped = await desk.redeem('Dinner for two 185.00');
  await desk.ask('receipt.print', { reference: dropped.reference });
  const left = (await queue(desk)).jobs.find(({ reference }) => reference === dropped.reference);
  await desk.ask('printing.drop', { id: left?.id ?? '' });
  const back = await openPrinter('answers', port);
  await desk.restart();
  await until('one came out', () => back.receipts.length === 1);
  expect(await until('the other is held', async () => (await queue(desk)).jobs.length === 1 && queue(desk))).toMatchObject({ jobs: [{ reference: itself.reference, is: 'held' }], done: [{ reference: asked.reference, copy: 0 }] });
  await desk.ask('printing.again', {});
  await until('both came out', () => back.receipts.length === 2);
  await back.close();
});

test('a receipt that is dropped while the printer is asked how it is does not come out', async () => {
  const desk = await printingDesk('mute', {}, { patience: { stateMs: 400 } });
  const { reference } = await redeemed(desk);
  const job = await until('it is on its way', async () => (await queue(desk)).jobs.find(({ is }) => is === 'printing'));
  await desk.ask('printing.drop', { id: job.id });
  await until('nothing waits', async () => (await queue(desk)).jobs.length === 0);
  expect((await queue(desk)).done).toEqual([]);
  const next = await desk.redeem('Gift voucher 50.00, B');
  await desk.ask('receipt.print', { reference: next.reference });
  const [only, ...more] = await desk.came(1);
  expect(only).toContain(`Reference  ${next.reference}`);
  expect(more).toEqual([]);
  expect((await rowsAbout(desk, reference)).map(({ kind }) => kind)).toEqual(['receipt-wanted', 'receipt-dropped']);
});

test('a till that was closed while a receipt was on its way asks somebody to look', async () => {
  const desk = await printingDesk('hangs', {}, { patience: { stateMs: 20, endMs: 60_000 } });
  const { reference } = await redeemed(desk);
  await until('it is begun', () => isTold(desk, reference, 'receipt-begun'));
  desk.printer.be('answers');
  await desk.restart();
  expect((await queue(desk)).jobs).toMatchObject([{ reference, is: 'doubt', doubt: 'stopped' }]);
});

test('the receipt of a guest who is long gone waits for somebody to want it', async () => {
  const desk = await printingDesk();
  const { port } = desk.printer;
  await desk.printer.close();
  await redeemed(desk);
  await until('it failed', async () => (await queue(desk)).trouble !== undefined);
  const back = await openPrinter('answers', port);
  desk.clock.advance(16 * 60_000);
  await until('it is held', async () => (await queue(desk)).jobs[0]?.is === 'held');
  expect(back.receipts).toEqual([]);
  await back.close();
});

test('on a full disk nothing is printed that could not be written down, and it waits', () => {
  const printed = onSmallDisk('printing/full-disk-printing.ts', 24 * 1024 * 1024);
  // only where no small disk can be made is there nothing to say
  if (printed === undefined) return expect(process.getuid?.()).not.toBe(0);
  expect(JSON.parse(printed)).toEqual({ wanted: 'queued', why: 'disk-full', waits: 1, cameWhenFull: 0, came: [['NOT ACCEPTED']] });
});

test('what is left on a voucher is on its receipt', async () => {
  const desk = await printingDesk('answers', {}, { outside: ownProvider({ can: { partial: 'money' } }).outside });
  const { scanId } = await desk.scan(GIFT);
  const redemption = await desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId, worth: { kind: 'money', minor: 2_050, currency: 'EUR' } });
  await show(desk, redemption);
  expect((await desk.came(1))[0]).toEqual(expect.arrayContaining(['Worth  €20.50', 'Left on it  €29.50']));
});
