import type { Answer, Fault } from '../../../shared/fault.ts';
import { no, ok, type Result } from '../../../shared/result.ts';
import type { AdilityOptions } from '../../../shared/settings.ts';
import { malformed } from '../http.ts';
import type { Listed } from '../provider.ts';
import { api } from './api.ts';
import type { Session } from './session.ts';
import { toVoucher } from './voucher.ts';
import { ACQUIRED, CANCELLED, listed, REDEEMED, WireVoucher } from './wire.ts';

/** The vouchers of each of the account's offers, one offer after the other. An offer that is not given leaves no list that could pass for whole. */
export async function* list(session: Session): AsyncGenerator<Result<Listed[], Fault>> {
  for (const { id } of session.options.offers) {
    const read = await ofOffer(session, id);
    yield read;
    if (!read.ok) return;
  }
}

/** They give the vouchers of an offer whole, and say nowhere how it could go on. */
async function ofOffer(session: Session, offerId: string): Answer<Listed[]> {
  const reply = await session.ask(api.list, api.list.path(offerId));
  if (!reply.ok) return reply;
  if (reply.value.status !== 200) return no({ kind: 'misconfigured', effect: 'none', detail: `the vouchers of an offer of the account are answered with ${reply.value.status}` });
  const all = listed(reply.value.body);
  if (all === undefined) return no(malformed(reply.value, 'vouchers'));
  return ok(all.map((one) => toListed(one, session.options)).filter((one) => one !== undefined));
}

/** One that cannot be read is left out: it is then as if it was not in the list. So is whose it is, which is written down nowhere. */
function toListed(one: unknown, options: AdilityOptions): Listed | undefined {
  const wire = WireVoucher.safeParse(one);
  if (!wire.success || wire.data.redemption_code === undefined) return undefined;
  const { holder: _, ...voucher } = toVoucher(wire.data, options);
  return { code: wire.data.redemption_code, voucher, state: STATES[wire.data.status] ?? 'unclear' };
}

const STATES: Record<string, Listed['state']> = { [ACQUIRED]: 'usable', [REDEEMED]: 'used', [CANCELLED]: 'cancelled' };
