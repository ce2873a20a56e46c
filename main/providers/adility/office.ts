import { z } from 'zod';
import type { Answer } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import { Cancellation } from '../../../shared/office.ts';
import type { Office, Said, Sent } from '../provider.ts';
import { errandVerb } from '../verbs.ts';
import { api } from './api.ts';
import { readsOf } from './reads.ts';
import type { Session } from './session.ts';
import { type Read, declined, readVoucher, whyNotAcquired } from './voucher.ts';
import { ACQUIRED, CANCELLED, REDEEMED } from './wire.ts';

/** What cancelling asks for. It cannot be taken back, so a word is typed. */
const Cancelling = z.strictObject({ offerId: z.string().min(1), voucherId: z.string().min(1), confirmation: Cancellation });
type Cancelling = z.infer<typeof Cancelling>;

/** Looks, and cancels where the account says so: that is the guest's refund and undoes no redemption. */
export function makeOffice(session: Session): Office {
  const cancelling = errandVerb('cancel', Cancelling, { send: (asked) => cancel(session, asked), searchFor: ({ voucherId }) => voucherId });
  return { verbs: [...readsOf(session), ...(session.options.cancels ? [cancelling] : [])] };
}

/** The same PUT might redeem it where the key is a merchant's: so it is looked at before and after. */
async function cancel(session: Session, asked: Cancelling): Answer<Said<Sent>> {
  const before = await read(session, asked);
  if (!before.ok) return no({ ...before.error, effect: 'none' });
  if (before.value.is === 'no') return ok(before.value);
  const { voucher } = before.value.value;
  if (voucher.status === CANCELLED) return ok({ is: 'yes', value: { is: 'done', said: 'it is cancelled' } });
  const why = whyNotAcquired(voucher);
  if (why !== undefined) return ok({ is: 'no', decline: why });
  const held = session.pause.whyNot();
  if (held !== undefined) return no(held);
  const reply = await session.ask(api.cancel, api.cancel.path(asked.offerId, asked.voucherId));
  if (!reply.ok && reply.error.effect === 'none') return reply;
  const refused = reply.ok && reply.value.status >= 400 ? declined(reply.value) : undefined;
  return after(session, asked, refused ?? (reply.ok ? undefined : reply));
}

/** The voucher says what became of it, also where the answer was lost. */
async function after(session: Session, asked: Cancelling, said: Awaited<Answer<Said<Sent>>> | undefined): Answer<Said<Sent>> {
  const now = await read(session, asked);
  const status = now.ok && now.value.is === 'yes' ? now.value.value.voucher.status : undefined;
  if (status === CANCELLED) return ok({ is: 'yes', value: { is: 'done', said: 'it is cancelled' } });
  if (status === REDEEMED && said === undefined) return no({ kind: 'misconfigured', effect: 'none', detail: 'the key of the account redeems vouchers instead of cancelling them' });
  if (said !== undefined) return said;
  return no({ kind: 'malformed', effect: 'possible', detail: status === ACQUIRED ? 'the voucher does not read as cancelled after it was' : 'the voucher cannot be read after it was cancelled' });
}

async function read(session: Session, { offerId, voucherId }: Pick<Cancelling, 'offerId' | 'voucherId'>): Answer<Said<Read>> {
  const reply = await session.ask(api.ofOffer, api.ofOffer.path(offerId, voucherId));
  if (!reply.ok) return reply;
  return reply.value.status === 404 ? declined(reply.value, 'unknown-code') : readVoucher(reply.value);
}
