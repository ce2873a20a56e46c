import type { HttpBindings } from '@hono/node-server';
import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { TrainingFault } from '../../shared/training.ts';
import { makeFaults } from './faults.ts';
import { openLine } from './line.ts';
import { addRoutes, drawWords } from './vauchar-routes.ts';
import { openState, type Taken } from './vauchar-state.ts';
import { codeOf, type Spec, type TrainingVoucher, vouchersOf } from './vouchers.ts';

type Bound = { Bindings: HttpBindings };

export type VaucharServer = {
  access: { baseUrl: string; merchantId: string; apiKey: string };
  vouchers: TrainingVoucher[];
  /** a code of the right form that no voucher has */
  unknownCode(): string;
  redemptions(): Taken[];
  fault(): TrainingFault | undefined;
  setFault(fault: TrainingFault | undefined): Promise<void>;
  close(): Promise<void>;
};

type Parts = { statePath: string; set: readonly Spec[]; currency: string; now: () => number; random: () => number };

/** Vauchar as a real HTTP server on loopback: its documented words, and any number where its words are not documented. */
export async function startVauchar(parts: Parts): Promise<VaucharServer> {
  const { now, random } = parts;
  const state = openState(parts.statePath, { seed: randomBytes(16).toString('hex'), madeAt: Math.floor(now() / 1000) });
  const vouchers = vouchersOf(state.seed, state.madeAt, parts.set, parts.currency);
  const credentials = { merchantId: 'training', apiKey: randomBytes(12).toString('hex') };
  let fault: TrainingFault | undefined;
  const words = drawWords(random);
  const app = new Hono<Bound>();
  const basic = `Basic ${Buffer.from(`${credentials.merchantId}:${credentials.apiKey}`).toString('base64')}`;

  app.use(async (c, next) => {
    await next();
    c.header('date', new Date(now()).toUTCString());
  });
  app.use(async (c, next) => (c.req.header('authorization') === basic ? next() : c.json(words.errorBody('Unauthorized'), 401)));
  app.use(makeFaults(() => fault));
  addRoutes(app, { state, vouchers, words, now, random });

  const line = await openLine(app);
  return {
    access: { baseUrl: `http://127.0.0.1:${line.port}`, ...credentials },
    vouchers,
    unknownCode: () => codeOf(state.seed, 'unknown'),
    redemptions: state.redemptions,
    fault: () => fault,
    async setFault(next) {
      fault = next;
      await (next === 'line-cut' ? line.cut() : line.restore());
    },
    close: () => line.cut(),
  };
}
