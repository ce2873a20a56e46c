import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { systemClock } from '../../main/clock.ts';
import { ADILITY_ADVERTISER, type AdilityServer, startAdility } from '../../main/training/adility-server.ts';
import { ADILITY_OFFERS, ADILITY_SET, type AdilitySpec } from '../../main/training/adility-vouchers.ts';
import type { AdilityWords } from '../../main/training/adility-words.ts';
import { tempFolder } from '../temp-folder.ts';
import { type Taken } from './subject.ts';

export type AdilityGround = { server: AdilityServer; code(title: string): string; taken(title: string): Taken };

type Drawn = { set?: readonly AdilitySpec[]; now?: () => number; random?: () => number; statePath?: string; words?: Partial<AdilityWords> };

/** An Adility of the test's own on loopback; its undocumented words are drawn anew. */
export async function adilityGround({ set = ADILITY_SET, now = systemClock.now, random = Math.random, statePath = join(tempFolder(), 'adility.json'), words = {} }: Drawn = {}): Promise<AdilityGround> {
  const server = await startAdility({ statePath, set, now, random, words });
  onTestFinished(() => server.close());
  const voucherOf = (title: string) => {
    const voucher = server.vouchers.find(({ spec }) => spec.title === title);
    if (voucher === undefined) throw new Error(`no voucher is called ${title}`);
    return voucher;
  };
  return {
    server,
    code: (title) => voucherOf(title).code,
    taken: (title) => ({ code: voucherOf(title).code, ref: voucherOf(title).id, worth: { kind: 'uses', count: 1 } }),
  };
}

/** How the account of training is set up. */
export const GROUND_OPTIONS = { advertiserId: ADILITY_ADVERTISER, offers: [...ADILITY_OFFERS], cancels: false, format: 'json', timeZone: 'UTC' } as const;
