import type { Input, Output } from '../../shared/contract.ts';
import type { Booking } from '../../shared/booking.ts';
import { assert, Defect, wordsOfError } from '../../shared/assert.ts';
import { inAnyLetters, maskCode, refWithoutCode } from '../../shared/code.ts';
import type { Reason } from '../../shared/redemption.ts';
import type { RedemptionEvent } from '../../shared/event.ts';
import { sameWorth } from '../../shared/worth.ts';
import { isAway, isHeld } from '../core/lane.ts';
import type { Redemption } from '../core/redemption.ts';
import { takenOf } from '../core/taken.ts';
import type { OpenAsk, OpenScan, Terminal, Word } from '../terminal.ts';
import { attempt, callOf, carryOut, started } from './attempt.ts';
import { whyBarred } from './barred.ts';
import { beginOffline, giveOffline, hearOfWaiting, judge, judgeWaiting, mayBeGiven, type Verdict, withholdUntaken } from './give-offline.ts';
import { freeReference } from './reference.ts';
import { keepRefusal } from './refusal.ts';
import { isMoneyWithoutUnit, isPartOf } from './part-of.ts';
import { shownRedemption } from './shown-redemption.ts';
import { owesAPart, redemptionsOf, unfinished, whyNotAgain } from './unfinished.ts';

type Asked = Input<'voucher.redeem'>;

/** Takes a voucher's worth: on disk first, then asked of the provider, answered with what is known when the verdict is due. */
export async function redeem(terminal: Terminal, asked: Asked): Promise<Output<'voucher.redeem'>> {
  const open = terminal.now.asks.get(asked.id);
  if (open !== undefined) return shownAsk(terminal, open);
  const scan = terminal.now.scans.get(asked.scanId);
  const known = terminal.journal.redemption(asked.id);
  if (known !== undefined) return askedTwice(terminal, known, asked, scan);
  if (scan === undefined) throw new Defect('a redeem names a scan that this run does not know');
  assert(isPartOf(asked.worth, scan), 'what is redeemed is in the voucher');
  // in the wrong unit a hundred times too much would be taken; and one use of it must not stand in for money
  if (isMoneyWithoutUnit(asked.worth, scan)) return notBegun(terminal, asked, scan, { reason: 'money-unit-not-set' });
  return begin(terminal, asked, scan);
}

/** What was asked for was said. The line may be back by now, and then nobody's word is needed. */
export async function redeemApproved(terminal: Terminal, { asked, scan, word }: OpenAsk, said: Word): Promise<{ is: 'done'; redemption: Output<'voucher.redeem'> }> {
  terminal.now.asks.delete(asked.id);
  return { is: 'done', redemption: await begin(terminal, asked, scan, { ...word, ...said }) };
}

async function begin(terminal: Terminal, asked: Asked, scan: OpenScan, word: Word = {}): Promise<Output<'voucher.redeem'>> {
  const before = redemptionsOf(terminal, scan.account, scan.code);
  const open = unfinished(before);
  if (open !== undefined) return notBegun(terminal, asked, scan, { reason: whyNotAgain(terminal, open) ?? 'open-question' });
  const away = whyBarred(terminal, scan.account);
  // nobody has asked the provider yet, and now it can be: the code is scanned again
  if (scan.unasked === true && away === undefined && isThere(terminal, scan)) return notBegun(terminal, asked, scan, { reason: 'never-arrived' });
  const barred = away ?? (owesAPart(before) ? 'handed-over-here' : undefined) ?? (scan.voucher === 'unlisted' ? 'not-in-list' : undefined);
  if (barred !== undefined) return withoutCall(terminal, { asked, scan, barred, word });
  const begun = terminal.journal.begin(asked.id, [requested(terminal, asked, scan), started(1, { verb: 'redeem' })]);
  if (!begun.ok) return notBegun(terminal, asked, scan, { reason: begun.error });
  forgetScansOf(terminal, scan);
  terminal.now.waiting.set(asked.id, { word });
  return untilVerdict(terminal, begun.value, scan);
}

/** Has nothing of late said that its provider cannot be reached, or refuses the account? */
function isThere({ lanes }: Terminal, { account }: OpenScan): boolean {
  const lane = lanes.of(account.settings.id);
  return !isAway(lane) && lane.faults === 0;
}

type WithoutCall = { asked: Asked; scan: OpenScan; barred: Reason; word: Word };

/** While the line is known to be down, or the provider wants no calls, no attempt is started: the policy gives or asks, or nothing is begun. */
function withoutCall(terminal: Terminal, { asked, scan, barred, word }: WithoutCall): Output<'voucher.redeem'> {
  const { account, code } = scan;
  if (account.offline === undefined) return notBegun(terminal, asked, scan, { reason: barred });
  const given = beginOffline(terminal, asked.id, { requested: requested(terminal, asked, scan), account, code, word });
  if ('is' in given) return given.is === 'ask' ? askFor(terminal, { asked, scan, word }) : notBegun(terminal, asked, scan, given.reason === 'unreachable' ? { reason: barred } : given);
  forgetScansOf(terminal, scan);
  terminal.push('queue.changed', {});
  terminal.push('offline.changed', {});
  terminal.kick(account.settings.id);
  return shownRedemption(terminal, given);
}

/** So many may wait for a supervisor at once; of more, the oldest is redeemed anew. */
const OPEN_ASKS = 50;

/** Nothing was begun: it is kept in memory until a supervisor answers for it, or its guest goes without. */
function askFor(terminal: Terminal, wish: Omit<OpenAsk, 'by' | 'reference'>): Output<'voucher.redeem'> {
  const { asks, signedIn } = terminal.now;
  assert(signedIn !== undefined, 'a person is signed in');
  const { asked } = wish;
  const open: OpenAsk = { ...wish, by: signedIn.id, reference: freeReference(terminal, asked.id) };
  asks.set(asked.id, open);
  const oldest = asks.keys().next();
  if (asks.size > OPEN_ASKS && oldest.done !== true) asks.delete(oldest.value);
  return shownAsk(terminal, open);
}

/** What the policy asks for at this moment; where it no longer asks, the answer to the approval says what becomes of it. */
export function shownAsk(terminal: Terminal, open: OpenAsk): Output<'voucher.redeem'> {
  const { asked, scan, reference } = open;
  const verdict = judgeOpen(terminal, open);
  const shown = { ...notKept(terminal, asked, scan, wantsContactOnly(verdict) ? 'contact-wanted' : 'ask-supervisor'), reference, maskedCode: maskCode(scan.code) };
  return verdict.is === 'ask' ? { ...shown, asks: verdict.ask } : shown;
}

function judgeOpen(terminal: Terminal, { asked, scan, word }: OpenAsk): Verdict {
  return judge(terminal, scan.account, { code: scan.code, worth: asked.worth, id: asked.id, word });
}

function wantsContactOnly(verdict: Verdict): boolean {
  return verdict.is === 'ask' && verdict.ask.why === 'contact';
}

/** The guest goes without what a supervisor was asked for, or gives no contact. */
export function dropAsk(terminal: Terminal, open: OpenAsk): Output<'voucher.redeem'> {
  const { asked, scan } = open;
  terminal.now.asks.delete(asked.id);
  return notBegun(terminal, asked, scan, { reason: wantsContactOnly(judgeOpen(terminal, open)) ? 'no-contact' : 'not-approved', by: open.by });
}

/** The exchange runs to its own end; the cashier hears what is known after VERDICT_AFTER_MS, and the rest as it comes. */
async function untilVerdict(terminal: Terminal, begun: Redemption, { account }: OpenScan): Promise<Output<'voucher.redeem'>> {
  const { busy } = terminal.now;
  busy.add(begun.id);
  const answered = carryOut(terminal, begun, { verb: 'redeem' }).then((after) => askIfItMeansUs(terminal, after));
  const late = Promise.withResolvers<'late'>();
  const cancel = terminal.clock.after(account.settings.verdictAfterMs, () => late.resolve('late'));
  let isOurs = true;
  // once: whoever calls for it after that has marked it for themselves
  const release = () => {
    if (isOurs) busy.delete(begun.id);
    isOurs = false;
    terminal.kick(begun.requested.account);
  };
  try {
    const verdict = await Promise.race([answered, late.promise]);
    if (verdict !== 'late') {
      if (!isForPolicy(terminal, verdict)) return shownRedemption(terminal, verdict);
      // its call was lost: the lane asks what became of it while the guest waits for the rest of the time
      const decided = new Promise<'decided'>((resolve) => hearOfWaiting(terminal, begun.id, { decided: () => resolve('decided') }));
      release();
      if (takenOf(verdict).is === 'unknown') await Promise.race([decided, late.promise]);
    }
  } finally {
    cancel();
    release();
  }
  answered
    .catch((error: unknown) => terminal.log('defect', { where: 'redeem', error: wordsOfError(error) }))
    .finally(() => terminal.kick(begun.requested.account));
  terminal.push('queue.changed', {});
  return byPolicy(terminal, terminal.journal.redemption(begun.id) ?? begun);
}

/** Does its guest wait for something that the policy may give, by itself or with a supervisor? */
function isForPolicy(terminal: Terminal, state: Redemption): boolean {
  return isUndecided(terminal, state) && mayBeGiven(terminal, state) && judgeWaiting(terminal, state).is !== 'refuse';
}

function isUndecided({ now }: Terminal, state: Redemption): boolean {
  return state.given.is === 'undecided' && now.waiting.has(state.id);
}

/** The time of the verdict has come, and nobody knows: the policy gives, or asks a supervisor, or it stays NOT KNOWN. */
function byPolicy(terminal: Terminal, now: Redemption): Output<'voucher.redeem'> {
  const given = isUndecided(terminal, now) ? giveOffline(terminal, now) : now;
  if ('is' in given) {
    if (given.is === 'refuse') return shownRedemption(terminal, withholdUntaken(terminal, now, given.reason));
    hearOfWaiting(terminal, now.id, { asks: true });
    return shownRedemption(terminal, now);
  }
  terminal.push('offline.changed', {});
  return shownRedemption(terminal, given);
}

/** A no that may only mean ourselves is looked into while the guest still waits for the verdict, unless the provider wants no calls by now. */
async function askIfItMeansUs(terminal: Terminal, after: Redemption): Promise<Redemption> {
  const declined = after.attempts.at(-1)?.end?.is === 'declined';
  if (!declined || callOf(after)?.verb !== 'recall') return after;
  if (isHeld(terminal.lanes.of(after.requested.account), terminal.clock.throughSleep())) return after;
  const asked = await attempt(terminal, after.id, { verb: 'recall' });
  return asked.ok ? asked.value : after;
}

/** A code that is being redeemed is scanned anew before it can be redeemed again. */
function forgetScansOf({ now: { scans } }: Terminal, { account, code }: OpenScan): void {
  for (const [id, open] of scans) if (open.account === account && inAnyLetters(open.code) === inAnyLetters(code)) scans.delete(id);
}

function requested(terminal: Terminal, asked: Asked, { account, code, voucher, booking }: OpenScan): Extract<RedemptionEvent, { kind: 'requested' }> {
  assert(terminal.now.signedIn !== undefined, 'a person is signed in');
  return {
    kind: 'requested',
    by: terminal.now.signedIn.id,
    account: account.settings.id,
    code: terminal.vault.seal(code),
    maskedCode: maskCode(code),
    voucher: typeof voucher === 'string' ? { kind: 'voucher', ref: '' } : { kind: voucher.kind, ref: refWithoutCode(voucher.ref, code) },
    worth: asked.worth,
    reference: freeReference(terminal, asked.id),
    can: account.can,
    ...(booking === undefined ? {} : { booking: sealed(terminal, booking) }),
    ...(asked.sale === undefined ? {} : { sale: terminal.vault.seal(asked.sale) }),
    ...(typeof voucher === 'string' || sameWorth(voucher.worth, asked.worth) ? {} : { before: voucher.worth }),
  };
}

function sealed({ vault }: Terminal, { pin, ...booking }: Booking): NonNullable<Redemption['requested']['booking']> {
  return { ...booking, ...(pin === undefined ? {} : { pin: vault.seal(pin) }) };
}

/** The same wish again is answered with what is known; another wish under the same id is a defect. */
function askedTwice(terminal: Terminal, known: Redemption, asked: Asked, scan: OpenScan | undefined): Output<'voucher.redeem'> {
  assert(sameWorth(known.requested.worth, asked.worth), 'one id names one wish: the worth differs');
  assert(scan === undefined || scan.code === terminal.vault.open(known.requested.code), 'one id names one wish: the code differs');
  return shownRedemption(terminal, known);
}

/** `by`: who asked, where that is not whoever stands here now. */
type Why = { reason: Reason; listAgeMs?: number; by?: string };

/** No room to write down how it would end, or the code is unfinished here: nothing was begun, nothing was asked. */
function notBegun(terminal: Terminal, asked: Asked, scan: OpenScan, { reason, listAgeMs, by }: Why): Output<'voucher.redeem'> {
  const { account, code } = scan;
  const age = listAgeMs === undefined ? {} : { listAgeMs };
  return { ...notKept(terminal, asked, scan, reason), ...keepRefusal(terminal, { code, account, reason, ...age, ...(by === undefined ? {} : { by }) }), outcome: { is: 'not-accepted', reason, ...age } };
}

function notKept({ clock, now }: Terminal, { id, worth, sale }: Asked, { account }: OpenScan, reason: Reason): Omit<Output<'voucher.redeem'>, 'reference' | 'maskedCode'> {
  return {
    id,
    at: new Date(clock.now()).toISOString(),
    by: now.signedIn?.name ?? '',
    account: account.settings.name,
    worth,
    ...(sale === undefined ? {} : { sale }),
    decided: true,
    outcome: { is: 'not-accepted', reason },
    mayTakeBack: false,
  };
}
