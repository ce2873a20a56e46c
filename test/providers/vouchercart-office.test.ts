import { describe, expect, test } from 'vitest';
import type { Levers } from '../../shared/training.ts';
import { like } from '../like.ts';
import { cartAt, type CartChange, cartGround } from './cart-ground.ts';
import { errandOf, readBy, readToEnd, sendBy, UNNAMED } from './office-verbs.ts';
import { exchangeOver, httpServer } from './sockets.ts';

const officeAt = (access: Parameters<typeof cartAt>[0], account: CartChange = {}, exchange = exchangeOver()) => {
  const { office } = cartAt(access, account, exchange);
  if (office === undefined) throw new Error('it has an office');
  return office;
};

async function open(account: CartChange = {}) {
  const { server, code } = await cartGround();
  return { server, code, office: officeAt(server.access, account) };
}

/** Lets everybody in, and says one thing to whatever else is asked. */
async function saying(status: number, body: unknown, headers: Record<string, string> = {}) {
  const heard: { line: string; body: string }[] = [];
  const baseUrl = await httpServer((incoming, reply) => {
    let text = '';
    incoming.on('data', (chunk) => (text += String(chunk)));
    incoming.on('end', () => {
      if (incoming.url === '/authorize') return void reply.end(JSON.stringify({ accessToken: 'a', refreshToken: 'RTr', status: 'authenticated' }));
      heard.push({ line: `${incoming.method} ${decodeURIComponent(incoming.url ?? '')}`, body: text });
      reply.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  return { office: officeAt({ provider: 'vouchercart', baseUrl, login: 'a', password: 'b', subdomain: 'c' }), heard };
}

const product = (more: object = {}) => ({ voucherId: 15, voucherVersion: 0, optionId: 40, layoutId: 31, deliveryMethod: 'electronic', ...more });
const order = (more: object = {}, ...products: object[]) => ({ purchaser: { name: 'Zoë Šimić', email: 'zoe@example.com' }, products: products.length === 0 ? [product()] : products, ...more });
const ADDRESS = { name: 'John Smith', addressLine1: 'Lake Street 123', city: 'New York', postcode: '123-74', country: 'us' };
const SILENT: Levers = { latencyMs: 0, trouble: { is: 'reset', effect: 'after', hits: 'all' } };

describe('what VoucherCart sells', () => {
  test('is read to its end, however many pages that takes, and nothing twice', async () => {
    const { office } = await open();
    const read = await readToEnd(office, 'categories', { limit: 5 });
    expect([read.pages, read.fault]).toEqual([5, undefined]);
    expect(new Set(read.rows.map(({ id }) => id)).size).toBe(23);
    expect(read.rows).toHaveLength(23);
    expect(read.rows[0], 'and which way round its provider is told').toEqual({ id: 63_500, title: 'Food', description: 'All about food', slug: 'category-0', lvl: 0, lft: 1, rgt: 2 });
    expect(read.rows[1]).toMatchObject({ title: 'Kategorie 1 – schön', parentId: 63_500 });
    expect((await readToEnd(office, 'categories', { limit: 50, order: 'asc' })).rows.map(({ id }) => id)).toEqual(read.rows.map(({ id }) => id).toReversed());
  });

  test('and where it can be redeemed', async () => {
    const { office } = await open();
    expect((await readToEnd(office, 'redeem locations')).rows).toEqual([
      { id: 786_322, name: 'Adara Hotel', address: 'Adara Hotel, 302 George Street, Edinburgh, EH2 3TY' },
      { id: 789_912, name: 'Mayfair Demo Hotel', address: 'Mayfair Demo Hotel, Mayfair Lane, London, W1K W1J' },
    ]);
  });

  test('has its price in minor units, its times in UTC, and what was asked for beside it in full', async () => {
    const { office } = await open();
    const [bare] = (await readToEnd(office, 'vouchers')).rows;
    expect(bare).toMatchObject({ id: 15, voucherTitle: 'Spa day', defaultOptionSellPrice: { minor: 19_900, currency: 'GBP' }, salePeriodFrom: '2019-07-23T04:45:00.000Z', options: [40], redeemLocations: [786_322], categories: [63_500] });
    expect(JSON.stringify(bare)).not.toMatch(/<p>|voucher_layout_data/);
    const read = await readBy(office, 'voucher', { id: 15, expand: ['options', 'redeem_locations', 'layouts', 'categories'] });
    expect(read).toMatchObject({ ok: true, value: { value: { rows: [{ options: [{ id: 40, soldOut: false, sellPrice: { minor: 19_900 } }], redeemLocations: [{ name: 'Adara Hotel' }], layouts: [{ id: 31 }], categories: [{ title: 'Food' }] }] } } });
  });

  test.each(['voucher', 'order', 'redemption'])('and a %s that is not there is a no', async (name) => {
    const { office } = await open();
    expect(await readBy(office, name, { id: 4_711 })).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'not-valid', providerText: like(/not found/) } } });
  });

  test('a redemption says where it was, and of what', async () => {
    const { server, office, code } = await open();
    server.takeElsewhere(code('Ten swims'));
    const id = server.redemptions()[0]?.id;
    expect(await readBy(office, 'redemption', { id })).toMatchObject({ ok: true, value: { value: { rows: [{ id, redeemLocation: 789_912, reductor: 1, createdAt: like(/Z$/) }] } } });
    expect(await readBy(office, 'redemption', { id, expand: ['redeem_location', 'order_product'] })).toMatchObject({ ok: true, value: { value: { rows: [{ redeemLocation: { name: 'Mayfair Demo Hotel' }, orderProduct: { name: 'Ten swims' } }] } } });
  });
});

describe('a list', () => {
  test('that leads back to a page before ends there', async () => {
    const { server, office } = await open();
    server.spoilLists('goes round');
    const read = await readToEnd(office, 'categories', { limit: 5 });
    expect(read.fault).toMatchObject({ kind: 'malformed', effect: 'none', detail: like(/named before/) });
    expect(read.rows.map(({ id }) => id)).toEqual([...new Set(read.rows.map(({ id }) => id))]);
    expect(read.rows).toHaveLength(23);
  });

  test('that says there is more, and not where, is not taken for whole', async () => {
    const { server, office } = await open();
    server.spoilLists('leads nowhere');
    expect((await readToEnd(office, 'redeem locations')).fault).toMatchObject({ kind: 'malformed', effect: 'none' });
  });

  test('goes on by its cursor alone, and what is wanted in full is said again', async () => {
    const { office, heard } = await saying(200, { data: [{ id: 1 }], has_next: true, next: 'a+/b==' });
    const first = await readBy(office, 'orders', { limit: 3, orderBy: 'created_at', order: 'asc', expand: ['products'] });
    const cursor = first.ok && first.value.is === 'yes' ? first.value.value.next : undefined;
    await readBy(office, 'orders', { limit: 3, orderBy: 'created_at', order: 'asc', expand: ['products'] }, cursor);
    expect(heard.map(({ line }) => line)).toEqual(['GET /sales-pages/1337/orders?order_by=created_at&order=asc&limit=3&expand[]=products', 'GET /sales-pages/1337/orders?cursor=a+/b==&expand[]=products']);
  });

  test.each([
    ['a yes', { has_next: true, next: 'c' }, true],
    ['the text of one', { has_next: 'true', next: 'c' }, true],
    ['a no, beside a cursor', { has_next: false, next: 'c' }, false],
    ['the text of a no, beside a cursor', { has_next: 'false', next: 'c' }, false],
    ['nothing, beside a cursor', { next: 'c' }, true],
    ['nothing at all', {}, false],
  ])('whose end is written as %s', async (_, end, more) => {
    const { office } = await saying(200, { data: [], count: 7, ...end });
    const read = await readBy(office, 'vouchers');
    expect(read.ok && read.value.is === 'yes' && read.value.value.next !== undefined).toBe(more);
  });

  test.each([
    ['a page of somebody else', 200, '<html></html>', { kind: 'malformed' }],
    ['no list', 200, { object: 'list' }, { kind: 'malformed' }],
    ['a row without its number', 200, { data: [{ name: 'x' }] }, { kind: 'malformed' }],
    ['an end that is neither', 200, { data: [], has_next: 'perhaps' }, { kind: 'malformed' }],
    ['more than is read', 200, { data: [{ id: 1, name: 'x'.repeat(1_100_000) }] }, { kind: 'malformed' }],
    ['a failure', 503, { message: 'Sorry' }, { kind: 'unavailable' }],
    ['a limit', 429, '', { kind: 'throttled', retryAfterMs: 7_000 }],
    ['no way in', 401, { message: 'No' }, { kind: 'unauthorized' }],
    ['what it may not see', 403, { message: 'No' }, { kind: 'misconfigured' }],
    ['a 404 that nobody of theirs wrote', 404, '<html></html>', { kind: 'malformed' }],
  ])('answered with %s has changed nothing', async (_, status, body, fault) => {
    const { office } = await saying(status, body, { 'retry-after': '7' });
    expect(await readBy(office, 'redeem locations')).toMatchObject({ ok: false, error: { ...fault, effect: 'none' } });
  });

  test.each([400, 402, 409])('answered with %s is a no in their words', async (status) => {
    const { office } = await saying(status, { message: 'Bad cursor' });
    expect(await readBy(office, 'orders')).toMatchObject({ ok: true, value: { is: 'no', decline: { providerText: 'Bad cursor' } } });
  });
});

describe('a row', () => {
  const rowOf = async (name: string, row: object) => {
    const read = await readBy((await saying(200, { data: [row] })).office, name);
    return read.ok && read.value.is === 'yes' ? read.value.value.rows[0] : read;
  };

  test('leaves out what reads wrong, and shows nothing that was not named', async () => {
    expect(await rowOf('orders', { id: 18, language: 7, purchaser: 'nobody', products: [32, 'x', { id: 33, price_paid: { amount: '20.00', currency: 'GBP' }, voucher_code: 'CANARY' }], secret: 'CANARY', payments: null })).toEqual({ id: 18, products: [32, { id: 33 }] });
  });

  test.each([
    [{ amount: 0, currency: 'GBP' }, { minor: 0, currency: 'GBP' }],
    [{ amount: -500, currency: 'JPY' }, { minor: -500, currency: 'JPY' }],
    [{ amount: Number.MAX_SAFE_INTEGER, currency: 'KWD' }, { minor: Number.MAX_SAFE_INTEGER, currency: 'KWD' }],
    [{ amount: 1e20, currency: 'GBP' }, undefined],
    [{ amount: 12.5, currency: 'GBP' }, undefined],
    [{ amount: 100, currency: '£' }, undefined],
    [null, undefined],
  ])('has money %j as it is, or not at all', async (price, shown) => {
    expect(await rowOf('vouchers', { id: 1, default_option_sell_price: price })).toEqual({ id: 1, ...(shown === undefined ? {} : { defaultOptionSellPrice: shown }) });
  });

  test.each([
    [{ en: 'Fruits', de: 'Früchte' }, 'Fruits'],
    [{ en: null, de: 'Früchte' }, 'Früchte'],
    [{ en: '', ja: '果物 🍎' }, '果物 🍎'],
    [[], undefined],
    [{ en: '\u001b[31mred\u202e' }, '[31mred'],
    [{ en: { html: 1 } }, undefined],
  ])('has a title %j as a person reads it', async (title, shown) => {
    expect(await rowOf('categories', { id: 1, title })).toEqual({ id: 1, ...(shown === undefined ? {} : { title: shown }) });
  });
});

describe('an order', () => {
  test('is made once, in their words, and found again by the reference of this desk', async () => {
    const { server, office } = await open();
    const wanted = errandOf('create order', order({}, product({ internalNote: 'for Šimić', message: 'Alles Gute 🎂' }), product({ voucherId: 17, voucherVersion: 2, optionId: 42, optionAmount: '80.50', deliveryMethod: 'postal', shippingAddress: ADDRESS, voucherDeliveryShippingMethodId: 4 })));
    expect(await sendBy(office, wanted, UNNAMED)).toEqual({ ok: true, value: { is: 'yes', value: { is: 'done', said: 'order 5667846' } } });
    const [made] = server.orders();
    expect(made).toMatchObject({ language: 'en', purchaser: { name: 'Zoë Šimić', email: 'zoe@example.com' } });
    expect(made?.products).toMatchObject([
      { object: 'product', voucher_id: 15, internal_note: 'for Šimić K7F3QX', message: 'Alles Gute 🎂' },
      { internal_note: 'K7F3QX', option_amount: { amount: 8_050, currency: 'EUR' }, shipping_address: { address_line_1: 'Lake Street 123', address_line_2: '' }, voucher_delivery_shipping_method_id: 4 },
    ]);
    expect(await readBy(office, 'order', { id: 5_667_846, expand: ['products', 'payments'] })).toMatchObject({ ok: true, value: { value: { rows: [{ purchaser: { name: 'Zoë Šimić' }, products: [{ internalNote: 'for Šimić K7F3QX' }, {}], payments: [{ amount: { minor: 10_359, currency: 'GBP' } }] }] } } });
    expect((await readToEnd(office, 'orders', { limit: 1 })).rows).toHaveLength(1);
  });

  test.each([
    ['what is not sold', [product({ voucherId: 99 })], {}, /not sold/],
    ['what has changed since', [product({ voucherVersion: 9 })], {}, /changed/],
    ['an amount for what has its price', [product({ optionAmount: '1.00' })], {}, /Amount/],
    ['a discount that is none', [product()], { discountCodes: ['X'] }, /Discount/],
  ])('of %s is declined', async (_, products, more, why) => {
    const { server, office } = await open();
    expect(await sendBy(office, errandOf('create order', order(more, ...products)), UNNAMED)).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'not-valid', providerText: like(why) } } });
    expect(server.orders()).toEqual([]);
  });

  test.each([
    ['without a buyer', { products: [product()] }, {}],
    ['by post without an address', order({}, product({ deliveryMethod: 'postal', voucherDeliveryShippingMethodId: 4 })), {}],
    ['by post without a way', order({}, product({ deliveryMethod: 'postal', shippingAddress: ADDRESS })), {}],
    ['of nothing', { ...order(), products: [] }, {}],
    ['of yen with a fraction', order({}, product({ optionAmount: '100.5' })), { currency: 'JPY' }],
    ['of less than nothing', order({}, product({ optionAmount: '-5' })), {}],
    ['of no money', order({}, product({ optionAmount: '0.00' })), {}],
    ['with a note that leaves no room for our mark', order({}, product({ internalNote: 'x'.repeat(481) })), {}],
  ])('%s is not sent', async (_, wanted, account) => {
    const { server, office } = await open(account);
    expect(await sendBy(office, errandOf('create order', wanted), UNNAMED)).toMatchObject({ ok: false, error: { kind: 'misconfigured', effect: 'none' } });
    expect(server.orders()).toEqual([]);
  });

  test.each([
    ['has no address', 201, {}],
    ['names something else', 201, { location: '/redemptions/7' }],
    ['is another yes', 200, { location: '/orders/7' }],
  ])('whose answer %s may have been made', async (_, status, headers) => {
    const { office } = await saying(status, '', headers);
    expect(await sendBy(office, errandOf('create order', order()), UNNAMED)).toMatchObject({ ok: false, error: { kind: 'malformed', effect: 'possible' } });
  });

  test('whose answer is lost was made, and that is not known here', async () => {
    const { server, office } = await open();
    await readBy(office, 'categories');
    await server.setLevers(SILENT);
    expect(await sendBy(office, errandOf('create order', order()), UNNAMED)).toMatchObject({ ok: false, error: { kind: 'unavailable', effect: 'possible' } });
    expect(server.orders()).toHaveLength(1);
  });
});
