import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { systemClock } from '../../main/clock.ts';
import { startVauchar, type VaucharServer } from '../../main/training/vauchar-server.ts';
import { type Spec, TRAINING_SET } from '../../main/training/vouchers.ts';
import { tempFolder } from '../temp-folder.ts';

export type Ground = { server: VaucharServer; code(title: string): string };

type Drawn = { set?: readonly Spec[]; now?: () => number; random?: () => number; statePath?: string; currency?: string; more?: number };

/** A Vauchar of the test's own on loopback; its undocumented words are drawn anew. */
export async function ground({ set = TRAINING_SET, now = systemClock.now, random = Math.random, statePath = join(tempFolder(), 'vauchar.json'), currency = 'EUR', more = 0 }: Drawn = {}): Promise<Ground> {
  const server = await startVauchar({ statePath, set, currency, now, random, more });
  onTestFinished(() => server.close());
  return {
    server,
    code(title) {
      const voucher = server.vouchers.find(({ spec }) => spec.title === title);
      if (voucher === undefined) throw new Error(`no voucher is called ${title}`);
      return voucher.code;
    },
  };
}
