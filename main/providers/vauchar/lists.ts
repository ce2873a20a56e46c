import type { z } from 'zod';
import type { Answer } from '../../../shared/fault.ts';
import type { Row } from '../../../shared/office.ts';
import { no, ok } from '../../../shared/result.ts';
import { type Endpoint, malformed, parsed } from '../http.ts';
import { makeItems } from '../items.ts';
import { text } from '../loose.ts';
import type { Pager } from '../pages.ts';
import type { Said } from '../provider.ts';
import { ask, declined, faultOfReply, requestOf, type VaucharParts } from './ask.ts';
import { VALID, WireListOf, WireOne, WireValidation } from './wire.ts';

/** How their lists go on is not documented: one is read from its beginning for each page, and no further than the page goes. */
const ROWS_ON_PAGE = 200;

export type Reading = { endpoint: Endpoint; path: string; thing: z.ZodType<Row> };

/** A list that may be longer than memory. */
export function longList(parts: VaucharParts, { endpoint, path, thing }: Reading): Pager {
  return async (theirs = '0') => {
    const from = Number(theirs);
    const items = makeItems();
    const rows: Row[] = [];
    let passed = 0;
    for await (const piece of parts.stream(requestOf(parts, endpoint, path))) {
      if (!piece.ok) return piece;
      if (piece.value.is === 'reply') return declinedList(parts, piece.value.reply);
      const read = items.read(piece.value.bytes);
      if (!read.ok) return read;
      for (const item of read.value) {
        if (passed++ < from) continue;
        if (rows.length === ROWS_ON_PAGE) return ok({ is: 'yes', value: { rows, next: String(from + ROWS_ON_PAGE) } });
        const row = thing.safeParse(item);
        if (!row.success) return no({ kind: 'malformed', effect: 'none', detail: `row ${passed} of the list cannot be read` });
        rows.push(row.data);
      }
    }
    const end = items.end();
    return end.ok ? ok({ is: 'yes', value: { rows } }) : end;
  };
}

/** One that is short enough to be read whole: what was taken of one voucher. */
export function shortList(parts: VaucharParts, { endpoint, path, thing }: Reading): Pager {
  return async () => {
    const reply = await ask(parts, endpoint, path);
    if (!reply.ok) return reply;
    if (reply.value.status !== 200) return declined(reply.value);
    const list = parsed(WireListOf(thing), reply.value);
    return list.ok ? ok({ is: 'yes', value: { rows: list.value.data } }) : list;
  };
}

/** One thing, alone or under `data`: their documents have both. */
export function single(parts: VaucharParts, { endpoint, path, thing }: Reading): Pager {
  return async () => {
    const reply = await ask(parts, endpoint, path);
    if (!reply.ok) return reply;
    if (reply.value.status !== 200) return declined(reply.value);
    const row = parsed(WireOne(thing), reply.value);
    return row.ok ? ok({ is: 'yes', value: { rows: [row.value] } }) : row;
  };
}

/** What they say to a code or an id: a status that only says itself whether it is good, and the voucher as they have it. */
export function validation(parts: VaucharParts, { endpoint, path, thing }: Reading): Pager {
  return async () => {
    const reply = await ask(parts, endpoint, path);
    if (!reply.ok) return reply;
    if (reply.value.status !== 200) return declined(reply.value);
    const said = parsed(WireValidation, reply.value);
    if (!said.ok) return said;
    const { validation_status: told, data } = said.value;
    return ok({ is: 'yes', value: { rows: [{ valid: told.status === VALID, says: text.parse(told.message) ?? '', ...thing.safeParse(data).data }] } });
  };
}

async function declinedList({ now }: VaucharParts, reply: Parameters<typeof malformed>[0]): Answer<Said<never>> {
  const fault = faultOfReply(reply, now());
  return fault === undefined ? declined(reply) : no(fault);
}
