import { create } from 'zustand';
import type { Showtime } from '../../shared/booking.ts';
import type { CallFault } from '../../shared/contract.ts';
import type { ShownRedemption } from '../../shared/redemption.ts';
import type { Result } from '../../shared/result.ts';
import type { Scanned } from '../../shared/scanned.ts';
import type { Worth } from '../../shared/worth.ts';
import { call, onPush } from '../client.ts';
import type { Goods } from '../words/outcome.ts';
import { saleNow } from '../sale/sale.ts';
import { laid, withAside } from './aside.ts';
import type { Answered, At, Desk } from './at.ts';
import { wasSeen } from './seen.ts';

const EMPTY: Desk = { now: { at: 'ready' }, ahead: [], aside: [], notice: 'none' };
/** More than any burst of a queue of guests; beyond it the scanner is stuck. */
const AHEAD_AT_MOST = 20;
/** Nobody scans a voucher twice so soon on purpose: the second time would be told that it is used. */
const SAME_CODE_MS = 2_500;

/** The code that was looked at last. */
let looked = '';

export const useDesk = create<Desk>(() => EMPTY);
const get = useDesk.getState;
const set = useDesk.setState;

/** A code was scanned or typed. What came before it comes first: while that waits for the cashier, the code queues. */
export function scan(text: string): void {
  const { now, ahead } = get();
  if (isBusy(now) || ahead.length > 0) return queue(text);
  if (now.at === 'answered' && text === looked && performance.now() - now.heardAt < SAME_CODE_MS) return set({ notice: 'same-code' });
  if (now.at === 'answered') putAside(now);
  void look(text);
}

function isBusy(now: At): boolean {
  return now.at === 'looking' || now.at === 'found' || isToSay(now) || now.at === 'redeeming' || now.at === 'asking';
}

/** The cashier has something to say about a code before anything becomes of it. */
function isToSay({ at }: At): boolean {
  return at === 'as-said' || at === 'whose' || at === 'to-book';
}

/** A code whose turn has not come. */
export function queue(text: string): void {
  const { ahead } = get();
  // what is being redeemed lies before the scanner still
  if ((ahead.at(-1) ?? looked) === text) set({ notice: 'same-code' });
  else if (ahead.length >= AHEAD_AT_MOST) set({ notice: 'too-many' });
  else set({ ahead: [...ahead, text], notice: 'none' });
}

function look(text: string, account?: string): Promise<void> {
  return lookBy(text, () => call('voucher.scan', { text, ...(account === undefined ? {} : { account }) }));
}

/** Looks at what was scanned as `text`, by a call of its own. */
export async function lookBy(text: string, ask: () => Promise<Result<Scanned, CallFault>>, showtime?: Showtime): Promise<void> {
  looked = text;
  const mine: At = { at: 'looking', text };
  set({ now: mine, notice: 'none' });
  const reply = await ask();
  // somebody else stands here by now: a voucher that is only looked at needs no place
  if (get().now !== mine) return reply.ok ? letGo(reply.value) : undefined;
  if (!reply.ok) return set({ now: { at: 'broken', fault: reply.error } });
  const { value } = reply;
  switch (value.at) {
    case 'found':
      if (value.atOnce === true) return take(value.scanId, value.voucher.worth, value.voucher.maskedCode);
      return set({ now: { ...value, text, ...(showtime === undefined ? {} : { showtime }) } });
    case 'as-said':
    case 'whose':
    case 'to-book':
      return set({ now: { ...value, text } });
    case 'refused':
      return set({ now: value });
    case 'known':
      return show(value.redemption);
  }
}

/** The cashier's one decision: what was found is redeemed, whole unless they say so much of it. */
export async function redeem(worth?: Worth): Promise<void> {
  const { now } = get();
  if (now.at === 'found') await take(now.scanId, worth ?? now.voucher.worth, now.voucher.maskedCode);
}

/** What holds a voucher that nobody redeems ends by itself; it need not last so long. */
function letGo(left: Scanned): void {
  if (left.at === 'found' && left.booked !== undefined) void call('voucher.leave', { scanId: left.scanId });
}

/** The cashier has said what it is good for. */
export async function redeemFor(worth: Worth): Promise<void> {
  const { now } = get();
  if (now.at === 'as-said') await take(now.scanId, worth, now.asks.maskedCode);
}

/** The cashier has said whose voucher it is. */
export async function choose(account: string): Promise<void> {
  const { now } = get();
  if (now.at === 'whose') await look(now.text, account);
}

/** A code that no list has, for the worth that stands on it: the policy gives it, or asks for a supervisor. */
export async function redeemUnlisted(worth: Worth): Promise<void> {
  const { now } = get();
  if (now.at === 'refused' && now.unlisted !== undefined) await take(now.unlisted.scanId, worth, now.maskedCode);
}

/** The id is made here, once, and is the key that the provider's books name it by, where they name it. */
async function take(scanId: string, worth: Worth, maskedCode: string): Promise<void> {
  const id = crypto.randomUUID();
  const mine: At = { at: 'redeeming', id, worth, maskedCode };
  set({ now: mine, notice: 'none' });
  const sale = saleNow();
  const reply = await call('voucher.redeem', { id, scanId, worth, ...(sale === undefined ? {} : { sale }) });
  if (get().now === mine) {
    if (reply.ok) show(newest(reply.value));
    else set({ now: { at: 'broken', fault: reply.error } });
  } else if (reply.ok) keepAside(newest(reply.value));
}

/** Done with what is on the screen: the next scan, or ready. */
export function next(): void {
  const { now, ahead } = get();
  if (now.at === 'looking' || now.at === 'redeeming' || now.at === 'asking') return;
  if (now.at === 'answered') putAside(now);
  const [text, ...rest] = ahead;
  set({ ahead: rest, now: { at: 'ready' }, notice: 'none' });
  if (text !== undefined) void look(text);
}

/** The voucher that was found stays untouched. */
export function leave(): void {
  const { now } = get();
  if (now.at === 'found') letGo(now);
  if (now.at === 'found' || isToSay(now)) next();
}

/** The guest goes without it: what may have been taken is given back. */
export async function giveUp(redemption: ShownRedemption): Promise<void> {
  const reply = await call('redemption.giveUp', { id: redemption.id });
  const { now } = get();
  if (now.at !== 'answered' || now.redemption.id !== redemption.id) return;
  if (reply.ok) show(newest(reply.value));
  else set({ now: { at: 'broken', fault: reply.error } });
}

/** Nobody answers for it: the guest keeps the voucher, of which nothing was taken. */
export async function leaveAsk(): Promise<void> {
  const { now } = get();
  if (now.at !== 'asking') return;
  const reply = await call('redemption.giveUp', { id: now.redemption.id });
  if (get().now !== now) return;
  if (reply.ok) show(reply.value);
  else set({ now: { at: 'broken', fault: reply.error } });
}

/** Somebody has answered for it, or it is asked no longer: this is what became of it. */
export function heedAnswer(redemption: ShownRedemption): void {
  const { now } = get();
  const here = (now.at === 'asking' || now.at === 'answered') && now.redemption.id === redemption.id;
  if (here) show(newest(redemption));
  else keepAside(newest(redemption));
}

/** The slip of a moment ago is set right: the provider gives it back. Too late, and a supervisor takes it back. */
export async function undo({ id }: ShownRedemption): Promise<void> {
  const reply = await call('redemption.undo', { id });
  const { now } = get();
  if (now.at !== 'answered' || now.redemption.id !== id) return;
  if (!reply.ok) return set({ now: { at: 'broken', fault: reply.error } });
  show(reply.value.redemption, now.goods);
  if (reply.value.is === 'changed') set({ now: { ...now, redemption: reply.value.redemption, heardAt: performance.now(), undo: 'too-late' } });
}

/** Back to one that was put aside, or that stood here before. What lies aside waits for its guest; anything else that was given went out when it stood here. */
export function takeUp(redemption: ShownRedemption): void {
  const { now, aside } = get();
  if (now.at !== 'ready' && now.at !== 'answered' && now.at !== 'refused') return;
  if (now.at === 'answered' && now.redemption.id === redemption.id) return;
  if (now.at === 'answered') putAside(now);
  const { is } = redemption.outcome;
  const wentOut = (is === 'redeemed' || is === 'accepted-offline') && !aside.some(({ id }) => id === redemption.id);
  show(laid(redemption), wentOut ? 'handed-over' : 'to-hand-over');
}

/** Shows what a question's answer came to, unless a guest stands here: what was handed over went out before. */
export function showWhenFree(redemption: ShownRedemption): void {
  if (get().now.at === 'ready') show(redemption, 'handed-over');
}

function show(redemption: ShownRedemption, goods: Goods = 'to-hand-over'): void {
  set(({ aside }) => ({
    now: standing(redemption, goods),
    aside: aside.filter(({ id }) => id !== redemption.id),
    notice: 'none',
  }));
}

function standing(redemption: ShownRedemption, goods: Goods): At {
  const { asks, outcome } = redemption;
  return asks !== undefined && outcome.is === 'not-accepted' ? { at: 'asking', redemption, asks } : { at: 'answered', redemption, goods, heardAt: performance.now() };
}

/** Only what a guest may come back for is kept at hand, and what is to be handed over and nobody has seen. */
function putAside({ redemption, goods }: Answered): void {
  if (redemption.outcome.is === 'not-known' || (goods === 'to-hand-over' && !wasSeen(redemption))) keepAside(redemption);
}

function keepAside(redemption: ShownRedemption): void {
  set(({ aside }) => ({ aside: withAside(aside, redemption) }));
}

/** A push may overtake the answer to the call that caused it; what is decided wins. */
let lastPushed: ShownRedemption | undefined;

function newest(answered: ShownRedemption): ShownRedemption {
  return lastPushed?.id === answered.id && lastPushed.decided ? lastPushed : answered;
}

export function hearRedemptions(): void {
  onPush('redemption.changed', (redemption) => {
    lastPushed = redemption;
    set(({ now, aside }) => ({
      now: (now.at === 'answered' || now.at === 'asking') && now.redemption.id === redemption.id ? standing(redemption, now.at === 'answered' ? now.goods : 'to-hand-over') : now,
      aside: aside.map((kept) => (kept.id === redemption.id ? laid(redemption) : kept)),
    }));
  });
}

/** Somebody else stands here now. What was put aside stays: its guests may come back. */
export function clearDesk(): void {
  const { now } = get();
  if (now.at === 'answered') putAside(now);
  set({ now: { at: 'ready' }, ahead: [], notice: 'none' });
}
