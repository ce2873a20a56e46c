import type { Booking } from '../../shared/booking.ts';
import type { Worth } from '../../shared/worth.ts';
import type { Draw } from './draw.ts';

/** One taking in a provider's books. `key` is the redemption's id where the provider keeps it; `again`: another of its takings had been given back by then. */
export type TakenHere = { id: string; key: string; voucher: string; units: number; at: number; standing: boolean; again: boolean };

/** A voucher as its provider has it: `units` of its worth that are left, and an order that holds it until then. */
export type VoucherHere = { code: string; worth: Worth; left: number; booking?: Booking; held?: { order: string; until: number } };

/** What a provider knows: the truth that everything is measured by. */
export type Books = {
  vouchers: Map<string, VoucherHere>;
  takings: TakenHere[];
  standing(key: string): TakenHere[];
  take(voucher: VoucherHere, key: string, units: number, at: number): TakenHere;
  giveBack(id: string): boolean;
  /** somebody else takes all that is left of it */
  takeElsewhere(voucher: VoucherHere, at: number): void;
  /** the next of the provider's own vouchers; absent where its models make them */
  fresh?(): VoucherHere;
  /** more takings of one redemption than one, at any moment, by its id */
  mostStanding: Map<string, number>;
};

export function makeBooks(draw: Draw): Books {
  const byKey = new Map<string, TakenHere[]>();
  const books: Books = {
    vouchers: new Map(),
    takings: [],
    mostStanding: new Map(),
    standing: (key) => (byKey.get(key) ?? []).filter(({ standing }) => standing),
    take(voucher, key, units, at) {
      const before = byKey.get(key) ?? [];
      const again = before.some(({ standing }) => !standing);
      const taken: TakenHere = { id: `t${books.takings.length + 1}-${draw.whole(0, 9_999)}`, key, voucher: voucher.code, units, at, standing: true, again };
      voucher.left -= units;
      books.takings.push(taken);
      byKey.set(key, [...before, taken]);
      books.mostStanding.set(key, Math.max(books.mostStanding.get(key) ?? 0, books.standing(key).length));
      return taken;
    },
    giveBack(id) {
      const taken = books.takings.find((one) => one.id === id && one.standing);
      const voucher = taken === undefined ? undefined : books.vouchers.get(taken.voucher);
      if (taken === undefined || voucher === undefined) return false;
      taken.standing = false;
      voucher.left += taken.units;
      return true;
    },
    takeElsewhere: (voucher, at) => void books.take(voucher, `elsewhere ${books.takings.length}`, voucher.left, at),
  };
  return books;
}
