import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sample, TrainingFault } from '../../shared/training.ts';
import { fits } from '../../main/core/recognise.ts';
import { TRAINING_GRAMMAR } from '../../main/settings/training-settings.ts';
import { startTraining } from '../../main/training/training.ts';
import { systemClock } from '../../main/compose.ts';
import { ground } from '../providers/ground.ts';
import { seededRandom } from '../random.ts';
import { tempFolder } from '../temp-folder.ts';

const basic = ({ merchantId, apiKey }: { merchantId: string; apiKey: string }) => ({ authorization: `Basic ${Buffer.from(`${merchantId}:${apiKey}`).toString('base64')}` });

describe('the sample sheet', () => {
  test('has codes of the training grammar, one of each kind, and one that is none of ours', async () => {
    const training = await startTraining({ folder: tempFolder(), currency: 'EUR', now: systemClock.now, random: Math.random });
    const samples = training.samples().map((sample) => Sample.parse(sample));
    await training.close();
    expect(samples.filter(({ code }) => fits(code, TRAINING_GRAMMAR))).toHaveLength(samples.length - 1);
    expect(new Set(samples.map(({ code }) => code)).size).toBe(samples.length);
    for (const reason of ['used', 'expired', 'not yet valid', 'unknown', 'real voucher', 'is redeemed']) {
      expect(samples.some(({ expect: says }) => says.includes(reason)), `one is for ${reason}`).toBe(true);
    }
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
    expect(server.fault()).toBe(fault);
    await server.setFault(undefined);
    expect((await fetch(`${server.access.baseUrl}/verifycredentials`, { headers: basic(server.access) })).status).toBe(200);
  });
});
