import { AsyncLocalStorage } from 'node:async_hooks';
import type { Fault } from '../../shared/fault.ts';
import { ok, type Result } from '../../shared/result.ts';
import { GRACE_MS } from '../../main/core/limits.ts';
import type { Carrier, Carry, Opened, Outgoing } from '../../main/providers/carrier.ts';
import { openLooseDrawer } from '../../main/providers/drawer.ts';
import { overCarrier } from '../../main/providers/outside.ts';
import type { ErrandVerb, Provider, ReadVerb } from '../../main/providers/provider.ts';
import { hit } from './hits.ts';
import { makeNetwork, type Sending } from './network.ts';
import { CLIENT, type ModelName, type Served } from './plan.ts';
import { COPIED, makeMiss, POISON_MS, type Reach, type Reaching, watchedTill } from './reach.ts';
import type { Arrived, Asker, Servers } from './servers.ts';
import { BASE, type Life, type Till } from './till.ts';

const ORDER_IDS = /[0-9a-f]{32}/g;

/** What reaches a till of what it asked for: a reply, or the error of a connection that broke. */
type Heard = { is: 'reply'; arrived: Arrived } | { is: 'broken'; error: Error };
type Verb = 'redeem' | 'recall' | 'reverse' | 'lookup' | 'check' | 'send' | 'resolve' | 'free';

/** For which redemption or errand a request goes out: no request says it in a way that all have in common. */
const asking = new AsyncLocalStorage<Asker>();
const never = () => new Promise<never>(() => undefined);
const KINDS = { taking: 'redeem', 'giving-back': 'reverse', asking: 'recall', looking: 'lookup' } as const;
const EFFECT_AT_LEAST_MS = 31_000;

/** How a till of one life reaches a training server by the real client: over the virtual line, in virtual time. */
export function reachClients({ copy, plan, draw, timeline, hits, watch, calm, calmAt, spells }: Reaching, servers: Servers): Reach {
  const send = makeNetwork({ timeline, draw, plan, hits, calm });
  const miss = makeMiss({ timeline, calm, spells });
  const { poisoned } = watch;

  function carrierOf(till: Till, life: Life): Carrier {
    const carry: Carry = (outgoing, until) => {
      if (life.cutBeforeCall()) return never();
      const model = servers.modelAt(outgoing.url);
      const asker = asking.getStore() ?? { key: '', since: timeline.now(), orders: new Set<string>(), troubled: false };
      const guest = watch.guests.get(asker.key);
      const kind = kindOf(model, outgoing);
      if (guest !== undefined && !poisoned.has(guest.id) && !calm() && draw.chance(plan.rate.poison / 40)) poisoned.add(guest.id);
      if (guest !== undefined && plan.rate.restore > 0 && !calm() && draw.chance(COPIED[kind] ?? 0)) copy(till);
      life.calls++;
      return new Promise<Opened>((resolve, reject) => {
        let open = true;
        const end = () => {
          if (open) life.calls--;
          open = false;
        };
        until.addEventListener('abort', () => {
          if (!open) return;
          end();
          asker.troubled = true;
          miss(till.number, life, model);
          reject(until.reason as Error);
        }, { once: true });
        const sending: Sending<Heard> = {
          kind,
          once: model !== 'said',
          spell: () => (calm() ? undefined : spells.of(till.number, model, timeline.now())),
          throttledForMs: draw.whole(1, 60) * 1_000,
          poison: poisoned.has(asker.key) && timeline.now() < calmAt() + POISON_MS,
          lateAtMostMs: Math.max(EFFECT_AT_LEAST_MS, GRACE_MS - 1_000 - (timeline.now() - asker.since)),
          effect(then) {
            timeline.hold(servers.answer(outgoing, asker).then((arrived) => {
              if (guest !== undefined) guest.actsUntil = Math.max(guest.actsUntil, servers.completing(guest.id));
              then({ is: 'reply', arrived });
            }));
          },
          broken: (fault) => {
            asker.troubled = true;
            return brokenBy(fault);
          },
          isNo: (heard) => heard.is === 'reply' && heard.arrived.status >= 400 && heard.arrived.status < 500,
          onWay(at) {
            if (guest !== undefined && kind === 'redeem') guest.actsUntil = Math.max(guest.actsUntil, at);
          },
          twice() {
            if (model === 'said') watch.twice.add(asker.key);
          },
        };
        send(sending, (heard) => life.resume(() => {
          if (!open) return;
          end();
          if (heard.is === 'broken' || heard.arrived.status >= 400) miss(till.number, life, model);
          if (heard.is === 'broken') return reject(heard.error);
          resolve(opened(heard.arrived));
        }));
      });
    };
    return {
      wayTo: async () => ok(carry),
      deadline(ms) {
        const late = new AbortController();
        let callOff = () => {};
        const begin = () => {
          callOff();
          callOff = timeline.after(ms, () => life.resume(() => late.abort(new DOMException('nothing came in time', 'TimeoutError'))));
        };
        begin();
        return { signal: late.signal, begin, pause: () => callOff() };
      },
      close: async () => undefined,
    };
  }

  /** What a fault of the line looks like to whoever sits at the socket; none is a line on which nothing comes. */
  function brokenBy(fault: Fault): Heard | undefined {
    const json = (status: number, body: object, more: Record<string, string> = {}) => replyOf(status, JSON.stringify(body), { 'content-type': 'application/json', ...more });
    switch (fault.kind) {
      case 'timeout':
        return undefined;
      case 'unreachable':
        return { is: 'broken', error: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' }) };
      case 'throttled':
        return json(429, { message: 'Too many requests' }, { 'retry-after': String(Math.ceil((fault.retryAfterMs ?? 0) / 1_000)) });
      case 'unauthorized':
        return json(401, { message: 'Unauthorized' });
      case 'misconfigured':
        return json(403, { message: 'Forbidden' });
      case 'malformed':
        return draw.chance(0.5) ? replyOf(200, '<html><body><h1>Welcome to the guest network</h1></body></html>', { 'content-type': 'text/html' }) : replyOf(200, '{"data":{"id":"', { 'content-type': 'application/json' });
      case 'unavailable':
        return draw.chance(0.5) ? json(draw.one([500, 502, 503]), { message: 'Internal server error' }) : { is: 'broken', error: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) };
    }
  }

  function replyOf(status: number, text: string, headers: Record<string, string>): Heard {
    return { is: 'reply', arrived: { status, headers: new Headers({ date: new Date(BASE + timeline.now()).toUTCString(), ...headers }), bytes: new TextEncoder().encode(text) } };
  }

  function kindOf(model: Served, outgoing: Outgoing): Sending<unknown>['kind'] {
    const asked = servers.kindOf(outgoing);
    if (asked === undefined) return 'check';
    if (model === 'office') return asked === 'taking' ? 'send' : 'resolve';
    return KINDS[asked];
  }

  /** The real provider, and beside each of its verbs who it is for. */
  function watched(till: Till, model: Served, provider: Provider): Provider {
    let heldUntil = -Infinity;
    const during = async <T>(verb: Verb, key: string, act: () => Promise<Result<T, Fault>>, orders: Iterable<string> = []): Promise<Result<T, Fault>> => {
      if (verb !== 'free' && heldUntil > timeline.now()) watch.violated(`till ${till.number} calls ${CLIENT[model]} for a ${verb} before the pause is over that it asked for`);
      if (watch.guests.has(key)) watch.called(key);
      const asker: Asker = { key, since: timeline.now(), orders: new Set(orders), troubled: false };
      const answer = await asking.run(asker, act);
      const now = timeline.now();
      if (!answer.ok && answer.error.kind === 'throttled') heldUntil = Math.max(heldUntil, now + (answer.error.retryAfterMs ?? 0));
      if (answer.ok) heedNo(model, asker, answer.value);
      return answer;
    };
    const { till: inner, office, check } = provider;
    const { lookup, recall, reverse, books } = inner ?? {};
    return {
      check: () => during('check', '', check),
      ...(inner === undefined
        ? {}
        : {
            till: watchedTill(watch, {
              ...inner,
              // a look before may have made an order that this redeem goes on with
              redeem: (taking) => during('redeem', taking.key, () => inner.redeem(taking), taking.ref.match(ORDER_IDS) ?? []),
              ...(lookup === undefined ? {} : { lookup: { ...lookup, ask: (code, booking) => during('lookup', '', () => lookup.ask(code, booking)) } }),
              ...(recall === undefined ? {} : { recall: (taking) => during('recall', taking.key, () => recall(taking)) }),
              ...(reverse === undefined ? {} : { reverse: (taking, receipt) => during('reverse', taking.key, () => reverse(taking, receipt)) }),
              ...(books === undefined ? {} : { books: { ...books, showtimes: (day) => during('free', '', () => books.showtimes(day)) } }),
            }, (code) => void till.heardNo.add(`${model} ${code}`)),
          }),
      ...(office === undefined
        ? {}
        : {
            office: {
              ...office,
              verbs: office.verbs.map((verb): ReadVerb | ErrandVerb => (verb.kind === 'read' ? verb : { ...verb, send: (errand, named) => during('send', errand.key, () => verb.send(errand, named)) })),
              ...(office.resolve === undefined ? {} : { resolve: (tokens, named) => during('resolve', '', () => office.resolve?.(tokens, named) ?? never()) }),
            },
          }),
    };
  }

  /** A no is counted by its reason, and leaves nothing behind where the line did its part. */
  function heedNo(model: Served, asker: Asker, said: unknown): void {
    if (typeof said !== 'object' || said === null || !('is' in said) || said.is !== 'no' || !('decline' in said)) return;
    hit(hits, 'decline', `${CLIENT[model]}: ${String((said.decline as { reason: string }).reason)}`);
    if (asker.troubled) return;
    for (const order of asker.orders) if (servers.holds(order)) watch.violated(`${asker.key} is declined and its order ${order} still holds the voucher`);
  }

  return {
    openOutside: (till, life) => {
      const clock = { now: () => BASE + timeline.now() + till.skewMs, mono: () => timeline.now() - life.bornAt, throughSleep: () => timeline.now() - life.bornAt };
      const drawerOf = (account: string) => {
        const drawer = till.drawers.get(account) ?? openLooseDrawer();
        till.drawers.set(account, drawer);
        return drawer;
      };
      return (heard) => {
        const outside = overCarrier({ open: () => carrierOf(till, life), access: servers.access, clock, drawerOf })(heard);
        return { ...outside, provider: (settings) => watched(till, servers.modelAt(new URL(servers.access.get(settings.id as ModelName)?.baseUrl ?? 'https://nowhere')), outside.provider(settings)) };
      };
    },
    posted: () => servers.posted,
    holds: (order) => asking.getStore()?.troubled === false && servers.holds(order),
  };
}

function opened({ status, headers, bytes }: Arrived): Opened {
  return {
    status,
    headers,
    body: (async function* () {
      if (bytes.length > 0) yield bytes;
    })(),
  };
}
