import { assert } from '../../shared/assert.ts';
import { denominationOf, sameWorth, unitsOf, type Worth } from '../../shared/worth.ts';
import type { Sells } from '../providers/provider.ts';
import type { OpenScan } from '../terminal.ts';

/** A voucher is redeemed whole, unless its provider takes parts. */
export function isPartOf(worth: Worth, scan: OpenScan): boolean {
  const { account, voucher } = scan;
  // what no list has is worth what the cashier reads off it; its provider says later whether that was so
  if (voucher === 'unlisted') return unitsOf(worth) > 0;
  if (voucher === 'to-book') return false;
  if (voucher === 'as-said') return isSold(worth, scan);
  if (sameWorth(worth, voucher.worth)) return true;
  const { partial } = account.can;
  return partial === worth.kind && denominationOf(worth) === denominationOf(voucher.worth) && unitsOf(worth) > 0 && unitsOf(worth) <= unitsOf(voucher.worth);
}

/** What a cashier says that a voucher is good for is something that its account sells. */
function isSold(worth: Worth, scan: OpenScan): boolean {
  const { kinds, moneyStep = 1 } = sellsOf(scan);
  if (worth.kind === 'percent' || !kinds.includes(worth.kind) || unitsOf(worth) === 0) return false;
  return worth.kind === 'uses' || (worth.currency === scan.account.settings.currency && worth.minor % moneyStep === 0);
}

/** Money that the cashier says, of an account that does not say in which unit its provider counts it. */
export function isMoneyWithoutUnit(worth: Worth, scan: OpenScan): boolean {
  return worth.kind === 'money' && scan.voucher === 'as-said' && sellsOf(scan).moneyStep === undefined;
}

function sellsOf({ account }: OpenScan): Sells {
  const sells = account.provider.till?.sells;
  assert(sells !== undefined, 'where the cashier says the worth, the account says what it sells');
  return sells;
}
