import type { Input, Output } from '../../shared/contract.ts';
import { OF_SALE_AT_MOST } from '../../shared/sale.ts';
import type { Terminal } from '../terminal.ts';
import { present } from './present.ts';
import { shownRedemption } from './shown-redemption.ts';

/** What was redeemed at this till for a sale, the oldest first: a sale that was left can be gone on with. */
export function openSale(terminal: Terminal, { sale }: Input<'sale.open'>): Output<'sale.open'> {
  return { redemptions: terminal.journal.ofSale(sale, OF_SALE_AT_MOST).map((id) => shownRedemption(terminal, present(terminal, id))) };
}
