import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What the provider really answered; absent where it was not asked. */
export type Answered = { status: number; headers: IncomingMessage['headers']; text: string };

/** What becomes of a call on its way: the provider does it or not, and this is what is heard. */
export type Spoil = { does: 'nothing' | 'it'; hears(reply: ServerResponse, answered: Answered | undefined): void };

/** The way to a provider on which some calls go wrong. */
export type Spoiler = { baseUrl: string; spoil(of: (method: string, path: string) => boolean, spoil: Spoil): void; heard: { method: string; path: string }[] };

export async function openSpoiler(target: string): Promise<Spoiler> {
  const heard: Spoiler['heard'] = [];
  let now: { of: (method: string, path: string) => boolean; spoil: Spoil } | undefined;
  const server = createServer((incoming, reply) => {
    const { method = 'GET', url = '/' } = incoming;
    heard.push({ method, path: url });
    const spoil = now?.of(method, url) === true ? now.spoil : undefined;
    void pass(incoming, reply, target, spoil).catch(() => reply.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, spoil: (of, spoil) => void (now = { of, spoil }) };
}

async function pass(incoming: IncomingMessage, reply: ServerResponse, target: string, spoil: Spoil | undefined): Promise<void> {
  const body = await buffer(incoming);
  const answered = spoil?.does === 'nothing' ? undefined : await forward(incoming, body, target);
  if (spoil !== undefined) return spoil.hears(reply, answered);
  if (answered !== undefined) reply.writeHead(answered.status, answered.headers).end(answered.text);
}

async function forward(incoming: IncomingMessage, body: Buffer, target: string): Promise<Answered> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { method: incoming.method ?? 'GET', headers: incoming.headers, agent: false } as const;
    request(new URL(incoming.url ?? '/', target), options, resolve).once('error', reject).end(body);
  });
  const text = (await buffer(answer)).toString('utf8');
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, 'content-length': ____, ...headers } = answer.headers;
  return { status: answer.statusCode ?? 500, headers, text };
}
