import { makeAdility } from '../../main/providers/adility/till.ts';
import { systemClock } from '../../main/clock.ts';
import { openLooseDrawer } from '../../main/providers/drawer.ts';
import { makeVauchar } from '../../main/providers/vauchar/till.ts';
import { makeVistaVouchers } from '../../main/providers/vista-vouchers/office.ts';
import { adilityGround, GROUND_OPTIONS } from './adility-ground.ts';
import { cartAt, cartGround } from './cart-ground.ts';
import { ground } from './ground.ts';
import { inTurn } from './in-turn.ts';
import { errandOf, officeOf, sendBy, UNNAMED } from './office-verbs.ts';
import { wayOver } from './sockets.ts';
import type { Change, OpenOffice } from './subject.ts';
import { vistaGround, wordsOf } from './vista-ground.ts';

/** An errand as what changes something; its key and its reference are ours to say, what was asked for is not. */
function errand(what: string, request: object): Change {
  const wanted = errandOf(what, request);
  return { by: (provider) => sendBy(officeOf(provider), wanted, UNNAMED), secrets: [wanted.key] };
}

const DISTRIBUTED = { distributionItems: [{ clientOrderItemId: 1, quantityPerRecipient: 1 }] };

export const vistaOffice: OpenOffice = async ({ random, now }) => {
  const server = await vistaGround({ random, now });
  let next = 0;
  const client = (code: string) => errand('create client', { code, name: 'Zoë & Søn 果物' });
  const orderOf = (clientCode: string, productCode = 'DAY') => errand('create client order', { clientCode, vouchers: [{ productCode, quantity: 1, salePrice: '0.01', redeemPrice: '9999999.99', expiryDate: '2036-02-29' }] });
  return {
    server,
    baseUrl: server.access.baseUrl,
    provider: ({ baseUrl, exchange, wrong }) =>
      makeVistaVouchers({ access: { ...server.access, baseUrl, identityUrl: baseUrl, ...(wrong ? { apiKey: 'wrong' } : {}) }, options: wordsOf(server), exchange, now: systemClock.now, drawer: openLooseDrawer() }),
    changes: (method, path) => method === 'POST' && path.includes('/voucher-management/'),
    fresh: () => client(`SPA${next++}`),
    errands: { 'create client': client('FIRST'), 'create client order': orderOf('FIRST'), 'distribute by e-mail': errand('distribute by e-mail', DISTRIBUTED), 'distribute by mobile': errand('distribute by mobile', DISTRIBUTED) },
    reads: [],
    declined: [{ name: 'an order of nobody', change: orderOf('NOBODY'), reason: 'not-valid' }],
    effects: () => server.made().length,
    noStatuses: [400],
    tokens: { expire: server.tokens.expire, burn: () => undefined, handedOut: () => ({ authorized: server.tokens.handedOut(), refreshed: 0 }) },
  };
};

export const cartOffice: OpenOffice = async (drawn) => {
  const { server } = await cartGround(drawn);
  const order = (more: object = {}) =>
    errand('create order', { purchaser: { name: 'Zoë Šimić', email: 'zoe@example.com' }, products: [{ voucherId: 15, voucherVersion: 0, optionId: 40, layoutId: 31, deliveryMethod: 'electronic', ...more }] });
  return {
    server,
    baseUrl: server.access.baseUrl,
    provider: ({ baseUrl, exchange, wrong }) => cartAt({ ...server.access, baseUrl, ...(wrong ? { password: 'wrong' } : {}) }, {}, exchange),
    changes: (method, path) => method === 'POST' && path.endsWith('/orders'),
    fresh: () => order(),
    errands: { 'create order': order() },
    reads: ['categories', 'redeem locations', 'vouchers', 'voucher', 'orders', 'order', 'redemption'],
    list: { read: 'categories', input: { limit: 5 }, rows: 23, endless: () => server.spoilLists('goes round') },
    declined: [
      { name: 'what is not sold', change: order({ voucherId: 99 }), reason: 'not-valid' },
      { name: 'what has changed since', change: order({ voucherVersion: 9 }), reason: 'not-valid' },
    ],
    effects: () => server.orders().length,
    noStatuses: [400, 402, 409],
    tokens: server.tokens,
  };
};

export const vaucharOffice: OpenOffice = async (drawn) => {
  const MORE = 450;
  const { server } = await ground({ ...drawn, more: MORE });
  const [voucher] = server.vouchers;
  const [card] = server.giftCards();
  const vouchers = () => errand('create vouchers', { count: 1, value: '0.01', valueUnit: 'fixed', tag: 'Frühling 🌷' });
  return {
    server,
    baseUrl: server.access.baseUrl,
    provider: ({ baseUrl, exchange, wrong }) =>
      makeVauchar({ account: { ...server.access, baseUrl, currency: 'EUR', ...(wrong ? { apiKey: 'wrong' } : {}) }, exchange, stream: wayOver().stream, now: systemClock.now }),
    changes: (method, path) => method === 'POST' && path === '/vouchers',
    fresh: vouchers,
    errands: {
      'create vouchers': vouchers(),
      'create gift card': errand('create gift card', { value: '80.00' }),
      'redeem gift card': errand('redeem gift card', { id: card?.id, value: '20.00', userId: 'zoë' }),
      'delete voucher': errand('delete voucher', { id: voucher?.wire.id, confirmation: 'DELETE' }),
    },
    laterErrands: ['reverse gift card redemption', 'redeem coupon'],
    reads: ['vouchers', 'voucher', 'validate voucher', 'voucher redemptions', 'gift cards', 'gift card', 'gift card by code', 'gift card redemptions', 'gift card redemption', 'coupons', 'coupon', 'coupon redemptions'],
    list: { read: 'vouchers', input: {}, rows: server.vouchers.length + MORE },
    declined: [
      { name: 'a voucher that is not there', change: errand('delete voucher', { id: 'vcr-none', confirmation: 'DELETE' }), reason: 'not-valid' },
      { name: 'more than is on a gift card', change: errand('redeem gift card', { id: card?.id, value: '100.01', userId: 'zoë' }), reason: 'not-valid' },
    ],
    effects: () => server.created().length,
    noStatuses: [400],
  };
};

export const adilityOffice: OpenOffice = async (drawn) => {
  const { server } = await adilityGround({ ...drawn, words: { onOffer: 'cancelled' } });
  const [offer] = GROUND_OPTIONS.offers;
  const cancel = (wanted: string) => errand('cancel', { offerId: offer.id, voucherId: server.vouchers.find(({ spec }) => spec.title === wanted)?.id ?? '', confirmation: 'CANCEL' });
  const title = inTurn(['A', 'B', 'C', 'D'].map((name) => `Dinner for two, ${name}`));
  return {
    server,
    baseUrl: new URL(server.access.baseUrl).origin,
    provider: ({ baseUrl, exchange, wrong }) =>
      makeAdility({ access: { ...server.access, baseUrl: `${baseUrl}/submission`, ...(wrong ? { apiKey: 'wrong' } : {}) }, options: { ...GROUND_OPTIONS, offers: [...GROUND_OPTIONS.offers], cancels: true }, exchange, ...systemClock }),
    changes: (method) => method === 'PUT',
    fresh: () => cancel(title()),
    errands: { cancel: cancel('Dinner for two, A') },
    reads: ['vouchers', 'voucher of an offer', 'voucher', 'voucher by code'],
    list: { read: 'vouchers', input: { offerId: offer.id }, rows: server.vouchers.filter(({ spec }) => spec.offer === offer.id).length },
    declined: [{ name: 'a redeemed voucher', change: cancel('Dinner for two, redeemed last week'), reason: 'used', silent: true }],
    effects: () => server.changes().length,
    noStatuses: [400, 409, 422],
    looksAfter: true,
  };
};
