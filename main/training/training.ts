import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Sample } from '../../shared/training.ts';
import { startVauchar, type VaucharServer } from './vauchar-server.ts';
import { TRAINING_SET } from './vouchers.ts';

export type TrainingGround = { vauchar: VaucharServer; samples(): Sample[]; close(): Promise<void> };
type Parts = { folder: string; currency: string; now: () => number; random: () => number };

/** Starts the simulated providers of training. What they remember lies in `folder`. */
export async function startTraining({ folder, currency, now, random }: Parts): Promise<TrainingGround> {
  mkdirSync(folder, { recursive: true });
  const vauchar = await startVauchar({
    statePath: join(folder, 'vauchar.json'),
    set: TRAINING_SET,
    currency,
    now,
    random,
  });
  return {
    vauchar,
    samples: () => [
      ...vauchar.vouchers.map(({ code, spec }) => ({ title: spec.title, code, expect: spec.expect, ...(vauchar.isUsed(code) ? { used: true as const } : {}) })),
      { title: 'Unknown code', code: vauchar.unknownCode(), expect: 'is not accepted: unknown' },
      { title: 'Not from training', code: '4006381333931', expect: 'looks like a real voucher' },
    ],
    close: () => vauchar.close(),
  };
}
