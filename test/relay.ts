import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Moment = { verb: string; side: 'before-effect' | 'after-effect' };

/** The line between a till and the provider's server. A held request waits at its moment until it is let go or the line closes. */
export type Relay = {
  baseUrl: string;
  /** holds the next requests of a verb (POST, GET, DELETE) at a moment */
  hold(moment: Moment): void;
  /** how many wait there now */
  held(): number;
  /** lets go on all that wait and holds no more; those that wait before their effect still have it */
  letGo(): void;
  /** forgets those that wait: a request held before its effect never has it */
  drop(): void;
  close(): Promise<void>;
};

type Waiting = { goOn(): void; forget(): void };

export async function openRelay(target: string, afterEach: () => void): Promise<Relay> {
  let holding: Moment | undefined;
  let waiting: Waiting[] = [];
  const gate = (moment: Moment) =>
    new Promise<void>((resolve, reject) => {
      if (holding?.verb !== moment.verb || holding.side !== moment.side) return resolve();
      waiting.push({ goOn: resolve, forget: () => reject(new Error('dropped')) });
    });
  const release = (act: (one: Waiting) => void) => {
    holding = undefined;
    for (const one of waiting.splice(0)) act(one);
  };
  const server = createServer((incoming, reply) => {
    const verb = incoming.method ?? '';
    pass(incoming, reply, target, (side) => gate({ verb, side })).then(afterEach, () => reply.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold(moment) {
      holding = moment;
      waiting = [];
    },
    held: () => waiting.length,
    letGo: () => release((one) => one.goOn()),
    drop: () => release((one) => one.forget()),
    async close() {
      release((one) => one.forget());
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function pass(incoming: IncomingMessage, reply: ServerResponse, target: string, gate: (side: Moment['side']) => Promise<void>): Promise<void> {
  const body = await buffer(incoming);
  await gate('before-effect');
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { method: incoming.method ?? 'GET', headers: incoming.headers, agent: false } as const;
    request(new URL(incoming.url ?? '/', target), options, resolve).once('error', reject).end(body);
  });
  const answered = await buffer(answer);
  await gate('after-effect');
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...headers } = answer.headers;
  reply.writeHead(answer.statusCode ?? 500, headers).end(answered);
}
