import type { Answer, Fault } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import { malformed, type Reply } from '../http.ts';
import { providerText } from '../provider-text.ts';
import { api } from './api.ts';
import type { Session } from './session.ts';
import { listed, unwrapped, WireVoucher } from './wire.ts';

/** `open`: there is no voucher by which it could be known. */
type Proof = 'proven' | 'open';

/** Are the key, the offers and the advertiser right? Changes nothing, and is one request once a voucher of ours is known. */
export async function check(session: Session): Answer<'good'> {
  if (session.seen.keyCancels) return no(KEY_CANCELS);
  const proof = await proveAdvertiser(session);
  if (!proof.ok) return proof;
  if (proof.value === 'proven') return ok('good');
  // nobody has such a code: that they say so shows that the line is there and the key is good
  const reply = await session.ask(api.byId, api.byId.path(session.options.advertiserId, 'is-anybody-there'));
  if (!reply.ok) return reply;
  return isTheirs(reply.value) ? ok('good') : no(malformed(reply.value));
}

/** What they answered to a redeem was a cancelled voucher. */
export const KEY_CANCELS: Fault = { kind: 'misconfigured', effect: 'none', detail: 'the key of the account cancels vouchers instead of redeeming them' };

/** A voucher of one of our offers must be known under our advertiser. */
export async function proveAdvertiser(session: Session): Answer<Proof> {
  const { options, seen } = session;
  const known = seen.ours === undefined ? await firstOffered(session) : ok(seen.ours);
  if (!known.ok) return known;
  if (known.value === undefined) return ok('open');
  const reply = await session.ask(api.byId, api.byId.path(options.advertiserId, known.value));
  if (!reply.ok) return reply;
  if (reply.value.status === 200 && WireVoucher.safeParse(unwrapped(reply.value.body)).success) {
    seen.ours = known.value;
    return ok('proven');
  }
  delete seen.ours;
  if (!isTheirs(reply.value)) return no(malformed(reply.value));
  return no({ kind: 'misconfigured', effect: 'none', detail: 'the advertiser id of the account does not have the vouchers of its offers' });
}

/** The id of any voucher of our offers. */
async function firstOffered(session: Session): Answer<string | undefined> {
  for (const { id } of session.options.offers) {
    const reply = await session.ask(api.offered, api.offered.path(id));
    if (!reply.ok) {
      // longer than a check may read, or wait for: this way none of its vouchers is known, and whether the line is there the next question shows
      if (reply.error.kind === 'malformed') continue;
      return reply.error.kind === 'timeout' ? ok(undefined) : reply;
    }
    if (reply.value.status === 404 && isTheirs(reply.value)) return no({ kind: 'misconfigured', effect: 'none', detail: `the account names an offer that is not there (${id.slice(0, 60)})` });
    const [first] = reply.value.status === 200 ? (listed(reply.value.body) ?? []) : [];
    const voucher = WireVoucher.safeParse(first);
    if (voucher.success) return ok(voucher.data.id);
  }
  return ok(undefined);
}

/** Does it read as an answer of Adility, a no included, and not as somebody else's page? */
function isTheirs({ status, body }: Reply): boolean {
  return status === 200 ? WireVoucher.safeParse(unwrapped(body)).success : providerText(body) !== undefined;
}
