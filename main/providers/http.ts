import { Agent, type Dispatcher, fetch, ProxyAgent } from 'undici';
import type { z } from 'zod';
import type { Answer, Fault } from '../../shared/fault.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { headersOf } from './headers.ts';
import { faultOf } from './broken.ts';
import { type IdleDeadline, idleDeadline } from './idle-deadline.ts';

/** One endpoint as data: what it needs and how much it may say. */
export type Endpoint = { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; maxReplyBytes: number; deadlineMs: number };
/** `body` goes as JSON, `form` as a form's fields; one of them at most. `listen`: headers of the answer that are wanted as they are. */
export type Request = { endpoint: Endpoint; url: URL; headers: Record<string, string>; body?: unknown; form?: Record<string, string>; listen?: readonly string[] };

/** What came back whole: a status and the body as parsed JSON; `undefined` where the body was empty. `location` names what was made; `heard` are the headers that were listened for. */
export type Reply = { status: number; body: unknown; date?: Date; retryAfter?: string; location?: string; heard?: Record<string, string> };

/** One exchange. It names the fault, never retries, never sleeps. */
export type Exchange = (request: Request) => Answer<Reply>;

/**
 * One exchange whose reply is too long to stand in memory: a 2xx piece by piece as it comes, any other whole. The deadline holds
 * for the head of the reply and for each piece after it; the time that the reader takes for a piece is not counted. A fault is the last thing.
 */
export type Stream = (request: Request) => AsyncGenerator<Result<Piece, Fault>>;
export type Piece = { is: 'bytes'; bytes: Uint8Array } | { is: 'reply'; reply: Reply };

/** `proxyFor` answers like a browser's proxy script ("DIRECT", "PROXY host:port; DIRECT"); `certificates` are PEM, trusted as the system does. */
export type Line = { proxyFor(url: string): Promise<string>; certificates: string[] };

/** A date that a server named, in UTC milliseconds, and the steady clock when it was asked and when it had answered. */
export type DateHeard = { utcMs: number; askedMono: number; heardMono: number };

type Parts = { line: Line; mono: () => number; heard: (date: DateHeard) => void };

const CONNECT_TIMEOUT_MS = 5_000;

/** Exchanges over Node's own sockets. A browser's network stack is not used: it sends a POST again by itself when a kept socket is reset. */
export function makeExchange({ line, mono, heard }: Parts): { exchange: Exchange; stream: Stream; close(): Promise<void> } {
  const routes = makeRoutes(line);
  const closing = new AbortController();
  const wayOut = async (url: URL, until: AbortSignal): Promise<Result<Dispatcher, Fault>> => {
    const answer = await proxyInTime(line, url.href, until);
    if (answer === undefined) return no({ kind: 'unreachable', effect: 'none', detail: 'this machine did not say in time which way leads out' });
    const proxy = firstProxy(answer);
    return proxy === undefined ? no({ kind: 'unreachable', effect: 'none', detail: 'the proxy of this machine is of a kind that is not supported' }) : ok(routes.by(proxy));
  };
  return {
    exchange: async (request) => {
      const until = AbortSignal.any([AbortSignal.timeout(request.endpoint.deadlineMs), closing.signal]);
      const way = await wayOut(request.url, until);
      if (!way.ok) return way;
      try {
        const askedMono = mono();
        const reply = await send(request, way.value, until);
        if (reply.ok && reply.value.date !== undefined && vouchedFor(request.url)) {
          heard({ utcMs: reply.value.date.getTime(), askedMono, heardMono: mono() });
        }
        return reply;
      } catch (error) {
        return no(faultOf(error));
      }
    },
    async *stream(request) {
      const idle = idleDeadline(request.endpoint.deadlineMs);
      try {
        const until = AbortSignal.any([idle.signal, closing.signal]);
        const way = await wayOut(request.url, until);
        if (way.ok) yield* pieces(request, await open(request, way.value, until), idle);
        else yield way;
      } catch (error) {
        yield no(faultOf(error));
      } finally {
        idle.pause();
      }
    },
    async close() {
      closing.abort();
      await routes.destroy();
    },
  };
}

/** The sockets, by the proxy that they lead through; none is empty. */
function makeRoutes(line: Line): { by(proxy: string): Dispatcher; destroy(): Promise<unknown> } {
  const routes = new Map<string, Dispatcher>();
  const connect = { timeout: CONNECT_TIMEOUT_MS, ...(line.certificates.length > 0 ? { ca: line.certificates } : {}) };
  return {
    by(proxy) {
      const known = routes.get(proxy);
      if (known !== undefined) return known;
      const made = proxy === '' ? new Agent({ connect }) : new ProxyAgent({ uri: proxy, connect, requestTls: connect });
      routes.set(proxy, made);
      return made;
    },
    destroy: () => Promise.all([...routes.values()].map((dispatcher) => dispatcher.destroy())),
  };
}

/** Whoever answers over plain HTTP may be anybody; on this machine it is training. */
function vouchedFor(url: URL): boolean {
  return url.protocol === 'https:' || url.hostname === '127.0.0.1';
}

type Opened = Awaited<ReturnType<typeof fetch>>;

function open({ endpoint, url, headers, body, form }: Request, dispatcher: Dispatcher, signal: AbortSignal): Promise<Opened> {
  return fetch(url, {
    method: endpoint.method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    redirect: 'manual',
    signal,
    dispatcher,
  });
}

async function send(request: Request, dispatcher: Dispatcher, signal: AbortSignal): Promise<Result<Reply, Fault>> {
  return whole(await open(request, dispatcher, signal), request.endpoint.maxReplyBytes, request.listen);
}

async function whole(reply: Opened, maxBytes: number, listen: readonly string[] = []): Promise<Result<Reply, Fault>> {
  if (reply.status >= 300 && reply.status < 400) {
    await reply.body?.cancel();
    return no({ kind: 'unavailable', effect: 'possible', detail: `redirected (${reply.status})` });
  }
  const text = await readText(reply.body, maxBytes);
  if (text === undefined) return no(tooLong(maxBytes));
  const date = new Date(reply.headers.get('date') ?? '');
  const retryAfter = reply.headers.get('retry-after');
  const location = reply.headers.get('location');
  return ok({
    status: reply.status,
    body: parseJson(text),
    ...(Number.isNaN(date.getTime()) ? {} : { date }),
    ...(retryAfter === null ? {} : { retryAfter }),
    ...(location === null ? {} : { location }),
    ...(listen.length === 0 ? {} : { heard: headersOf(reply.headers, listen) }),
  });
}

function tooLong(maxBytes: number): Fault {
  return { kind: 'malformed', effect: 'possible', detail: `the reply is longer than ${maxBytes} bytes` };
}

/** A reply that is not the list itself says little. */
const OTHER_REPLY_BYTES = 64 * 1024;

async function* pieces({ endpoint }: Request, reply: Opened, idle: IdleDeadline): AsyncGenerator<Result<Piece, Fault>> {
  if (reply.status < 200 || reply.status >= 300) {
    const answer = await whole(reply, Math.min(endpoint.maxReplyBytes, OTHER_REPLY_BYTES));
    yield answer.ok ? ok({ is: 'reply', reply: answer.value }) : answer;
    return;
  }
  let size = 0;
  idle.begin();
  const body: AsyncIterable<Uint8Array> | undefined = reply.body ?? undefined;
  if (body === undefined) return;
  for await (const bytes of body) {
    idle.pause();
    size += bytes.length;
    if (size > endpoint.maxReplyBytes) {
      yield no(tooLong(endpoint.maxReplyBytes));
      return;
    }
    yield ok({ is: 'bytes', bytes });
    idle.begin();
  }
}

/** What the machine says about its proxy, if it says so while there is time; nothing has been sent yet. */
async function proxyInTime(line: Line, url: string, until: AbortSignal): Promise<string | undefined> {
  const tooLate = new Promise<undefined>((resolve) => until.addEventListener('abort', () => resolve(undefined), { once: true }));
  return Promise.race([line.proxyFor(url).catch(() => undefined), tooLate]);
}

/** The body as text; undefined, and the socket closed, as soon as it passes the limit. */
async function readText(body: AsyncIterable<Uint8Array> | null, maxBytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A body that is no JSON is kept as its text: no schema of ours takes a bare string. */
export function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What a reply's status means before anyone reads the body; undefined where the provider's own words decide. */
export function faultOfStatus(reply: Reply, now: number): Fault | undefined {
  const { status } = reply;
  if (status === 401) return { kind: 'unauthorized', effect: 'none', detail: 'the credentials were refused (401)' };
  if (status === 403) return { kind: 'misconfigured', effect: 'none', detail: 'the account may not do this (403)' };
  if (status === 429) {
    const wait = retryAfterMs(reply.retryAfter, now);
    return { kind: 'throttled', effect: 'none', detail: 'too many requests (429)', ...(wait === undefined ? {} : { retryAfterMs: wait }) };
  }
  if (status === 408 || status >= 500) return { kind: 'unavailable', effect: 'possible', detail: `the provider failed (${status})` };
  return undefined;
}

/** A 2xx body by its schema, else a fault: the provider acted, but we cannot read what it did. */
export function parsed<T>(schema: z.ZodType<T>, reply: Reply): Result<T, Fault> {
  const read = schema.safeParse(reply.body);
  return read.success ? ok(read.data) : no(malformed(reply, read.error.issues[0]?.path.join('.') ?? ''));
}

/** Did somebody else answer? A guest network's page comes with 200 to whatever was asked for. */
export function isPage({ body }: Reply): boolean {
  return typeof body === 'string' && body.trim() !== '';
}

export function malformed(reply: Reply, where = ''): Fault {
  const kind = typeof reply.body === 'string' ? 'it is not JSON' : `it reads wrong at "${where}"`.slice(0, 100);
  return { kind: 'malformed', effect: 'possible', detail: `the reply (${reply.status}) cannot be read: ${kind}` };
}

/** Retry-After in milliseconds, from seconds or an HTTP date. */
function retryAfterMs(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,7}$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

function firstProxy(answer: string): string | undefined {
  for (const entry of answer.split(';').map((part) => part.trim())) {
    const [kind, host] = entry.split(/\s+/);
    if (kind === 'DIRECT' || entry === '') return '';
    if (kind === 'PROXY' && host !== undefined) return `http://${host}`;
    if (kind === 'HTTPS' && host !== undefined) return `https://${host}`;
  }
  return undefined;
}
