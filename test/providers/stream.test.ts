import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Fault } from '../../shared/fault.ts';
import type { Request } from '../../main/providers/http.ts';
import { closedPort, tcpServer, wayOver } from './sockets.ts';

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const DEADLINE_MS = 1_000;

const get = (address: string, limits: Partial<Request['endpoint']> = {}): Request => ({ endpoint: { method: 'GET', maxReplyBytes: 64 * 1024, deadlineMs: 5_000, ...limits }, url: new URL('/vouchers', address), headers: {} });

async function read(request: Request, takesMs = 0): Promise<{ bytes: number; faults: Fault[] }> {
  const heard = { bytes: 0, faults: [] as Fault[] };
  for await (const piece of wayOver().stream(request)) {
    if (!piece.ok) heard.faults.push(piece.error);
    else if (piece.value.is === 'bytes') heard.bytes += piece.value.bytes.length;
    if (takesMs > 0) await pause(takesMs);
  }
  return heard;
}

test('a provider that says nothing more in the middle of its list is not waited for', async () => {
  const address = await tcpServer((socket) => void socket.once('data', () => socket.write(`${HEAD}content-length: 100\r\n\r\n{"data":[`)));
  expect(await read(get(address, { deadlineMs: DEADLINE_MS }))).toMatchObject({ bytes: 9, faults: [{ kind: 'timeout' }] });
});

test('a slow provider may take longer than the deadline, as long as something comes', async () => {
  const address = await tcpServer((socket) => {
    socket.once('data', () => {
      socket.write(`${HEAD}content-length: 40\r\n\r\n`);
      let left = 40;
      const drip = setInterval(() => (left-- > 0 ? socket.write('1') : clearInterval(drip)), 20);
      socket.once('close', () => clearInterval(drip));
    });
  });
  const began = performance.now();
  expect(await read(get(address, { deadlineMs: 500 }))).toEqual({ bytes: 40, faults: [] });
  expect(performance.now() - began).toBeGreaterThan(500);
});

test('the time that a reader takes for a piece does not count', async () => {
  const address = await tcpServer((socket) => {
    socket.once('data', () => socket.write(`${HEAD}content-length: 4\r\n\r\n12`, () => setTimeout(() => socket.end('34'), 50)));
  });
  expect(await read(get(address, { deadlineMs: DEADLINE_MS }), 2 * DEADLINE_MS)).toEqual({ bytes: 4, faults: [] });
});

test('a list is read to its limit and no further', async () => {
  const address = await tcpServer((socket) => void socket.once('data', () => socket.write(`${HEAD}content-length: 2000000\r\n\r\n${'x'.repeat(200_000)}`)));
  const { bytes, faults } = await read(get(address));
  expect(bytes).toBeLessThanOrEqual(64 * 1024);
  expect(faults).toMatchObject([{ kind: 'malformed' }]);
});

test('a line that is cut is unreachable, and nothing was sent', async () => {
  expect((await read(get(`http://127.0.0.1:${await closedPort()}`))).faults).toMatchObject([{ kind: 'unreachable', effect: 'none' }]);
});
