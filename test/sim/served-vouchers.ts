import { ADILITY_OFFERS, type AdilitySpec } from '../../main/training/adility-vouchers.ts';
import { OCAPI_SET, type OcapiSpec } from '../../main/training/ocapi-vouchers.ts';
import type { CartSpec } from '../../main/training/vouchercart-vouchers.ts';
import type { Spec } from '../../main/training/vouchers.ts';
import type { Draw } from './draw.ts';

/** Most vouchers are good; of ten one has something that its provider declines. */
const BAD = 0.12;
const DAY = 86_400;

const times = <T>(many: number, make: () => T): T[] => Array.from({ length: many }, make);

export function vaucharSet(draw: Draw, many: number): Spec[] {
  return times(many, () => {
    const one = draw.one<Spec>([
      { title: 'money', expect: 'redeemed', tag: 'Gift voucher', value: draw.one(['50.00', '25.00', '100.00']), unit: 'fixed' },
      { title: 'admission', expect: 'redeemed', tag: 'Admission', value: '1', unit: 'entry' },
      { title: 'percent', expect: 'redeemed', tag: 'Season discount', value: '20.00', unit: 'percentage' },
    ]);
    return draw.chance(BAD) ? { ...one, ...draw.one<Partial<Spec>>([{ usedElsewhere: true }, { expiryIn: -DAY }, { startIn: 30 * DAY }]) } : one;
  });
}

export function cartSet(draw: Draw, many: number): CartSpec[] {
  return times(many, () => {
    const one: CartSpec = draw.chance(0.5) ? { title: 'uses', expect: 'redeemed', product: 'Spa day', left: 1 } : { title: 'money', expect: 'redeemed', product: 'A monetary voucher', left: draw.one([5_000, 10_000]), isMoney: true };
    return draw.chance(BAD) ? { ...one, ...draw.one<Partial<CartSpec>>([{ left: 0 }, { expiryIn: -DAY }, { elsewhere: true }]) } : one;
  });
}

export function adilitySet(draw: Draw, many: number): AdilitySpec[] {
  return times(many, () => {
    const one: AdilitySpec = { title: 'offer', expect: 'redeemed', offer: draw.one(ADILITY_OFFERS).id, endIn: 365 };
    return draw.chance(BAD) ? { ...one, ...draw.one<Partial<AdilitySpec>>([{ before: 'redeemed' }, { before: 'cancelled' }, { endIn: -30 }, { startIn: 30 }]) } : one;
  });
}

export function ocapiSet(draw: Draw, many: number): OcapiSpec[] {
  const good = OCAPI_SET.filter(({ before }) => before === undefined);
  const bad = OCAPI_SET.filter(({ before }) => before !== undefined);
  return times(many, () => draw.one(draw.chance(BAD) ? bad : good));
}
