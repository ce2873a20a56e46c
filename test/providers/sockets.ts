import { createServer as createHttp, request, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, createServer as createTcp, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Line, openSockets } from '../../main/providers/carrier.ts';
import { type Exchange, makeExchange, type Request, type Stream } from '../../main/providers/http.ts';

/** A server of the machine itself, gone with the test; what it gives is its address. */
async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => void sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

export async function httpServer(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listening(createHttp(listener))}`;
}

export async function httpsServer(key: string, cert: string, listener: RequestListener): Promise<string> {
  return `https://127.0.0.1:${await listening(createHttps({ key, cert }, listener))}`;
}

export async function tcpServer(onSocket: (socket: Socket) => void): Promise<string> {
  return `http://127.0.0.1:${await listening(createTcp((socket) => onSocket(socket.on('error', () => undefined))))}`;
}

/** A proxy on this machine, and what it was asked for. */
export async function proxyServer(forward: boolean, tls?: { key: string; cert: string }): Promise<{ host: string; asked: string[] }> {
  const asked: string[] = [];
  const server = (tls === undefined ? createHttp : createHttps.bind(undefined, tls))((incoming, reply) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    if (!forward) return void reply.writeHead(407).end();
    const onward = request(incoming.url ?? '', { method: incoming.method ?? 'GET', headers: incoming.headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(reply);
    });
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket: Socket, head: Buffer) => {
    asked.push(`CONNECT ${incoming.url}`);
    if (!forward) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const [host, port] = String(incoming.url).split(':');
    const onward = connect(Number(port), host ?? '', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket]) end.on('error', () => socket.destroy());
    onTestFinished(() => void onward.destroy());
  });
  return { host: `127.0.0.1:${await listening(server)}`, asked };
}

/** An exchange that is closed with the test. */
export function exchangeOver(line: Partial<Line> = {}): Exchange {
  return wayOver(line).exchange;
}

/** Both ways to ask, closed with the test. */
export function wayOver(line: Partial<Line> = {}): { exchange: Exchange; stream: Stream } {
  const { close, ...way } = makeExchange({ carrier: openSockets({ proxyFor: () => Promise.resolve('DIRECT'), certificates: [], ...line }), mono: () => performance.now(), heard: () => undefined });
  onTestFinished(close);
  return way;
}

export function post(address: string, limits: Partial<Request['endpoint']> = {}): Request {
  return { endpoint: { method: 'POST', maxReplyBytes: 64 * 1024, deadlineMs: 5_000, ...limits }, url: new URL('/redeem', address), headers: {}, body: { key: 'k' } };
}

/** A port on which nobody listens. A free one that was closed again might be given to another test; these are given to nobody. */
export async function closedPort(): Promise<number> {
  for (const port of [3, 4, 5, 6, 8]) if (await isRefused(port)) return port;
  throw new Error('something listens on every port that nobody uses');
}

function isRefused(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(false)));
    socket.once('error', () => resolve(true));
  });
}
