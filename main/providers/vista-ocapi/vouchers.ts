import type { Answer } from '../../../shared/fault.ts';
import { no } from '../../../shared/result.ts';
import { malformed } from '../http.ts';
import { makePause } from '../pause.ts';
import { api } from './api.ts';
import type { Ask } from './session.ts';
import { done, inOurs, readAs, type Told } from './told.ts';
import { type VoucherType, WireAdded } from './wire.ts';

/** `showtime` is what a ticket voucher is meant for. */
export type Credentials = { type: VoucherType; barcode: string; pin?: string; showtime?: string };

/** A voucher on an order: `id` names it on that order only, and `uses` is how often it can be redeemed at most. */
export type OrderVoucher = { id: string; type: VoucherType; maskedBarcode: string; typeCode: string; title?: string; uses: number };

export type OrderVouchers = {
  add(order: string, credentials: Credentials): Answer<Told<OrderVoucher>>;
  remove(order: string, voucher: string): Answer<Told<'removed'>>;
};

/** The vouchers of an order. Adding one is no redemption: completing the order is. */
export function makeOrderVouchers(ask: Ask, mono: () => number): OrderVouchers {
  const blocked = makePause(mono);
  return {
    /** One validated voucher more on the order; after 429 none is even asked for until the block is over, for it guards the PINs (Vista OCAPI: AddVoucher). */
    async add(order, { type, barcode, pin, showtime }) {
      const held = blocked.whyNot();
      if (held !== undefined) return no(held);
      const body = { type, ...(showtime === undefined ? {} : { showtimeId: showtime }), credentials: { barcode, ...(pin === undefined ? {} : { pin }) } };
      const added = await readAs(ask(api.addVoucher, api.addVoucher.path(order), body), WireAdded);
      if (!added.ok && added.error.kind === 'throttled') blocked.hear(added.error);
      return inOurs(added, (wire) => voucherIn(wire, barcode));
    },

    /** Takes one off the order; unless it is a deal, no ticket may be using it (Vista OCAPI: RemoveVoucher). */
    remove: async (order, voucher) => {
      const reply = await ask(api.removeVoucher, api.removeVoucher.path(order, voucher));
      if (reply.ok && reply.value.status < 300 && reply.value.status !== 204) return no(malformed(reply.value));
      return done(Promise.resolve(reply), 'removed');
    },
  };
}

/** A whole code is never shown, whoever sends it. */
function voucherIn({ voucher, availableRedemptions }: WireAdded, barcode: string): OrderVoucher {
  const { id, type, maskedBarcode, voucherTypeCode, voucherTypeDescription } = voucher;
  const title = voucherTypeDescription?.text?.trim().slice(0, 200) ?? '';
  return {
    id,
    type,
    maskedBarcode: maskedBarcode.includes(barcode) ? `…${barcode.length > 8 ? barcode.slice(-4) : ''}` : maskedBarcode,
    typeCode: voucherTypeCode,
    ...(title === '' ? {} : { title }),
    uses: availableRedemptions,
  };
}
