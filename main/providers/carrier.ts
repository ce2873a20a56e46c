import { Agent, type Dispatcher, fetch, ProxyAgent } from 'undici';
import type { Fault } from '../../shared/fault.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { type IdleDeadline, idleDeadline } from './idle-deadline.ts';

/** What travels to a provider. */
export type Outgoing = { url: URL; method: string; headers: Record<string, string>; body?: string | URLSearchParams };

/** A reply whose head has come; its body comes piece by piece. */
export type Opened = { status: number; headers: { get(name: string): string | null }; body: AsyncIterable<Uint8Array> | null };

/** Sends one request and gives its reply as soon as the head of it is there. What breaks on the way is thrown. */
export type Carry = (outgoing: Outgoing, until: AbortSignal) => Promise<Opened>;

/** What carries requests out of this machine and replies into it: its ways, and the time by which they are too late. */
export type Carrier = {
  /** the way that leads to an address; nothing has been sent yet */
  wayTo(url: URL, until: AbortSignal): Promise<Result<Carry, Fault>>;
  deadline(ms: number): IdleDeadline;
  close(): Promise<unknown>;
};

/** `proxyFor` answers like a browser's proxy script ("DIRECT", "PROXY host:port; DIRECT"); `certificates` are PEM, trusted as the system does. */
export type Line = { proxyFor(url: string): Promise<string>; certificates: string[] };

const CONNECT_TIMEOUT_MS = 5_000;

/** Node's own sockets. A browser's network stack is not used: it sends a POST again by itself when a kept socket is reset. */
export function openSockets(line: Line): Carrier {
  const routes = makeRoutes(line);
  return {
    async wayTo(url, until) {
      const answer = await proxyInTime(line, url.href, until);
      if (answer === undefined) return no({ kind: 'unreachable', effect: 'none', detail: 'this machine did not say in time which way leads out' });
      const proxy = firstProxy(answer);
      return proxy === undefined ? no({ kind: 'unreachable', effect: 'none', detail: 'the proxy of this machine is of a kind that is not supported' }) : ok(carryBy(routes.by(proxy)));
    },
    deadline: idleDeadline,
    close: routes.destroy,
  };
}

function carryBy(dispatcher: Dispatcher): Carry {
  return ({ url, ...outgoing }, signal) => fetch(url, { ...outgoing, redirect: 'manual', signal, dispatcher });
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

/** What the machine says about its proxy, if it says so while there is time. */
async function proxyInTime(line: Line, url: string, until: AbortSignal): Promise<string | undefined> {
  const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
  const end = () => resolve(undefined);
  until.addEventListener('abort', end, { once: true });
  // what listens to a signal that ends with the desk would stay as long as the desk
  return Promise.race([line.proxyFor(url).catch(() => undefined), tooLate]).finally(() => until.removeEventListener('abort', end));
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
