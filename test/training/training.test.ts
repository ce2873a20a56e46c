import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leversOf, NOTHING_WRONG, Sample, SampleExpect, TrainingFault, type Trouble } from '../../shared/training.ts';
import { fits } from '../../main/core/recognise.ts';
import { TRAINING_ACCOUNTS } from '../../main/settings/training-settings.ts';
import { startTraining } from '../../main/training/training.ts';
import { systemClock } from '../../main/clock.ts';
import { ground } from '../providers/ground.ts';
import { found, taking, verbsAt } from '../providers/verbs.ts';
import { seededRandom } from '../random.ts';
import { tempFolder } from '../temp-folder.ts';

const basic = ({ merchantId, apiKey }: { merchantId: string; apiKey: string }) => ({ authorization: `Basic ${Buffer.from(`${merchantId}:${apiKey}`).toString('base64')}` });

describe('the sample sheet', () => {
  test('has codes of the training grammar, one of each kind, and one that is none of ours', async () => {
    const training = await startTraining({ folder: tempFolder(), currency: 'EUR', now: systemClock.now, random: Math.random });
    const samples = training.samples().map((sample) => Sample.parse(sample));
    await training.close();
    expect(samples.map(({ code }) => TRAINING_ACCOUNTS.filter(({ provider, grammar }) => provider !== 'vista-vouchers' && fits(code, grammar)).length).toSorted()).toEqual([0, ...samples.slice(1).map(() => 1)]);
    expect(new Set(samples.map(({ title }) => title)).size).toBe(samples.length);
    expect(new Set(samples.map(({ code }) => code)).size).toBe(samples.length);
    expect(SampleExpect.options.filter((reason) => !samples.some(({ expect: says }) => says === reason)), 'one is for each').toEqual([]);
  });
});

describe('the training provider', () => {
  test('remembers what it took when it starts again, its codes too, and keeps no code on disk', async () => {
    const statePath = join(tempFolder(), 'vauchar.json');
    const first = await ground({ statePath });
    const voucher = first.server.vouchers[0];
    if (voucher === undefined) throw new Error('the set has vouchers');
    const redeemed = await fetch(`${first.server.access.baseUrl}/vouchers/${voucher.wire.id}/redemptions`, {
      method: 'POST', headers: { ...basic(first.server.access), 'content-type': 'application/json' }, body: JSON.stringify({ user_id: 'anna', transaction_id: 'k' }),
    });
    expect(redeemed.status).toBe(201);
    await first.server.close();
    const { server } = await ground({ statePath });
    expect(server.redemptions()).toEqual(first.server.redemptions());
    expect(server.vouchers.map(({ code }) => code)).toEqual(first.server.vouchers.map(({ code }) => code));
    for (const { code } of server.vouchers) expect(readFileSync(statePath, 'utf8')).not.toContain(code);
  });

  test('never has the same codes as another one', async () => {
    const [one, other] = [await ground(), await ground()];
    const codes = new Set(one.server.vouchers.map(({ code }) => code));
    expect(other.server.vouchers.some(({ code }) => codes.has(code))).toBe(false);
  });

  test('answers nobody without its credentials, and nobody beyond this machine', async () => {
    const { server } = await ground();
    expect(new URL(server.access.baseUrl).hostname).toBe('127.0.0.1');
    for (const headers of [{}, basic({ merchantId: 'training', apiKey: 'guess' })]) {
      expect((await fetch(`${server.access.baseUrl}/verifycredentials`, { headers })).status).toBe(401);
    }
    expect((await fetch(`${server.access.baseUrl}/verifycredentials`, { headers: basic(server.access) })).status).toBe(200);
  });

  test('draws the words that the documents leave open anew', async () => {
    const said = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      const { server } = await ground({ random: seededRandom(seed) });
      const reply = await fetch(`${server.access.baseUrl}/vouchers/validate?voucher_code=none`, { headers: basic(server.access) });
      expect(reply.status).toBe(404);
      said.add(Object.keys((await reply.json()) as object).join());
    }
    expect(said.size).toBeGreaterThan(1);
  });

  test.each([
    ['{}', 400],
    ['{"user_id":""}', 400],
    ['{"user_id":"anna","value_used":-1}', 400],
    ['no JSON', 400],
  ])('refuses a redeem of %s', async (body, status) => {
    const { server } = await ground();
    const id = server.vouchers[0]?.wire.id ?? '';
    const headers = { ...basic(server.access), 'content-type': 'application/json' };
    expect((await fetch(`${server.access.baseUrl}/vouchers/${id}/redemptions`, { method: 'POST', headers, body })).status).toBe(status);
    expect(server.redemptions()).toEqual([]);
  });

  test.each(TrainingFault.options.filter((fault) => !['before-effect', 'after-effect', 'slow'].includes(fault)))('is well again when %s is cleared', async (fault) => {
    const { server } = await ground();
    await server.setFault(fault);
    expect(server.levers()).toEqual(leversOf(fault));
    await server.setFault(undefined);
    expect((await fetch(`${server.access.baseUrl}/verifycredentials`, { headers: basic(server.access) })).status).toBe(200);
  });
});

describe('a lever', () => {
  const VERBS = ['looking', 'taking', 'asking', 'giving-back'] as const;

  /** What each call of a till comes to, in the order in which a till makes them. */
  async function calls(trouble: Trouble): Promise<{ went: Record<string, boolean>; taken: () => number }> {
    const { server, code } = await ground();
    const verbs = verbsAt(server.access);
    const { ref, worth } = await found(verbs, code('Gift voucher 50.00, A'));
    const kept = await verbs.redeem({ ...taking, ref, worth });
    if (!kept.ok || kept.value.is !== 'yes') throw new Error('it is redeemed');
    const other = await found(verbs, code('Gift voucher 50.00, B'));
    await server.setLevers({ ...NOTHING_WRONG, trouble });
    const went = {
      looking: (await verbs.lookup.ask(code('Gift voucher 50.00, C'))).ok,
      taking: (await verbs.redeem({ ...taking, ref: other.ref, worth })).ok,
      asking: (await verbs.recall({ ...taking, ref, worth })).ok,
      'giving-back': (await verbs.reverse({ ...taking, ref, worth }, kept.value.value)).ok,
    };
    return { went, taken: () => server.redemptions().length };
  }

  test.each(VERBS)('hits %s alone where it is told to', async (hits) => {
    const { went } = await calls({ is: '500', effect: 'before', hits });
    expect(went).toEqual(Object.fromEntries(VERBS.map((verb) => [verb, verb !== hits])));
  });

  test('hits all where it is told to, the check of the credentials too', async () => {
    const { went } = await calls({ is: 'rubbish', effect: 'before', hits: 'all' });
    expect(Object.values(went)).toEqual([false, false, false, false]);
    const { server } = await ground();
    await server.setLevers({ ...NOTHING_WRONG, trouble: { is: '403', hits: 'all' } });
    expect(await verbsAt(server.access).check()).toMatchObject({ ok: false, error: { kind: 'misconfigured' } });
  });

  test.each(['reset', 'rubbish', '500'] as const)('lets the provider do it, or not, before %s', async (is) => {
    for (const [effect, stand] of [['before', 1], ['after', 2]] as const) {
      const { taken } = await calls({ is, effect, hits: 'taking' });
      // the first one was given back at the end
      expect(taken(), `${is} ${effect} the effect`).toBe(stand - 1);
    }
  });

  test('can lose the answer to a taking back, which was done all the same', async () => {
    const { went, taken } = await calls({ is: 'reset', effect: 'after', hits: 'giving-back' });
    expect(went['giving-back']).toBe(false);
    expect(taken(), 'only the second voucher is still taken').toBe(1);
  });

  test('slows every answer', async () => {
    const { server } = await ground();
    await server.setLevers({ latencyMs: 300 });
    const begun = performance.now();
    expect(await verbsAt(server.access).check()).toMatchObject({ ok: true });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(290);
  });
});

test('another till takes a voucher although the line of this one is cut, once, and not one that is out of its time', async () => {
  const { server, code } = await ground();
  await server.setFault('line-cut');
  const gift = code('Gift voucher 50.00, A');
  expect(server.takeElsewhere(gift)).toBe(true);
  expect(server.isUsed(gift)).toBe(true);
  expect(server.takeElsewhere(gift)).toBe(false);
  expect(server.takeElsewhere(code('Expired'))).toBe(false);
  expect(server.takeElsewhere(server.unknownCode())).toBe(false);
  await server.setFault(undefined);
  expect(await verbsAt(server.access).lookup.ask(gift)).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'used' } } });
});
