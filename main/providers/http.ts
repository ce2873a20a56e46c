import { Agent, type Dispatcher, fetch, ProxyAgent } from 'undici';
import type { z } from 'zod';
import type { Answer, Fault } from '../../shared/fault.ts';
import { no, ok, type Result } from '../../shared/result.ts';

/** One endpoint as data: what it needs and how much it may say. */
export type Endpoint = { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; maxReplyBytes: number; deadlineMs: number };
/** `body` goes as JSON, `form` as a form's fields; one of them at most. */
export type Request = { endpoint: Endpoint; url: URL; headers: Record<string, string>; body?: unknown; form?: Record<string, string> };

/** What came back whole: a status and the body as parsed JSON; `undefined` where the body was empty. `location` names what was made. */
export type Reply = { status: number; body: unknown; date?: Date; retryAfter?: string; location?: string };

/** One exchange. It names the fault, never retries, never sleeps. */
export type Exchange = (request: Request) => Answer<Reply>;

/** `proxyFor` answers like a browser's proxy script ("DIRECT", "PROXY host:port; DIRECT"); `certificates` are PEM, trusted as the system does. */
export type Line = { proxyFor(url: string): Promise<string>; certificates: string[] };

/** A date that a server named, in UTC milliseconds, and the steady clock when it was asked and when it had answered. */
export type DateHeard = { utcMs: number; askedMono: number; heardMono: number };

type Parts = { line: Line; mono: () => number; heard: (date: DateHeard) => void };

const CONNECT_TIMEOUT_MS = 5_000;

/** Exchanges over Node's own sockets. A browser's network stack is not used: it sends a POST again by itself when a kept socket is reset. */
export function makeExchange({ line, mono, heard }: Parts): { exchange: Exchange; close(): Promise<void> } {
  const routes = new Map<string, Dispatcher>();
  const connect = { timeout: CONNECT_TIMEOUT_MS, ...(line.certificates.length > 0 ? { ca: line.certificates } : {}) };
  const route = (proxy: string): Dispatcher => {
    const known = routes.get(proxy);
    if (known !== undefined) return known;
    const made = proxy === '' ? new Agent({ connect }) : new ProxyAgent({ uri: proxy, connect, requestTls: connect });
    routes.set(proxy, made);
    return made;
  };
  const closing = new AbortController();
  return {
    exchange: async (request) => {
      const until = AbortSignal.any([AbortSignal.timeout(request.endpoint.deadlineMs), closing.signal]);
      const answer = await proxyInTime(line, request.url.href, until);
      if (answer === undefined) return no({ kind: 'unreachable', effect: 'none', detail: 'this machine did not say in time which way leads out' });
      try {
        const proxy = firstProxy(answer);
        if (proxy === undefined) return no({ kind: 'unreachable', effect: 'none', detail: 'the proxy of this machine is of a kind that is not supported' });
        const askedMono = mono();
        const reply = await send(request, route(proxy), until);
        if (reply.ok && reply.value.date !== undefined && vouchedFor(request.url)) {
          heard({ utcMs: reply.value.date.getTime(), askedMono, heardMono: mono() });
        }
        return reply;
      } catch (error) {
        return no(faultOf(error));
      }
    },
    async close() {
      closing.abort();
      await Promise.all([...routes.values()].map((dispatcher) => dispatcher.destroy()));
    },
  };
}

/** Whoever answers over plain HTTP may be anybody; on this machine it is training. */
function vouchedFor(url: URL): boolean {
  return url.protocol === 'https:' || url.hostname === '127.0.0.1';
}

async function send({ endpoint, url, headers, body, form }: Request, dispatcher: Dispatcher, signal: AbortSignal): Promise<Result<Reply, Fault>> {
  const reply = await fetch(url, {
    method: endpoint.method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    redirect: 'manual',
    signal,
    dispatcher,
  });
  if (reply.status >= 300 && reply.status < 400) {
    await reply.body?.cancel();
    return no({ kind: 'unavailable', effect: 'possible', detail: `redirected (${reply.status})` });
  }
  const text = await readText(reply.body, endpoint.maxReplyBytes);
  if (text === undefined) return no({ kind: 'malformed', effect: 'possible', detail: `the reply is longer than ${endpoint.maxReplyBytes} bytes` });
  const date = new Date(reply.headers.get('date') ?? '');
  const retryAfter = reply.headers.get('retry-after');
  const location = reply.headers.get('location');
  return ok({
    status: reply.status,
    body: parseJson(text),
    ...(Number.isNaN(date.getTime()) ? {} : { date }),
    ...(retryAfter === null ? {} : { retryAfter }),
    ...(location === null ? {} : { location }),
  });
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
function parseJson(text: string): unknown {
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

const NEVER_CONNECTED = new Set([
  'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** The default is that the provider may have acted; only what is known to precede the request says otherwise. */
function faultOf(error: unknown): Fault {
  const causes = causesOf(error);
  if (causes.some((cause) => cause.name === 'TimeoutError')) return { kind: 'timeout', effect: 'possible', detail: 'no whole answer within the deadline' };
  const codes = causes.map((cause) => ('code' in cause ? String(cause.code) : ''));
  const unsent = causes.some((cause, i) => NEVER_CONNECTED.has(codes[i] ?? '') || ('syscall' in cause && (cause.syscall === 'connect' || cause.syscall === 'getaddrinfo')));
  const detail = codes.find((code) => code !== '') ?? 'the connection broke';
  return unsent ? { kind: 'unreachable', effect: 'none', detail } : { kind: 'unavailable', effect: 'possible', detail };
}

function causesOf(error: unknown): Error[] {
  const found: Error[] = [];
  const queue: unknown[] = [error];
  for (let next = queue.shift(); next !== undefined && found.length < 10; next = queue.shift()) {
    if (!(next instanceof Error)) continue;
    found.push(next);
    if (next instanceof AggregateError) queue.push(...next.errors.map((one: unknown) => one));
    queue.push(next.cause);
  }
  return found;
}
