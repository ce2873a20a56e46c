import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { systemClock } from '../../main/clock.ts';
import { CART_OPTIONS, startVoucherCart, type VoucherCartServer } from '../../main/training/vouchercart-server.ts';
import { CART_SET, type CartSpec } from '../../main/training/vouchercart-vouchers.ts';
import type { VoucherCartAccount } from '../../main/providers/vouchercart/session.ts';
import { makeVoucherCart } from '../../main/providers/vouchercart/till.ts';
import { tempFolder } from '../temp-folder.ts';
import { exchangeOver } from './sockets.ts';

export type CartGround = { server: VoucherCartServer; code(title: string): string };

type Drawn = { set?: readonly CartSpec[]; now?: () => number; random?: () => number; statePath?: string };

/** A VoucherCart of the test's own on loopback; its undocumented words are drawn anew. */
export async function cartGround({ set = CART_SET, now = systemClock.now, random = Math.random, statePath = join(tempFolder(), 'vouchercart.json') }: Drawn = {}): Promise<CartGround> {
  const server = await startVoucherCart({ statePath, set, now, random });
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

/** An account that takes both and has not said in what VoucherCart counts money. */
const UNSET: VoucherCartAccount = { ...CART_OPTIONS, sells: 'both', currency: 'EUR' };

export type CartChange = Partial<Omit<VoucherCartAccount, 'moneyUnit'>> & { moneyUnit?: 'minor' | 'major' | 'unset' };

/** A provider whose account counts money in minor units, unless it is changed. */
export function cartAt(access: VoucherCartServer['access'], { moneyUnit = 'minor', ...changed }: CartChange = {}, exchange = exchangeOver()) {
  const account = { ...UNSET, ...changed, ...(moneyUnit === 'unset' ? {} : { moneyUnit }) };
  return makeVoucherCart({ access, account, exchange, now: systemClock.now });
}
