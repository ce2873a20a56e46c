import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BLOCK_MS, WRONG_AT_MOST } from '../../main/training/ocapi-routes.ts';
import { until } from '../until.ts';
import { OPEN_SHOWTIME } from './ocapi-ground.ts';
import { bookingOf, type OcapiWork, ocapiWork } from './ocapi-work.ts';

const ADULT = 'Adult ticket, A';
const PINNED = 'Adult ticket with a PIN';

async function scanned({ desk, ground }: OcapiWork, title: string): Promise<string> {
  const said = await desk.ask('voucher.scan', { text: ground.voucher(title).code });
  if (said.at !== 'to-book') throw new Error(`${title} is not asked about: ${JSON.stringify(said)}`);
  return said.scanId;
}

async function booked(at: OcapiWork, title: string): Promise<string> {
  const said = await at.desk.ask('voucher.book', { scanId: await scanned(at, title), booking: bookingOf(at, title) });
  if (said.at !== 'found') throw new Error(`${title} is not found: ${JSON.stringify(said)}`);
  return said.scanId;
}

const ONE = { kind: 'uses', count: 1 } as const;

describe('a desk at the Digital Platform', () => {
  test('asks for a showtime before it shows a voucher to anybody, and then holds it', async () => {
    const at = await ocapiWork();
    expect(await at.desk.ask('voucher.scan', { text: at.ground.voucher('Family of three').code })).toMatchObject({
      at: 'to-book', asks: { account: 'Vista', kinds: ['ticket', 'subscription', 'deal'], showtimes: [{ seats: true }, { id: OPEN_SHOWTIME, film: 'Amélie – 夜の映画', seats: false }] },
    });
    expect(at.ground.server.orders()).toEqual([]);
    const scanId = await scanned(at, 'Family of three');
    const said = await at.desk.ask('voucher.book', { scanId, booking: bookingOf(at, 'Family of three') });
    expect(said).toMatchObject({ at: 'found', booked: { showtime: OPEN_SHOWTIME }, voucher: { title: 'Family of three', worth: { kind: 'uses', count: 3 } } });
    expect(JSON.stringify(said)).not.toContain(at.ground.voucher('Family of three').code);
    expect(at.open()).toBe(1);
  });

  test.each([[PINNED, 1], ['Family of three', 2]])('redeems %s, and shows neither code nor PIN to its journal', async (title, count) => {
    const at = await ocapiWork();
    const redeemed = await at.desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: await booked(at, title), worth: { kind: 'uses', count } });
    expect(redeemed).toMatchObject({ outcome: { is: 'redeemed' }, worth: { kind: 'uses', count } });
    const { code, pin = code } = at.ground.voucher(title);
    expect([at.completed(), at.open(), at.ground.server.usesOf(code)]).toEqual([1, 0, count]);
    const files = readdirSync(at.desk.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const telling = files.map((file) => join(file.parentPath, file.name)).filter((path) => [pin, code].some((secret) => readFileSync(path).includes(`"${secret}"`)));
    expect(telling).toEqual([]);
  });

  test('lets go of what the cashier leaves', async () => {
    const at = await ocapiWork();
    const scanId = await booked(at, ADULT);
    await at.desk.ask('voucher.leave', { scanId });
    await until('it is let go', () => at.open() === 0);
    expect(await at.desk.serve('voucher.redeem', { id: crypto.randomUUID(), scanId, worth: ONE }), 'and it is not redeemed any more').toMatchObject({ ok: false });
  });

  test('has a showtime typed where its provider does not say what is on', async () => {
    const at = await ocapiWork();
    at.way.spoil((_, path) => path.includes('/by-business-date/'), { does: 'nothing', hears: (reply) => void reply.writeHead(404).end('{"message":"no such thing"}') });
    const said = await at.desk.ask('voucher.scan', { text: at.ground.voucher(ADULT).code });
    expect(said).toMatchObject({ at: 'to-book' });
    expect(said.at === 'to-book' ? said.asks.showtimes : []).toBeUndefined();
  });

  test('redeems nothing that was not looked at', async () => {
    const at = await ocapiWork();
    const scanId = await scanned(at, ADULT);
    expect(await at.desk.serve('voucher.redeem', { id: crypto.randomUUID(), scanId, worth: ONE })).toMatchObject({ ok: false, error: { kind: 'defect' } });
    expect(at.ground.server.orders()).toEqual([]);
  });

  test('is blocked after wrong PINs until the provider says, asks nothing meanwhile, and nothing is sent again by itself', async () => {
    const at = await ocapiWork();
    const wrong = async () => at.desk.ask('voucher.book', { scanId: await scanned(at, PINNED), booking: { ...bookingOf(at, PINNED), pin: '0' } });
    for (let times = 0; times < WRONG_AT_MOST; times++) expect(await wrong()).toMatchObject({ at: 'refused', outcome: { reason: 'not-valid', providerText: 'The voucher is not valid' } });
    expect(await wrong()).toMatchObject({ at: 'refused', outcome: { reason: 'throttled' } });
    const before = at.sent().length;
    expect(await at.desk.ask('voucher.scan', { text: at.ground.voucher(ADULT).code })).toMatchObject({ at: 'refused', outcome: { reason: 'throttled' } });
    await at.desk.run(BLOCK_MS - 1_000);
    expect(at.sent()).toHaveLength(before);
    at.desk.clock.advance(1_000);
    expect(await at.desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: await booked(at, ADULT), worth: ONE })).toMatchObject({ outcome: { is: 'redeemed' } });
  });

  test('asks for nothing more where its provider does not answer', async () => {
    const at = await ocapiWork();
    at.way.spoil(() => true, { does: 'nothing', hears: (reply) => void reply.socket?.resetAndDestroy() });
    expect(await at.desk.ask('voucher.scan', { text: at.ground.voucher(ADULT).code })).toMatchObject({ at: 'refused', outcome: { is: 'not-accepted' } });
  });
});
