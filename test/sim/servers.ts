import { join } from 'node:path';
import { unitsOf, type Worth } from '../../shared/worth.ts';
import type { Outgoing } from '../../main/providers/carrier.ts';
import type { Access } from '../../main/providers/registry.ts';
import { adilityCalls } from '../../main/training/adility-server.ts';
import { answering, type Calls } from '../../main/training/ground.ts';
import { ocapiCalls } from '../../main/training/ocapi-server.ts';
import { vaucharCalls } from '../../main/training/vauchar-server.ts';
import { vistaCalls } from '../../main/training/vista-server.ts';
import { VISTA_TOKENS_AT_MOST } from '../../main/training/vista-tokens.ts';
import { cartCalls } from '../../main/training/vouchercart-server.ts';
import { type Books, makeBooks, type VoucherHere } from './books.ts';
import { aside, works } from './disk.ts';
import { type Draw, makeDraw } from './draw.ts';
import { hit, type Hits } from './hits.ts';
import { CLIENT, type ModelName, type Plan, type Served } from './plan.ts';
import { adilitySet, cartSet, ocapiSet, vaucharSet } from './served-vouchers.ts';
import { BASE } from './till.ts';
import type { Timeline } from './timeline.ts';
import type { Watch } from './watch.ts';

/** Whoever asks: the redemption or errand that a request is for, and the orders that it was about. */
export type Asker = { key: string; since: number; orders: Set<string>; troubled: boolean };

/** A taking as a server's own books have it; `key` where they name it. */
type TakenThere = { id: string; key?: string; code: string; units: number; at: number };
type Own = { vouchers: VoucherHere[]; unknown(): string; taken(): TakenThere[]; takeElsewhere(code: string): boolean; expireTokens(): void };
type Serving = { own: Own; fetch(request: Request): Response | Promise<Response>; kindOf: Calls<unknown>['kindOf']; access: Access };

/** The five training servers of a run without their sockets, and what stands in their books. */
export type Servers = {
  access: ReadonlyMap<ModelName, Access>;
  books: Map<ModelName, Books>;
  modelAt(url: URL): Served;
  kindOf(outgoing: Outgoing): ReturnType<Calls<unknown>['kindOf']>;
  /** hands a request over, and what came of it into the books; nothing else happens meanwhile */
  answer(outgoing: Outgoing, asker: Asker): Promise<Arrived>;
  /** what an order that is not completed by now still holds */
  holds(order: string): boolean;
  completing(key: string): number;
  /** how often each errand was taken on */
  posted: Map<string, number>;
  failed(token: string): boolean;
  words: { done: string; failed: string };
  refundReinstates: boolean;
  expireTokens(model: Served): void;
  checkAtEnd(watch: Watch): void;
};

/** A reply as it leaves a server. */
export type Arrived = { status: number; headers: Headers; bytes: Uint8Array };

type Parts = { seed: number; plan: Plan; draw: Draw; timeline: Timeline; hits: Hits; folder: string };

const hostOf = (model: Served) => `https://${CLIENT[model]}.simulated`;
const SLOW_COMPLETION_MS = 3_000;
const SLOW_RESULT_MS = 300_000;

export function openServers({ seed, plan, draw, timeline, hits, folder }: Parts): Servers {
  const own = makeDraw(seed ^ 0x5e7e);
  const now = () => BASE + timeline.now();
  const chance = { now, random: own.unit, bytes: (length: number) => Buffer.from(Array.from({ length }, () => own.whole(0, 255))) };
  const many = 2 * plan.redemptions;
  const at = (name: string) => ({ ...chance, statePath: join(folder, `${name}.json`) });

  const vauchar = vaucharCalls({ ...at('vauchar'), set: vaucharSet(own, many), currency: 'EUR' });
  const cart = cartCalls({ ...at('vouchercart'), set: cartSet(own, many) });
  const adility = adilityCalls({ ...at('adility'), set: adilitySet(own, many) });
  const ocapi = ocapiCalls({ ...at('ocapi'), set: ocapiSet(own, many), region: 'SIMULATED', slowMs: () => (own.chance(0.4) ? 0 : own.whole(1, SLOW_COMPLETION_MS)) });
  const vista = vistaCalls({ ...at('vista'), slowMs: () => (own.chance(0.3) ? 0 : own.chance(0.03) ? 2 * 3_600_000 : own.whole(1, SLOW_RESULT_MS)) });
  const atVauchar = vauchar.at(hostOf('exact'));
  const atCart = cart.at(hostOf('said'));
  const atAdility = adility.at(hostOf('likely'));
  const atOcapi = ocapi.at(hostOf('order'));
  const atVista = vista.at(hostOf('office'));
  const reinstates = atOcapi.words.refundReinstates;
  const byId = new Map(atVauchar.vouchers.map((one) => [one.wire.id, one]));
  const adilityById = new Map(atAdility.vouchers.map((one) => [one.id, one]));
  const cartByProduct = new Map(atCart.vouchers.map((one) => [one.orderProduct, one]));
  const use: Worth = { kind: 'uses', count: 1 };
  const vaucharWorth = ({ value, unit }: { value: string; unit: string }): Worth => (unit === 'fixed' ? { kind: 'money', minor: Math.round(Number(value) * 100), currency: 'EUR' } : unit === 'percentage' ? { kind: 'percent', hundredths: Number(value) * 100 } : use);
  const orderKeys = new Map<string, string>();
  const serve = (calls: Calls<unknown>, access: Access, books: Own): Serving => {
    const app = answering(calls);
    return { own: books, access, kindOf: calls.kindOf, fetch: (request) => app.fetch(request) };
  };
  const here = (code: string, worth: Worth, good: boolean): VoucherHere => ({ code, worth, left: good ? unitsOf(worth) : 0 });
  const all: Record<Served, Serving> = {
    exact: serve(vauchar, atVauchar.access, {
      vouchers: atVauchar.vouchers.map(({ code, spec }) => here(code, vaucharWorth(spec), spec.usedElsewhere === undefined && spec.startIn === undefined && spec.expiryIn === undefined)),
      unknown: atVauchar.unknownCode,
      taken: () => atVauchar.redemptions().map(({ id, voucher_id, transaction_id, created }) => {
        const voucher = byId.get(voucher_id);
        return { id, ...(transaction_id === '' ? {} : { key: transaction_id }), code: voucher?.code ?? '', units: voucher === undefined ? 0 : unitsOf(vaucharWorth(voucher.spec)), at: created };
      }),
      takeElsewhere: atVauchar.takeElsewhere,
      expireTokens: () => undefined,
    }),
    said: serve(cart, atCart.access, {
      vouchers: atCart.vouchers.map(({ code, spec }) => here(code, spec.isMoney ? { kind: 'money', minor: Math.max(spec.left, 1_000), currency: 'EUR' } : { kind: 'uses', count: Math.max(1, spec.left) }, spec.left > 0 && spec.expiryIn === undefined && spec.elsewhere === undefined)),
      unknown: atCart.unknownCode,
      taken: () => atCart.redemptions().map(({ id, order_product, reductor, created }) => ({ id: String(id), code: cartByProduct.get(order_product)?.code ?? '', units: reductor, at: created })),
      takeElsewhere: atCart.takeElsewhere,
      expireTokens() {
        atCart.tokens.expire();
        if (own.chance(0.3)) atCart.tokens.burn();
      },
    }),
    likely: serve(adility, { ...atAdility.access }, {
      vouchers: atAdility.vouchers.map(({ code, spec }) => here(code, use, spec.before === undefined && spec.startIn === undefined && (spec.endIn ?? 1) > 0)),
      unknown: atAdility.unknownCode,
      taken: () => atAdility.changes().map(({ voucher, at: changedAt }) => ({ id: voucher, code: adilityById.get(voucher)?.code ?? '', units: 1, at: changedAt })),
      takeElsewhere: atAdility.takeElsewhere,
      expireTokens: () => undefined,
    }),
    order: serve(ocapi, atOcapi.access, {
      vouchers: atOcapi.vouchers.map(({ code, pin, spec }) => ({
        ...here(code, { kind: 'uses', count: spec.uses }, spec.before === undefined),
        booking: { kind: spec.type === 'Ticket' ? 'ticket' : spec.type === 'Deal' ? 'deal' : 'subscription', showtime: '0002-2681', ...(pin === undefined ? {} : { pin }) },
      })),
      unknown: atOcapi.unknownCode,
      taken: () => atOcapi.orders().flatMap(({ id, completion, over, vouchers, tickets }) => {
        if (completion?.status !== 'Completed' || (over === 'refunded' && reinstates)) return [];
        const key = orderKeys.get(id);
        return [{ id, ...(key === undefined ? {} : { key }), code: atOcapi.vouchers[vouchers[0]?.number ?? -1]?.code ?? '', units: tickets.length, at: completion.readyAt }];
      }),
      takeElsewhere: atOcapi.takeElsewhere,
      expireTokens: () => atOcapi.tokens.expire(),
    }),
    office: serve(vista, atVista.access, {
      vouchers: [],
      unknown: () => '',
      taken: () => [],
      takeElsewhere: () => false,
      expireTokens() {
        atVista.tokens.expire();
        if (own.chance(0.3)) timeline.hold(useUpTokens());
      },
    }),
  };
  /** Other programs of the venue have the same id, and tokens are counted by it. */
  const useUpTokens = async () => {
    works(undefined);
    hit(hits, 'fault', 'tokens used up elsewhere');
    const { identityUrl, clientId, clientSecret, tenant, audience } = atVista.access;
    const body = JSON.stringify({ client_id: clientId, client_secret: clientSecret, tenant_code: tenant, grant_type: 'client_credentials', audience });
    for (let n = 0; n < VISTA_TOKENS_AT_MOST; n++) await all.office.fetch(new Request(`${identityUrl}/oauth/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }));
  };
  const posted = new Map<string, number>();
  const books = new Map<ModelName, Books>();
  const modelOf = new Map<string, Served>();
  for (const model of Object.keys(all) as Served[]) {
    books.set(model, booksOver(all[model].own, draw, own));
    modelOf.set(new URL(hostOf(model)).host, model);
  }

  const readOff = (model: Served, asker: Asker | undefined) => {
    const kept = books.get(model);
    if (kept === undefined) return;
    const there = aside(all[model].own.taken);
    const ids = new Set(there.map(({ id }) => id));
    for (const one of kept.takings) if (one.standing && !ids.has(one.id)) kept.giveBack(one.id);
    const known = new Set(kept.takings.map(({ id }) => id));
    for (const { id, key, code, units, at: takenAt } of there) {
      if (known.has(id)) continue;
      const voucher = kept.vouchers.get(code) ?? { code, worth: use, left: units };
      kept.take(voucher, key ?? asker?.key ?? `elsewhere ${id}`, units, takenAt).id = id;
    }
  };
  for (const [model, kept] of books) {
    kept.takeElsewhere = ({ code }) => {
      if (aside(() => all[model as Served].own.takeElsewhere(code))) readOff(model as Served, undefined);
      const voucher = kept.vouchers.get(code);
      // of what can be taken in parts, the books of the platform have the other till's part only as a count
      if (model === 'order' && voucher !== undefined) voucher.left -= 1;
    };
  }

  const completing = (key: string) => Math.max(-1, ...aside(atOcapi.orders).flatMap(({ id, completion }) => (orderKeys.get(id) === key && completion?.status === 'Pending' ? [completion.readyAt - BASE] : [])));

  return {
    access: new Map(Object.entries(all).map(([model, { access }]) => [model as ModelName, access])),
    books,
    modelAt: (url) => modelOf.get(url.host) ?? 'exact',
    kindOf: ({ url, method }) => all[modelOf.get(url.host) ?? 'exact'].kindOf(method, url.pathname),
    async answer({ url, method, headers, body }, asker) {
      const model = modelOf.get(url.host) ?? 'exact';
      works(undefined);
      hit(hits, 'operation', `${CLIENT[model]} ${method} ${shapeOf(url)}`);
      const order = /\/orders\/(?:completed\/)?([0-9a-f]{32})/.exec(url.pathname)?.[1];
      if (order !== undefined) asker.orders.add(order);
      const isCompletion = order !== undefined && method === 'POST' && url.pathname.endsWith('/completion');
      if (isCompletion && !orderKeys.has(order)) orderKeys.set(order, asker.key);
      const before = atVista.made().length;
      const reply = await all[model].fetch(new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }));
      const bytes = new Uint8Array(await reply.arrayBuffer());
      if (url.pathname.endsWith('/standard/booking') && reply.status === 200) asker.orders.add((JSON.parse(new TextDecoder().decode(bytes)) as { order: { id: string } }).order.id);
      if (atVista.made().length > before) posted.set(asker.key, (posted.get(asker.key) ?? 0) + 1);
      if (reply.status === 429) hit(hits, 'fault', 'blocked for wrong PINs');
      if (reply.status === 400 && url.pathname === '/oauth/token') hit(hits, 'fault', 'too many tokens');
      readOff(model, asker);
      if (isCompletion) timeline.at(completing(asker.key), () => readOff('order', undefined));
      return { status: reply.status, headers: reply.headers, bytes };
    },
    holds: (id) => aside(atOcapi.orders).some((one) => one.id === id && one.over === undefined && (one.completion === undefined || one.completion.status === 'Failed') && one.vouchers.length > 0 && one.expiresAt > now()),
    completing,
    posted,
    failed: (token) => atVista.made().some((one) => one.token === token && one.fails),
    refundReinstates: reinstates,
    words: { done: atVista.words.done, failed: atVista.words.failed },
    expireTokens: (model) => all[model].own.expireTokens(),
    checkAtEnd(watch) {
      for (const model of Object.keys(all) as Served[]) readOff(model, undefined);
      const twice = new Map<string, Set<string>>();
      for (const { entityType, reference, correlation } of atVista.made()) if (entityType === 'VoucherClientOrder') twice.set(reference, (twice.get(reference) ?? new Set()).add(correlation));
      for (const [reference, calls] of twice) if (calls.size > 1 && watch.postedAgain.size === 0) watch.violated(`the client order ${reference} stands ${calls.size} times in the books of Voucher Management`);
      const ended = aside(atOcapi.orders).filter(({ over, completion, vouchers, expiresAt }) => over === undefined && completion?.status !== 'Completed' && vouchers.length > 0 && expiresAt <= now());
      hit(hits, 'fault', 'an order ended by itself', ended.length);
    },
  };
}

/** The books that guests and the watch go by; its vouchers come into the world one by one. */
function booksOver(own: Own, draw: Draw, chance: Draw): Books {
  const books = makeBooks(draw);
  const waiting = [...own.vouchers];
  let strangers = 0;
  books.fresh = () => {
    const next = chance.chance(0.04) && strangers === 0 ? undefined : waiting.shift();
    const voucher = next ?? { code: own.unknown(), worth: { kind: 'uses', count: 1 } as const, left: 0 };
    if (next === undefined) strangers++;
    books.vouchers.set(voucher.code, voucher);
    return voucher;
  };
  return books;
}

const UNKNOWN = new Set(['nowhere', 'is-anybody-there', 'training-dinner', 'training-morning']);

/** An address without what is only one of many. */
function shapeOf({ pathname }: URL): string {
  return pathname.split('/').map((part) => ((/\d/.test(part) && !/^v\d$/.test(part)) || /^TR[YCAO]/.test(part) || UNKNOWN.has(part) ? ':id' : part)).join('/');
}
