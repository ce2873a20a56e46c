import type { SampleExpect } from '../../shared/training.ts';
import { codeOf } from './vouchers.ts';

/** One kind of voucher of the training set. `left` is uses, or minor units of money; nothing of it says which but what was sold. */
export type CartSpec = {
  title: string;
  expect: SampleExpect;
  product: string;
  left: number;
  isMoney?: true;
  /** seconds from the day the set was made */
  expiryIn?: number;
  /** it can be redeemed at another place only */
  elsewhere?: true;
};

export type CartVoucher = { code: string; spec: CartSpec; orderProduct: number; expiresAt?: number };

const DAY = 86_400;

/** What a first start can be tried with: each kind, and each reason to be refused. */
export const CART_SET: readonly CartSpec[] = [
  ...['A', 'B', 'C', 'D'].map((name) => ({ title: `Spa day, ${name}`, expect: 'redeemed' as const, product: 'Spa day', left: 1 })),
  { title: 'Ten swims', expect: 'use-by-use', product: 'Ten swims', left: 10 },
  { title: 'Money at the spa 80.00', expect: 'no-money-unit', product: 'A monetary voucher', left: 8_000, isMoney: true },
  { title: 'Spa day, used up', expect: 'says-why', product: 'Spa day', left: 0 },
  { title: 'Spa day, out of its time', expect: 'says-why', product: 'Spa day', left: 1, expiryIn: -30 * DAY },
  { title: 'Spa day, in another hotel', expect: 'says-why', product: 'Spa day', left: 1, elsewhere: true },
];

const CART_PREFIX = 'TRC';

/** The vouchers of a seed: the same for the same seed, so that codes need not lie on disk. `madeAt` is in Unix seconds. */
export function cartVouchersOf(seed: string, madeAt: number, set: readonly CartSpec[]): CartVoucher[] {
  return set.map((spec, index) => ({
    code: cartCodeOf(seed, String(index)),
    spec,
    orderProduct: 985_600 + index,
    ...(spec.expiryIn === undefined ? {} : { expiresAt: madeAt + spec.expiryIn }),
  }));
}

export function cartCodeOf(seed: string, name: string): string {
  return codeOf(seed, `vouchercart ${name}`, CART_PREFIX);
}
