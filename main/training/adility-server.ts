import { randomBytes } from 'node:crypto';
import { addAdilityRoutes, adilityKindOf, change, stateOf } from './adility-routes.ts';
import { type AdilityChanged, openAdilityState } from './adility-state.ts';
import { adilityCodeOf, type AdilitySpec, type AdilityVoucher, adilityVouchersOf } from './adility-vouchers.ts';
import { type AdilityWords, drawAdilityWords } from './adility-words.ts';
import { openGround, type TrainingServer } from './ground.ts';

export type AdilityServer = TrainingServer & {
  access: { provider: 'adility'; baseUrl: string; apiKey: string };
  vouchers: AdilityVoucher[];
  words: AdilityWords;
  /** a code of the right form that no voucher has */
  unknownCode(): string;
  changes(): AdilityChanged[];
  isUsed(code: string): boolean;
};

/** The merchant of training, and what it is called there. */
export const ADILITY_ADVERTISER = 'training-advertiser';

type Parts = { statePath: string; set: readonly AdilitySpec[]; now: () => number; random: () => number; words?: Partial<AdilityWords> };

/** Adility as a real HTTP server on loopback: its documented words, in JSON and XML, and any of what its documents leave open. */
export async function startAdility({ statePath, set, now, random, words: chosen }: Parts): Promise<AdilityServer> {
  const state = openAdilityState(statePath, { seed: randomBytes(16).toString('hex'), madeAt: Math.floor(now()) });
  const vouchers = adilityVouchersOf(state.seed, state.madeAt, set);
  const words = { ...drawAdilityWords(random), ...chosen };
  const apiKey = randomBytes(12).toString('hex');
  const books = { state, vouchers, words, now: () => Math.floor(now()) };
  const { baseUrl, ...server } = await openGround({ now, kindOf: adilityKindOf, speak: (app) => addAdilityRoutes(app, { ...books, apiKey, advertiserId: ADILITY_ADVERTISER }) });
  const known = (code: string) => vouchers.find((voucher) => voucher.code === code);
  return {
    ...server,
    access: { provider: 'adility', baseUrl: `${baseUrl}/submission`, apiKey },
    vouchers,
    words,
    unknownCode: () => adilityCodeOf(state.seed, 'unknown'),
    changes: state.changes,
    takeElsewhere(code) {
      const voucher = known(code);
      return voucher !== undefined && change(books, voucher, 'redeemed') === undefined;
    },
    isUsed(code) {
      const voucher = known(code);
      return voucher !== undefined && stateOf(state, voucher) !== 'acquired';
    },
  };
}
