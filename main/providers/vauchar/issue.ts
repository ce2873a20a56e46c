import { z } from 'zod';
import { Deletion } from '../../../shared/office.ts';
import type { Answer } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import { decimalFromMinor, minorFromDecimal } from '../../../shared/worth.ts';
import { isPage, malformed, parsed, type Reply } from '../http.ts';
import type { Errand, Said, Sent } from '../provider.ts';
import { providerText } from '../provider-text.ts';
import { api } from './api.ts';
import { ask, declined, type VaucharParts } from './ask.ts';
import { WireMade, WireRedemption, WireRedemptions } from './wire.ts';

/** Of letters that mean nothing in an address: a step of a path would be something else to delete. */
export const Id = z.string().trim().regex(/^[\w-]{1,100}$/, 'is an id like vcr-150659959859cce2ae044b5');
const Instant = z.iso.datetime({ offset: true });
/** So many are made at once. */
const VOUCHERS_AT_MOST = 500;
const TAG_MAX_CHARACTERS = 80;

/** Decimals of the account's currency, as a person types them. */
const amountOf = (currency: string) => z.string().trim().refine((typed) => (minorFromDecimal(typed, currency) ?? 0) > 0, `is an amount of ${currency} like 12.34`);

export function vouchersIn(currency: string) {
  return z
    .strictObject({
      count: z.int().min(1).max(VOUCHERS_AT_MOST),
      value: z.string().trim().regex(/^\d{1,12}(\.\d{1,4})?$/, 'is a number like 12.34'),
      valueUnit: z.enum(['fixed', 'percentage']),
      tag: z.string().trim().max(TAG_MAX_CHARACTERS).default(''),
      /** valid at once, and for ever, where they are not said */
      startTime: Instant.optional(),
      expiryTime: Instant.optional(),
    })
    .refine(({ value, valueUnit }) => valueUnit !== 'fixed' || (minorFromDecimal(value, currency) ?? 0) > 0, { path: ['value'], error: `is an amount of ${currency} like 12.34` })
    .refine(({ value, valueUnit }) => valueUnit !== 'percentage' || (Number(value) > 0 && Number(value) <= 100), { path: ['value'], error: 'is more than 0 and at most 100' })
    .refine(({ startTime, expiryTime }) => startTime === undefined || expiryTime === undefined || Date.parse(startTime) < Date.parse(expiryTime), { path: ['expiryTime'], error: 'is after the start' });
}
type VouchersWanted = z.infer<ReturnType<typeof vouchersIn>>;

/** What cannot be taken back is typed as a word. */
export const DestroyIn = z.strictObject({ id: Id, confirmation: Deletion });
export const giftCardIn = (currency: string) => z.strictObject({ value: amountOf(currency), active: z.boolean().default(true) });
export const takingIn = (currency: string) => z.strictObject({ id: Id, value: amountOf(currency), userId: z.string().trim().min(1).max(100) });
export const couponTakingIn = (currency: string) => z.strictObject({ id: Id, value: amountOf(currency).optional(), userId: z.string().trim().min(1).max(100) });
export const ReversalIn = z.strictObject({ id: Id, redemptionId: Id });

type Of = { parts: VaucharParts; errand: Errand };

/** Their tag is where our mark goes: by it a person finds what was made although no answer came. */
export function tagOf(tag: string, { reference }: Pick<Errand, 'reference'>): string {
  return tag === '' ? reference : `${tag} ${reference}`;
}

const NAMED_AT_MOST = 20;

export async function createVouchers({ parts, errand }: Of, { count, value, valueUnit, tag, startTime, expiryTime }: VouchersWanted): Answer<Said<Sent>> {
  const seconds = (at: string | undefined) => (at === undefined ? 0 : Math.floor(Date.parse(at) / 1000));
  const body = { count, start_time: seconds(startTime), expiry_time: seconds(expiryTime), value, value_unit: valueUnit, currency: parts.account.currency, tag: tagOf(tag, errand) };
  const reply = await ask(parts, api.create, api.create.path(), body);
  return made(reply, (ids) => `${ids.length} of ${count} vouchers, tag ${body.tag}: ${ids.slice(0, NAMED_AT_MOST).join(', ')}${ids.length > NAMED_AT_MOST ? ' …' : ''}`);
}

/** Nothing of it can carry a mark of ours: how much it is worth is all that a person can look for. */
export async function createGiftCard({ parts }: Of, { value, active }: { value: string; active: boolean }): Answer<Said<Sent>> {
  const reply = await ask(parts, api.createGiftCard, api.createGiftCard.path(), { value, currency: parts.account.currency, active_status: active ? '1' : '0' });
  return made(reply, (ids) => `gift card ${ids.join(', ')}`);
}

function made(reply: Awaited<Answer<Reply>>, said: (ids: string[]) => string): Awaited<Answer<Said<Sent>>> {
  if (!reply.ok) return reply;
  if (reply.value.status !== 201) return declined(reply.value);
  const things = parsed(WireMade, reply.value);
  return things.ok ? ok({ is: 'yes', value: { is: 'done', said: said(things.value.map(({ id }) => id)) } }) : things;
}

/** Gone is gone: where the answer was lost, the voucher itself says what became of it. */
export async function destroyVoucher({ parts }: Of, { id }: { id: string }): Answer<Said<Sent>> {
  return removed(await ask(parts, api.destroy, api.destroy.path(id)), `voucher ${id} is deleted`, () => ask(parts, api.voucher, api.voucher.path(id)));
}

export async function reverseGiftCard({ parts }: Of, { id, redemptionId }: { id: string; redemptionId: string }): Answer<Said<Sent>> {
  return removed(await ask(parts, api.reverseGiftCard, api.reverseGiftCard.path(id, redemptionId)), `redemption ${redemptionId} is reversed`, () => ask(parts, api.giftCardRedemption, api.giftCardRedemption.path(id, redemptionId)));
}

async function removed(reply: Awaited<Answer<Reply>>, said: string, look: () => Answer<Reply>): Answer<Said<Sent>> {
  const done = ok({ is: 'yes', value: { is: 'done', said } } as const);
  if (!reply.ok && reply.error.effect === 'none') return reply;
  if (reply.ok && reply.value.status >= 400) return declined(reply.value);
  if (reply.ok && reply.value.status === 204 && !isPage(reply.value)) return done;
  const after = await look();
  if (after.ok && after.value.status === 404 && providerText(after.value.body) !== undefined) return done;
  return reply.ok ? no(malformed(reply.value)) : reply;
}

type Taking = { id: string; value?: string | undefined; userId: string };

/** Takes value off a gift card, under our key. Whether their books keep that is not documented: where they do, a lost answer is found in them, and where they name none with as much that the same person took, that may be ours. */
export async function redeemGiftCard(of: Of, taking: Taking): Answer<Said<Sent>> {
  const { parts } = of;
  return taken(of, await ask(parts, api.redeemGiftCard, api.redeemGiftCard.path(taking.id), bodyOf(of, taking)), { isLike: (one) => isLike(one, taking, parts.account.currency), books: () => ask(parts, api.giftCardRedemptions, api.giftCardRedemptions.path(taking.id)) });
}

export async function redeemCoupon(of: Of, taking: Taking): Answer<Said<Sent>> {
  const { parts } = of;
  return taken(of, await ask(parts, api.redeemCoupon, api.redeemCoupon.path(taking.id), bodyOf(of, taking)), { isLike: () => false, books: () => ask(parts, api.couponRedemptions, api.couponRedemptions.path(taking.id)) });
}

/** Of the same person, and as much; what is not said may be the same. */
function isLike({ user_id: user, value_used: used }: WireRedemption, { userId, value }: Taking, currency: string): boolean {
  return (user || userId) === userId && (!used || value === undefined || minorFromDecimal(used, currency) === minorFromDecimal(value, currency));
}

function bodyOf({ parts, errand }: Of, { value, userId }: Taking): object {
  const { currency } = parts.account;
  const minor = value === undefined ? undefined : minorFromDecimal(value, currency);
  return { user_id: userId, transaction_id: errand.key, ...(minor === undefined ? {} : { value_used: decimalFromMinor(minor, currency) }) };
}

/** `isLike`: may it be ours although no key stands with it? */
type Books = { isLike(one: WireRedemption): boolean; books: () => Answer<Reply> };

/** A no may be the answer to the same call, sent a second time by the line: it is theirs once the books could be read and do not have our key, and nothing that may be ours without it. */
async function taken({ errand }: Of, reply: Awaited<Answer<Reply>>, { isLike: mayBeOurs, books }: Books): Answer<Said<Sent>> {
  const done = (id: string) => ok({ is: 'yes', value: { is: 'done', said: `redemption ${id}` } } as const);
  if (!reply.ok && reply.error.effect === 'none') return reply;
  const said = reply.ok && reply.value.status === 201 ? parsed(WireRedemption, reply.value) : undefined;
  if (said?.ok === true) return done(said.value.id);
  const after = await books();
  const kept = after.ok && after.value.status === 200 ? parsed(WireRedemptions, after.value) : undefined;
  const ours = kept?.ok === true ? kept.value.data.find(({ transaction_id: key }) => key === errand.key) : undefined;
  if (ours !== undefined) return done(ours.id);
  if (!reply.ok) return reply;
  // they have no books of what they do not know
  const hasNone = reply.value.status === 404 && after.ok && after.value.status === 404 && providerText(after.value.body) !== undefined;
  const notOurs = kept?.ok === true && !kept.value.data.some((one) => !one.transaction_id && mayBeOurs(one));
  return reply.value.status >= 400 && (hasNone || notOurs) ? declined(reply.value) : no(malformed(reply.value));
}
