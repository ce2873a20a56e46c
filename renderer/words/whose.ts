import type { Whose } from '../../shared/voucher.ts';

/** What a cashier is asked about a code that could be of several accounts. */
export const whose = {
  title: 'Whose voucher is this?',
  why: 'Its code looks as those of several companies do, and none of them is shown another’s. Read on the voucher who issued it.',
  slip: 'Whose voucher is it? Choose who issued it.',
  leave: 'Leave it (Esc)',
} as const;

const BARRED: Record<NonNullable<Whose['barred']>, string> = {
  throttled: 'asks us to wait',
  unreachable: 'cannot be reached now',
  'forced-offline': 'works without its provider',
  unauthorized: 'refuses our credentials',
  misconfigured: 'does not let our account do it',
};

/** "Vauchar", or "Vauchar: cannot be reached now". */
export function wordsOfWhose({ name, barred }: Whose): string {
  return barred === undefined ? name : `${name}: ${BARRED[barred]}`;
}
