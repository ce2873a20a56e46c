import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Fault } from '../../shared/fault.ts';
import { faultOfStatus, parsed, type Reply } from '../../main/providers/http.ts';
import { selfSigned } from './certificate.ts';
import { closedPort, exchangeOver, httpServer, httpsServer, post, tcpServer } from './sockets.ts';

const NOW = Date.parse('2026-03-01T18:00:00.000Z');
const DEADLINE_MS = 1_000;
const unsent = { ok: false, error: { kind: 'unreachable', effect: 'none' } };
const fault = (kind: Fault['kind']) => ({ ok: false, error: { kind, effect: 'possible' } });
const HEAD = 'HTTP/1.1 201 Created\r\ncontent-type: application/json\r\n';

describe('what never reached the provider', () => {
  test('a refused connection', async () => {
    expect(await exchangeOver()(post(`http://127.0.0.1:${await closedPort()}`))).toMatchObject(unsent);
  });

  test('a name that nobody has', async () => {
    expect(await exchangeOver()(post('http://provider.invalid'))).toMatchObject(unsent);
  });

  test('a certificate that nobody vouches for: nothing is sent', async () => {
    const { key, cert } = selfSigned();
    let requests = 0;
    const address = await httpsServer(key, cert, (_, reply) => void reply.end(String(++requests)));
    expect(await exchangeOver()(post(address))).toMatchObject(unsent);
    expect(requests).toBe(0);
  });

  test('a proxy that refuses the connection', async () => {
    const proxy = `PROXY 127.0.0.1:${await closedPort()}`;
    const exchange = exchangeOver({ proxyFor: () => Promise.resolve(proxy) });
    expect(await exchange(post('http://127.0.0.1:8080'))).toMatchObject(unsent);
    expect(await exchange(post('https://127.0.0.1:8080'))).toMatchObject(unsent);
  });

  test('a machine that does not say which way leads out', async () => {
    const exchange = exchangeOver({ proxyFor: () => new Promise(() => undefined) });
    expect(await exchange(post('http://127.0.0.1:8080', { deadlineMs: 100 }))).toMatchObject(unsent);
  });

  test('a proxy of a kind that is not supported', async () => {
    const exchange = exchangeOver({ proxyFor: () => Promise.resolve('SOCKS5 127.0.0.1:1080') });
    expect(await exchange(post('http://127.0.0.1:8080'))).toMatchObject(unsent);
  });
});

describe('what may have reached the provider', () => {
  test('silence after the connection', async () => {
    const address = await tcpServer((socket) => void socket.resume());
    expect(await exchangeOver()(post(address, { deadlineMs: DEADLINE_MS }))).toMatchObject(fault('timeout'));
  });

  test('a reset before the answer', async () => {
    const address = await tcpServer((socket) => void socket.once('data', () => socket.resetAndDestroy()));
    expect(await exchangeOver()(post(address))).toMatchObject(fault('unavailable'));
  });

  test('an end before the answer', async () => {
    const address = await tcpServer((socket) => void socket.once('data', () => socket.end()));
    expect(await exchangeOver()(post(address))).toMatchObject(fault('unavailable'));
  });

  test('a reset in the middle of the answer', async () => {
    const address = await tcpServer((socket) => {
      socket.once('data', () => socket.write(`${HEAD}content-length: 100\r\n\r\n{"id":`, () => void setImmediate().then(() => socket.resetAndDestroy())));
    });
    expect(await exchangeOver()(post(address))).toMatchObject(fault('unavailable'));
  });

  test('an answer that is shorter than it says', async () => {
    const address = await tcpServer((socket) => void socket.once('data', () => socket.end(`${HEAD}content-length: 100\r\n\r\n{"id":"res-1"}`)));
    expect(await exchangeOver()(post(address))).toMatchObject(fault('unavailable'));
  });

  test('a chunked answer without an end', async () => {
    const address = await tcpServer((socket) => void socket.once('data', () => socket.end(`${HEAD}transfer-encoding: chunked\r\n\r\ne\r\n{"id":"res-1"}\r\n`)));
    expect(await exchangeOver()(post(address))).toMatchObject(fault('unavailable'));
  });

  test('an answer that drips past the deadline', async () => {
    const address = await tcpServer((socket) => {
      socket.once('data', () => {
        socket.write(`${HEAD}content-length: 100000\r\n\r\n`);
        const drip = setInterval(() => socket.write(' '), 10);
        socket.once('close', () => clearInterval(drip));
      });
    });
    expect(await exchangeOver()(post(address, { deadlineMs: DEADLINE_MS }))).toMatchObject(fault('timeout'));
  });

  test('an answer of ten megabytes, of which no more than the limit is read', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const address = await httpServer((_, reply) => {
      const more = () => {
        while (sent < 10 * 1024 * 1024 && reply.write(chunk)) sent += chunk.length;
      };
      reply.on('drain', more);
      more();
    });
    expect(await exchangeOver()(post(address))).toMatchObject(fault('malformed'));
    expect(sent).toBeLessThan(10 * 1024 * 1024);
  });

  test('something that is not HTTP', async () => {
    const address = await tcpServer((socket) => void socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n')));
    expect(await exchangeOver()(post(address))).toMatchObject(fault('unavailable'));
  });

  test.each([301, 302, 303, 307, 308])('a redirect (%i), which is not followed', async (status) => {
    let requests = 0;
    const address = await httpServer((_, reply) => {
      requests += 1;
      reply.writeHead(status, { location: '/elsewhere' }).end();
    });
    expect(await exchangeOver()(post(address))).toMatchObject(fault('unavailable'));
    expect(requests).toBe(1);
  });
});

describe('an answer that came whole', () => {
  test('is its status, its JSON, its date', async () => {
    const address = await httpServer((_, reply) => void reply.writeHead(201, { date: 'Sun, 01 Mar 2026 18:00:00 GMT', 'retry-after': '5' }).end('{"id":"res-1"}'));
    expect(await exchangeOver()(post(address))).toEqual({ ok: true, value: { status: 201, body: { id: 'res-1' }, date: new Date(NOW), retryAfter: '5' } });
  });

  test('is a page of a guest network: no JSON, and a fault for every schema', async () => {
    const address = await httpServer((_, reply) => void reply.end('<html><body>Welcome</body></html>'));
    const reply = await exchangeOver()(post(address));
    if (!reply.ok) throw new Error('it came whole');
    expect(parsed(z.object({ id: z.string() }), reply.value)).toMatchObject(fault('malformed'));
  });

  test('is empty', async () => {
    const address = await httpServer((_, reply) => void reply.writeHead(204).end());
    expect(await exchangeOver()(post(address))).toMatchObject({ ok: true, value: { status: 204, body: undefined } });
  });

  test('is of another shape, and its fault tells none of its words', () => {
    const reply: Reply = { status: 201, body: { id: 7, code: 'E57BBO2ASPF25' } };
    const read = parsed(z.object({ id: z.string() }), reply);
    expect(read).toMatchObject(fault('malformed'));
    expect(JSON.stringify(read)).not.toContain('E57');
  });
});

describe('a status that says enough', () => {
  test.each([
    [401, { kind: 'unauthorized', effect: 'none' }],
    [403, { kind: 'misconfigured', effect: 'none' }],
    [408, { kind: 'unavailable', effect: 'possible' }],
    [429, { kind: 'throttled', effect: 'none' }],
    [500, { kind: 'unavailable', effect: 'possible' }],
    [503, { kind: 'unavailable', effect: 'possible' }],
    [599, { kind: 'unavailable', effect: 'possible' }],
  ] as const)('%i: %j', (status, named) => {
    expect(faultOfStatus({ status, body: undefined }, NOW)).toMatchObject(named);
  });

  test.each([200, 201, 204, 400, 402, 404, 409])('%i is for the provider to explain', (status) => {
    expect(faultOfStatus({ status, body: undefined }, NOW)).toBeUndefined();
  });

  test.each([
    ['3', 3_000],
    // a provider that asks for a pause and says that it is over has not said how long: it is not asked at once for ever
    ['0', undefined],
    ['60.5', undefined],
    ['1', 1_000],
    ['Sun, 01 Mar 2026 18:00:07 GMT', 7_000],
    ['Sun, 01 Mar 2026 17:00:00 GMT', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('429 with Retry-After %s waits %s ms', (retryAfter, waits) => {
    const named = faultOfStatus({ status: 429, body: undefined, ...(retryAfter === undefined ? {} : { retryAfter }) }, NOW);
    expect(named?.retryAfterMs).toBe(waits);
  });

  test('429 until a date counts from the reply\'s own date: this machine\'s clock may be wrong', () => {
    for (const wrongByMs of [-300_000, 0, 300_000]) expect(faultOfStatus({ status: 429, body: undefined, date: new Date('2026-03-01T20:00:00.000Z'), retryAfter: 'Sun, 01 Mar 2026 20:01:00 GMT' }, Date.parse('2026-03-01T20:00:00.000Z') + wrongByMs)?.retryAfterMs).toBe(60_000);
  });
});

test('a kept socket that is reset after the effect: the provider saw one request, and we say that it may have acted', async () => {
  const seen: string[] = [];
  const address = await httpServer((incoming, reply) => {
    incoming.resume().once('end', () => {
      seen.push(`${incoming.method} ${incoming.socket.remotePort}`);
      if (incoming.method === 'GET') reply.end('{}');
      else incoming.socket.resetAndDestroy();
    });
  });
  const exchange = exchangeOver();
  const warm = { endpoint: { method: 'GET', maxReplyBytes: 1_024, deadlineMs: 5_000 }, url: new URL('/', address), headers: {} } as const;
  expect(await exchange(warm)).toMatchObject({ ok: true });
  // the socket is free again one turn after its answer was read
  await setImmediate();
  expect(await exchange(post(address))).toMatchObject(fault('unavailable'));
  expect(await exchange(warm)).toMatchObject({ ok: true });
  expect(seen.map((one) => one.split(' ')[0])).toEqual(['GET', 'POST', 'GET']);
  expect(seen[1]?.split(' ')[1], 'the socket was a kept one').toBe(seen[0]?.split(' ')[1]);
});
