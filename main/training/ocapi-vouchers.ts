import type { SampleExpect } from '../../shared/training.ts';
import { createHash } from 'node:crypto';
import { codeOf } from './vouchers.ts';

/** One kind of voucher of the training set. `sells` is the type of ticket that it buys; `uses` how often it can be redeemed. */
export type OcapiSpec = { title: string; expect: SampleExpect; type: 'Ticket' | 'Subscription' | 'Deal'; typeCode: string; sells: string; uses: number; pin?: true; before?: 'used' | 'expired' };

/** `number` is what the state calls it, so that no code lies on disk. */
export type OcapiVoucher = { number: number; code: string; pin: string | undefined; spec: OcapiSpec };

const ADULT = { type: 'Ticket', typeCode: 'ADTMM', sells: '0002-0050' } as const;

/** What a first start can be tried with: each type of voucher, and reasons to be refused. */
export const OCAPI_SET: readonly OcapiSpec[] = [
  ...['A', 'B'].map((name) => ({ ...ADULT, title: `Adult ticket, ${name}`, expect: 'redeemed' as const, uses: 1 })),
  { ...ADULT, title: 'Adult ticket with a PIN', expect: 'with-pin', uses: 1, pin: true },
  { ...ADULT, title: 'Family of three', expect: 'redeemed-thrice', typeCode: 'FAM3', sells: '0002-0051', uses: 3 },
  { title: 'Abonnement „Größe“ 映画', expect: 'redeemed', type: 'Subscription', typeCode: 'SUB', sells: '0002-0052', uses: 10 },
  { title: 'Popcorn deal', expect: 'redeemed', type: 'Deal', typeCode: 'POP', sells: '0002-0053', uses: 1 },
  { ...ADULT, title: 'Adult ticket, used', expect: 'refused', uses: 1, before: 'used' },
  { ...ADULT, title: 'Adult ticket, over', expect: 'refused', uses: 1, before: 'expired' },
];

/** The vouchers of a seed: the same for the same seed. */
export function ocapiVouchersOf(seed: string, set: readonly OcapiSpec[]): OcapiVoucher[] {
  return set.map((spec, number) => ({ number, code: ocapiCodeOf(seed, String(number)), pin: spec.pin === undefined ? undefined : pinOf(seed, number), spec }));
}

export function ocapiCodeOf(seed: string, name: string): string {
  return codeOf(seed, `ocapi ${name}`, 'TRO');
}

function pinOf(seed: string, number: number): string {
  return String(1_000 + (createHash('sha256').update(`${seed}:ocapi pin:${number}`).digest().readUInt32BE(0) % 9_000));
}
