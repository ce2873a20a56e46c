import { create } from 'zustand';
import type { OutcomeName, ShownRedemption } from '../../shared/redemption.ts';
import { SaleName } from '../../shared/sale.ts';
import type { Worth } from '../../shared/worth.ts';
import { call } from '../client.ts';

/** A voucher that was scanned for the sale, and what became of it. `redemption`: where one was begun. */
export type SaleLine = { reference: string; maskedCode: string; is: OutcomeName; worth?: Worth; redemption?: ShownRedemption };

/** A guest's sale, for which one voucher after the other is redeemed. `before`: so many were redeemed for it when it was gone on with. */
export type Sale =
  | { is: 'none' }
  /** `wrong`: why what was scanned or typed for its number is none */
  | { is: 'asked'; typed: string; wrong?: 'no-number' | 'too-long' | 'a-voucher' }
  | { is: 'open'; name: SaleName; lines: SaleLine[]; before: number | 'not-read' };

export const useSale = create<{ sale: Sale }>(() => ({ sale: { is: 'none' } }));
const get = () => useSale.getState().sale;
const set = (sale: Sale) => useSale.setState({ sale });

/** What is redeemed now is for this sale. */
export function saleNow(): SaleName | undefined {
  const sale = get();
  return sale.is === 'open' ? sale.name : undefined;
}

/** The key and the button of a sale: asks for its number, or leaves the question. */
export function toggleAsking(): void {
  const { is } = get();
  if (is !== 'open') set(is === 'none' ? { is: 'asked', typed: '' } : { is: 'none' });
}

export function typeSale(typed: string): void {
  if (get().is === 'asked') set({ is: 'asked', typed });
}

/** Whether a scan was the number of the sale: where that is asked for, it is. */
export function heardSale(text: string): boolean {
  if (get().is !== 'asked') return false;
  void beginSale(text);
  return true;
}

/** What was redeemed for it before, here and by whomever, stands in it again. */
export async function beginSale(text: string): Promise<void> {
  const name = SaleName.safeParse(text);
  if (!name.success) return set({ is: 'asked', typed: '', wrong: text.trim() === '' ? 'no-number' : 'too-long' });
  set({ is: 'open', name: name.data, lines: [], before: 0 });
  const reply = await call('sale.open', { sale: name.data });
  const now = get();
  if (now.is !== 'open' || now.name !== name.data) return;
  if (!reply.ok) return set({ ...now, before: 'not-read' });
  if (reply.value.is === 'a-voucher') return set({ is: 'asked', typed: '', wrong: 'a-voucher' });
  const before = reply.value.redemptions.map(lineOf);
  set({ ...now, lines: now.lines.reduce(withLine, before), before: before.length });
}

/** Done with the sale, or nobody's any more: what was redeemed stands in the journal with its number. */
export function endSale(): void {
  set({ is: 'none' });
}

/** Something became of a voucher: it stands in the sale that it was for. */
export function sawRedemption(redemption: ShownRedemption): void {
  const sale = get();
  if (sale.is !== 'open') return;
  // one from before may have been written with other capitals
  if (redemption.sale === sale.name || sale.lines.some(({ reference }) => reference === redemption.reference)) set({ ...sale, lines: withLine(sale.lines, lineOf(redemption)) });
}

/** One that was not accepted, and nothing was begun. */
export function sawRefusal(refused: Pick<SaleLine, 'reference' | 'maskedCode'>): void {
  const sale = get();
  if (sale.is === 'open') set({ ...sale, lines: withLine(sale.lines, { ...refused, is: 'not-accepted' }) });
}

function lineOf(redemption: ShownRedemption): SaleLine {
  const { reference, maskedCode, worth, outcome } = redemption;
  return { reference, maskedCode, worth, is: outcome.is, redemption };
}

function withLine(lines: SaleLine[], line: SaleLine): SaleLine[] {
  const isThere = lines.some(({ reference }) => reference === line.reference);
  return isThere ? lines.map((one) => (one.reference === line.reference ? line : one)) : [...lines, line];
}
