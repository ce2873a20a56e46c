import { expect, test } from 'vitest';
import type { Fault } from '../../shared/fault.ts';
import type { AdilityOptions } from '../../shared/settings.ts';
import type { Listed } from '../../main/providers/provider.ts';
import { seededRandom } from '../random.ts';
import { adilityGround, GROUND_OPTIONS } from './adility-ground.ts';
import { adilityAt } from './adility-verbs.ts';
import { httpServer } from './sockets.ts';

const OPTIONS = { ...GROUND_OPTIONS, offers: [...GROUND_OPTIONS.offers] };

async function read(verbs: ReturnType<typeof adilityAt>): Promise<{ listed: Listed[]; faults: Fault[] }> {
  const heard = { listed: [] as Listed[], faults: [] as Fault[] };
  for await (const some of verbs.list.read()) {
    if (some.ok) heard.listed.push(...some.value);
    else heard.faults.push(some.error);
  }
  return heard;
}

/** A server that answers for each offer with what a test has. */
async function answering(bodies: Record<string, { status?: number; body: string }>, changed: Partial<AdilityOptions> = {}) {
  const baseUrl = await httpServer((incoming, reply) => {
    const offer = decodeURIComponent((incoming.url ?? '').split('/').at(-2) ?? '');
    const { status = 200, body } = bodies[offer] ?? { status: 404, body: '{}' };
    reply.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  return adilityAt({ baseUrl, apiKey: 'k' }, { ...OPTIONS, ...changed });
}

const wire = (n: number, changed: object = {}) => ({ id: `v${n}`, offer_id: 'one', redemption_code: `CODE${n}`, customer_name: 'Canary', status: 'acquired', ...changed });

test.each(['json', 'xml'] as const)('every voucher of the account\'s offers stands in its list with its terms and its state, in %s, whatever words they draw', async (format) => {
  for (const seed of [0, 1, 2, 3, 4, 5]) {
    const { server, code } = await adilityGround({ random: seededRandom(seed) });
    const { listed, faults } = await read(adilityAt(server.access, { ...OPTIONS, format }));
    expect(faults).toEqual([]);
    expect(new Set(listed.map((one) => one.code))).toEqual(new Set(server.vouchers.map((one) => one.code)));
    const of = (title: string) => listed.find((one) => one.code === code(title));
    expect(of('Dinner for two, A')).toMatchObject({ state: 'usable', voucher: { worth: { kind: 'uses', count: 1 }, title: 'Dinner for two' } });
    expect(of('Dinner for two, redeemed last week')?.state).toBe('used');
    expect(of('Dinner for two, refunded')?.state).toBe('cancelled');
    expect(Date.parse(of('A morning at the spa, over')?.voucher.validUntil ?? '')).toBeLessThan(Date.now());
    expect(Date.parse(of('A morning at the spa, from next month')?.voucher.validFrom ?? '')).toBeGreaterThan(Date.now());
  }
});

test('whose a voucher is stands in no list', async () => {
  const { server } = await adilityGround();
  const { listed } = await read(adilityAt(server.access, OPTIONS));
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.filter(({ voucher }) => 'holder' in voucher)).toEqual([]);
});

test('one that cannot be read is left out, one in a state of its own is not usable, and those around them stand', async () => {
  const body = JSON.stringify([wire(1), wire(2, { status: '' }), wire(3, { redemption_code: ' ' }), null, 'no voucher', wire(4, { status: 'on hold' }), wire(5)]);
  const { listed, faults } = await read(await answering({ one: { body } }, { offers: [{ id: 'one' }] }));
  expect(faults).toEqual([]);
  expect(listed.map(({ code, state }) => [code, state])).toEqual([['CODE1', 'usable'], ['CODE4', 'unclear'], ['CODE5', 'usable']]);
});

test.each([
  ['is not known', {}, 'misconfigured'],
  ['is answered with a web page', { two: { body: '<html><body>Sign in</body></html>' } }, 'malformed'],
  ['is answered with something else', { two: { body: '{"offer":"two"}' } }, 'malformed'],
  ['may not be read', { two: { status: 401, body: '{}' } }, 'unauthorized'],
] as const)('a list of which one offer %s ends with that, and passes for none that is whole', async (_, second, kind) => {
  const { listed, faults } = await read(await answering({ one: { body: JSON.stringify([wire(1)]) }, ...second }, { offers: [{ id: 'one' }, { id: 'two' }, { id: 'three' }] }));
  expect(listed.map(({ code }) => code)).toEqual(['CODE1']);
  expect(faults.map((fault) => fault.kind)).toEqual([kind]);
});
