import { getEventListeners } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { openSockets } from '../../main/providers/carrier.ts';
import { selfSigned } from './certificate.ts';
import { exchangeOver, httpServer, httpsServer, post, proxyServer, tcpServer } from './sockets.ts';

const unsent = { ok: false, error: { kind: 'unreachable', effect: 'none' } };

describe('the way to the provider', () => {
  test('leaves nothing listening to a signal that is there as long as the desk', async () => {
    const carrier = openSockets({ proxyFor: () => Promise.resolve('DIRECT'), certificates: [] });
    const desk = new AbortController();
    expect((await carrier.wayTo(new URL('http://127.0.0.1:1'), desk.signal)).ok).toBe(true);
    expect(getEventListeners(desk.signal, 'abort')).toEqual([]);
    await carrier.close();
  });

  test('trusts the certificates of the line', async () => {
    const { key, cert } = selfSigned();
    const address = await httpsServer(key, cert, (_, reply) => void reply.end('{}'));
    expect(await exchangeOver({ certificates: [cert] })(post(address))).toMatchObject({ ok: true });
  });

  test('leads through a proxy', async () => {
    const address = await httpServer((_, reply) => void reply.end('{"by":"provider"}'));
    const proxy = await proxyServer(true);
    const exchange = exchangeOver({ proxyFor: () => Promise.resolve(`PROXY ${proxy.host}; DIRECT`) });
    expect(await exchange(post(address))).toMatchObject({ ok: true, value: { body: { by: 'provider' } } });
    expect(proxy.asked).toHaveLength(1);
  });

  test('leads through a proxy that connects to a TLS server, which is checked all the same', async () => {
    const { key, cert } = selfSigned();
    const address = await httpsServer(key, cert, (_, reply) => void reply.end('{"by":"provider"}'));
    const proxy = await proxyServer(true);
    const proxyFor = () => Promise.resolve(`PROXY ${proxy.host}`);
    expect(await exchangeOver({ proxyFor, certificates: [cert] })(post(address))).toMatchObject({ ok: true, value: { body: { by: 'provider' } } });
    expect(proxy.asked).toEqual([`CONNECT ${new URL(address).host}`]);
    expect(await exchangeOver({ proxyFor })(post(address))).toMatchObject(unsent);
  });

  test('through a proxy that wants a password ends there: the provider hears nothing', async () => {
    const { key, cert } = selfSigned();
    let requests = 0;
    const address = await httpsServer(key, cert, (_, reply) => void reply.end(String(++requests)));
    const proxy = await proxyServer(false);
    const exchange = exchangeOver({ proxyFor: () => Promise.resolve(`PROXY ${proxy.host}`), certificates: [cert] });
    expect(await exchange(post(address))).toMatchObject({ ...unsent, error: { detail: expect.stringContaining('407') as string } });
    expect(requests).toBe(0);
  });

  test.each([
    ['hangs up when it is asked to connect', (socket: Socket) => void socket.once('data', () => socket.destroy())],
    ['answers with what is no HTTP', (socket: Socket) => void socket.once('data', () => socket.end('SSH-2.0-x\r\n'))],
  ])('through a proxy that %s ends there, and nothing was sent', async (_, speak) => {
    const { host } = new URL(await tcpServer(speak));
    const exchange = exchangeOver({ proxyFor: () => Promise.resolve(`PROXY ${host}`) });
    expect(await exchange(post('https://127.0.0.1:8443'))).toMatchObject(unsent);
  });

  test.each([
    ['is hung up in its handshake', (socket: Socket) => void socket.once('data', () => socket.destroy())],
    ['is answered by a portal without TLS', (socket: Socket) => void socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'))],
  ])('to a TLS server that %s ends there, and nothing was sent', async (_, speak) => {
    const { host } = new URL(await tcpServer(speak));
    expect(await exchangeOver()(post(`https://${host}`))).toMatchObject(unsent);
  });

  test('leads through a proxy over TLS whose certificate the line trusts', async () => {
    const { key, cert } = selfSigned();
    const address = await httpServer((_, reply) => void reply.end('{"by":"provider"}'));
    const proxy = await proxyServer(true, { key, cert });
    const proxyFor = () => Promise.resolve(`HTTPS ${proxy.host}`);
    expect(await exchangeOver({ proxyFor, certificates: [cert] })(post(address))).toMatchObject({ ok: true, value: { body: { by: 'provider' } } });
    expect(await exchangeOver({ proxyFor })(post(address))).toMatchObject(unsent);
  });

  test('leads the next way that the machine names where the first is dead, and that way first from then on', async () => {
    let heard = 0;
    const address = await httpServer((_, reply) => void reply.end(JSON.stringify({ heard: ++heard })));
    let tried = 0;
    const { host } = new URL(await tcpServer((socket) => void (tried++, socket.destroy())));
    const exchange = exchangeOver({ proxyFor: () => Promise.resolve(`PROXY ${host}; DIRECT`) });
    expect(await exchange(post(address))).toMatchObject({ ok: true, value: { body: { heard: 1 } } });
    expect(await exchange(post(address))).toMatchObject({ ok: true, value: { body: { heard: 2 } } });
    expect(tried).toBe(1);
  });

  test('leads past one that is silent for longer than a probe may last', async () => {
    const address = await httpServer((_, reply) => void reply.end('{"by":"provider"}'));
    let tried = 0;
    const { host } = new URL(await tcpServer(() => void tried++));
    const exchange = exchangeOver({ proxyFor: () => Promise.resolve(`PROXY ${host}; DIRECT`) });
    const probe = (deadlineMs = 200) => exchange(post(address, { deadlineMs }));
    // one may be the provider's own trouble
    for (let times = 0; times < 2; times++) expect(await probe()).toMatchObject({ ok: false, error: { kind: 'timeout' } });
    expect(await probe(10_000)).toMatchObject({ ok: true, value: { body: { by: 'provider' } } });
    expect(tried).toBe(2);
    // another provider behind the same proxies has troubles of its own
    const another = await httpServer((_, reply) => void reply.end('{}'));
    expect(await exchange(post(another, { deadlineMs: 200 }))).toMatchObject({ ok: false });
    expect(tried).toBe(3);
  });

  test('is not gone again by what may have reached the provider on the first', async () => {
    let heard = 0;
    const address = await tcpServer((socket) => void socket.once('data', () => (heard++, socket.destroy())));
    const { host } = await proxyServer(true);
    expect(await exchangeOver({ proxyFor: () => Promise.resolve(`DIRECT; PROXY ${host}`) })(post(address))).toMatchObject({ ok: false, error: { effect: 'possible' } });
    expect(heard).toBe(1);
  });
});
