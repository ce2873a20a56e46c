import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Line } from '../main/providers/carrier.ts';

/** How a line is gone: silence on open sockets, refused, no name found, a web page of somebody else, a server that only fails. */
export const CUTS = ['half-open', 'refused', 'no-name', 'captive-portal', 'failing'] as const;
export type Cut = (typeof CUTS)[number];

/** Somebody else answers: what that says is no word of the provider. */
const ANSWERS: Partial<Record<Cut, string>> = {
  'captive-portal': answer('200 OK', 'text/html', '<html><body><h1>Welcome to the guest network</h1></body></html>'),
  failing: answer('503 Service Unavailable', 'text/html', '<html><body>no server is available</body></html>'),
};

function answer(first: string, type: string, body: string): string {
  return `HTTP/1.1 ${first}\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`;
}

/** A line between a till and a server, over real sockets, that goes and comes back. What was open while it was silent stays silent for ever. */
export type BadLine = { baseUrl: string; line: Line; cut(how: Cut): void; mend(): void; close(): Promise<void> };

export async function openBadLine(target: string): Promise<BadLine> {
  const { port: targetPort } = new URL(target);
  const sockets = new Set<Socket>();
  let how: Cut | undefined;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    if (how === 'half-open') return;
    if (how === 'refused') return void socket.resetAndDestroy();
    const said = how === undefined ? undefined : ANSWERS[how];
    if (said !== undefined) return void socket.once('data', () => socket.end(said));
    const onward = connect(Number(targetPort), '127.0.0.1');
    onward.on('error', () => socket.destroy()).on('close', () => socket.destroy());
    socket.on('close', () => onward.destroy());
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    line: { proxyFor: () => Promise.resolve(how === 'no-name' ? 'PROXY no-such-name.invalid:8080' : 'DIRECT'), certificates: [] },
    cut(next) {
      how = next;
      for (const socket of sockets) {
        if (next === 'half-open') socket.unpipe().pause().removeAllListeners('data');
        else socket.resetAndDestroy();
      }
    },
    mend() {
      how = undefined;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
