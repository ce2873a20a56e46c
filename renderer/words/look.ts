import type { Conflict } from '../../shared/queue.ts';
import { wordsOfTime } from './time.ts';
import { wordsOfWorth } from './worth.ts';

type Taking = Extract<Conflict, { kind: 'redemption' }>;

/** What a person looks for where the provider cannot be asked: nothing there carries our reference, so code, place, time and worth have to do. */
export function wordsOfLook({ redemption: { maskedCode, worth, reference } }: Taking, { salesPageId, redeemLocation, at }: NonNullable<Taking['look']>): string {
  const times = at.map((one) => wordsOfTime(one)).join(' or ');
  return `Look at the VoucherCart dashboard, sales page ${salesPageId}: was the voucher ${maskedCode} redeemed at location ${redeemLocation} at about ${times}, for ${wordsOfWorth(worth)}? Reference ${reference} is not known there.`;
}
