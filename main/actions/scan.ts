import type { Booking } from '../../shared/booking.ts';
import type { Input, Output } from '../../shared/contract.ts';
import { assert } from '../../shared/assert.ts';
import { cleanCode, CODE_MAX_CHARACTERS, isCode, maskCode } from '../../shared/code.ts';
import type { Fault } from '../../shared/fault.ts';
import { no, type Result } from '../../shared/result.ts';
import type { Outcome, Reason } from '../../shared/redemption.ts';
import type { Voucher } from '../../shared/voucher.ts';
import { localMinute } from '../../shared/zone.ts';
import type { Books, Said, Sells } from '../providers/provider.ts';
import type { Account, OpenScan, Terminal } from '../terminal.ts';
import { isBadge } from './badge.ts';
import { whyBarred } from './barred.ts';
import { whyUnlisted } from './unlisted.ts';
import { keepRefusal } from './refusal.ts';
import { earlierHere, shownRedemption } from './shown-redemption.ts';
import { redemptionsOf, unfinished, whyNotAgain } from './unfinished.ts';
import { accountsOf, mayAskAll, offAccountOf, whoseOf } from './whose.ts';

type Refused = Extract<Outcome, { is: 'not-accepted' }>;

/** So many found vouchers can still be redeemed; of more, the oldest has to be scanned again. */
const OPEN_SCANS = 200;

/** What is this code, and may it be honoured? Changes nothing at a provider. `chosen`: whose it is, as the cashier says. */
export async function scan(terminal: Terminal, { text, account: chosen }: Input<'voucher.scan'>): Promise<Output<'voucher.scan'>> {
  const code = cleanCode(text);
  if (!isCode(code)) {
    return refuse(terminal, [...code].slice(0, CODE_MAX_CHARACTERS).join(''), undefined, { is: 'not-accepted', reason: 'not-a-code' });
  }
  // of a badge nothing is kept: whoever had its code could open the till
  if (isBadge(terminal, text)) return refuse(terminal, '', undefined, { is: 'not-accepted', reason: 'a-badge' });
  const accounts = accountsOf(terminal, code, chosen);
  const [account, ...others] = accounts;
  if (account === undefined) {
    const off = offAccountOf(terminal, code);
    if (off !== undefined) return refuse(terminal, code, off, { is: 'not-accepted', reason: 'account-off' });
    return refuse(terminal, code, undefined, { is: 'not-accepted', reason: terminal.training ? 'looks-real' : 'unknown-code' });
  }
  if (others.length > 0) return mayAskAll(accounts) ? askAll(terminal, accounts, code) : askWhose(terminal, accounts, code);
  return unfinishedHere(terminal, account, code) ?? askFirst(terminal, account, code) ?? lookUp(terminal, account, code);
}

/** Where no harmless look says what a code is, the cashier does. */
function askFirst(terminal: Terminal, account: Account, code: string): Output<'voucher.scan'> | Promise<Output<'voucher.scan'>> | undefined {
  const { till } = account.provider;
  if (till?.sells !== undefined) return askCashier(terminal, account, code, till.sells);
  return till?.books === undefined ? undefined : askBooking(terminal, account, code, till.books);
}

/** To ask each would be to show one provider the other's code: the cashier says whose it is. */
function askWhose(terminal: Terminal, accounts: Account[], code: string): Output<'voucher.scan'> {
  return { at: 'whose', maskedCode: maskCode(code), accounts: whoseOf(terminal, accounts) };
}

/** Whoever says that they do not know the code is out. Where several are left, of whom some perhaps cannot be asked, the cashier says whose it is. */
async function askAll(terminal: Terminal, accounts: Account[], code: string): Promise<Output<'voucher.scan'>> {
  const asked = await Promise.all(accounts.map(async (account) => ({ account, ...(await ask(terminal, account, code)) })));
  const left = asked.filter(({ answer }) => !(answer.ok && answer.value.is === 'no' && answer.value.decline.reason === 'unknown-code'));
  const [one = asked[0], another] = left;
  if (another !== undefined) return askWhose(terminal, left.map(({ account }) => account), code);
  assert(one !== undefined, 'somebody was asked');
  return conclude(terminal, one.account, code, one);
}

/** This desk itself has not finished with the code: it says so, and asks nobody what a second redemption would be worth. */
function unfinishedHere(terminal: Terminal, account: Account, code: string): Output<'voucher.scan'> | undefined {
  const open = unfinished(redemptionsOf(terminal, account, code));
  if (open === undefined) return undefined;
  const reason = whyNotAgain(terminal, open);
  if (reason === undefined) return { at: 'known', redemption: shownRedemption(terminal, open) };
  const earlier = earlierHere(terminal, [open]);
  return refuse(terminal, code, account, { is: 'not-accepted', reason, ...(earlier === undefined ? {} : { earlier }) });
}

async function lookUp(terminal: Terminal, account: Account, code: string): Promise<Output<'voucher.scan'>> {
  return conclude(terminal, account, code, await ask(terminal, account, code));
}

/** The same for what a cashier chose, where looking is not harmless. */
export async function lookUpFor(terminal: Terminal, { account, code }: OpenScan, booking: Booking): Promise<Output<'voucher.scan'>> {
  return unfinishedHere(terminal, account, code) ?? conclude(terminal, account, code, await ask(terminal, account, code, booking));
}

/** What an account's provider says of a code, or why nobody asked it. */
type Asked = { answer: Result<Said<Voucher>, Fault>; barred?: Reason; booking?: Booking };

async function ask(terminal: Terminal, account: Account, code: string, booking?: Booking): Promise<Asked> {
  const lookup = account.provider.till?.lookup;
  assert(lookup !== undefined && lookup.harmless === (booking === undefined), 'a scan asks only where asking changes nothing');
  // the line is known to be down, or the provider asked for a pause: a guest does not wait for what probes find out
  const barred = whyBarred(terminal, account);
  if (barred !== undefined) return { answer: no({ kind: barred === 'forced-offline' ? 'unreachable' : barred, effect: 'none', detail: 'not asked' }), barred };
  const answer = await lookup.ask(code, booking);
  terminal.lanes.hear(account.settings.id, answer);
  return { answer, ...(booking === undefined ? {} : { booking }) };
}

function conclude(terminal: Terminal, account: Account, code: string, { answer, barred, booking }: Asked): Output<'voucher.scan'> {
  if (!answer.ok) {
    // it may be the first sign of an outage: the second is looked for at once
    terminal.kick(account.settings.id);
    terminal.log('lookup fault', { account: account.settings.id, kind: answer.error.kind, detail: answer.error.detail });
    return unfinishedHere(terminal, account, code) ?? byList(terminal, account, code, { reason: barred ?? answer.error.kind, asked: barred === undefined && answer.error.effect === 'possible' });
  }
  // the same code may have been redeemed here while the provider was asked
  const overtaken = unfinishedHere(terminal, account, code);
  if (overtaken !== undefined) return overtaken;
  const earlier = earlierHere(terminal, redemptionsOf(terminal, account, code));
  const withEarlier = earlier === undefined ? {} : { earlier };
  if (answer.value.is === 'no') {
    return refuse(terminal, code, account, { is: 'not-accepted', ...answer.value.decline, ...withEarlier }, { byProvider: true });
  }
  const found = foundVoucher(terminal, account, code, answer.value.value, booking);
  return earlier === undefined && isAtOnce(account, answer.value.value, booking) ? { ...found, atOnce: true } : { ...found, ...withEarlier };
}

/** Its provider has said that it is good, and nothing has to be chosen or read first. */
function isAtOnce({ settings: { atOnce } }: Account, { worth }: Voucher, booking: Booking | undefined): boolean {
  return booking === undefined && atOnce?.includes(worth.kind) === true;
}

/** The provider did not answer: what stands in the account's list is found by it, and any other code is worth what the policy makes of it. */
function byList(terminal: Terminal, account: Account, code: string, { reason, asked }: { reason: Reason; asked: boolean }): Output<'voucher.scan'> {
  const listed = account.offline === undefined ? undefined : terminal.list(account.settings.id)?.find(code);
  if (listed !== undefined) return foundVoucher(terminal, account, code, listed);
  const why = whyUnlisted(terminal, account, code);
  const { unlisted, ...because } = why === undefined || why.reason === 'unreachable' ? { ...why, reason } : why;
  const refused = refuse(terminal, code, account, { is: 'not-accepted', ...because });
  return unlisted === undefined ? refused : { ...refused, unlisted: { ...unlisted, scanId: keepOpen(terminal, { account, code, voucher: 'unlisted', ...(asked ? {} : { unasked: true }) }) } };
}

/** Its provider cannot be asked what a code is worth, so nobody is asked but the cashier; not even that where nothing could come of it. */
function askCashier(terminal: Terminal, account: Account, code: string, { kinds, moneyStep }: Sells): Output<'voucher.scan'> {
  const { name, currency } = account.settings;
  const barred = whyBarred(terminal, account);
  if (barred !== undefined && account.offline === undefined) {
    terminal.kick(account.settings.id);
    return refuse(terminal, code, account, { is: 'not-accepted', reason: barred });
  }
  const scanId = keepOpen(terminal, { account, code, voucher: 'as-said' });
  const earlier = earlierHere(terminal, redemptionsOf(terminal, account, code));
  const asks = { maskedCode: maskCode(code), account: name, currency, kinds: [...kinds], ...(moneyStep === undefined ? {} : { moneyStep }) };
  return { at: 'as-said', scanId, asks, ...(earlier === undefined ? {} : { earlier }) };
}

/** A look at it is for a showtime, and what is on today is asked first. Where only that cannot be said the cashier types one. */
async function askBooking(terminal: Terminal, account: Account, code: string, books: Books): Promise<Output<'voucher.scan'>> {
  const { id, name } = account.settings;
  const barred = whyBarred(terminal, account);
  const shown = barred === undefined ? await books.showtimes(localMinute(terminal.time.now().utcMs, terminal.timeZone).slice(0, 10)) : undefined;
  const why = barred ?? (shown?.ok === false && shown.error.kind !== 'malformed' && shown.error.kind !== 'misconfigured' ? shown.error.kind : undefined);
  if (barred === undefined && shown !== undefined && (shown.ok || why !== undefined)) terminal.lanes.hear(id, shown);
  if (why !== undefined) {
    terminal.kick(id);
    return refuse(terminal, code, account, { is: 'not-accepted', reason: why });
  }
  const showtimes = shown?.ok === true && shown.value.is === 'yes' ? { showtimes: shown.value.value } : {};
  const scanId = keepOpen(terminal, { account, code, voucher: 'to-book' });
  const earlier = earlierHere(terminal, redemptionsOf(terminal, account, code));
  return { at: 'to-book', scanId, asks: { maskedCode: maskCode(code), account: name, kinds: [...books.kinds], ...showtimes }, ...(earlier === undefined ? {} : { earlier }) };
}

function foundVoucher(terminal: Terminal, account: Account, code: string, voucher: Voucher, booking?: Booking): Extract<Output<'voucher.scan'>, { at: 'found' }> {
  const { ref: _, ...shown } = voucher;
  return { at: 'found', scanId: keepOpen(terminal, { account, code, voucher, ...(booking === undefined ? {} : { booking }) }), ...(booking === undefined ? {} : { booked: { showtime: booking.showtime } }), voucher: { ...shown, maskedCode: maskCode(code), account: account.settings.name } };
}

function refuse(terminal: Terminal, code: string, account: Account | undefined, outcome: Refused, said: { byProvider?: true } = {}): Extract<Output<'voucher.scan'>, { at: 'refused' }> {
  const age = outcome.listAgeMs === undefined ? {} : { listAgeMs: outcome.listAgeMs };
  return { at: 'refused', ...keepRefusal(terminal, { code, account, reason: outcome.reason, ...age, ...said }), outcome };
}

/** Keeps what was scanned until it is redeemed; the window gets its id. */
function keepOpen({ now: { scans }, newId }: Terminal, scan: Omit<OpenScan, 'id'>): string {
  const id = newId();
  scans.set(id, { id, ...scan });
  const oldest = scans.keys().next();
  if (scans.size > OPEN_SCANS && oldest.done !== true) scans.delete(oldest.value);
  return id;
}
