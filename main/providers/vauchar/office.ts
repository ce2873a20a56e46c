import { z } from 'zod';
import type { Answer } from '../../../shared/fault.ts';
import { minorFromDecimal } from '../../../shared/worth.ts';
import type { Errand, Office, Said, Sent } from '../provider.ts';
import { errandVerb, readVerb } from '../verbs.ts';
import { api } from './api.ts';
import type { VaucharParts } from './ask.ts';
import { couponTakingIn, createGiftCard, createVouchers, DestroyIn, destroyVoucher, giftCardIn, Id, redeemCoupon, redeemGiftCard, ReversalIn, reverseGiftCard, tagOf, takingIn, vouchersIn } from './issue.ts';
import { longList, shortList, single, validation } from './lists.ts';
import { couponRow, giftCardRow, redemptionRow, voucherRow } from './rows.ts';

const Nothing = z.strictObject({});
const One = z.strictObject({ id: Id });

/** Vauchar in an office: its vouchers, its gift cards with what is left on them, and its coupons. */
export function makeOffice(parts: VaucharParts): Office {
  const { currency } = parts.account;
  const voucher = voucherRow(currency);
  const giftCard = giftCardRow(currency);
  const coupon = couponRow(currency);
  const redemption = redemptionRow(currency);
  const value = z.string().trim().refine((typed) => minorFromDecimal(typed, currency) !== undefined, `is an amount of ${currency} like 12.34`).default('0');
  const errand = <I>(name: string, schema: z.ZodType<I>, send: (of: { parts: VaucharParts; errand: Errand }, input: I) => Answer<Said<Sent>>, searchFor: (input: I, errand: Errand) => string) =>
    errandVerb(name, schema, { send: (input, one) => send({ parts, errand: one }, input), searchFor });
  return {
    verbs: [
      readVerb('vouchers', Nothing, () => longList(parts, { endpoint: api.list, path: api.list.path(), thing: voucher })),
      readVerb('voucher', One, ({ id }) => single(parts, { endpoint: api.voucher, path: api.voucher.path(id), thing: voucher })),
      readVerb('validate voucher', One, ({ id }) => validation(parts, { endpoint: api.validateById, path: api.validateById.path(id), thing: voucher })),
      readVerb('voucher redemptions', One, ({ id }) => shortList(parts, { endpoint: api.redemptions, path: api.redemptions.path(id), thing: redemption })),
      errand('create vouchers', vouchersIn(currency), createVouchers, ({ tag }, one) => `tag ${tagOf(tag, one)}`),
      errand('delete voucher', DestroyIn, destroyVoucher, ({ id }) => id),
      readVerb('gift cards', Nothing, () => longList(parts, { endpoint: api.giftCards, path: api.giftCards.path(), thing: giftCard })),
      readVerb('gift card', One.extend({ value }), (asked) => validation(parts, { endpoint: api.checkGiftCardById, path: api.checkGiftCardById.path(asked.id, asked.value), thing: giftCard })),
      readVerb('gift card by code', z.strictObject({ code: z.string().trim().min(1).max(64), value }), (asked) => validation(parts, { endpoint: api.checkGiftCard, path: api.checkGiftCard.path(asked.code, asked.value), thing: giftCard })),
      readVerb('gift card redemptions', One, ({ id }) => shortList(parts, { endpoint: api.giftCardRedemptions, path: api.giftCardRedemptions.path(id), thing: redemption })),
      readVerb('gift card redemption', ReversalIn, ({ id, redemptionId }) => single(parts, { endpoint: api.giftCardRedemption, path: api.giftCardRedemption.path(id, redemptionId), thing: redemption })),
      errand('create gift card', giftCardIn(currency), createGiftCard, (asked) => `a gift card of ${asked.value} ${currency}`),
      errand('redeem gift card', takingIn(currency), redeemGiftCard, ({ id }, { key }) => `${id}, transaction ${key}`),
      errand('reverse gift card redemption', ReversalIn, reverseGiftCard, ({ redemptionId }) => redemptionId),
      readVerb('coupons', Nothing, () => longList(parts, { endpoint: api.coupons, path: api.coupons.path(), thing: coupon })),
      readVerb('coupon', One, ({ id }) => single(parts, { endpoint: api.coupon, path: api.coupon.path(id), thing: coupon })),
      readVerb('coupon redemptions', One, ({ id }) => shortList(parts, { endpoint: api.couponRedemptions, path: api.couponRedemptions.path(id), thing: redemption })),
      errand('redeem coupon', couponTakingIn(currency), redeemCoupon, ({ id }, { key }) => `${id}, transaction ${key}`),
    ],
  };
}
