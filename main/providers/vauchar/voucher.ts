import type { Voucher } from '../../../shared/voucher.ts';
import { minorFromDecimal, type Worth } from '../../../shared/worth.ts';
import { instantOf } from '../instant.ts';
import type { WireVoucher } from './wire.ts';

/** Unix seconds as a UTC instant; 0 and null mean that there is no such time. */
export function instant(seconds: number | null | undefined): string | undefined {
  return seconds ? instantOf(seconds * 1000) : undefined;
}

/** Both documents' words for the unit; any other is one use of the voucher, never money. */
export function worthOf({ value, value_unit: unit, currency }: WireVoucher, accountCurrency: string): Worth | undefined {
  if (unit === 'percentage' || unit === 'percent') {
    const hundredths = Math.round(Number(value) * 100);
    return hundredths > 0 ? { kind: 'percent', hundredths } : undefined;
  }
  if (unit !== 'fixed' && unit !== 'value') return { kind: 'uses', count: 1 };
  const in3 = currency ?? accountCurrency;
  if (!/^[A-Z]{3}$/.test(in3)) return undefined;
  const minor = minorFromDecimal(value, in3);
  return minor === undefined || minor === 0 ? undefined : { kind: 'money', minor, currency: in3 };
}

export function toVoucher(voucher: WireVoucher, worth: Worth): Voucher {
  const title = voucher.tag?.trim();
  const validFrom = instant(voucher.start_time);
  const validUntil = instant(voucher.expiry_time);
  return {
    kind: 'voucher',
    ref: voucher.id,
    worth,
    ...(title ? { title } : {}),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}
