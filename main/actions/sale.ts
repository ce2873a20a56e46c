import { cleanCode } from '../../shared/code.ts';
import type { Input, Output } from '../../shared/contract.ts';
import { OF_SALE_AT_MOST } from '../../shared/sale.ts';
import { isTelling } from '../core/recognise.ts';
import type { Terminal } from '../terminal.ts';
import { present } from './present.ts';
import { shownRedemption } from './shown-redemption.ts';
import { accountsOf } from './whose.ts';

/** What was redeemed at this till for a sale, the oldest first: a sale that was left can be gone on with. */
export function openSale(terminal: Terminal, { sale }: Input<'sale.open'>): Output<'sale.open'> {
  if (looksAsVouchersDo(terminal, cleanCode(sale))) return { is: 'a-voucher' };
  return { is: 'open', redemptions: terminal.journal.ofSale(sale, OF_SALE_AT_MOST).map((id) => shownRedemption(terminal, present(terminal, id))) };
}

/** Only where a grammar says so much that a sale's number can hardly fit it. */
function looksAsVouchersDo(terminal: Terminal, code: string): boolean {
  return accountsOf(terminal, code).some(({ settings: { grammar } }) => isTelling(grammar));
}
