import { z } from 'zod';
import { minorFromDecimal } from '../../../shared/worth.ts';
import type { Errand } from '../provider.ts';

const said = (max: number) => z.string().trim().max(max);
const needed = (max: number) => said(max).min(1);
const Numbered = z.int().positive();
const Person = z.strictObject({ name: needed(200), email: z.email().max(200) });

const Address = z.strictObject({
  name: needed(200),
  addressLine1: needed(200),
  addressLine2: said(200).default(''),
  city: needed(100),
  postcode: needed(20),
  county: said(100).default(''),
  country: z.string().regex(/^[a-z]{2}$/, 'is a country like gb'),
});

/** Of a note so much is left to whoever types it: our mark goes behind. */
const NOTE_MAX_CHARACTERS = 480;

/** An order as a person asks for it; its money is decimals of the account's currency. */
export function orderIn(currency: string) {
  const Amount = z.string().trim().refine((text) => (minorFromDecimal(text, currency) ?? 0) > 0, `is an amount of ${currency} like 12.34`);
  const Product = z
    .strictObject({
      voucherId: Numbered,
      voucherVersion: z.int().nonnegative(),
      optionId: Numbered,
      layoutId: Numbered,
      deliveryMethod: z.enum(['electronic', 'printout', 'postal', 'vc_card']),
      /** of a voucher whose buyer says what it is worth */
      optionAmount: Amount.optional(),
      recipient: Person.optional(),
      voucherFrom: said(200).optional(),
      voucherTo: said(200).optional(),
      message: said(1_000).optional(),
      hidePrice: z.boolean().optional(),
      pricePaidCalculator: z.enum(['regular', 'free', 'charity', 'vc_card_voucher']).optional(),
      internalNote: said(NOTE_MAX_CHARACTERS).default(''),
      shippingAddress: Address.optional(),
      voucherDeliveryShippingMethodId: Numbered.optional(),
    })
    .refine(({ deliveryMethod, shippingAddress }) => deliveryMethod !== 'postal' || shippingAddress !== undefined, { path: ['shippingAddress'], error: 'is needed for the post' })
    .refine(({ deliveryMethod, voucherDeliveryShippingMethodId: way }) => deliveryMethod !== 'postal' || way !== undefined, { path: ['voucherDeliveryShippingMethodId'], error: 'is needed for the post' });
  return z.strictObject({
    purchaser: Person.extend({ phone: said(50).default('') }),
    products: z.array(Product).min(1).max(50),
    language: z.string().regex(/^[a-z]{2}$/, 'is a language like en').default('en'),
    discountCodes: z.array(needed(100)).max(20).optional(),
    discountUrls: z.array(needed(500)).max(20).optional(),
  });
}
export type Order = z.infer<ReturnType<typeof orderIn>>;

/** The order in their words. Nothing of it is theirs to find it by but the notes of its products: the reference of this desk goes there. */
export function bodyOf(order: Order, { reference }: Pick<Errand, 'reference'>, currency: string): unknown {
  const products = order.products.map(({ optionAmount, internalNote, ...product }) => ({
    object: 'product',
    ...product,
    internalNote: internalNote === '' ? reference : `${internalNote} ${reference}`,
    ...(optionAmount === undefined ? {} : { optionAmount: { amount: minorFromDecimal(optionAmount, currency) ?? 0, currency } }),
  }));
  return inTheirLetters({ ...order, products });
}

function inTheirLetters(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inTheirLetters);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.replaceAll(/[A-Z]|\d+/g, (one) => `_${one.toLowerCase()}`), inTheirLetters(inner)]));
}
