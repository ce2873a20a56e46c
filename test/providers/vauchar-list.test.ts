import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import type { Listed } from '../../main/providers/provider.ts';
import type { Fault } from '../../shared/fault.ts';
import { ground } from './ground.ts';
import { httpServer } from './sockets.ts';
import { answering, type Verbs, verbsAt } from './verbs.ts';

type Heard = { listed: Listed[]; faults: Fault[]; most: number };

/** Reads a list to its end; `most` is how many vouchers ever came at once. */
async function read({ list }: Verbs): Promise<Heard> {
  const heard: Heard = { listed: [], faults: [], most: 0 };
  for await (const some of list.read()) {
    if (some.ok) {
      heard.listed.push(...some.value);
      heard.most = Math.max(heard.most, some.value.length);
    } else heard.faults.push(some.error);
  }
  return heard;
}

const wire = (n: number, changed: object = {}) => ({ id: `vcr-${n}`, voucher_code: `CODE${n}`, value: '50.00', value_unit: 'fixed', currency: 'EUR', redeemed: 0, redeemed_date: null, ...changed });
const page = (...vouchers: unknown[]) => ({ href: 'here', count: 2, data: vouchers });

/** A Vauchar that writes what a test writes, and ends when the test does. */
async function writing(speak: (reply: ServerResponse, incoming: IncomingMessage) => void): Promise<Verbs> {
  const baseUrl = await httpServer((incoming, reply) => speak(reply, incoming));
  return verbsAt({ provider: 'vauchar', baseUrl, merchantId: 'm', apiKey: 'k' });
}

test('every voucher of the training set stands in its list, with its worth, its terms and whether it is used', async () => {
  const { server, code } = await ground();
  server.takeElsewhere(code('One admission, A'));
  const { listed, faults } = await read(verbsAt(server.access));
  expect(faults).toEqual([]);
  expect(listed.map((one) => one.code)).toEqual(server.vouchers.map((one) => one.code));
  const of = (title: string) => listed.find((one) => one.code === code(title));
  expect(of('Gift voucher 50.00, A')).toMatchObject({ state: 'usable', voucher: { kind: 'voucher', worth: { kind: 'money', minor: 5_000, currency: 'EUR' } } });
  expect(of('20 % off, A')?.voucher.worth).toEqual({ kind: 'percent', hundredths: 2_000 });
  expect(of('One admission, A')).toMatchObject({ state: 'used', voucher: { worth: { kind: 'uses', count: 1 } } });
  expect(of('Used last week')?.state).toBe('used');
  expect(Date.parse(of('Expired')?.voucher.validUntil ?? '')).toBeLessThan(Date.now());
  expect(Date.parse(of('Valid from next month')?.voucher.validFrom ?? '')).toBeGreaterThan(Date.now());
});

test('a list of thousands comes some at a time, and each of them can be looked up and taken', async () => {
  const { server } = await ground({ more: 5_000 });
  const verbs = verbsAt(server.access);
  const { listed, most } = await read(verbs);
  expect(new Set(listed.map((one) => one.code)).size).toBe(5_000 + server.vouchers.length);
  expect(most).toBeLessThan(1_000);
  const last = listed.at(-1);
  const looked = await verbs.lookup.ask(last?.code ?? '');
  expect(looked).toMatchObject({ ok: true, value: { is: 'yes', value: { ref: last?.voucher.ref } } });
  expect(server.takeElsewhere(last?.code ?? '')).toBe(true);
  expect((await read(verbs)).listed.at(-1)?.state).toBe('used');
});

test('one that cannot be read is left out, and those around it stand', async () => {
  const { listed, faults } = await read(await answering(200, page(wire(1), wire(2, { value: 'much' }), wire(3, { voucher_code: '' }), 'no voucher', null, wire(4, { redeemed: 7 }), wire(5))));
  expect(faults).toEqual([]);
  expect(listed.map(({ code, state }) => [code, state])).toEqual([['CODE1', 'usable'], ['CODE4', 'unclear'], ['CODE5', 'usable']]);
});

test('letters of any language come whole, wherever a piece ends', async () => {
  const text = Buffer.from(JSON.stringify(page(wire(1, { tag: 'Gutschein 🎟 für zwei — 二人', voucher_code: 'ÄÖ-1' }))));
  const verbs = await writing((reply) => {
    reply.writeHead(200, { 'content-type': 'application/json' });
    const next = (at: number): void => void (at === text.length ? reply.end() : reply.write(text.subarray(at, at + 1), () => setImmediate(() => next(at + 1))));
    next(0);
  });
  expect((await read(verbs)).listed).toMatchObject([{ code: 'ÄÖ-1', voucher: { title: 'Gutschein 🎟 für zwei — 二人' } }]);
});

test.each([
  ['breaks in the middle', (reply: ServerResponse) => reply.destroy(), 'unavailable'],
  ['ends in the middle', (reply: ServerResponse) => reply.end(), 'malformed'],
  ['goes on with what is no JSON', (reply: ServerResponse) => reply.end(',{"id":oops}]}'), 'malformed'],
  ['has one item without an end', (reply: ServerResponse) => reply.end(`,{"id":"${'x'.repeat(2 ** 20)}"}]}`), 'malformed'],
] as const)('a list that %s says that it is not whole', async (_, after, kind) => {
  const begun = `{"data":[${JSON.stringify(wire(1))}`;
  const verbs = await writing((reply) => void reply.writeHead(200).write(begun, () => setImmediate(() => after(reply))));
  const { listed, faults } = await read(verbs);
  expect(listed.length, 'what came before may have come').toBeLessThanOrEqual(1);
  expect(faults.map((fault) => fault.kind)).toEqual([kind]);
});

test('a page of somebody else is no empty list', async () => {
  expect((await read(await answering(200, '<html>Welcome</html>'))).faults).toMatchObject([{ kind: 'malformed' }]);
  expect((await read(await answering(200, ''))).faults).toMatchObject([{ kind: 'malformed' }]);
  expect((await read(await answering(302, '', { location: 'http://elsewhere.invalid' }))).faults).toMatchObject([{ kind: 'unavailable' }]);
});

test.each([{ message: 'no vouchers' }, {}, [], null, 'x', { data: null }, { data: {} }, { data: { message: 'maintenance' } }, { data: 'none' }])('%j is no empty list either', async (body) => {
  expect((await read(await answering(200, JSON.stringify(body), { 'content-type': 'application/json' }))).faults).toMatchObject([{ kind: 'malformed' }]);
});

test('a list with nothing in it is whole', async () => {
  expect(await read(await answering(200, page()))).toMatchObject({ listed: [], faults: [] });
});

test.each([
  [401, 'unauthorized'],
  [402, 'misconfigured'],
  [403, 'misconfigured'],
  [404, 'malformed'],
  [500, 'unavailable'],
] as const)('an answer of %i is a fault: %s', async (status, kind) => {
  expect((await read(await answering(status, { message: 'no' }))).faults).toMatchObject([{ kind }]);
});

test('a provider that asks for a pause says how long', async () => {
  expect((await read(await answering(429, {}, { 'retry-after': '7' }))).faults).toMatchObject([{ kind: 'throttled', retryAfterMs: 7_000 }]);
});
