import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Booking } from '../../shared/booking.ts';
import type { AccountSettings, SettingsEvent } from '../../shared/settings.ts';
import { overTheLine } from '../../main/providers/outside.ts';
import { TRAINING_ACCOUNT } from '../../main/settings/training-settings.ts';
import { BLOCK_MS, WRONG_AT_MOST } from '../../main/training/ocapi-routes.ts';
import { type DeskAtWork, deskAtWork } from '../actions/desk-at-work.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';
import { type OcapiGround, ocapiGround, OCAPI_OPTIONS, OPEN_SHOWTIME } from './ocapi-ground.ts';
import { openSpoiler, type Spoiler } from './spoiler.ts';

const ADULT = 'Adult ticket, A';
const PINNED = 'Adult ticket with a PIN';

type OcapiDesk = { desk: DeskAtWork; ground: OcapiGround; way: Spoiler; sent(): string[]; completed(): number; open(): number };

/** A whole desk whose one account is at the Digital Platform, over a line on which requests go wrong. */
async function ocapiDesk(): Promise<OcapiDesk> {
  const clock = { now: () => desk?.clock.now() ?? Date.parse('2026-03-01T18:00:00.000Z'), mono: () => desk?.clock.mono() ?? 0 };
  let desk: DeskAtWork | undefined = undefined as DeskAtWork | undefined;
  const ground = await ocapiGround({ clock });
  const way = await openSpoiler(ground.server.access.baseUrl);
  const account: AccountSettings = {
    id: TRAINING_ACCOUNT, name: 'Vista', provider: 'vista-ocapi', currency: 'EUR', verdictAfterMs: 2_000, options: OCAPI_OPTIONS,
    grammar: { prefix: 'TRO', length: { min: 13, max: 13 }, charset: 'upper-alphanumeric' },
  };
  const access = { ...ground.server.access, baseUrl: way.baseUrl, identityUrl: way.baseUrl };
  desk = await deskAtWork({
    outside: overTheLine({ line: { proxyFor: () => Promise.resolve('DIRECT'), certificates: [] }, access: new Map([[TRAINING_ACCOUNT, access]]), clock }),
    settings: (first) => first.map((event): SettingsEvent => (event.kind === 'account-set' ? { ...event, account } : event)),
  });
  const orders = () => ground.server.orders();
  return {
    desk, ground, way,
    sent: () => way.heard.filter(({ path }) => path.startsWith('/ocapi/')).map(({ method, path }) => `${method} ${path}`),
    completed: () => orders().filter(({ completion }) => completion?.status === 'Completed').length,
    open: () => orders().filter(({ over, completion, expiresAt }) => over === undefined && completion?.status !== 'Completed' && expiresAt > clock.now()).length,
  };
}

async function scanned({ desk, ground }: OcapiDesk, title: string): Promise<string> {
  const said = await desk.ask('voucher.scan', { text: ground.voucher(title).code });
  if (said.at !== 'to-book') throw new Error(`${title} is not asked about: ${JSON.stringify(said)}`);
  return said.scanId;
}

const bookingOf = ({ ground }: OcapiDesk, title: string): Booking => {
  const { pin, spec } = ground.voucher(title);
  return { kind: ({ Ticket: 'ticket', Subscription: 'subscription', Deal: 'deal' } as const)[spec.type], showtime: OPEN_SHOWTIME, ...(pin === undefined ? {} : { pin }) };
};

async function booked(at: OcapiDesk, title: string): Promise<string> {
  const said = await at.desk.ask('voucher.book', { scanId: await scanned(at, title), booking: bookingOf(at, title) });
  if (said.at !== 'found') throw new Error(`${title} is not found: ${JSON.stringify(said)}`);
  return said.scanId;
}

const ONE = { kind: 'uses', count: 1 } as const;

describe('a desk at the Digital Platform', () => {
  test('asks for a showtime before it shows a voucher to anybody, and then holds it', async () => {
    const at = await ocapiDesk();
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
    const at = await ocapiDesk();
    const redeemed = await at.desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: await booked(at, title), worth: { kind: 'uses', count } });
    expect(redeemed).toMatchObject({ outcome: { is: 'redeemed' }, worth: { kind: 'uses', count } });
    const { code, pin = code } = at.ground.voucher(title);
    expect([at.completed(), at.open(), at.ground.server.usesOf(code)]).toEqual([1, 0, count]);
    const files = readdirSync(at.desk.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const telling = files.map((file) => join(file.parentPath, file.name)).filter((path) => [pin, code].some((secret) => readFileSync(path).includes(`"${secret}"`)));
    expect(telling).toEqual([]);
  });

  test('lets go of what the cashier leaves', async () => {
    const at = await ocapiDesk();
    const scanId = await booked(at, ADULT);
    await at.desk.ask('voucher.leave', { scanId });
    await until('it is let go', () => at.open() === 0);
    expect(await at.desk.serve('voucher.redeem', { id: crypto.randomUUID(), scanId, worth: ONE }), 'and it is not redeemed any more').toMatchObject({ ok: false });
  });

  test('has a showtime typed where its provider does not say what is on', async () => {
    const at = await ocapiDesk();
    at.way.spoil((_, path) => path.includes('/by-business-date/'), { does: 'nothing', hears: (reply) => void reply.writeHead(404).end('{"message":"no such thing"}') });
    const said = await at.desk.ask('voucher.scan', { text: at.ground.voucher(ADULT).code });
    expect(said).toMatchObject({ at: 'to-book' });
    expect(said.at === 'to-book' ? said.asks.showtimes : []).toBeUndefined();
  });

  test('redeems nothing that was not looked at', async () => {
    const at = await ocapiDesk();
    const scanId = await scanned(at, ADULT);
    expect(await at.desk.serve('voucher.redeem', { id: crypto.randomUUID(), scanId, worth: ONE })).toMatchObject({ ok: false, error: { kind: 'defect' } });
    expect(at.ground.server.orders()).toEqual([]);
  });

  test('is blocked after wrong PINs until the provider says, asks nothing meanwhile, and nothing is sent again by itself', async () => {
    const at = await ocapiDesk();
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
    const at = await ocapiDesk();
    at.way.spoil(() => true, { does: 'nothing', hears: (reply) => void reply.socket?.resetAndDestroy() });
    expect(await at.desk.ask('voucher.scan', { text: at.ground.voucher(ADULT).code })).toMatchObject({ at: 'refused', outcome: { is: 'not-accepted' } });
  });
});

describe('a desk that is killed', () => {
  /** The power goes while a request is on its way: what is on the disk at that moment is all that the next run knows. */
  async function killed(at: OcapiDesk, place: number, side: 'before' | 'after', work: () => Promise<unknown>): Promise<void> {
    const begun = at.sent().length;
    let isReached = false;
    at.way.spoil((_, path) => path.startsWith('/ocapi/') && at.sent().length === begun + place + 1, { does: side === 'after' ? 'it' : 'nothing', hears: () => void (isReached = true) });
    void work().catch(() => undefined);
    await until('it is on its way', () => isReached);
    const left = tempFolder();
    cpSync(at.desk.folder, left, { recursive: true });
    at.way.spoil(() => false, { does: 'nothing', hears: () => undefined });
    await at.desk.restart({ folder: left });
  }

  test.each([[0, 'after'], [1, 'before'], [1, 'after']] as const)('at request %i of a look, %s its effect, has taken nothing, and the hold ends by itself', async (place, side) => {
    const at = await ocapiDesk();
    const scanId = await scanned(at, ADULT);
    await killed(at, place, side, () => at.desk.ask('voucher.book', { scanId, booking: bookingOf(at, ADULT) }));
    expect(await at.desk.ask('redemption.questions', {})).toEqual([]);
    await at.desk.run(600_000);
    expect([at.completed(), at.open()]).toEqual([0, 0]);
    expect(await at.desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: await booked(at, ADULT), worth: ONE })).toMatchObject({ outcome: { is: 'redeemed' } });
  });

  const SIDES = ['before', 'after'] as const;
  const POINTS = [...[0, 1, 2, 3].flatMap((place) => SIDES.map((side) => [place, side, 'yes'] as const)), ...SIDES.map((side) => [3, side, 'no'] as const), [2, 'after', 'no'] as const];
  test.each(POINTS)('at request %i of a redeem, %s its effect, and it was handed over: %s', async (place, side, answer) => {
    const at = await ocapiDesk();
    const id = crypto.randomUUID();
    const scanId = await booked(at, ADULT);
    await killed(at, place, side, () => at.desk.ask('voucher.redeem', { id, scanId, worth: ONE }));
    expect(await at.desk.ask('redemption.questions', {})).toMatchObject([{ redemption: { id } }]);
    await at.desk.ask('redemption.handedOver', { id, answer });
    await at.desk.run(1_500_000);
    // at the last request it was taken, whatever became of the answer
    const isTaken = place === 3 && side === 'after';
    expect([at.completed(), at.open(), at.ground.server.usesOf(at.ground.voucher(ADULT).code)]).toEqual(answer === 'yes' || isTaken ? [1, 0, 1] : [0, 0, 0]);
    const conflicts = (await at.desk.ask('queue.conflicts', {})).conflicts;
    expect(conflicts).toMatchObject(answer === 'no' && isTaken ? [{ reason: 'cannot-be-reversed' }] : []);
    const owed = (await at.desk.ask('queue.open', {})).rows;
    expect(owed).toHaveLength(conflicts.length);
  });
});
