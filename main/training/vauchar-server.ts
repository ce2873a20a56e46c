import { type HttpBindings, serve, type ServerType } from '@hono/node-server';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { TrainingFault } from '../../shared/training.ts';
import { makeFaults } from './faults.ts';
import { openState, type Taken } from './vauchar-state.ts';
import { idOf, type Spec, type TrainingVoucher, vouchersOf } from './vouchers.ts';

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

type Parts = { statePath: string; set: readonly Spec[]; currency: string; now: () => number; random: () => number; unknownCode(seed: string): string };

const RedeemBody = z.object({ user_id: z.string().min(1), transaction_id: z.string().optional(), value_used: z.number().positive().optional() });

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
  const error = (c: Context<Bound>, status: 400 | 401 | 404, text: string) => c.json(words.errorBody(text), status);

  app.use(async (c, next) => (c.req.header('authorization') === basic ? next() : error(c, 401, 'Unauthorized')));
  app.use(makeFaults(() => fault));
  app.get('/verifycredentials', (c) => c.json({ message: 'OK' }));
  app.get('/vouchers/validate', (c) => {
    const voucher = vouchers.find(({ code }) => code === c.req.query('voucher_code'));
    if (voucher === undefined) return error(c, 404, 'Voucher not found');
    const wire = asOfNow(voucher, state.redemptions());
    const why = whyNotValid(wire, now() / 1000);
    const status = why === undefined ? { status: 1000, message: 'Voucher is valid' } : { status: words.statusFor(why), message: why };
    return c.json({ validation_status: status, data: wire });
  });
  app.post('/vouchers/:id/redemptions', async (c) => {
    const voucher = vouchers.find(({ wire }) => wire.id === c.req.param('id'));
    if (voucher === undefined) return error(c, 404, 'Voucher not found');
    const body = RedeemBody.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return error(c, 400, 'The request body is not valid');
    const why = whyNotValid(asOfNow(voucher, state.redemptions()), now() / 1000);
    if (why !== undefined) return error(c, 400, why);
    const created = Math.floor(now() / 1000);
    const { user_id, transaction_id = '', value_used } = body.data;
    const used = value_used === undefined ? '' : value_used.toFixed(2);
    const taken = { id: idOf('res', `${state.seed}:${random()}`, created, created), voucher_id: voucher.wire.id, user_id, transaction_id, value_used: used, created };
    state.add(taken);
    return c.json({ href: c.req.url, type: 'redemption', ...taken, customer_id: '', user_email: '', user_phone: '', team_id: '' }, 201);
  });
  app.get('/vouchers/:id/redemptions', (c) => {
    const taken = state.redemptions().filter(({ voucher_id }) => voucher_id === c.req.param('id'));
    return c.json({ href: c.req.url, data: taken.map((one) => ({ type: 'redemption', ...one })) });
  });
  app.delete('/vouchers/:id/redemptions/:rid', (c) => (state.remove(c.req.param('rid')) ? c.body(null, 204) : error(c, 404, 'Redemption not found')));

  const line = await openLine(app);
  return {
    access: { baseUrl: `http://127.0.0.1:${line.port}`, ...credentials },
    vouchers,
    unknownCode: () => parts.unknownCode(state.seed),
    redemptions: state.redemptions,
    fault: () => fault,
    async setFault(next) {
      fault = next;
      await (next === 'line-cut' ? line.cut() : line.restore());
    },
    close: () => line.cut(),
  };
}

/** A listening socket that can be cut, and comes back on the same port. */
async function openLine(app: Hono<Bound>): Promise<{ port: number; cut(): Promise<void>; restore(): Promise<void> }> {
  const listen = (port: number) =>
    new Promise<ServerType>((resolve, reject) => {
      const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(server));
      server.once('error', reject);
    });
  let server: ServerType | undefined = await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async cut() {
      const open = server;
      server = undefined;
      if (open === undefined) return;
      const closed = new Promise((resolve) => open.close(resolve));
      if ('closeAllConnections' in open) open.closeAllConnections();
      await closed;
    },
    async restore() {
      server ??= await listen(port);
    },
  };
}

/** The voucher as it stands: used once it was redeemed here. */
function asOfNow({ wire }: TrainingVoucher, taken: Taken[]): TrainingVoucher['wire'] {
  const used = taken.find(({ voucher_id }) => voucher_id === wire.id);
  return used === undefined ? wire : { ...wire, redeemed: 1, redeemed_date: used.created };
}

function whyNotValid(wire: TrainingVoucher['wire'], seconds: number): string | undefined {
  if (wire.redeemed === 1) return 'Voucher has already been redeemed';
  if (wire.expiry_time && wire.expiry_time <= seconds) return 'Voucher has expired';
  if (wire.start_time && wire.start_time > seconds) return 'Voucher is not valid yet';
  return undefined;
}

/** What the documents leave open is drawn anew at each start, so that nothing can come to depend on it. */
function drawWords(random: () => number) {
  const offset = 1001 + Math.floor(random() * 5000);
  const shapes = [
    (text: string) => ({ message: text }),
    (text: string) => ({ error: text }),
    (text: string) => ({ error: { message: text } }),
    (text: string) => ({ errors: [{ message: text }] }),
  ];
  const shape = shapes[Math.floor(random() * shapes.length)] ?? shapes[0];
  return {
    statusFor: (why: string) => offset + why.length,
    errorBody: (text: string) => shape?.(text) ?? { message: text },
  };
}
