import type { AccountSettings } from '../settings.ts';

/** Providers by the names that people know, the same in every language. */
export const PROVIDERS: Record<AccountSettings['provider'], string> = {
  vauchar: 'Vauchar',
  vouchercart: 'VoucherCart',
  adility: 'Adility',
  'vista-ocapi': 'Vista Digital Platform',
  'vista-vouchers': 'Vista Voucher Management',
};
