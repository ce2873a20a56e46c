import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cancelOrder, createOrder, getOrder, setShowtime } from '../../main/providers/vista-ocapi/orders.ts';
import { showtimesOf, ticketTypesFor } from '../../main/providers/vista-ocapi/showtimes.ts';
import { ORDER_LASTS_MS } from '../../main/training/ocapi-orders.ts';
import { OCAPI_SITE } from '../../main/training/ocapi-showtimes.ts';
import { OCAPI_SET, type OcapiSpec } from '../../main/training/ocapi-vouchers.ts';
import { handClock } from '../clocks.ts';
import { tempFolder } from '../temp-folder.ts';
import { newOrder, ocapiGround, ocapiSaying, OPEN_SHOWTIME, readyOrder, yesOf } from './ocapi-ground.ts';

const line = (ticketType: string, voucher?: string) => ({ id: crypto.randomUUID(), ticketType, ...(voucher === undefined ? {} : { voucher }) });
const GOOD = OCAPI_SET.filter(({ before }) => before === undefined);
const ADULT = 'Adult ticket, A';

describe('a voucher', () => {
  test.each(GOOD)('is added to an order: $title', async ({ title, type, uses }: OcapiSpec) => {
    const desk = await ocapiGround();
    const { code, pin, spec } = desk.voucher(title);
    const order = await newOrder(desk);
    const added = yesOf(await desk.vouchers.add(order, { type, barcode: code, showtime: OPEN_SHOWTIME, ...(pin === undefined ? {} : { pin }) }));
    expect(added).toEqual({ id: added.id, type, maskedBarcode: desk.server.words.mask(code), typeCode: spec.typeCode, title, uses });
    expect(added.maskedBarcode).not.toContain(code);
    expect(desk.server.usesOf(code), 'that is no redemption').toBe(0);
  });

  test.each(['Adult ticket, used', 'Adult ticket, over'])('is not added: %s', async (title) => {
    const desk = await ocapiGround();
    const { code, spec } = desk.voucher(title);
    const told = await desk.vouchers.add(await newOrder(desk), { type: spec.type, barcode: code });
    expect(told).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'not-valid', providerText: expect.stringMatching(/redeemed|expired/) as string } } });
  });

  test('is not added under another type, with a wrong PIN, without one, for a showtime that there is not, or twice', async () => {
    const desk = await ocapiGround();
    const order = await newOrder(desk);
    const { code } = desk.voucher(ADULT);
    const { code: pinned } = desk.voucher('Adult ticket with a PIN');
    const wrong = [
      { type: 'Deal', barcode: code },
      { type: 'Ticket', barcode: pinned, pin: '0' },
      { type: 'Ticket', barcode: pinned },
      { type: 'Ticket', barcode: code, showtime: '0002-9' },
    ] as const;
    for (const credentials of wrong) expect(await desk.vouchers.add(order, credentials)).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'not-valid' } } });
    yesOf(await desk.vouchers.add(order, { type: 'Ticket', barcode: code }));
    expect(await desk.vouchers.add(order, { type: 'Ticket', barcode: code })).toMatchObject({ ok: true, value: { is: 'no' } });
    expect(desk.server.orders()[0]?.vouchers).toHaveLength(1);
  });

  test('of an unknown code is a no, and of an order that there is not is gone', async () => {
    const desk = await ocapiGround();
    const credentials = { type: 'Ticket', barcode: desk.server.unknownCode() } as const;
    expect(await desk.vouchers.add(await newOrder(desk), credentials)).toMatchObject({ ok: true, value: { is: 'no' } });
    expect(await desk.vouchers.add('0'.repeat(32), credentials)).toEqual({ ok: true, value: { is: 'gone' } });
  });

  test('is removed once, and a second time changes nothing', async () => {
    const desk = await ocapiGround();
    const order = await newOrder(desk);
    const { id } = yesOf(await desk.vouchers.add(order, { type: 'Ticket', barcode: desk.voucher(ADULT).code }));
    expect(yesOf(await desk.vouchers.remove(order, id))).toBe('removed');
    const again = await desk.vouchers.remove(order, id);
    expect(again.ok && again.value.is).toBe(desk.server.words.notOnOrder === 404 ? 'gone' : 'no');
    expect(desk.server.orders()).toMatchObject([{ id: order, vouchers: [] }]);
    expect(yesOf(await desk.vouchers.add(order, { type: 'Ticket', barcode: desk.voucher(ADULT).code })).uses, 'and it is as good as before').toBe(1);
  });

  test('that a ticket uses is not removed before its ticket; a deal is', async () => {
    const desk = await ocapiGround();
    const { order, on } = await readyOrder(desk, ADULT);
    expect(await desk.vouchers.remove(order, on.id)).toMatchObject({ ok: true, value: { is: 'no' } });
    yesOf(await setShowtime(desk.ask, { order, showtime: OPEN_SHOWTIME }, []));
    expect(yesOf(await desk.vouchers.remove(order, on.id))).toBe('removed');
    const deal = await readyOrder(desk, 'Popcorn deal');
    expect(yesOf(await desk.vouchers.remove(deal.order, deal.on.id))).toBe('removed');
  });

  test('stands on the disk of the platform before it answers, and its code does not', async () => {
    const statePath = join(tempFolder(), 'ocapi.json');
    const desk = await ocapiGround({ statePath });
    const { order, on } = await readyOrder(desk, ADULT);
    const kept = readFileSync(statePath, 'utf8');
    for (const there of [order, on.id]) expect(kept).toContain(there);
    expect(kept).not.toContain(desk.voucher(ADULT).code);
    const later = await ocapiGround({ statePath });
    expect(later.server.orders()).toEqual(desk.server.orders());
  });
});

describe('an order', () => {
  test('is made for a site, read, and cancelled', async () => {
    const clock = handClock();
    const desk = await ocapiGround({ clock });
    const made = yesOf(await createOrder(desk.ask, OCAPI_SITE));
    expect(made).toMatchObject({ isCompleted: false, rest: 'nothing', expiresAt: new Date(clock.now() + ORDER_LASTS_MS).toISOString() });
    expect(yesOf(await getOrder(desk.ask, made.id))).toEqual(made);
    expect(yesOf(await cancelOrder(desk.ask, made.id))).toBe('cancelled');
    expect(await getOrder(desk.ask, made.id)).toEqual({ ok: true, value: { is: 'gone' } });
    expect(await cancelOrder(desk.ask, made.id)).toEqual({ ok: true, value: { is: 'gone' } });
  });

  test('of a site that there is not is refused', async () => {
    const { ask } = await ocapiGround();
    expect(await createOrder(ask, '9999')).toEqual({ ok: true, value: { is: 'no', decline: { reason: 'not-valid', providerText: 'The site does not exist' } } });
  });

  test('ends by itself, and its voucher is as good as before', async () => {
    const clock = handClock();
    const desk = await ocapiGround({ clock });
    const { order } = await readyOrder(desk, ADULT);
    clock.advance(ORDER_LASTS_MS - 1);
    expect(yesOf(await getOrder(desk.ask, order)).rest).toBe('nothing');
    clock.advance(1);
    expect(await getOrder(desk.ask, order)).toEqual({ ok: true, value: { is: 'gone' } });
    expect(await setShowtime(desk.ask, { order, showtime: OPEN_SHOWTIME }, [])).toEqual({ ok: true, value: { is: 'gone' } });
    expect((await readyOrder(desk, ADULT)).on.uses).toBe(1);
  });

  test('names its vouchers where it names any, and says whether there is a rest to pay', async () => {
    for (const namesVouchers of [true, false]) {
      const desk = await ocapiGround({ words: { namesVouchers } });
      const { order, on } = await readyOrder(desk, ADULT);
      const read = yesOf(await getOrder(desk.ask, order));
      expect(read).toMatchObject({ rest: 'nothing' });
      expect(read.vouchers).toEqual(namesVouchers ? [on.id] : undefined);
      yesOf(await setShowtime(desk.ask, { order, showtime: OPEN_SHOWTIME }, [line('0002-0050', on.id), line('0002-0001')]));
      expect(yesOf(await getOrder(desk.ask, order)).rest).toBe('something');
    }
  });

  test('takes no more tickets of a voucher than it has redemptions, none that it does not buy, and none without their seats', async () => {
    const desk = await ocapiGround();
    const { order, on } = await readyOrder(desk, 'Family of three', 3);
    const four = Array.from({ length: 4 }, () => line('0002-0051', on.id));
    const set = (showtime: string, lines: typeof four) => setShowtime(desk.ask, { order, showtime }, lines);
    expect(await set(OPEN_SHOWTIME, four)).toMatchObject({ ok: true, value: { is: 'no' } });
    expect(await set(OPEN_SHOWTIME, [line('0002-0050', on.id)])).toMatchObject({ ok: true, value: { is: 'no' } });
    expect(await set(OPEN_SHOWTIME, [line('0002-0050')]), 'a voucher\'s ticket without a voucher').toMatchObject({ ok: true, value: { is: 'no' } });
    expect(await set('0002-2682', four.slice(3))).toMatchObject({ ok: true, value: { is: 'no', decline: { providerText: 'Seats have to be chosen' } } });
    expect(await set('0002-9', [])).toEqual({ ok: true, value: { is: 'gone' } });
    expect(desk.server.orders()[0]?.tickets).toHaveLength(3);
    yesOf(await set(OPEN_SHOWTIME, four.slice(1)));
    expect(desk.server.orders()[0]?.tickets, 'said again it changes nothing').toHaveLength(3);
  });
});

describe('what is on', () => {
  test('is told earliest first, with its film and whether seats have to be chosen', async () => {
    const { ask } = await ocapiGround();
    expect(yesOf(await showtimesOf(ask, OCAPI_SITE, '2026-11-29'))).toEqual([
      { id: '0002-2682', film: 'The Long Matinee', startsAt: '2026-11-29T15:00:00.000Z', seating: 'allocated', soldOut: false },
      { id: '0002-2681', film: 'Amélie – 夜の映画', startsAt: '2026-11-29T18:30:00.000Z', seating: 'open', soldOut: false },
    ]);
    expect(yesOf(await showtimesOf(ask, '9999', '2026-11-29'))).toEqual([]);
    expect(await showtimesOf(ask, OCAPI_SITE, 'today')).toMatchObject({ ok: true, value: { is: 'no' } });
  });

  test('says which types of ticket a voucher buys', async () => {
    const { ask } = await ocapiGround();
    expect(yesOf(await ticketTypesFor(ask, OPEN_SHOWTIME, 'ADTMM'))).toEqual(['0002-0050']);
    expect(yesOf(await ticketTypesFor(ask, OPEN_SHOWTIME, 'unheard of'))).toEqual([]);
    expect(await ticketTypesFor(ask, '0002-9', 'ADTMM')).toEqual({ ok: true, value: { is: 'gone' } });
  });

  test('may leave out all but the id and the time: seats may have to be chosen then', async () => {
    const { ask } = await ocapiSaying(200, { showtimes: [{ id: '1', schedule: { startsAt: '2026-11-29T20:00:00+13:00' } }, { id: '2', siteId: 'elsewhere', schedule: { startsAt: '2026-11-29T20:00:00Z' } }] });
    expect(yesOf(await showtimesOf(ask, OCAPI_SITE, '2026-11-29'))).toEqual([{ id: '1', startsAt: '2026-11-29T07:00:00.000Z', seating: 'allocated', soldOut: false }]);
  });
});
