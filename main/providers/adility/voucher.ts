import type { Decline } from '../../../shared/decline.ts';
import type { Answer, Fault } from '../../../shared/fault.ts';
import { no, ok, type Result } from '../../../shared/result.ts';
import type { AdilityOptions } from '../../../shared/settings.ts';
import type { Voucher } from '../../../shared/voucher.ts';
import { malformed, parsed, type Reply } from '../http.ts';
import { isPathPart } from '../address.ts';
import { instantOf } from '../instant.ts';
import type { Said } from '../provider.ts';
import { providerText } from '../provider-text.ts';
import { proveAdvertiser } from './advertiser.ts';
import { api } from './api.ts';
import type { Session } from './session.ts';
import { readDay, readTime } from './times.ts';
import { ACQUIRED, CANCELLED, REDEEMED, unwrapped, WireVoucher } from './wire.ts';

/** A voucher as it stands, and when that was by their own clock. */
export type Read = { voucher: WireVoucher; atMs: number | undefined };

/** Reads the voucher of a code; changes nothing. */
export async function readByCode(session: Session, code: string): Answer<Said<Read>> {
  // a step of a path is no code of theirs, and would be asked for something else
  if (!isPathPart(code)) return ok({ is: 'no', decline: { reason: 'unknown-code' } });
  const reply = await session.ask(api.byCode, api.byCode.path(session.options.advertiserId, code));
  if (!reply.ok) return reply;
  if (reply.value.status === 404) return unknown(session, reply.value);
  const read = readVoucher(reply.value);
  if (!read.ok || read.value.is === 'no') return read;
  const { redemption_code: named, id } = read.value.value.voucher;
  // ids and codes share an address: the voucher of such an id is not the one that the guest holds
  if (named !== undefined && named.toLowerCase() !== code.toLowerCase()) return no(malformed(reply.value, 'redemption_code'));
  session.seen.ours = id;
  return read;
}

export function readVoucher(reply: Reply): Result<Said<Read>, Fault> {
  if (reply.status !== 200) return declined(reply);
  const voucher = parsed(WireVoucher, { ...reply, body: unwrapped(reply.body) });
  return voucher.ok ? ok({ is: 'yes', value: { voucher: voucher.value, atMs: reply.date?.getTime() } }) : voucher;
}

/** A 4xx is their no only if it reads as an error; which status means what is not documented. */
export function declined(reply: Reply, reason: Decline['reason'] = 'not-valid'): Result<{ is: 'no'; decline: Decline }, Fault> {
  const text = reply.status >= 400 ? providerText(reply.body) : undefined;
  return text === undefined ? no(malformed(reply)) : ok({ is: 'no', decline: { reason, providerText: text } });
}

/** An unknown code and a wrong advertiser are told alike. Once a voucher was found under our advertiser, or none can be looked for, it is known which. */
async function unknown(session: Session, reply: Reply): Answer<{ is: 'no'; decline: Decline }> {
  const read = declined(reply, 'unknown-code');
  if (!read.ok) return read;
  const proof = session.seen.ours === undefined ? await proveAdvertiser(session) : ok('proven' as const);
  if (!proof.ok && proof.error.kind === 'misconfigured') return proof;
  const proven = proof.ok && proof.value === 'proven';
  return proven ? read : ok({ is: 'no', decline: { ...read.value.decline, reason: 'not-found-here' } });
}

/** Why a voucher cannot be redeemed by what it says of itself; undefined where it can. Their dates are days where the venue is. */
export function whyNot(voucher: WireVoucher, options: AdilityOptions, nowMs: number): Decline | undefined {
  const state = whyNotAcquired(voucher);
  if (state !== undefined) return state;
  const { from, to } = validityOf(voucher, options);
  if (to !== undefined && to <= nowMs) return { reason: 'expired', ...at(to) };
  return from !== undefined && from > nowMs ? { reason: 'not-yet-valid', ...at(from) } : undefined;
}

export function whyNotAcquired(voucher: WireVoucher): Decline | undefined {
  switch (voucher.status) {
    case ACQUIRED:
      return undefined;
    case REDEEMED:
      return { reason: 'used', ...writtenAt(voucher.redeemed_at) };
    case CANCELLED:
      return { reason: 'cancelled', ...writtenAt(voucher.cancelled_at) };
    default:
      return { reason: 'not-valid', providerText: `status: ${voucher.status}` };
  }
}

function writtenAt(text: string | undefined): { at?: string } {
  const time = text === undefined ? undefined : readTime(text);
  return time === undefined ? {} : at(time.from);
}

function at(ms: number): { at?: string } {
  const said = instantOf(ms);
  return said === undefined ? {} : { at: said };
}

function validityOf(voucher: WireVoucher, { timeZone }: AdilityOptions): { from: number | undefined; to: number | undefined } {
  const day = (text: string | undefined) => (text === undefined ? undefined : readDay(text, timeZone));
  return { from: day(voucher.activation_date)?.from, to: day(voucher.expiration_date)?.to };
}

/** Nothing of theirs says what a voucher is worth: it is one use. */
export function toVoucher(voucher: WireVoucher, options: AdilityOptions): Voucher {
  const title = options.offers.find(({ id }) => id === voucher.offer_id)?.title;
  const { from = Number.NaN, to = Number.NaN } = validityOf(voucher, options);
  const validFrom = instantOf(from);
  const validUntil = instantOf(to);
  return {
    kind: 'voucher',
    ref: voucher.id,
    worth: { kind: 'uses', count: 1 },
    ...(title === undefined ? {} : { title }),
    ...(voucher.customer_name === undefined ? {} : { holder: voucher.customer_name }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}
