import { placeOf } from '../address.ts';
import type { Decline } from '../../../shared/decline.ts';
import type { Receipt } from '../../../shared/event.ts';
import type { Answer, Fault } from '../../../shared/fault.ts';
import { ARRIVES_WITHIN_MS } from '../../../shared/limits.ts';
import { no, ok, type Result } from '../../../shared/result.ts';
import type { Voucher } from '../../../shared/voucher.ts';
import type { Worth } from '../../../shared/worth.ts';
import { malformed, type Reply } from '../http.ts';
import type { Provider, Said, Taking } from '../provider.ts';
import { check, KEY_CANCELS } from './advertiser.ts';
import { api } from './api.ts';
import { list } from './list.ts';
import { makeOffice } from './office.ts';
import { type AdilityParts, openSession, type Session } from './session.ts';
import { readTime } from './times.ts';
import { declined, readByCode, readVoucher, toVoucher, whyNot, whyNotAcquired } from './voucher.ts';
import { ACQUIRED, CANCELLED, REDEEMED, type WireVoucher } from './wire.ts';

/** Adility at a counter: look, redeem by a PUT that says nothing of itself, and look again. Nothing in its books names a till. */
export function makeAdility(parts: AdilityParts): Provider {
  const session = openSession(parts);
  return {
    check: () => check(session),
    till: {
      partial: 'none',
      kinds: ['uses'],
      late: true,
      lookup: { harmless: true, ask: (code) => lookup(session, code) },
      redeem: (taking) => redeem(session, taking),
      recallsBy: 'note',
      recall: (taking) => recall(session, taking),
      list: { worthLeft: false, of: JSON.stringify([placeOf(parts.access.baseUrl), parts.options]), read: () => list(session) },
    },
    office: makeOffice(session),
  };
}

async function lookup(session: Session, code: string): Answer<Said<Voucher>> {
  const read = await readByCode(session, code);
  if (!read.ok) return read;
  if (read.value.is === 'no') return ok(read.value);
  const { voucher, atMs } = read.value.value;
  const why = whyNot(voucher, session.options, atMs ?? session.now());
  return ok(why === undefined ? { is: 'yes', value: toVoucher(voucher, session.options) } : { is: 'no', decline: why });
}

/** It must be acquired, then it is sent, then it must be redeemed: and when we asked first, by their clock, is on disk before it is sent. */
async function redeem(session: Session, taking: Taking): Answer<Said<Receipt>> {
  if (session.seen.keyCancels) return no(KEY_CANCELS);
  const before = await readByCode(session, taking.code);
  if (!before.ok) return no({ ...before.error, effect: 'none' });
  if (before.value.is === 'no') return ok(before.value);
  const { voucher, atMs } = before.value.value;
  const why = whyNotAcquired(voucher);
  if (why !== undefined) return ok({ is: 'no', decline: why });
  if (atMs === undefined) return no({ kind: 'malformed', effect: 'none', detail: 'the answer has no date, without which a redemption could not be found again' });
  const held = session.pause.whyNot();
  if (held !== undefined) return no(held);
  taking.note(`${ASKED}${new Date(atMs).toISOString()}`);
  const reply = await session.ask(api.redeem, api.redeem.path(session.options.advertiserId, taking.code));
  if (!reply.ok) return reply;
  // whatever that is, it is not theirs
  if (typeof reply.value.body === 'string') return no(malformed(reply.value));
  const refused = reply.value.status >= 200 && reply.value.status < 300 ? undefined : declined(reply.value);
  if (refused !== undefined && !refused.ok) return refused;
  return judge(session, { taking, sinceMs: atMs, put: reply.value, refused: refused?.value.decline });
}

type Sent = { taking: Taking; sinceMs: number; put: Reply; refused: Decline | undefined };

/** What became of a PUT that was answered: the voucher says it, and only where it cannot be read the answer itself. */
async function judge(session: Session, { taking, sinceMs, put, refused }: Sent): Answer<Said<Receipt>> {
  const held = session.pause.whyNot();
  const after = held === undefined ? await readByCode(session, taking.code) : no(held);
  if (!after.ok) return refused === undefined ? fromAnswer(put, { taking, sinceMs, fault: after.error }) : ok({ is: 'no', decline: refused });
  if (after.value.is === 'no') return refused === undefined ? no(malformed(put, 'voucher')) : ok({ is: 'no', decline: refused });
  const { voucher } = after.value.value;
  const text = refused?.providerText === undefined ? {} : { providerText: refused.providerText };
  if (voucher.status === CANCELLED && refused === undefined && isSince(voucher.cancelled_at, sinceMs)) {
    session.seen.keyCancels = true;
    return no(KEY_CANCELS);
  }
  if (voucher.status === REDEEMED && refused === undefined && isSince(voucher.redeemed_at, sinceMs)) return ok({ is: 'yes', value: receiptOf(voucher, taking.worth) });
  const why = whyNotAcquired(voucher);
  if (why !== undefined) return ok({ is: 'no', decline: { ...why, ...text } });
  // they said yes, and it is as it was: what they mean shows later
  return refused === undefined ? no({ kind: 'malformed', effect: 'possible', detail: 'the voucher does not read as redeemed after it was' }) : ok({ is: 'no', decline: refused });
}

/** The voucher cannot be read just now: a PUT that answered with the redeemed voucher has said it already. */
function fromAnswer(put: Reply, { taking, sinceMs, fault }: { taking: Taking; sinceMs: number; fault: Fault }): Result<Said<Receipt>, Fault> {
  const read = put.status === 200 ? readVoucher(put) : undefined;
  const voucher = read?.ok && read.value.is === 'yes' ? read.value.value.voucher : undefined;
  const taken = voucher?.status === REDEEMED && voucher.redeemed_at !== undefined && isSince(voucher.redeemed_at, sinceMs) && (taking.ref === '' || voucher.id === taking.ref);
  return taken ? ok({ is: 'yes', value: receiptOf(voucher, taking.worth) }) : no({ ...fault, effect: 'possible' });
}

/** What fits an attempt of ours: redeemed, not before we asked, and while what we sent could arrive. Whose redeem it was they cannot say. */
async function recall(session: Session, { code, notes, worth }: Taking): Answer<Receipt[]> {
  const read = await readByCode(session, code);
  if (!read.ok) return read;
  const asked = notes.filter((note) => note.startsWith(ASKED)).map((note) => Date.parse(note.slice(ASKED.length)));
  // it is noted before it is sent
  if (asked.length === 0) return ok([]);
  if (read.value.is === 'no') return no({ kind: 'malformed', effect: 'none', detail: 'the provider does not show the voucher that it showed before' });
  const { voucher } = read.value.value;
  const redeemed = voucher.status === REDEEMED || (voucher.status !== ACQUIRED && voucher.status !== CANCELLED && voucher.redeemed_at !== undefined);
  return ok(redeemed && asked.some((sinceMs) => isBetween(voucher.redeemed_at, sinceMs, sinceMs + ARRIVES_WITHIN_MS)) ? [receiptOf(voucher, worth)] : []);
}

/** What a note begins with that says when we asked, by their clock, and the voucher was still to be had. */
const ASKED = 'asked ';

/**
 * The clock that dates their answers and the one that dates their vouchers need not be the same machine's. A voucher was to be had
 * when we asked, so that one that is dated a little before that was dated by a clock that is behind.
 */
const CLOCKS_DIFFER_MS = 60_000;

/** Not before we asked. It was to be had then, so that one whose time cannot be read came later as well. */
function isSince(text: string | undefined, sinceMs: number): boolean {
  return isBetween(text, sinceMs, Infinity);
}

function isBetween(text: string | undefined, fromMs: number, toMs: number): boolean {
  const time = text === undefined ? undefined : readTime(text);
  return time === undefined || (time.to > fromMs - CLOCKS_DIFFER_MS && time.from <= toMs + CLOCKS_DIFFER_MS);
}

/** A voucher is redeemed once, so it names its redemption. */
function receiptOf({ id }: WireVoucher, worth: Worth): Receipt {
  return { id, worth, strength: 'probable' };
}
