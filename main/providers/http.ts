import type { z } from 'zod';
import type { Answer, Fault } from '../../shared/fault.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { faultOf } from './broken.ts';
import type { Carrier, Opened, Outgoing } from './carrier.ts';
import { headersOf } from './headers.ts';
import type { IdleDeadline } from './idle-deadline.ts';

/** One endpoint as data: what it needs and how much it may say. */
export type Endpoint = { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; maxReplyBytes: number; deadlineMs: number };
/** An endpoint whose answer is waited for no longer than so many milliseconds. */
export function within<E extends Endpoint>(endpoint: E, ms: number): E {
  return { ...endpoint, deadlineMs: Math.min(endpoint.deadlineMs, ms) };
}

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

/** A date that a server named, in UTC milliseconds, and a steady clock that goes on in sleep (`mono`), when it was asked and when it had answered. */
export type DateHeard = { utcMs: number; askedMono: number; heardMono: number };

type Parts = { carrier: Carrier; mono: () => number; heard: (date: DateHeard) => void };

/** Exchanges over what carries them. */
export function makeExchange({ carrier, mono, heard }: Parts): { exchange: Exchange; stream: Stream; close(): Promise<void> } {
  const closing = new AbortController();
  return {
    exchange: async (request) => {
      const deadline = carrier.deadline(request.endpoint.deadlineMs);
      try {
        const until = AbortSignal.any([deadline.signal, closing.signal]);
        const way = await carrier.wayTo(request.url, until);
        if (!way.ok) return way;
        const askedMono = mono();
        const reply = await whole(await way.value(outgoing(request), until), request.endpoint.maxReplyBytes, request.listen);
        if (reply.ok && reply.value.date !== undefined && vouchedFor(request.url)) {
          heard({ utcMs: reply.value.date.getTime(), askedMono, heardMono: mono() });
        }
        return reply;
      } catch (error) {
        return no(faultOf(error));
      } finally {
        deadline.pause();
      }
    },
    async *stream(request) {
      const idle = carrier.deadline(request.endpoint.deadlineMs);
      try {
        const until = AbortSignal.any([idle.signal, closing.signal]);
        const way = await carrier.wayTo(request.url, until);
        if (way.ok) yield* pieces(request, await way.value(outgoing(request), until), idle);
        else yield way;
      } catch (error) {
        yield no(faultOf(error));
      } finally {
        idle.pause();
      }
    },
    async close() {
      closing.abort();
      await carrier.close();
    },
  };
}

/** Whoever answers over plain HTTP may be anybody; on this machine it is training. */
function vouchedFor(url: URL): boolean {
  return url.protocol === 'https:' || url.hostname === '127.0.0.1';
}

function outgoing({ endpoint, url, headers, body, form }: Request): Outgoing {
  return {
    url,
    method: endpoint.method,
    // a copy that somebody on the way has kept says nothing of what stands now
    headers: { accept: 'application/json', 'cache-control': 'no-cache', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
  };
}

async function whole(reply: Opened, maxBytes: number, listen: readonly string[] = []): Promise<Result<Reply, Fault>> {
  if (reply.status >= 300 && reply.status < 400) {
    await reply.body?.[Symbol.asyncIterator]().return?.();
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
  for await (const bytes of reply.body ?? []) {
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
    const wait = retryAfterMs(reply.retryAfter, reply.date?.getTime() ?? now);
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

/** Retry-After in milliseconds, from seconds or an HTTP date, which counts from the reply's own; a wait that is over as it is said is none. */
function retryAfterMs(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,7}$/.test(text)) return Number(text) * 1000 || undefined;
  const ms = /^[A-Za-z]{3,9}, .+ GMT$/.test(text) ? Date.parse(text) - now : Number.NaN;
  return ms > 0 ? ms : undefined;
}
