import { placeOf } from '../address.ts';
import type { Decline } from '../../../shared/decline.ts';
import type { Receipt } from '../../../shared/event.ts';
import type { Answer } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import type { Voucher } from '../../../shared/voucher.ts';
import { decimalFromMinor, minorFromDecimal, type Worth } from '../../../shared/worth.ts';
import { isPage, malformed, parsed } from '../http.ts';
import type { Provider, Said, Taking } from '../provider.ts';
import { providerText } from '../provider-text.ts';
import { their404 } from '../their-404.ts';
import { api } from './api.ts';
import { ask, declined, type VaucharParts } from './ask.ts';
import { makeOffice } from './office.ts';
import { list } from './list.ts';
import { instant, toVoucher, worthOf } from './voucher.ts';
import { VALID, WireRedemption, WireRedemptions, type WireTaking, WireValidation, WireVoucher } from './wire.ts';

/** Vauchar at a counter: validate, redeem with our key, recall by listing redemptions, reverse by deleting one. */
export function makeVauchar(bare: VaucharParts): Provider {
  const parts = { ...bare, exchange: their404(bare.exchange, () => check(bare)) };
  return {
    check: () => check(bare),
    till: {
      partial: 'none',
      late: true,
      lookup: { harmless: true, ask: (code) => lookup(parts, code) },
      redeem: (taking) => redeem(parts, taking),
      recall: (taking) => recall(parts, taking),
      reverse: (taking, receipt) => reverse(parts, taking, receipt),
      list: { worthLeft: false, of: JSON.stringify([placeOf(bare.account.baseUrl), bare.account.merchantId]), read: () => list(parts) },
    },
    office: makeOffice(parts),
  };
}

async function check(parts: VaucharParts): Answer<'good'> {
  const reply = await ask(parts, api.check, api.check.path());
  if (!reply.ok) return reply;
  const { status, body } = reply.value;
  if (status === 404 && providerText(body) !== undefined) return no({ kind: 'misconfigured', effect: 'none', detail: 'there is no such call at this base address (404)' });
  return status === 200 && !isPage(reply.value) ? ok('good') : no(malformed(reply.value));
}

async function lookup(parts: VaucharParts, code: string): Answer<Said<Voucher>> {
  const reply = await ask(parts, api.validate, api.validate.path(code));
  if (!reply.ok) return reply;
  if (reply.value.status !== 200) return declined(reply.value, reply.value.status === 404 ? 'unknown-code' : 'not-valid');
  const validation = parsed(WireValidation, reply.value);
  if (!validation.ok) return validation;
  const { validation_status: said, data } = validation.value;
  const voucher = WireVoucher.safeParse(data);
  if (said.status !== VALID) {
    return ok({ is: 'no', decline: reasonFrom(said.message, voucher.data, reply.value.date?.getTime() ?? parts.now()) });
  }
  if (!voucher.success) return no(malformed(reply.value, 'data'));
  const worth = worthOf(voucher.data, parts.account.currency);
  return worth === undefined ? no(malformed(reply.value, 'data.value')) : ok({ is: 'yes', value: toVoucher(voucher.data, worth) });
}

async function redeem(parts: VaucharParts, taking: Taking): Answer<Said<Receipt>> {
  const handle = await handleFor(parts, taking);
  if (!handle.ok) return handle;
  if (handle.value.is === 'no') return ok(handle.value);
  const body: WireTaking = { user_id: taking.person, transaction_id: taking.key, ...valueUsed(taking.worth) };
  const reply = await ask(parts, api.redeem, api.redeem.path(handle.value.value), body);
  if (!reply.ok) return reply;
  if (reply.value.status !== 201) return declined(reply.value, reply.value.status === 404 ? 'unknown-code' : 'not-valid');
  const redemption = parsed(WireRedemption, reply.value);
  if (!redemption.ok) return redemption;
  const receipt = toReceipt(redemption.value, taking.worth);
  return receipt === undefined ? no(malformed(reply.value, 'value_used')) : ok({ is: 'yes', value: receipt });
}

/** What a note of ours begins with that names their voucher. */
const NOTED = 'voucher ';

function knownHandle({ ref, notes }: Taking): string | undefined {
  return ref === '' ? notes.find((note) => note.startsWith(NOTED))?.slice(NOTED.length) : ref;
}

/** Their id of a voucher of which only the code is known: asked for, and noted before anything is sent by it. Asking changes nothing. */
async function handleFor(parts: VaucharParts, taking: Taking): Answer<Said<string>> {
  const known = knownHandle(taking);
  if (known !== undefined) return ok({ is: 'yes', value: known });
  const found = await lookup(parts, taking.code);
  if (!found.ok) return no({ ...found.error, effect: 'none' });
  if (found.value.is === 'no') return ok(found.value);
  const { ref } = found.value.value;
  taking.note(NOTED + ref);
  return ok({ is: 'yes', value: ref });
}

/** The same of a voucher that may not be valid any more; undefined where they do not know the code. */
async function handleOf(parts: VaucharParts, taking: Taking): Answer<string | undefined> {
  const known = knownHandle(taking);
  if (known !== undefined) return ok(known);
  const reply = await ask(parts, api.validate, api.validate.path(taking.code));
  if (!reply.ok) return reply;
  if (reply.value.status === 404 && providerText(reply.value.body) !== undefined) return ok(undefined);
  const validation = parsed(WireValidation, reply.value);
  if (!validation.ok) return validation;
  const voucher = WireVoucher.safeParse(validation.value.data);
  return voucher.success ? ok(voucher.data.id) : no(malformed(reply.value, 'data'));
}

async function recall(parts: VaucharParts, taking: Taking): Answer<Receipt[]> {
  const handle = await handleOf(parts, taking);
  if (!handle.ok) return handle;
  // of a code that they do not know they have taken nothing
  if (handle.value === undefined) return ok([]);
  const reply = await ask(parts, api.redemptions, api.redemptions.path(handle.value));
  if (!reply.ok) return reply;
  if (reply.value.status !== 200) return no(malformed(reply.value));
  const listed = parsed(WireRedemptions, reply.value);
  if (!listed.ok) return listed;
  const ours = listed.value.data.filter((redemption) => redemption.transaction_id === taking.key);
  const receipts = ours.map((redemption) => toReceipt(redemption, taking.worth)).filter((receipt) => receipt !== undefined);
  return receipts.length === ours.length ? ok(receipts) : no(malformed(reply.value, 'value_used'));
}

/** A redemption that is not there any more is reversed: deleting it by its id cannot take another. */
async function reverse(parts: VaucharParts, taking: Taking, receipt: Receipt): Answer<Said<'reversed'>> {
  const handle = await handleOf(parts, taking);
  if (!handle.ok) return handle;
  const reply = await ask(parts, api.reverse, api.reverse.path(handle.value ?? '', receipt.id));
  if (!reply.ok) return reply;
  const { status, body } = reply.value;
  // a page of somebody else's says nothing of the voucher
  if (status >= 200 && status < 300) return typeof body === 'string' ? no(malformed(reply.value)) : ok({ is: 'yes', value: 'reversed' });
  if (status === 404 && providerText(body) !== undefined) return ok({ is: 'yes', value: 'reversed' });
  return declined(reply.value, 'not-valid');
}

/** Their number for "not valid" is not documented; the voucher beside it tells the cashier more than the number could. */
function reasonFrom(message: string | undefined, voucher: WireVoucher | undefined, now: number): Decline {
  const text = message === undefined || message.trim() === '' ? {} : { providerText: message.trim().slice(0, 300) };
  const because = (reason: Decline['reason'], seconds?: number | null): Decline => {
    const at = instant(seconds);
    return { reason, ...text, ...(at === undefined ? {} : { at }) };
  };
  if (voucher?.redeemed === 1) return because('used', voucher.redeemed_date);
  if (voucher?.expiry_time && voucher.expiry_time <= now / 1000) return because('expired', voucher.expiry_time);
  if (voucher?.start_time && voucher.start_time > now / 1000) return because('not-yet-valid', voucher.start_time);
  return because('not-valid');
}

function valueUsed(worth: Worth): { value_used?: number } {
  return worth.kind === 'money' ? { value_used: decimalFromMinor(worth.minor, worth.currency) } : {};
}

/** A receipt without a value took what was asked for; one whose value cannot be read is none. */
function toReceipt({ id, value_used: used }: WireRedemption, asked: Worth): Receipt | undefined {
  if (asked.kind !== 'money' || used === null || used === undefined || used.trim() === '') return { id, worth: asked, strength: 'exact' };
  const minor = minorFromDecimal(used, asked.currency);
  return minor === undefined ? undefined : { id, worth: { ...asked, minor }, strength: 'exact' };
}
