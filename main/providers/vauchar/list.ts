import type { Fault } from '../../../shared/fault.ts';
import { no, ok, type Result } from '../../../shared/result.ts';
import { malformed, type Piece } from '../http.ts';
import { type Items, makeItems } from '../items.ts';
import type { Listed } from '../provider.ts';
import { api } from './api.ts';
import { faultOfReply, requestOf, type VaucharParts } from './ask.ts';
import { toVoucher, worthOf } from './voucher.ts';
import { WireListed } from './wire.ts';

/** All vouchers as they come. What else they say of them, their count included, is not gone by: their own sample contradicts it. One that cannot be read is left out: it is then as if it was not in the list. */
export async function* list(parts: VaucharParts): AsyncGenerator<Result<Listed[], Fault>> {
  const items = makeItems();
  for await (const piece of parts.stream(requestOf(parts, api.list, api.list.path()))) {
    const read = piece.ok ? itemsOf(parts, items, piece.value) : piece;
    if (!read.ok) {
      yield read;
      return;
    }
    const listed = read.value.map((item) => toListed(item, parts.account.currency)).filter((one) => one !== undefined);
    if (listed.length > 0) yield ok(listed);
  }
  const end = items.end();
  if (!end.ok) yield end;
}

function itemsOf({ now }: VaucharParts, items: Items, piece: Piece): Result<unknown[], Fault> {
  return piece.is === 'bytes' ? items.read(piece.bytes) : no(faultOfReply(piece.reply, now()) ?? malformed(piece.reply));
}

function toListed(item: unknown, currency: string): Listed | undefined {
  const wire = WireListed.safeParse(item);
  const worth = wire.success ? worthOf(wire.data, currency) : undefined;
  if (!wire.success || worth === undefined) return undefined;
  const { redeemed, voucher_code: code } = wire.data;
  return { code, voucher: toVoucher(wire.data, worth), state: redeemed === 0 ? 'usable' : redeemed === 1 ? 'used' : 'unclear' };
}
