import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import type { DeskAtWork } from '../actions/desk-at-work.ts';
import { clockOf } from '../clocks.ts';
import { bookingOf, deskOn, ocapiLine, type OcapiWork } from '../providers/ocapi-work.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';
import { openHistogram } from './histogram.ts';
import type { OcapiPlan } from './ocapi-till.ts';
import { startProgram } from './program.ts';

const ADULT = 'Adult ticket, A';
const WORKS_FROM = Date.parse('2026-03-01T17:58:00.000Z');
const histogram = openHistogram('a till killed at a request to the Digital Platform');
afterAll(() => histogram.print());

/** What a look and a redeem ask, one after the other. */
const REQUESTS = [
  ['make the order', /^POST .*\/standard\/booking$/],
  ['add the voucher', /^POST .*\/vouchers$/],
  ['read the tickets', /^GET .*\/ticket-prices$/],
  ['put the tickets', /^PUT .*\/showtimes\//],
  ['read the order', /^GET .*\/orders\/[^/]+$/],
  ['complete the order', /^POST .*\/completion$/],
] as const;
type Request = (typeof REQUESTS)[number];
const SIDES = ['before', 'after'] as const;

/** A till that was killed while that request was on its way, and the desk that goes on in its folder. */
async function killedAt([name, like]: Request, side: (typeof SIDES)[number]): Promise<OcapiWork & { id: string }> {
  const clock = clockOf(() => desk, WORKS_FROM);
  let desk: DeskAtWork | undefined = undefined as DeskAtWork | undefined;
  const line = await ocapiLine(clock);
  let isReached = false;
  line.way.spoil((method, path) => like.test(`${method} ${path}`), { does: side === 'after' ? 'it' : 'nothing', hears: () => void (isReached = true) });
  const [folder, id] = [join(tempFolder(), 'till'), crypto.randomUUID()];
  const { regionCode = '' } = line.access;
  const plan: OcapiPlan = { folder, id, access: { ...line.access, regionCode }, startsAt: WORKS_FROM, code: line.ground.voucher(ADULT).code, booking: bookingOf(line, ADULT) };
  const till = startProgram('ocapi-till', JSON.stringify(plan));
  onTestFinished(() => void till.kill('SIGKILL'));
  let cried = '';
  till.stderr.on('data', (text) => (cried += String(text)));
  const ended = once(till, 'close');
  await until(`the till asks to ${name}; it cried ${cried}`, () => {
    if (till.exitCode !== null) throw new Error(`the till ended by itself: ${cried}`);
    return isReached;
  });
  till.kill('SIGKILL');
  await ended;
  histogram.count(`${name}, ${side} its effect`);
  line.way.spoil(() => false, { does: 'nothing', hears: () => undefined });
  desk = await deskOn(line, clock, folder);
  return { ...line, desk, id };
}

describe('a till that is killed at each of the six requests to the Digital Platform', () => {
  const LOOK = REQUESTS.slice(0, 2).flatMap((request) => SIDES.map((side) => [request[0], side, request] as const));
  test.each(LOOK)('asked to %s, %s its effect: nothing is taken, the hold ends by itself, and the voucher is as good as before', async (_, side, request) => {
    const { desk, ground, completed, open, ...line } = await killedAt(request, side);
    expect(await desk.ask('redemption.questions', {})).toEqual([]);
    await desk.run(600_000);
    expect([completed(), open()]).toEqual([0, 0]);
    const scanned = await desk.ask('voucher.scan', { text: ground.voucher(ADULT).code });
    const booked = await desk.ask('voucher.book', { scanId: scanned.at === 'to-book' ? scanned.scanId : '', booking: bookingOf({ ground, completed, open, ...line }, ADULT) });
    expect(await desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: booked.at === 'found' ? booked.scanId : '', worth: { kind: 'uses', count: 1 } })).toMatchObject({ outcome: { is: 'redeemed' } });
    expect(completed()).toBe(1);
  });

  const REDEEM = REQUESTS.slice(2).flatMap((request) => SIDES.flatMap((side) => (['yes', 'no'] as const).map((answer) => [request[0], side, answer, request] as const)));
  test.each(REDEEM)('asked to %s, %s its effect, and handed over: %s: exactly one order is completed, or none', async (name, side, answer, request) => {
    const { desk, ground, completed, open, id } = await killedAt(request, side);
    expect(await desk.ask('redemption.questions', {})).toMatchObject([{ redemption: { id } }]);
    await desk.ask('redemption.handedOver', { id, answer });
    await desk.run(1_500_000);
    // at the last request it was taken, whatever became of the answer
    const isTaken = name === 'complete the order' && side === 'after';
    expect([completed(), open(), ground.server.usesOf(ground.voucher(ADULT).code)]).toEqual(answer === 'yes' || isTaken ? [1, 0, 1] : [0, 0, 0]);
    const { conflicts } = await desk.ask('queue.conflicts', {});
    expect(conflicts).toMatchObject(answer === 'no' && isTaken ? [{ reason: 'cannot-be-reversed' }] : []);
    expect((await desk.ask('queue.open', {})).rows).toHaveLength(conflicts.length);
  });
});
