import { randomBytes } from 'node:crypto';
import { openGround, type TrainingServer } from './ground.ts';
import { addRoutes, asOfNow, drawWords, kindOf, take } from './vauchar-routes.ts';
import { openState, type Taken } from './vauchar-state.ts';
import { codeOf, type Spec, type TrainingVoucher, vouchersOf } from './vouchers.ts';

export type VaucharServer = TrainingServer & {
  access: { provider: 'vauchar'; baseUrl: string; merchantId: string; apiKey: string };
  vouchers: TrainingVoucher[];
  /** a code of the right form that no voucher has */
  unknownCode(): string;
  redemptions(): Taken[];
  isUsed(code: string): boolean;
};

type Parts = { statePath: string; set: readonly Spec[]; currency: string; now: () => number; random: () => number };

/** Vauchar as a real HTTP server on loopback: its documented words, and any number where its words are not documented. */
export async function startVauchar(parts: Parts): Promise<VaucharServer> {
  const { now, random } = parts;
  const state = openState(parts.statePath, { seed: randomBytes(16).toString('hex'), madeAt: Math.floor(now() / 1000) });
  const vouchers = vouchersOf(state.seed, state.madeAt, parts.set, parts.currency);
  const credentials = { merchantId: 'training', apiKey: randomBytes(12).toString('hex') };
  const words = drawWords(random);
  const basic = `Basic ${Buffer.from(`${credentials.merchantId}:${credentials.apiKey}`).toString('base64')}`;
  const { baseUrl, ...server } = await openGround({
    now,
    kindOf,
    speak(app) {
      app.use(async (c, next) => (c.req.header('authorization') === basic ? next() : c.json(words.errorBody('Unauthorized'), 401)));
      addRoutes(app, { state, vouchers, words, now, random });
    },
  });
  const known = (code: string) => vouchers.find((voucher) => voucher.code === code);
  return {
    ...server,
    access: { provider: 'vauchar', baseUrl, ...credentials },
    vouchers,
    unknownCode: () => codeOf(state.seed, 'unknown'),
    redemptions: state.redemptions,
    takeElsewhere(code) {
      const voucher = known(code);
      return voucher !== undefined && typeof take({ state, now, random }, voucher, { user_id: 'another till' }) !== 'string';
    },
    isUsed(code) {
      const voucher = known(code);
      return voucher !== undefined && asOfNow(voucher, state.redemptions()).redeemed === 1;
    },
  };
}
