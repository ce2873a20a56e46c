import type { HttpBindings } from '@hono/node-server';
import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { makeFaults } from './faults.ts';
import { type Leverage, makeLeverage } from './levers.ts';
import { openLine } from './line.ts';
import { addRoutes, asOfNow, drawWords, kindOf, take } from './vauchar-routes.ts';
import { openState, type Taken } from './vauchar-state.ts';
import { codeOf, type Spec, type TrainingVoucher, vouchersOf } from './vouchers.ts';

type Bound = { Bindings: HttpBindings };

export type VaucharServer = Leverage & {
  access: { baseUrl: string; merchantId: string; apiKey: string };
  vouchers: TrainingVoucher[];
  /** a code of the right form that no voucher has */
  unknownCode(): string;
  redemptions(): Taken[];
  /** another till takes the voucher, whatever the line does; false where nothing of it is left */
  takeElsewhere(code: string): boolean;
  isUsed(code: string): boolean;
  close(): Promise<void>;
};

type Parts = { statePath: string; set: readonly Spec[]; currency: string; now: () => number; random: () => number };

/** Vauchar as a real HTTP server on loopback: its documented words, and any number where its words are not documented. */
export async function startVauchar(parts: Parts): Promise<VaucharServer> {
  const { now, random } = parts;
  const state = openState(parts.statePath, { seed: randomBytes(16).toString('hex'), madeAt: Math.floor(now() / 1000) });
  const vouchers = vouchersOf(state.seed, state.madeAt, parts.set, parts.currency);
  const credentials = { merchantId: 'training', apiKey: randomBytes(12).toString('hex') };
  const leverage = makeLeverage(() => line);
  const words = drawWords(random);
  const app = new Hono<Bound>();
  const basic = `Basic ${Buffer.from(`${credentials.merchantId}:${credentials.apiKey}`).toString('base64')}`;

  app.use(async (c, next) => {
    await next();
    c.header('date', new Date(now()).toUTCString());
  });
  app.use(async (c, next) => (c.req.header('authorization') === basic ? next() : c.json(words.errorBody('Unauthorized'), 401)));
  app.use(makeFaults(leverage.levers, kindOf));
  addRoutes(app, { state, vouchers, words, now, random });

  const line = await openLine(app);
  const known = (code: string) => vouchers.find((voucher) => voucher.code === code);
  return {
    access: { baseUrl: `http://127.0.0.1:${line.port}`, ...credentials },
    vouchers,
    unknownCode: () => codeOf(state.seed, 'unknown'),
    redemptions: state.redemptions,
    ...leverage,
    takeElsewhere(code) {
      const voucher = known(code);
      return voucher !== undefined && typeof take({ state, now, random }, voucher, { user_id: 'another till' }) !== 'string';
    },
    isUsed(code) {
      const voucher = known(code);
      return voucher !== undefined && asOfNow(voucher, state.redemptions()).redeemed === 1;
    },
    close: () => line.cut(),
  };
}
