import { Agent, buildConnector, type Dispatcher, fetch, Pool, ProxyAgent } from 'undici';
import type { Fault } from '../../shared/fault.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { faultOf, notConnected } from './broken.ts';
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
/** To the proxy, and through it. */
const PROXY_TIMEOUT_MS = 8_000;
const WAYS_AT_MOST = 3;
/** Once may be the provider, or its line. */
const LATE_AT_MOST = 2;

/** Node's own sockets. A browser's network stack is not used: it sends a POST again by itself when a kept socket is reset. */
export function openSockets(line: Line): Carrier {
  const routes = makeRoutes(line);
  /** of each answer of the machine for a provider, the way that led somewhere last, and how often since then one ended in no time: one that is dead is not waited for each time */
  const tried = new Map<string, { first: number; late: number }>();
  return {
    async wayTo(url, until) {
      const answer = await proxyInTime(line, url.href, until);
      if (answer === undefined) return no({ kind: 'unreachable', effect: 'none', detail: 'this machine did not say in time which way leads out' });
      const proxies = proxiesIn(answer);
      if (proxies.length === 0) return no({ kind: 'unreachable', effect: 'none', detail: 'the proxy of this machine is of a kind that is not supported' });
      const which = `${answer} ${url.origin}`;
      const { first, late } = tried.get(which) ?? { first: 0, late: 0 };
      const ways = [...proxies.slice(first), ...proxies.slice(0, first)].slice(0, WAYS_AT_MOST);
      const beginAt = (way: number) => void tried.set(which, { first: (first + way) % proxies.length, late: 0 });
      return ok(
        carryBy(ways.map(routes.by), {
          well: beginAt,
          // a probe has no time to wait until a dead way is given up: the calls behind it go by the next
          late: (way) => (late + 1 < LATE_AT_MOST ? void tried.set(which, { first, late: late + 1 }) : beginAt(way + 1)),
        }),
      );
    },
    deadline: idleDeadline,
    close: routes.destroy,
  };
}

/** How a call went by the way of that place. */
type Ran = { well(way: number): void; late(way: number): void };

/** What was never connected has sent nothing, and may go the next way that the machine names. */
function carryBy(ways: Dispatcher[], ran: Ran): Carry {
  return async ({ url, ...outgoing }, signal) => {
    for (const [way, dispatcher] of ways.entries()) {
      try {
        const opened = await fetch(url, { ...outgoing, redirect: 'manual', signal, dispatcher });
        ran.well(way);
        return opened;
      } catch (error) {
        if (signal.aborted) ran.late(way);
        if (way === ways.length - 1 || signal.aborted || faultOf(error).effect !== 'none') throw error;
      }
    }
    throw new Error('there is a way');
  };
}

type Connect = buildConnector.connector;

/** Has no connection by then, or for any reason: nothing was sent. */
function connected(connect: Connect, ms: number): Connect {
  return (options, callback) => {
    let isOver = false;
    const end: buildConnector.Callback = (...[error, socket]) => {
      if (isOver) return void socket?.destroy();
      isOver = true;
      clearTimeout(late);
      if (error === null) callback(null, socket);
      else callback(notConnected(error), null);
    };
    const late = setTimeout(() => end(new Error('no connection in time'), null), ms);
    connect(options, end);
  };
}

/** The sockets, by the proxy that they lead through; none is empty. */
function makeRoutes(line: Line): { by(proxy: string): Dispatcher; destroy(): Promise<unknown> } {
  const routes = new Map<string, Dispatcher>();
  const tls = { timeout: CONNECT_TIMEOUT_MS, ...(line.certificates.length > 0 ? { ca: line.certificates } : {}) };
  const factory = (origin: string | URL, { connect, ...options }: Pool.Options) => new Pool(origin, typeof connect === 'function' ? { ...options, connect: connected(connect, PROXY_TIMEOUT_MS) } : options);
  const through = (uri: string) => new ProxyAgent({ uri, proxyTls: tls, requestTls: tls, factory });
  return {
    by(proxy) {
      const known = routes.get(proxy);
      if (known !== undefined) return known;
      const made = proxy === '' ? new Agent({ connect: connected(buildConnector(tls), CONNECT_TIMEOUT_MS) }) : through(proxy);
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

/** The ways that an answer names, those of a kind that works, in their order. */
function proxiesIn(answer: string): string[] {
  return answer.split(';').flatMap((entry) => {
    const [kind, host] = entry.trim().split(/\s+/);
    if (kind === 'DIRECT' || kind === '') return [''];
    if (host === undefined || (kind !== 'PROXY' && kind !== 'HTTPS')) return [];
    return [`${kind === 'PROXY' ? 'http' : 'https'}://${host}`];
  });
}
