import { describe, expect, test } from 'vitest';
import { systemClock } from '../../main/clock.ts';
import { makeAdility } from '../../main/providers/adility/till.ts';
import { adilityAt, cancelled, ONE, OPTIONS, redeemed, saying, type Step, WIRE } from './adility-verbs.ts';
import type { Exchange } from '../../main/providers/http.ts';
import { Voucher } from '../../shared/voucher.ts';
import { exchangeOver, httpServer, proxyServer } from './sockets.ts';

const no = (reason: string, more = {}) => ({ ok: true, value: { is: 'no', decline: { reason, ...more } } });
const fault = (kind: string, effect: string) => ({ ok: false, error: { kind, effect } });
const found = { kind: 'voucher', ref: 'v1', title: 'Dinner for two', holder: 'John Smith', worth: ONE, validUntil: '2036-08-01T22:00:00.000Z' };
const LOST: Step = { status: 404, body: { error: 'Voucher not found' } };

describe('a lookup', () => {
  test.each([
    ['alone', WIRE],
    ['under its name', { voucher: WIRE }],
    ['under its name beside a status', { status: 'OK', voucher: WIRE }],
    ['with what is not there left out', { id: 'v1', offer_id: 'o1', customer_name: 'John Smith', status: 'acquired', expiration_date: '2036-08-01' }],
    ['with what is not there as null', { ...WIRE, redemption_code: null, redeemed_at: null, cancelled_at: null, activation_date: null }],
    ['with fields that nobody knows', { ...WIRE, distributor: { id: 7 }, barcode: null, print_url: '', colours: [1] }],
    ['in capitals', { ...WIRE, status: ' ACQUIRED ', redemption_code: 'adl-1' }],
  ])('reads a voucher that comes %s', async (_, body) => {
    expect(await (await saying([{ body }])).lookup.ask('ADL-1')).toEqual({ ok: true, value: { is: 'yes', value: found } });
  });

  test('of a voucher that is good to the end of the year 9999, west of Greenwich, is of one that is always good', async () => {
    const expiration_date = '9999-12-31 23:59:59 -0500';
    const { validUntil: _, ...endless } = found;
    expect(await (await saying([{ body: { ...WIRE, expiration_date } }])).lookup.ask('ADL-1')).toEqual({ ok: true, value: { is: 'yes', value: endless } });
    expect(Voucher.safeParse(endless).success).toBe(true);
  });

  test('of a voucher of another offer has no title', async () => {
    const { title: _, ...untitled } = found;
    expect(await (await saying([{ body: { ...WIRE, offer_id: 'o2' } }])).lookup.ask('ADL-1')).toEqual({ ok: true, value: { is: 'yes', value: untitled } });
  });

  test('shows a name that turns what stands beside it as plain text', async () => {
    expect(await (await saying([{ body: { ...WIRE, customer_name: 'Zoë \u202e\u0007Š' } }])).lookup.ask('ADL-1')).toMatchObject({ value: { value: { holder: 'Zoë  Š' } } });
  });

  test('of a voucher that nobody\'s name is on has no holder', async () => {
    const { holder: _, ...nobodys } = found;
    for (const name of ['', '  ', null]) expect(await (await saying([{ body: { ...WIRE, customer_name: name } }])).lookup.ask('ADL-1')).toEqual({ ok: true, value: { is: 'yes', value: nobodys } });
  });

  const DATE = { headers: { date: 'Sun, 01 Mar 2026 22:30:00 GMT' } };
  test.each([
    ['used', redeemed(), no('used', { at: '2026-03-01T18:00:01.000Z' })],
    ['used, at a time that is written in another way', redeemed('2026/03/01 10:00:01 -0800'), no('used', { at: '2026-03-01T18:00:01.000Z' })],
    ['used, without a time', redeemed(''), no('used')],
    ['cancelled', cancelled(), no('cancelled', { at: '2026-03-01T18:00:01.000Z' })],
    ['in a state that nobody documented', { body: { ...WIRE, status: 'Frozen' } }, no('not-valid', { providerText: 'status: frozen' })],
    ['on the evening of its last day', { body: { ...WIRE, expiration_date: '2026-03-01' }, ...DATE }, { ok: true, value: { is: 'yes' } }],
    ['after its last day, by their clock and where the venue is', { body: { ...WIRE, expiration_date: '2026-02-28' }, ...DATE }, no('expired', { at: '2026-02-28T23:00:00.000Z' })],
    ['before its first day', { body: { ...WIRE, activation_date: '2026-03-02' }, ...DATE }, no('not-yet-valid', { at: '2026-03-01T23:00:00.000Z' })],
    ['on its first day in summer', { body: { ...WIRE, activation_date: '2026-07-01' }, headers: { date: 'Tue, 30 Jun 2026 22:00:00 GMT' } }, { ok: true, value: { is: 'yes' } }],
  ])('of a voucher that is %s says so', async (_, step, answer) => {
    expect(await (await saying([step])).lookup.ask('ADL-1')).toMatchObject(answer);
  });

  test.each([
    ['an id that is a number', { ...WIRE, id: 7 }],
    ['no id', { ...WIRE, id: ' ' }],
    ['no state', { ...WIRE, status: '' }],
    ['another code: it is the voucher of which this code is the id', { ...WIRE, redemption_code: 'ADL-2' }],
    ['a page', '<html><body>Welcome</body></html>'],
    ['nothing', ''],
    ['a list', [WIRE]],
  ])('answered with %s cannot be read', async (_, body) => {
    expect(await (await saying([{ body }])).lookup.ask('ADL-1')).toMatchObject(fault('malformed', 'possible'));
  });

  test('asks for the code as it is, and never for a step of a path', async () => {
    const verbs = await saying([LOST], { offers: [] });
    await verbs.lookup.ask('a b/c?#%Ü');
    expect(verbs.heard[0]).toBe('GET /submission/beta/advertisers/a1/vouchers/a%20b%2Fc%3F%23%25%C3%9C');
    for (const code of ['.', '..']) expect(await verbs.lookup.ask(code)).toEqual(no('unknown-code'));
    expect(verbs.heard.filter((one) => one.includes('vouchers/.'))).toEqual([]);
  });
});

describe('a code that is not found', () => {
  const listed: Step = { body: { vouchers: [{ voucher: WIRE }] } };

  test('is unknown where the advertiser is known to be right', async () => {
    const verbs = await saying([LOST, listed, { body: WIRE }, LOST]);
    expect(await verbs.lookup.ask('ADL-9')).toEqual(no('unknown-code', { providerText: 'Voucher not found' }));
    expect(await verbs.lookup.ask('ADL-9')).toEqual(no('unknown-code', { providerText: 'Voucher not found' }));
    expect(verbs.heard.map((one) => one.replace('/submission/beta', ''))).toEqual([
      'GET /advertisers/a1/vouchers/ADL-9', 'GET /offers/o1/vouchers', 'GET /advertisers/a1/vouchers/v1', 'GET /advertisers/a1/vouchers/ADL-9',
    ]);
  });

  test('is a matter of the account where its advertiser does not have the vouchers of its offers', async () => {
    const verbs = await saying([LOST, listed, LOST]);
    expect(await verbs.lookup.ask('ADL-9')).toMatchObject({ ok: false, error: { kind: 'misconfigured', effect: 'none', detail: expect.stringContaining('advertiser') as unknown } });
  });

  test.each([
    ['no offers', [LOST], { offers: [] }],
    ['an offer without vouchers', [LOST, { body: { vouchers: [] } }], {}],
    ['an offer of more vouchers than a check reads', [LOST, { body: { vouchers: 'x'.repeat(1_100_000) } }], {}],
    ['a line that is gone', [LOST, { cut: true } as const], {}],
  ])('may be either where the account has %s, and it says so', async (_, steps, options) => {
    expect(await (await saying(steps, options)).lookup.ask('ADL-9')).toEqual(no('not-found-here', { providerText: 'Voucher not found' }));
  });
});

describe('a check', () => {
  test('finds out a wrong offer, a wrong advertiser, a wrong key', async () => {
    const listed: Step = { body: [WIRE] };
    expect(await (await saying([LOST])).check()).toMatchObject({ ok: false, error: { kind: 'misconfigured', detail: expect.stringContaining('offer') as unknown } });
    expect(await (await saying([listed, LOST])).check()).toMatchObject({ ok: false, error: { kind: 'misconfigured', detail: expect.stringContaining('advertiser') as unknown } });
    expect(await (await saying([{ status: 401 }])).check()).toMatchObject(fault('unauthorized', 'none'));
    expect(await (await saying([{ body: '<html>Welcome</html>' }])).check()).toMatchObject({ ok: false });
  });

  test('is one question from the second time on', async () => {
    const verbs = await saying([{ body: [WIRE] }, { body: WIRE }]);
    for (let times = 0; times < 3; times++) expect(await verbs.check()).toEqual({ ok: true, value: 'good' });
    expect(verbs.heard).toHaveLength(4);
  });

  test('without offers is content with any answer of theirs', async () => {
    expect(await (await saying([LOST], { offers: [] })).check()).toEqual({ ok: true, value: 'good' });
    expect(await (await saying([{ status: 404, body: '<html>no</html>' }], { offers: [] })).check()).toMatchObject({ ok: false });
  });
});

describe('where it may be asked', () => {
  test.each(['http://api.example.com/submission', 'http://testapi.adility.com.example.com', 'ftp://127.0.0.1', 'no address'])('not at %s', async (baseUrl) => {
    expect(await adilityAt({ baseUrl, apiKey: 'k' }).check()).toMatchObject(fault('misconfigured', 'none'));
  });

  test('does not take the list of an offer that comes slowly for a line that is gone', async () => {
    const wrapped = exchangeOver();
    const baseUrl = await httpServer((_, reply) => void reply.writeHead(404).end(JSON.stringify(LOST.body)));
    const exchange: Exchange = (request) => (request.url.pathname.includes('/offers/') ? Promise.resolve({ ok: false, error: { kind: 'timeout', effect: 'none', detail: 'in vain waited' } }) : wrapped(request));
    const { check } = makeAdility({ access: { provider: 'adility', baseUrl, apiKey: 'k' }, options: OPTIONS, exchange, ...systemClock });
    expect(await check()).toEqual({ ok: true, value: 'good' });
  });

  test('the documented test host may be spoken to without TLS', async () => {
    // nobody is asked: the proxy refuses whatever leaves this machine
    const proxy = await proxyServer(false);
    const exchange = exchangeOver({ proxyFor: () => Promise.resolve(`PROXY ${proxy.host}`) });
    const { check } = makeAdility({ access: { provider: 'adility', baseUrl: 'http://testapi.adility.com/submission', apiKey: 'k' }, options: OPTIONS, exchange, ...systemClock });
    expect(await check()).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    expect(proxy.asked).toEqual(['CONNECT testapi.adility.com:80']);
  });
});
