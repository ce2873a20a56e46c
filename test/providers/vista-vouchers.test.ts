import { describe, expect, test } from 'vitest';
import { objectionTo } from '../../shared/office.ts';
import { NO_STOCK } from '../../main/training/vista-routes.ts';
import type { VistaServer } from '../../main/training/vista-server.ts';
import { httpServer } from './sockets.ts';
import { CLIENT, distribution, KEY, named, ORDER, orderWith, REFERENCE, vistaAt, type VistaVerbs, vistaGround, wordsOf } from './vista-ground.ts';

/** The tokens that an errand was answered with. */
async function tokensOf(verbs: VistaVerbs, errand: typeof CLIENT): Promise<string[]> {
  const sent = await verbs.send(errand, named());
  if (!sent.ok || sent.value.is !== 'yes' || sent.value.value.is !== 'tokens') throw new Error(`no token came back: ${JSON.stringify(sent)}`);
  return sent.value.value.tokens;
}

async function open(slowMs = 0): Promise<{ server: VistaServer; verbs: VistaVerbs }> {
  const server = await vistaGround({ slowMs: () => slowMs });
  return { server, verbs: vistaAt(server.access, { options: wordsOf(server) }) };
}

/** A provider that says one thing to whatever is asked of it under a token. */
async function saying(status: number, body: unknown, headers: Record<string, string> = {}): Promise<{ verbs: VistaVerbs; heard: { path: string; headers: Record<string, unknown>; body: unknown }[] }> {
  const heard: { path: string; headers: Record<string, unknown>; body: unknown }[] = [];
  const baseUrl = await httpServer((incoming, reply) => {
    let text = '';
    incoming.on('data', (chunk) => (text += String(chunk)));
    incoming.on('end', () => {
      heard.push({ path: incoming.url ?? '', headers: incoming.headers, body: JSON.parse(text) });
      if (incoming.url === '/oauth/token') return void reply.end('{"access_token":"t"}');
      reply.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  return { verbs: vistaAt({ provider: 'vista-vouchers', baseUrl, identityUrl: baseUrl, audience: 'partner', apiKey: 'key', tenant: 'tenant', clientId: 'id', clientSecret: 'secret' }), heard };
}

describe('Voucher Management', () => {
  test('creates a client and an order, and both come to their numbers', async () => {
    const { server, verbs } = await open();
    const client = await tokensOf(verbs, CLIENT);
    const order = await tokensOf(verbs, ORDER);
    const results = await verbs.resolve([...client, ...order], named());
    expect(results).toMatchObject({ ok: true, value: [{ token: client[0], is: 'done' }, { token: order[0], is: 'done' }] });
    expect(results.ok && results.value.map(({ said }) => said)).toEqual([`VoucherClient 6001 (${server.words.done})`, `VoucherClientOrder 6002 (${server.words.done})`]);
    expect(server.made().map(({ reference }) => reference)).toEqual([REFERENCE, `My internal ref #1234 ${REFERENCE}`]);
  });

  test.each(['e-mail', 'mobile'] as const)('distributes by %s, with a token for each item that comes to an end of its own', async (way) => {
    const { server, verbs } = await open();
    const sent = await verbs.send(distribution(way, 1, 5_000, 3), named());
    expect(sent).toMatchObject({ ok: true, value: { value: { is: 'tokens', awaited: 3 } } });
    const results = await verbs.resolve(server.made().map(({ token }) => token), named());
    expect(results.ok && results.value.map(({ is }) => is)).toEqual(['done', 'failed', 'done']);
  });

  test('says what it will not take on', async () => {
    const { verbs } = await open();
    expect(await verbs.send(ORDER, named())).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'not-valid', providerText: 'There is no client with code ABC123' } } });
    await verbs.send(CLIENT, named());
    expect(await verbs.send(CLIENT, named())).toMatchObject({ ok: true, value: { is: 'no', decline: { providerText: 'A client with code ABC123 already exists' } } });
    const [token] = await tokensOf(verbs, orderWith({ productCode: NO_STOCK }));
    expect(await verbs.resolve([token ?? ''], named())).toMatchObject({ ok: true, value: [{ is: 'failed' }] });
  });

  test('what is not made yet is pending, whatever of it is named already', async () => {
    const { verbs } = await open(60_000);
    const [token] = await tokensOf(verbs, CLIENT);
    for (let n = 0; n < 20; n++) {
      const results = await verbs.resolve([token ?? ''], named());
      expect(results.ok && results.value.every(({ is }) => is === 'pending')).toBe(true);
    }
  });

  test('sends three headers and our own name for the call, and hears theirs', async () => {
    const { verbs, heard } = await saying(200, { responses: [{ operationResultToken: 'T1' }] }, { 'vista-trace-id': 'trace-1', 'vista-correlation-id': 'corr-1' });
    const call = named();
    await verbs.send(ORDER, call);
    expect(heard.map(({ path }) => path)).toEqual(['/oauth/token', '/api/v1/voucher-management/client-order']);
    expect(heard[0]?.body).toEqual({ client_id: 'id', client_secret: 'secret', grant_type: 'client_credentials', audience: 'partner', tenant_code: 'tenant' });
    expect(heard[1]?.headers).toMatchObject({ 'vista-api-key': 'key', 'vista-api-tenant': 'tenant', authorization: 'Bearer t', correlationid: call.correlation });
    expect(heard[1]?.body).toEqual({
      clientCode: 'ABC123',
      reference: `My internal ref #1234 ${REFERENCE}`,
      electronicDistribution: true,
      externalUserId: 'User-123',
      externalData: KEY,
      vouchers: [{ productCode: 'ABC12', quantity: 5, salePrice: 12.34, redeemPrice: 12.34, expiryDate: '2034-02-01T00:00:00Z' }],
    });
    expect(call.theirs).toEqual(['trace-1 corr-1']);
  });

  test('always distributes externally, whatever else is typed', async () => {
    const { verbs, heard } = await saying(200, { responses: [{ operationResultToken: 'T1' }] });
    const request = JSON.stringify({ distributionItems: [{ clientOrderItemId: 1, quantityPerRecipient: 2 }], further: { externallyDistributed: false, emails: ['a@example.com'] } });
    await verbs.send({ ...ORDER, what: 'distribute by e-mail', request }, named());
    expect(heard[1]?.body).toEqual({ reference: REFERENCE, distributionData: '', distributionItems: [{ clientOrderItemId: 1, quantityPerRecipient: 2 }], emails: ['a@example.com'], externallyDistributed: true });
  });
});

describe('a word for a token', () => {
  const said = (entry: object) => saying(200, [{ operationResultToken: 'T1', entityType: 'VoucherClientOrder', ...entry }]);

  test('that is documented leaves it pending, although the number of the order stands beside it', async () => {
    const { verbs } = await said({ entityId: '6052', status: 'Processing' });
    expect(await verbs.resolve(['T1'], named())).toEqual({ ok: true, value: [{ token: 'T1', is: 'pending', said: 'VoucherClientOrder 6052 (Processing)' }] });
  });

  test.each([
    ['nothing is said', { entityId: null, status: null, entityType: null }, [{ token: 'T1', is: 'pending' }]],
    ['it is left out', { operationResultToken: 'another' }, []],
    ['it reads wrong', { status: 7 }, []],
  ])('where %s leaves it pending', async (_, entry, value) => {
    const { verbs } = await said(entry);
    expect(await verbs.resolve(['T1'], named())).toEqual({ ok: true, value });
  });

  test('that the account does not know leaves it pending, and is told of once', async () => {
    const { verbs } = await said({ entityId: '6052', status: 'Completed' });
    expect(await verbs.resolve(['T1'], named())).toMatchObject({ ok: true, value: [{ is: 'pending', strange: 'completed', said: 'VoucherClientOrder 6052 (Completed)' }] });
    const again = await verbs.resolve(['T1'], named());
    expect(again.ok && again.value.map((one) => [one.is, one.strange])).toEqual([['pending', undefined]]);
  });

  test.each([
    ['a good word without a number', { status: 'all done' }, 'pending'],
    ['a good word in other letters', { status: 'ALL DONE', entityId: 6_052 }, 'done'],
    ['a bad word without a number', { status: 'no-go', entityId: null }, 'failed'],
  ])('of the account: %s', async (_, entry, is) => {
    const baseUrl = await httpServer((incoming, reply) => void reply.end(JSON.stringify(incoming.url === '/oauth/token' ? { access_token: 't' } : [{ operationResultToken: 'T1', ...entry }])));
    const access = { provider: 'vista-vouchers', baseUrl, identityUrl: baseUrl, audience: 'partner', apiKey: 'k', tenant: 't', clientId: 'i', clientSecret: 's' } as const;
    const verbs = vistaAt(access, { options: { statusWords: { done: ['All done'], failed: ['No-Go'] } } });
    expect(await verbs.resolve(['T1'], named())).toMatchObject({ ok: true, value: [{ is }] });
  });
});

describe('an answer that is none', () => {
  const PROBLEM = { type: 'https://tools.ietf.org/html/rfc6585#section-4', title: 'Too Many Requests', status: 429 };

  test.each([
    ['a limit', 429, PROBLEM, { kind: 'throttled', effect: 'none', retryAfterMs: 60_000 }],
    ['a key that is not good', 403, PROBLEM, { kind: 'misconfigured', effect: 'none' }],
    ['another address', 404, { title: 'Not Found', status: 404 }, { kind: 'misconfigured', effect: 'none' }],
    ['a page of somebody else', 404, '<html></html>', { kind: 'malformed', effect: 'possible' }],
    ['a page with 400', 400, '<html></html>', { kind: 'malformed', effect: 'possible' }],
    ['a failure', 503, PROBLEM, { kind: 'unavailable', effect: 'possible' }],
    ['no token', 200, { responses: [] }, { kind: 'malformed', effect: 'possible' }],
    ['an entry without its token', 202, { responses: [{}] }, { kind: 'malformed', effect: 'possible' }],
    ['a page with 200', 200, '<html></html>', { kind: 'malformed', effect: 'possible' }],
  ])('%s', async (_, status, body, error) => {
    const { verbs } = await saying(status, body, { 'retry-after': '60' });
    expect(await verbs.send(ORDER, named())).toMatchObject({ ok: false, error });
  });

  test('a part without a token is told of', async () => {
    const { verbs } = await saying(200, { responses: [{ operationResultToken: 'T1' }, {}] });
    expect(await verbs.send(distribution('mobile', 1, 1), named())).toEqual({ ok: true, value: { is: 'yes', value: { is: 'tokens', tokens: ['T1'], awaited: 2 } } });
  });

  test.each([
    ['refused', 400, { title: 'Bad Request' }],
    ['a page', 200, '<html></html>'],
  ])('to a question about tokens, being %s, is no result', async (_, status, body) => {
    const { verbs } = await saying(status, body);
    expect(await verbs.resolve(['T1'], named())).toMatchObject({ ok: false, error: { effect: 'none' } });
  });
});

describe('what is asked for', () => {
  test.each([
    ['create client', { name: 'Vista' }, /^code: /],
    ['create client order', { clientCode: 'A', vouchers: [{ productCode: 'P', quantity: 1, salePrice: '12,34', redeemPrice: '1', expiryDate: '2034-02-01' }] }, 'vouchers.0.salePrice: is an amount like 12.34'],
    ['create client order', { clientCode: 'A', vouchers: [] }, /^vouchers: /],
    ['distribute by mobile', { distributionItems: [{ clientOrderItemId: 1, quantityPerRecipient: 0 }] }, /^distributionItems\.0\.quantityPerRecipient: /],
  ])('%s %j is objected to before anything is written', async (what, request, why) => {
    const { schemaOf, send } = vistaAt({ provider: 'vista-vouchers', baseUrl: 'http://127.0.0.1:1', identityUrl: 'http://127.0.0.1:1', audience: 'partner', apiKey: 'k', tenant: 't', clientId: 'i', clientSecret: 's' });
    expect(objectionTo(schemaOf(what), request)).toMatch(why);
    expect(objectionTo(schemaOf(CLIENT.what), JSON.parse(CLIENT.request))).toBeUndefined();
    expect(await send({ ...CLIENT, what, request: JSON.stringify(request) }, named()), 'and is not sent').toMatchObject({ ok: false, error: { kind: 'misconfigured', effect: 'none' } });
  });
});
