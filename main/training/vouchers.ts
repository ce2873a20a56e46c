import type { SampleExpect } from '../../shared/training.ts';
import { createHash } from 'node:crypto';
import type { WireVoucher } from '../providers/vauchar/wire.ts';

/** One kind of voucher of the training set; times are seconds from the day the set was made. */
export type Spec = {
  title: string;
  expect: SampleExpect;
  tag: string;
  value: string;
  unit: string;
  startIn?: number;
  expiryIn?: number;
  usedElsewhere?: true;
};

const DAY = 86_400;

/** What a first start can be tried with: each kind, and each reason to be refused. */
export const TRAINING_SET: readonly Spec[] = [
  ...['A', 'B', 'C', 'D'].map((name) => ({ title: `Gift voucher 50.00, ${name}`, expect: 'redeemed' as const, tag: 'Gift voucher', value: '50.00', unit: 'fixed' })),
  { title: 'Dinner for two 185.00', expect: 'redeemed', tag: 'Dinner for two', value: '185.00', unit: 'fixed', expiryIn: 90 * DAY },
  ...['A', 'B'].map((name) => ({ title: `20 % off, ${name}`, expect: 'redeemed' as const, tag: 'Season discount', value: '20.00', unit: 'percentage' })),
  ...['A', 'B', 'C'].map((name) => ({ title: `One admission, ${name}`, expect: 'redeemed' as const, tag: 'Admission', value: '1', unit: 'entry' })),
  { title: 'Used last week', expect: 'used', tag: 'Gift voucher', value: '25.00', unit: 'fixed', usedElsewhere: true },
  { title: 'Expired', expect: 'expired', tag: 'Gift voucher', value: '25.00', unit: 'fixed', expiryIn: -30 * DAY },
  { title: 'Valid from next month', expect: 'not-yet-valid', tag: 'Gift voucher', value: '25.00', unit: 'fixed', startIn: 30 * DAY },
  // behind all others: a code comes from the place in this list
  ...['A', 'B'].map((name) => ({ title: `Spa day 120.00, ${name}`, expect: 'redeemed' as const, tag: 'Spa day', value: '120.00', unit: 'fixed' })),
];

export type TrainingVoucher = { code: string; spec: Spec; wire: WireVoucher & { voucher_code: string; created: number } };

/** The vouchers of a seed: the same for the same seed, so that codes need not lie on disk. `madeAt` is in Unix seconds. */
export function vouchersOf(seed: string, madeAt: number, set: readonly Spec[], currency: string): TrainingVoucher[] {
  return set.map((spec, index) => {
    const code = codeOf(seed, String(index));
    return { code, spec, wire: wireOf(spec, { id: idOf('vcr', seed, index, madeAt), code, madeAt, currency }) };
  });
}

/** A voucher in Vauchar's words. */
export function wireOf(spec: Spec, { id, code, madeAt, currency }: { id: string; code: string; madeAt: number; currency: string }): TrainingVoucher['wire'] {
  return {
    id,
    voucher_code: code,
    tag: spec.tag,
    created: madeAt,
    start_time: spec.startIn === undefined ? 0 : madeAt + spec.startIn,
    expiry_time: spec.expiryIn === undefined ? 0 : madeAt + spec.expiryIn,
    value: spec.value,
    value_unit: spec.unit,
    currency,
    redeemed: spec.usedElsewhere ? 1 : 0,
    redeemed_date: spec.usedElsewhere ? madeAt - 7 * DAY : null,
  };
}

export const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';

/** A training code: a prefix, Vauchar's is TRY, and ten letters or digits drawn from the seed. */
export function codeOf(seed: string, name: string, prefix = 'TRY'): string {
  const bytes = createHash('sha256').update(`${seed}:${name}`).digest();
  return `${prefix}${[...bytes.subarray(0, 10)].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('')}`;
}

/** Vauchar's form of an id: a kind, ten digits of Unix seconds, thirteen hex digits. */
export function idOf(kind: 'vcr' | 'res' | 'gift' | 'cpn', seed: string, index: number, seconds: number): string {
  return `${kind}-${seconds}${createHash('sha256').update(`${seed}:${kind}:${index}`).digest('hex').slice(0, 13)}`;
}
