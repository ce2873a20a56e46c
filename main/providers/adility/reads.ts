import { instantOf } from '../instant.ts';
import { z } from 'zod';
import { maskCode } from '../../../shared/code.ts';
import type { Answer } from '../../../shared/fault.ts';
import type { Row } from '../../../shared/office.ts';
import { no, ok } from '../../../shared/result.ts';
import { type Endpoint, malformed, parsed, type Reply } from '../http.ts';
import { id, rowOf, text } from '../loose.ts';
import type { Pager } from '../pages.ts';
import type { ReadVerb, Said } from '../provider.ts';
import { readVerb } from '../verbs.ts';
import { api } from './api.ts';
import type { Session } from './session.ts';
import { readTime } from './times.ts';
import { declined } from './voucher.ts';
import { listed, unwrapped } from './wire.ts';

/** A time as UTC where it says its zone, else as it is written: it could be meant anywhere. */
const time = text.transform((said) => {
  const at = said === undefined ? undefined : readTime(said);
  return at === undefined ? said : (instantOf(at.from) ?? said);
});
/** A code is a voucher in the hands of whoever reads it: nobody does here. */
const code = text.transform((said) => (said === undefined ? undefined : maskCode(said)));

/** What their documents name of a voucher but its barcode and the page that prints it, which are its code again. */
const VoucherRow = rowOf({
  id, offer_id: text, bundle_item_id: text, redemption_code: code, customer_name: text, status: text.transform((said) => said?.toLowerCase()), acquired_at: time, redeemed_at: time, cancelled_at: time,
  activation_date: text, expiration_date: text, reservation_id: text, account_id: text,
});

const Named = z.string().trim().min(1).max(100);
/** They give a list whole: it is handed on in parts. */
const ROWS_ON_PAGE = 200;

/** What an office can look at, by each of their addresses; nothing is changed by any. */
export function readsOf(session: Session): ReadVerb[] {
  const { advertiserId } = session.options;
  return [
    readVerb('vouchers', z.strictObject({ offerId: Named }), ({ offerId }) => query(session, offerId)),
    readVerb('voucher of an offer', z.strictObject({ offerId: Named, voucherId: Named }), ({ offerId, voucherId }) => one(session, api.ofOffer, api.ofOffer.path(offerId, voucherId))),
    readVerb('voucher', z.strictObject({ voucherId: Named }), ({ voucherId }) => one(session, api.byId, api.byId.path(advertiserId, voucherId))),
    readVerb('voucher by code', z.strictObject({ code: Named }), ({ code: asked }) => one(session, api.byCode, api.byCode.path(advertiserId, asked), asked)),
  ];
}

function query(session: Session, offerId: string): Pager {
  return async (theirs = '0') => {
    const reply = await session.ask(api.query, api.query.path(offerId));
    if (!reply.ok) return reply;
    if (reply.value.status !== 200) return declined(reply.value);
    const all = listed(reply.value.body);
    if (all === undefined) return no(malformed(reply.value, 'vouchers'));
    const from = Number(theirs);
    const rows = parsed(z.array(VoucherRow), { ...reply.value, body: all.slice(from, from + ROWS_ON_PAGE) });
    if (!rows.ok) return rows;
    return ok({ is: 'yes', value: { rows: rows.value, ...(from + ROWS_ON_PAGE < all.length ? { next: String(from + ROWS_ON_PAGE) } : {}) } });
  };
}

function one(session: Session, endpoint: Endpoint, path: string[], code?: string): Pager {
  return async () => {
    const reply = await session.ask(endpoint, path);
    if (!reply.ok) return reply;
    return reply.value.status === 200 ? rowFrom(reply.value, code) : declined(reply.value);
  };
}

/** Ids and codes share an address: the voucher of such an id is not the one that was asked for. */
async function rowFrom(reply: Reply, code: string | undefined): Answer<Said<{ rows: Row[] }>> {
  const body = unwrapped(reply.body);
  const row = parsed(VoucherRow, { ...reply, body });
  if (!row.ok) return row;
  const named = z.object({ redemption_code: z.string() }).safeParse(body).data?.redemption_code;
  const another = code !== undefined && named !== undefined && named.trim().toLowerCase() !== code.toLowerCase();
  return another ? no(malformed(reply, 'redemption_code')) : ok({ is: 'yes', value: { rows: [row.value] } });
}
