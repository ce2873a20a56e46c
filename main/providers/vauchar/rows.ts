import { z } from 'zod';
import { maskCode } from '../../../shared/code.ts';
import type { Row } from '../../../shared/office.ts';
import { minorFromDecimal } from '../../../shared/worth.ts';
import { flag, id, many, rowOf, text, whole } from '../loose.ts';
import { instant } from './voucher.ts';

const seconds = whole.transform((said) => (said === undefined || said < 0 ? undefined : instant(said)));
/** A code is money in the hands of whoever reads it: nobody does here. */
const code = text.transform((said) => (said === undefined ? undefined : maskCode(said)));
const decimal = z.union([z.string(), z.number()]).transform((said) => text.parse(String(said))).optional().catch(undefined);

const life = { tag: text, created: seconds, start_time: seconds, expiry_time: seconds };

/** The units of which a value is an amount of money; of any other it is a number that only its own words explain. */
const isMoney = ({ valueUnit }: Row) => valueUnit === 'fixed' || valueUnit === 'value';

export function voucherRow(currency: string): z.ZodType<Row> {
  return rowOf({ id, voucher_code: code, ...life, value: decimal, value_unit: text, currency: text, redeemed: flag, redeemed_date: seconds, teams: many(text), brands: many(text) }).transform((row) =>
    isMoney(row) ? inMoney(row, ['value'], currency) : row,
  );
}

export function giftCardRow(currency: string): z.ZodType<Row> {
  return rowOf({ id, gift_card_code: code, ...life, value: decimal, balance: decimal, currency: text, active_status: flag }).transform((row) => inMoney(row, ['value', 'balance'], currency));
}

/** A limit of 0 is none. */
const limit = whole.transform((said) => (said === 0 ? 'unlimited' : said));

export function couponRow(currency: string): z.ZodType<Row> {
  return rowOf({ id, coupon_code: code, ...life, value: decimal, value_unit: text, currency: text, redemptions_limit_total: limit, redemptions_limit_per_user: limit, active_status: flag }).transform((row) =>
    isMoney(row) ? inMoney(row, ['value'], currency) : row,
  );
}

export function redemptionRow(currency: string): z.ZodType<Row> {
  return rowOf({ id, voucher_id: text, gift_card_id: text, coupon_id: text, user_id: text, customer_id: text, user_email: text, user_phone: text, transaction_id: text, value_used: decimal, team_id: text, created: seconds }).transform((row) =>
    inMoney(row, ['valueUsed'], currency),
  );
}

/** Decimals as minor units of the row's currency, or of the account's where it names none; what cannot be said so stays as it was written. */
function inMoney(row: Row, names: string[], currency: string): Row {
  const { currency: unit = currency } = row;
  if (typeof unit !== 'string' || !/^[A-Z]{3}$/.test(unit)) return row;
  const amounts = names.flatMap((name) => {
    const written = row[name];
    const minor = typeof written === 'string' ? minorFromDecimal(written, unit) : undefined;
    return minor === undefined ? [] : [[name, { minor, currency: unit }] as const];
  });
  return { ...row, ...Object.fromEntries(amounts) };
}
