import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleExpect, Sample } from '../../shared/training.ts';
import { type AdilityServer, startAdility } from './adility-server.ts';
import { ADILITY_SET } from './adility-vouchers.ts';
import { type OcapiServer, startOcapi } from './ocapi-server.ts';
import { OCAPI_SET } from './ocapi-vouchers.ts';
import { startVauchar, type VaucharServer } from './vauchar-server.ts';
import { startVoucherCart, type VoucherCartServer } from './vouchercart-server.ts';
import { CART_SET } from './vouchercart-vouchers.ts';
import { startVistaVouchers, type VistaServer } from './vista-server.ts';
import { TRAINING_SET } from './vouchers.ts';

export type TrainingGround = { vauchar: VaucharServer; vouchercart: VoucherCartServer; adility: AdilityServer; ocapi: OcapiServer; office: VistaServer; samples(): Sample[]; close(): Promise<void> };
type Parts = { folder: string; currency: string; now: () => number; random: () => number; more?: number };

/** So long training's Voucher Management takes to make a thing, at the least and on top of it: a person who tries it stands there. */
const MADE_AFTER_MS = 1_000;
const MADE_WITHIN_MS = 3_000;

/** Starts the simulated providers of training. What they remember lies in `folder`. */
export async function startTraining({ folder, currency, now, random, more = 0 }: Parts): Promise<TrainingGround> {
  mkdirSync(folder, { recursive: true });
  const vauchar = await startVauchar({ statePath: join(folder, 'vauchar.json'), set: TRAINING_SET, currency, now, random, more });
  const vouchercart = await startVoucherCart({ statePath: join(folder, 'vouchercart.json'), set: CART_SET, now, random });
  const adility = await startAdility({ statePath: join(folder, 'adility.json'), set: ADILITY_SET, now, random });
  const ocapi = await startOcapi({ statePath: join(folder, 'ocapi.json'), set: OCAPI_SET, now, random, region: 'TRAINING' });
  const office = await startVistaVouchers({ statePath: join(folder, 'vista-vouchers.json'), now, random, slowMs: () => MADE_AFTER_MS + random() * MADE_WITHIN_MS });
  return {
    vauchar,
    vouchercart,
    adility,
    ocapi,
    office,
    samples: () => [
      ...samplesOf(vauchar),
      { title: 'Unknown code', code: vauchar.unknownCode(), expect: 'unknown' },
      ...samplesOf(vouchercart),
      ...samplesOf(adility),
      { title: 'Unknown code at Adility', code: adility.unknownCode(), expect: 'unknown' },
      ...samplesOf(ocapi),
      { title: 'Not from training', code: '4006381333931', expect: 'looks-real' },
    ],
    async close() {
      await Promise.all([vauchar.close(), vouchercart.close(), adility.close(), ocapi.close(), office.close()]);
    },
  };
}

type Sampled = { vouchers: { code: string; pin?: string | undefined; spec: { title: string; expect: SampleExpect } }[]; isUsed(code: string): boolean };

function samplesOf({ vouchers, isUsed }: Sampled): Sample[] {
  return vouchers.map(({ code, pin, spec: { title, expect } }) => ({ title, code, expect, ...(pin === undefined ? {} : { digits: pin }), ...(isUsed(code) ? { used: true as const } : {}) }));
}
