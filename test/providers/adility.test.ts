import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AdilityOptions } from '../../shared/settings.ts';
import { fits } from '../../main/core/recognise.ts';
import { systemClock } from '../../main/clock.ts';
import { TRAINING_ACCOUNTS } from '../../main/settings/training-settings.ts';
import { ADILITY_SET } from '../../main/training/adility-vouchers.ts';
import { seededRandom } from '../random.ts';
import { tempFolder } from '../temp-folder.ts';
import { adilityGround, type AdilityGround, GROUND_OPTIONS } from './adility-ground.ts';
import { type AdilityVerbs, adilityAt, ONE } from './adility-verbs.ts';
import { takingOf } from './questioned.ts';

const FORMATS = ['json', 'xml'] as const;
const HOUR_MS = 3_600_000;

const verbsAt = ({ server }: AdilityGround, changed: Partial<AdilityOptions> = {}): AdilityVerbs =>
  adilityAt(server.access, { ...GROUND_OPTIONS, offers: [...GROUND_OPTIONS.offers], cancels: true, ...changed });
const receipt = (ref: string) => ({ id: ref, worth: ONE, strength: 'probable' });

describe.each(FORMATS)('at its training server, in %s', (format) => {
  test.each([0, 1, 2, 3, 4, 5])('says of each voucher of the set what the sheet says, whatever words it draws (%i)', async (seed) => {
    const ground = await adilityGround({ random: seededRandom(seed) });
    const verbs = verbsAt(ground, { format });
    for (const { title, expect: expected } of ADILITY_SET) {
      const said = await verbs.lookup.ask(ground.code(title));
      const what = !said.ok ? said.error.kind : said.value.is === 'yes' ? 'redeemed' : said.value.decline.reason;
      expect({ title, what }).toEqual({ title, what: expected });
    }
    expect(await verbs.lookup.ask(ground.server.unknownCode())).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'unknown-code' } } });
    expect(ground.server.changes()).toEqual([]);
  });

  test.each([0, 1, 2, 3, 4, 5])('cancels on an offer\'s path where the key is a seller\'s, whatever words it draws (%i)', async (seed) => {
    const ground = await adilityGround({ random: seededRandom(seed), words: { onOffer: 'cancelled' } });
    const verbs = verbsAt(ground, { format });
    const { code, ref } = ground.taken('Dinner for two, A');
    const errand = { key: crypto.randomUUID(), what: 'cancel', request: JSON.stringify({ offerId: 'training-dinner', voucherId: ref, confirmation: 'CANCEL' }), reference: 'K7F3QX' };
    expect(await verbs.office.send(errand)).toMatchObject({ ok: true, value: { is: 'yes', value: { is: 'done' } } });
    expect(await verbs.lookup.ask(code)).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'cancelled' } } });
    expect(ground.server.changes()).toMatchObject([{ voucher: ref, to: 'cancelled' }]);
  });

  test('an advertiser that is not ours is found out by a check, and by the first code that is not found', async () => {
    const ground = await adilityGround();
    const wrong = { ok: false, error: { kind: 'misconfigured', effect: 'none' } };
    expect(await verbsAt(ground, { format, advertiserId: 'another' }).check()).toMatchObject(wrong);
    expect(await verbsAt(ground, { format, advertiserId: 'another' }).lookup.ask(ground.code('Dinner for two, A'))).toMatchObject(wrong);
    expect(await verbsAt(ground, { format, advertiserId: 'another' }).redeem(takingOf(ground.taken('Dinner for two, A')))).toMatchObject(wrong);
    expect(await verbsAt(ground, { format, offers: [{ id: 'another' }] }).check()).toMatchObject(wrong);
    expect(ground.server.changes()).toEqual([]);
  });
});

describe('a redemption', () => {
  test.each([-5 * HOUR_MS, -90_000, 90_000, 5 * HOUR_MS])('is recalled by their clock, which is %i ms from ours', async (skewMs) => {
    const ground = await adilityGround({ now: () => systemClock.now() + skewMs });
    const verbs = verbsAt(ground);
    const taking = takingOf(ground.taken('Dinner for two, A'));
    expect(await verbs.redeem(taking)).toMatchObject({ ok: true, value: { is: 'yes' } });
    expect(await verbs.recall(taking)).toEqual({ ok: true, value: [receipt(taking.ref)] });
  });

  test('that another till took minutes before is not ours, even when it was noted that we asked', async () => {
    let aheadMs = 0;
    const ground = await adilityGround({ now: () => systemClock.now() + aheadMs });
    const verbs = verbsAt(ground);
    const taken = ground.taken('Dinner for two, A');
    ground.server.takeElsewhere(taken.code);
    aheadMs = 3 * 60_000;
    const taking = takingOf(taken);
    expect(await verbs.redeem(taking)).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'used' } } });
    // an old answer of theirs had said that it is to be had
    taking.note(`asked ${new Date(systemClock.now() + aheadMs).toISOString()}`);
    expect(await verbs.recall(taking)).toEqual({ ok: true, value: [] });
  });

  test('whose answer is lost is found after the program was started again', async () => {
    const ground = await adilityGround();
    const taking = takingOf(ground.taken('Dinner for two, A'));
    await ground.server.setFault('reset');
    expect(await verbsAt(ground).redeem(taking)).toMatchObject({ ok: false, error: { kind: 'unavailable', effect: 'possible' } });
    await ground.server.setFault(undefined);
    expect(await verbsAt(ground).recall(taking)).toEqual({ ok: true, value: [receipt(taking.ref)] });
    expect(ground.server.changes()).toHaveLength(1);
  });

  test('that never arrived is not found, and can be sent again', async () => {
    const ground = await adilityGround();
    const verbs = verbsAt(ground);
    const taking = takingOf(ground.taken('Dinner for two, A'));
    await ground.server.setLevers({ latencyMs: 0, trouble: { is: '500', effect: 'before', hits: 'taking' } });
    expect(await verbs.redeem(taking)).toMatchObject({ ok: false, error: { effect: 'possible' } });
    await ground.server.setFault(undefined);
    expect(await verbs.recall(taking)).toEqual({ ok: true, value: [] });
    expect(await verbs.redeem(taking)).toMatchObject({ ok: true, value: { is: 'yes' } });
    expect(ground.server.changes()).toHaveLength(1);
  });

  test('in doubt of a voucher that was cancelled meanwhile ends as one that did not happen', async () => {
    const ground = await adilityGround({ words: { onOffer: 'cancelled' } });
    const verbs = verbsAt(ground);
    const taking = takingOf(ground.taken('Dinner for two, A'));
    await ground.server.setLevers({ latencyMs: 0, trouble: { is: '500', effect: 'before', hits: 'taking' } });
    await verbs.redeem(taking);
    await ground.server.setFault(undefined);
    await verbs.office.send({ key: crypto.randomUUID(), what: 'cancel', request: JSON.stringify({ offerId: 'training-dinner', voucherId: taking.ref, confirmation: 'CANCEL' }), reference: 'K7F3QX' });
    expect(await verbs.recall(taking)).toEqual({ ok: true, value: [] });
    expect(await verbs.redeem(taking)).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'cancelled' } } });
  });
});

test('the account of training is set up as its server is', async () => {
  const options = TRAINING_ACCOUNTS.find(({ provider }) => provider === 'adility');
  if (options?.provider !== 'adility') throw new Error('training has an account at Adility');
  expect(options.options).toEqual({ ...GROUND_OPTIONS, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const ground = await adilityGround();
  expect(await verbsAt(ground, { ...options.options, cancels: true }).check()).toEqual({ ok: true, value: 'good' });
  for (const { code } of ground.server.vouchers) expect(fits(code, options.grammar)).toBe(true);
});

test('what was redeemed at the training server is remembered over a restart, and no code lies on disk', async () => {
  const statePath = join(tempFolder(), 'adility.json');
  const first = await adilityGround({ statePath });
  const taking = takingOf(first.taken('Dinner for two, A'));
  await verbsAt(first).redeem(taking);
  await first.server.close();
  const second = await adilityGround({ statePath });
  expect(second.code('Dinner for two, A')).toBe(taking.code);
  expect(second.server.isUsed(taking.code)).toBe(true);
  const kept = readFileSync(statePath, 'utf8');
  for (const { code, guest } of second.server.vouchers) expect([kept.includes(code), kept.includes(guest)]).toEqual([false, false]);
});
