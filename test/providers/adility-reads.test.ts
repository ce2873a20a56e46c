import { describe, expect, test } from 'vitest';
import type { AdilityOptions } from '../../shared/settings.ts';
import { systemClock } from '../../main/clock.ts';
import type { AdilityAccess } from '../../main/providers/adility/api.ts';
import { makeAdility } from '../../main/providers/adility/till.ts';
import { ADILITY_SET } from '../../main/training/adility-vouchers.ts';
import { like } from '../like.ts';
import { adilityGround, GROUND_OPTIONS } from './adility-ground.ts';
import { readBy, readToEnd } from './office-verbs.ts';
import { exchangeOver, httpServer } from './sockets.ts';

const officeAt = (access: Omit<AdilityAccess, 'provider'>, options: Partial<AdilityOptions> = {}) => {
  const { now, mono } = systemClock;
  const { office } = makeAdility({ access: { provider: 'adility', ...access }, options: { ...GROUND_OPTIONS, offers: [...GROUND_OPTIONS.offers], ...options }, exchange: exchangeOver(), now, mono });
  if (office === undefined) throw new Error('it has an office');
  return office;
};

async function saying(status: number, body: unknown) {
  const heard: string[] = [];
  const baseUrl = await httpServer((incoming, reply) => {
    heard.push(`${incoming.method} ${incoming.url}`);
    reply.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  return { office: officeAt({ baseUrl, apiKey: 'k' }, { advertiserId: 'a1' }), heard };
}

const MANY = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `v${n}`, status: 'Acquired' }));

describe('the vouchers of Adility', () => {
  test.each(['json', 'xml'] as const)('are those of an offer, each once, in JSON and in XML', async (format) => {
    const { server } = await adilityGround();
    const office = officeAt(server.access, { format });
    const offer = GROUND_OPTIONS.offers[0]?.id ?? '';
    const { rows, fault } = await readToEnd(office, 'vouchers', { offerId: offer });
    expect(fault).toBeUndefined();
    const there = server.vouchers.filter(({ spec }) => spec.offer === offer);
    expect(rows.map((row) => row['id'])).toEqual(there.map((one) => one.id));
    expect(rows[0]).toMatchObject({ offerId: offer, status: 'acquired', acquiredAt: like(/Z$/), redemptionCode: like(/^TR\.{7}.{4}$/) });
    expect(rows.map((row) => row['customerName'])).toEqual(there.map(({ guest }) => guest));
    for (const { code } of there) expect(JSON.stringify(rows)).not.toContain(code);
    expect(ADILITY_SET.length).toBeGreaterThan(rows.length);
  });

  test('of an offer that is not there are a no', async () => {
    const { server } = await adilityGround();
    expect(await readBy(officeAt(server.access), 'vouchers', { offerId: 'none' })).toMatchObject({ ok: true, value: { is: 'no', decline: { providerText: like(/not found/) } } });
  });

  test.each([0, 1, 200, 201, 450])('come to the last of %i, which they give all at once', async (count) => {
    const { office } = await saying(200, MANY(count));
    const { rows, pages } = await readToEnd(office, 'vouchers', { offerId: 'o1' });
    expect([new Set(rows.map((row) => row['id'])).size, pages]).toEqual([count, Math.max(1, Math.ceil(count / 200))]);
  });
});

describe('one voucher', () => {
  test('is the same by each of three addresses', async () => {
    const { server, taken } = await adilityGround();
    const office = officeAt(server.access);
    const voucher = server.vouchers[0];
    const { ref, code } = taken(voucher?.spec.title ?? '');
    const byOffer = await readBy(office, 'voucher of an offer', { offerId: voucher?.spec.offer, voucherId: ref });
    expect(byOffer).toMatchObject({ ok: true, value: { value: { rows: [{ id: ref, customerName: voucher?.guest }] } } });
    expect(await readBy(office, 'voucher', { voucherId: ref })).toEqual(byOffer);
    expect(await readBy(office, 'voucher by code', { code })).toEqual(byOffer);
    expect(server.isUsed(code), 'and is none the less good').toBe(false);
  });

  test('of another code than was asked for is none', async () => {
    const { office } = await saying(200, { id: 'v1', status: 'Acquired', redemption_code: 'ANOTHER' });
    expect(await readBy(office, 'voucher by code', { code: 'v1' })).toMatchObject({ ok: false, error: { kind: 'malformed', effect: 'none' } });
    expect(await readBy(office, 'voucher', { voucherId: 'v1' })).toMatchObject({ ok: true, value: { is: 'yes' } });
  });

  test('has blanks for what there is not, and no time where its zone is not said', async () => {
    const { office } = await saying(200, { voucher: { id: 'v1', status: 'REDEEMED', redeemed_at: '2026-03-01 18:00', cancelled_at: '', customer_name: 'Zoë \u202eŠ', barcode: 'CODE', print_url: 'CODE', expiration_date: '2036-08-01' } });
    expect(await readToEnd(office, 'voucher', { voucherId: 'v1' })).toMatchObject({ rows: [{ id: 'v1', status: 'redeemed', redeemedAt: '2026-03-01 18:00', customerName: 'Zoë  Š', expirationDate: '2036-08-01' }] });
  });

  test.each(['..', '.'])('is never %s: that is a step of an address', async (name) => {
    const { office, heard } = await saying(200, { id: 'v1', status: 'Acquired' });
    for (const [verb, input] of [['voucher', { voucherId: name }], ['voucher by code', { code: name }], ['vouchers', { offerId: name }]] as const) expect(await readBy(office, verb, input)).toMatchObject({ ok: false, error: { kind: 'misconfigured', effect: 'none' } });
    expect(heard).toEqual([]);
  });
});

test.each([
  [200, '<html></html>', 'malformed'],
  [200, { vouchers: 7 }, 'malformed'],
  [200, [{ status: 'Acquired' }], 'malformed'],
  [503, { message: 'Sorry' }, 'unavailable'],
  [401, { message: 'No' }, 'unauthorized'],
  [429, '', 'throttled'],
  [404, '<html></html>', 'malformed'],
])('what cannot be read (%i %j) has changed nothing', async (status, body, kind) => {
  const { office } = await saying(status, body);
  expect(await readBy(office, 'vouchers', { offerId: 'o1' })).toMatchObject({ ok: false, error: { kind, effect: 'none' } });
});
