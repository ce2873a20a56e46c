import { z } from 'zod';
import type { Row } from '../../../shared/office.ts';
import { flag, id, many, part, rowOf, text, time, whole } from '../loose.ts';

/** Whole minor units; what is no such thing is no amount. */
const money = z
  .object({ amount: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) })
  .transform(({ amount, currency }) => ({ minor: amount, currency }))
  .optional()
  .catch(undefined);

/** English where there is any, else the first language that says something. They are pieces of HTML. */
const translated = z
  .record(z.string(), z.unknown())
  .transform((said) => [said['en'], ...Object.values(said)].map(withoutTags).find((one) => one !== undefined))
  .optional()
  .catch(undefined);

function withoutTags(said: unknown): string | undefined {
  return typeof said === 'string' ? text.parse(said.replaceAll(/<[^<>]{0,500}>/g, ' ').replaceAll(/\s+/g, ' ')) : undefined;
}

/** A number, or what stands behind it where it was asked for with `expand[]`. */
const either = (thing: z.ZodType<Row>) => z.union([z.int(), thing]).optional().catch(undefined);

export const Category = rowOf({ id, title: translated, description: translated, slug: text, parent_id: whole, lvl: whole, lft: whole, rgt: whole });
export const Location = rowOf({ id, name: text, address: text });

const Layout = rowOf({ id, image: text });
const Option = rowOf({
  id, type: text, description: translated, is_default: flag, quantity: whole, quantity_weight: whole, sold: whole, sold_out: flag,
  sell_price: money, real_value: money, display_price: money, max_sell_price: money, redeem_stock: whole, leaf: flag, level: whole, parent_id: whole,
});
const ShippingMethod = rowOf({
  voucher_delivery_shipping_method_id: whole, shipping_method_id: whole, name: text, description: text, delivery_duration: whole,
  available_only_for_manual_orders: flag, uses_postal_fulfilment: flag, calculator: part({ type: text, rate: money }),
});

/** What is sold on their page: a product, and no code that a guest could show. */
export const Voucher = rowOf({
  id, voucher_title: translated, promotion_title: translated, description: translated, type_name: text, version: whole, default_option_sell_price: money,
  default_option_display_price: money, default_option_real_value: money, is_active: flag, is_published: flag, access_level: text, is_available: flag, is_featured: flag,
  sale_period_is_unlimited: flag, sale_period_from: time, sale_period_to: time, is_redeemable_everywhere: flag, redeem_locations: many(either(Location)),
  categories: many(either(Category)), layouts: many(either(Layout)), options: many(either(Option)), postal_delivery_enabled: flag, shipping_methods: many(either(ShippingMethod)), position: whole, img_url: text,
});

const person = part({ name: text, email: text, phone: text });
const Product = rowOf({
  id, name: text, voucher_id: whole, voucher_version: whole, option_id: whole, layout_id: whole, regular_price: money, price_paid: money, price_paid_calculator: text,
  delivery_method: text, recipient: person, voucher_from: text, voucher_to: text, message: text, hide_price: flag, internal_note: text,
  shipping_address: part({ name: text, address_line_1: text, address_line_2: text, city: text, postcode: text, county: text, country: text }),
});
const Delivery = rowOf({ id, name: text, regular_price: money, price_paid: money, related_product_id: whole });
/** It has no number of its own. */
const Payment = rowOf({ transaction_id: text, card_number: text, amount: money, gateway: text });

export const Order = rowOf({
  id, language: text, purchaser: person, products: many(either(Product)), deliveries: many(either(Delivery)), payments: many(either(Payment)), voucher_from: text, voucher_to: text,
});

export const Redemption = rowOf({ id, redeem_location: either(Location), order_product: either(Product), reductor: whole, created_at: time });

const Said = z.union([z.boolean(), z.literal([0, 1]), z.enum(['true', 'false', '0', '1'])]).transform((said) => said === true || said === 1 || said === 'true' || said === '1');

/** A list of theirs. Whether there is more they write as a yes or as the text of one; how many they count is not gone by. */
export const listOf = (thing: z.ZodType<Row>) => z.object({ data: z.array(thing), next: z.string().nullish(), has_next: Said.nullish() });
