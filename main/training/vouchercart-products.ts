import type { CartOrder } from './vouchercart-state.ts';

const money = (amount: number, currency = 'GBP') => ({ amount, currency });

export const CATEGORIES = Array.from({ length: 23 }, (_, n) => ({
  id: 63_500 + n,
  object: 'category',
  title: n === 0 ? { en: 'Food', de: 'Essen & Trinken', ja: '食べ物' } : { de: `Kategorie ${n} – schön`, en: null },
  // an empty hash of theirs is an empty list
  description: n % 2 === 0 ? { en: 'All about <b>food</b>' } : [],
  banner_text: { en: null },
  header_text: { en: null },
  header_image: '',
  category_image: '',
  slug: `category-${n}`,
  parent_id: n === 0 ? null : 63_500,
  lft: 2 * n + 1,
  lvl: n === 0 ? 0 : 1,
  rgt: 2 * n + 2,
}));

export const LAYOUT = { id: 31, object: String.raw`voucher_cart\_application\_query\_voucher\_voucher_layout_data`, image: '' };

const option = (id: number, amount: number) => ({
  id,
  object: 'voucher_option',
  type: 'fixed',
  description: { en: 'Large (qty=null,qtyW=5)' },
  is_default: true,
  quantity: null,
  quantity_weight: 5,
  sold: 0,
  // documented as a yes or no
  sold_out: 0,
  sell_price: money(amount),
  leaf: true,
  level: 0,
  real_value: money(0),
  display_price: money(0),
  parent_id: null,
});

/** What is sold on the sales page. */
export const PRODUCTS = [
  ['Spa day', 'fixed', 19_900],
  ['Ten swims', 'fixed', 9_000],
  ['A monetary voucher', 'buyerDefined', 100],
  ['Zwei Nächte am Meer — 海', 'fixed', 5_000],
].map(([title, type_name, amount], n) => ({
  id: 15 + n,
  object: 'voucher',
  voucher_title: { en: String(title) },
  promotion_title: { en: '' },
  description: { en: '<p>Buy it for £55.</p><p>Suitable for &ldquo;everybody&rdquo;.</p>' },
  img_url: '',
  is_active: true,
  categories: [63_500],
  is_published: true,
  access_level: 'published',
  is_featured: false,
  is_available: true,
  sale_period_is_unlimited: n > 0,
  is_redeemable_everywhere: n > 0,
  redeem_locations: n > 0 ? [] : [786_322],
  layouts: [LAYOUT.id],
  version: n,
  type_name: String(type_name),
  display_options: { is_voucher_message_off: false, price_visible: true, changing_price_visibility_by_buyer_allowed: true },
  postal_delivery_enabled: true,
  default_option_sell_price: money(Number(amount)),
  default_option_display_price: null,
  default_option_real_value: null,
  options: [option(40 + n, Number(amount))],
  position: n,
  // said to be there only where the time is not limited, and shown where it is
  ...(n > 0 ? {} : { sale_period_from: '2019-07-23T04:45:00+0000', sale_period_to: '2039-07-25T04:47:00+0000' }),
  shipping_methods: [4, 5],
}));

/** What was ordered, as a list shows it: numbers, or the things themselves where they are asked for. */
export function shownOrder({ id, language, purchaser, products }: CartOrder, expand: readonly string[]): object {
  const shown = products.map((product, n) => ({ ...product, id: id * 100 + n, object: 'order-product' }));
  return {
    id,
    object: 'order',
    language,
    purchaser,
    products: expand.includes('products') ? shown : shown.map((one) => one.id),
    deliveries: [],
    payments: expand.includes('payments') ? [{ transaction_id: `6-9-${id}`, card_number: 'XXXXXXXXXXXX0211', amount: money(10_359), gateway: 'Training' }] : [id + 29],
    // documented on a product
    voucher_from: 'John Smith',
    voucher_to: 'Samantha White',
  };
}
