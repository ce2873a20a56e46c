import type { SampleExpect } from '../../shared/training.ts';
import { createHash } from 'node:crypto';
import { codeOf } from './vouchers.ts';

/** One kind of voucher of the training set; days are counted from the one on which the set was made. */
export type AdilitySpec = {
  title: string;
  expect: SampleExpect;
  offer: string;
  /** days to its first and its last day */
  startIn?: number;
  endIn?: number;
  before?: 'redeemed' | 'cancelled';
};

export type AdilityVoucher = { code: string; spec: AdilitySpec; id: string; guest: string; acquiredAt: number };

const DAY_MS = 86_400_000;

export const ADILITY_OFFERS = [
  { id: 'training-dinner', title: 'Dinner for two' },
  { id: 'training-morning', title: 'A morning at the spa' },
] as const;
const [DINNER, MORNING] = ADILITY_OFFERS;

/** What a first start can be tried with: each offer, and each reason to be refused. */
export const ADILITY_SET: readonly AdilitySpec[] = [
  ...['A', 'B', 'C', 'D'].map((name) => ({ title: `${DINNER.title}, ${name}`, expect: 'redeemed' as const, offer: DINNER.id, endIn: 365 })),
  ...['A', 'B'].map((name) => ({ title: `${MORNING.title}, ${name}`, expect: 'redeemed' as const, offer: MORNING.id })),
  { title: `${DINNER.title}, redeemed last week`, expect: 'used', offer: DINNER.id, before: 'redeemed' },
  { title: `${DINNER.title}, refunded`, expect: 'cancelled', offer: DINNER.id, before: 'cancelled' },
  { title: `${MORNING.title}, over`, expect: 'expired', offer: MORNING.id, endIn: -30 },
  { title: `${MORNING.title}, from next month`, expect: 'not-yet-valid', offer: MORNING.id, startIn: 30 },
];

const PREFIX = 'TRA';
const GUESTS = ['John Smith', 'Zoë Šimić', '山田 花子', 'Jörg O’Neill & Söhne <Bau>'];

/** The vouchers of a seed: the same for the same seed, so that codes need not lie on disk. `madeAtMs` is UTC. */
export function adilityVouchersOf(seed: string, madeAtMs: number, set: readonly AdilitySpec[]): AdilityVoucher[] {
  return set.map((spec, index) => ({
    code: adilityCodeOf(seed, String(index)),
    spec,
    id: createHash('sha256').update(`${seed}:adility id:${index}`).digest('hex').slice(0, 32),
    guest: GUESTS[index % GUESTS.length] ?? '',
    acquiredAt: madeAtMs - 14 * DAY_MS,
  }));
}

export function adilityCodeOf(seed: string, name: string): string {
  return codeOf(seed, `adility ${name}`, PREFIX);
}

/** A day so many days from a moment, as they write a date. */
export function dayOf(ms: number, days: number): string {
  return new Date(ms + days * DAY_MS).toISOString().slice(0, 10);
}
