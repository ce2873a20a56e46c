import type { Receipt } from '../../../shared/event.ts';
import type { Answer } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import { minorDigits, type Worth } from '../../../shared/worth.ts';
import { type Exchange, isPage, malformed, parsed } from '../http.ts';
import type { Provider, Said, Sells, Taking } from '../provider.ts';
import { providerText } from '../provider-text.ts';
import { their404 } from '../their-404.ts';
import { api, type VoucherCartAccess } from './api.ts';
import { declined, numberIn } from './answers.ts';
import { makeOffice } from './office.ts';
import { openSession, type Session, type VoucherCartAccount } from './session.ts';
import { WireRedemption, type WireTaking } from './wire.ts';

type Parts = { access: VoucherCartAccess; account: VoucherCartAccount; exchange: Exchange; now: () => number };

/** VoucherCart. At a counter it can redeem, and nothing else. What it redeemed is asked for by the number that its answer names. */
export function makeVoucherCart({ account, ...parts }: Parts): Provider {
  const bare = { account, ask: openSession(parts) };
  const session = { account, ask: their404(bare.ask, () => check(bare)) };
  return {
    check: () => check(bare),
    till: {
      partial: account.sells === 'both' ? 'any' : account.sells,
      late: true,
      sells: sellsOf(account),
      redeem: (taking) => redeem(session, taking),
      recallsBy: 'answer',
      recall: (taking) => recall(session, taking),
    },
    office: makeOffice(session),
  };
}

/** Reads one thing of the sales page, which a wrong number of it does not survive. */
async function check({ account, ask }: Session): Answer<'good'> {
  const reply = await ask(api.check, api.check.path(account.salesPageId));
  if (!reply.ok) return reply;
  const { status, body } = reply.value;
  if (status === 200 && !isPage(reply.value)) return ok('good');
  if (status === 404 && providerText(body) !== undefined) return no({ kind: 'misconfigured', effect: 'none', detail: `there is no sales page ${account.salesPageId} (404)` });
  return no(malformed(reply.value));
}

async function redeem(session: Session, taking: Taking): Answer<Said<Receipt>> {
  const { account, ask } = session;
  const reductor = reductorOf(taking.worth, account);
  if (reductor === undefined) return no({ kind: 'misconfigured', effect: 'none', detail: 'the account does not say in which unit money is counted' });
  const body: WireTaking = { redeem_location: account.redeemLocation, voucher_code: taking.code, reductor };
  const reply = await ask(api.redeem, api.redeem.path(account.salesPageId), body);
  if (!reply.ok) return reply;
  if (reply.value.status !== 201) return declined(reply.value, reply.value.status === 404 ? 'unknown-code' : 'not-valid');
  const id = numberIn('redemptions', reply.value.location);
  if (id === undefined) return no(malformed(reply.value, 'location'));
  taking.note(String(id));
  const read = await readBack(session, id, taking.worth);
  // the 201 is its yes: what cannot be read back just now was taken as it was asked for
  return ok({ is: 'yes', value: read.ok ? read.value : { id: String(id), worth: taking.worth, strength: 'exact' } });
}

/** Only what an answer named can be asked for: without its number nothing is known, and that is said as a fault and never as "none". */
async function recall(session: Session, { notes, worth }: Taking): Answer<Receipt[]> {
  const ids = notes.map(Number);
  if (ids.length === 0) return no({ kind: 'malformed', effect: 'none', detail: 'the provider never named what it did' });
  const receipts: Receipt[] = [];
  for (const id of ids) {
    const read = await readBack(session, id, worth);
    if (!read.ok) return read;
    receipts.push(read.value);
  }
  return ok(receipts);
}

async function readBack({ account, ask }: Session, id: number, asked: Worth): Answer<Receipt> {
  const reply = await ask(api.redemption, api.redemption.path(account.salesPageId, id));
  if (!reply.ok) return reply;
  if (reply.value.status !== 200) return no(malformed(reply.value));
  const redemption = parsed(WireRedemption, reply.value);
  if (!redemption.ok) return redemption;
  if (redemption.value.id !== id) return no(malformed(reply.value, 'id'));
  const { reductor } = redemption.value;
  return ok({ id: String(id), worth: reductor === null || reductor === undefined ? asked : worthOf(reductor, asked, account), strength: 'exact' });
}

/** Minor units that one step of money is; undefined until the account says it. */
function stepOf({ moneyUnit, currency }: VoucherCartAccount): number | undefined {
  if (moneyUnit === undefined) return undefined;
  return moneyUnit === 'minor' ? 1 : 10 ** minorDigits(currency);
}

function sellsOf(account: VoucherCartAccount): Sells {
  const step = stepOf(account);
  return { kinds: account.sells === 'both' ? ['uses', 'money'] : [account.sells], ...(step === undefined ? {} : { moneyStep: step }) };
}

/** A count of uses, or money in whole steps of the account's unit; nothing else can be said to them. */
function reductorOf(worth: Worth, account: VoucherCartAccount): number | undefined {
  if (worth.kind === 'uses') return worth.count;
  const step = stepOf(account);
  if (worth.kind !== 'money' || step === undefined || worth.minor % step !== 0) return undefined;
  return worth.minor / step;
}

function worthOf(reductor: number, asked: Worth, account: VoucherCartAccount): Worth {
  if (asked.kind === 'uses') return { kind: 'uses', count: reductor };
  return asked.kind === 'money' ? { ...asked, minor: reductor * (stepOf(account) ?? 1) } : asked;
}
