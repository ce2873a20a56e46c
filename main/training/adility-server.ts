import { randomBytes } from 'node:crypto';
import { addAdilityRoutes, adilityKindOf, change, stateOf } from './adility-routes.ts';
import { type AdilityChanged, openAdilityState } from './adility-state.ts';
import { adilityCodeOf, type AdilitySpec, type AdilityVoucher, adilityVouchersOf } from './adility-vouchers.ts';
import { type AdilityWords, drawAdilityWords } from './adility-words.ts';
import { type Calls, type Chance, openGround, type TrainingServer } from './ground.ts';

export type AdilityServer = TrainingServer & AdilityOwn;
type AdilityOwn = Pick<TrainingServer, 'takeElsewhere'> & {
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

type Parts = Chance & { statePath: string; set: readonly AdilitySpec[]; now: () => number; words?: Partial<AdilityWords> };

/** Adility as a real HTTP server on loopback: its documented words, in JSON and XML, and any of what its documents leave open. */
export async function startAdility(parts: Parts): Promise<AdilityServer> {
  return openGround(adilityCalls(parts));
}

/** The same without its line. */
export function adilityCalls({ statePath, set, now, random, bytes = randomBytes, words: chosen }: Parts): Calls<AdilityOwn> {
  const state = openAdilityState(statePath, { seed: bytes(16).toString('hex'), madeAt: Math.floor(now()) });
  const vouchers = adilityVouchersOf(state.seed, state.madeAt, set);
  const words = { ...drawAdilityWords(random), ...chosen };
  const apiKey = bytes(12).toString('hex');
  const books = { state, vouchers, words, now: () => Math.floor(now()) };
  const known = (code: string) => vouchers.find((voucher) => voucher.code === code);
  return {
    now,
    kindOf: adilityKindOf,
    speak: (app) => addAdilityRoutes(app, { ...books, apiKey, advertiserId: ADILITY_ADVERTISER }),
    at: (baseUrl) => ({
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
    }),
  };
}
