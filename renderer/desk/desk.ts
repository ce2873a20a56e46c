import { create } from 'zustand';
import type { Ask } from '../../shared/ask.ts';
import type { CallFault, Scanned } from '../../shared/contract.ts';
import type { ShownRedemption } from '../../shared/redemption.ts';
import type { Worth } from '../../shared/worth.ts';
import { call, onPush } from '../client.ts';
import type { Goods } from '../words/outcome.ts';

type Found = Extract<Scanned, { at: 'found' }>;
type AsSaid = Extract<Scanned, { at: 'as-said' }>;
type Whose = Extract<Scanned, { at: 'whose' }>;

/** A redemption in the middle of the desk. `heardAt`: since then its time for an undo runs, by the window's steady clock. */
type Answered = { at: 'answered'; redemption: ShownRedemption; goods: Goods; heardAt: number; undo?: 'too-late' };

/** What the desk shows: one thing at a time. */
export type At =
  | { at: 'ready' }
  | { at: 'looking'; text: string }
  | (Found & { text: string })
  | (AsSaid & { text: string })
  | (Whose & { text: string })
  | { at: 'redeeming'; id: string; worth: Worth; maskedCode: string }
  | Extract<Scanned, { at: 'refused' }>
  /** nothing was begun: a second person has to answer for it */
  | { at: 'asking'; redemption: ShownRedemption; asks: Ask }
  | Answered
  | { at: 'broken'; fault: CallFault };

export type Desk = {
  now: At;
  /** scans that came while the desk was busy, in order */
  ahead: string[];
  /** NOT KNOWN and put aside, so that the next guest need not wait */
  aside: ShownRedemption[];
  /** what became of the last scan, where it is not what is on the screen */
  notice: 'none' | 'same-code' | 'too-many';
};

const EMPTY: Desk = { now: { at: 'ready' }, ahead: [], aside: [], notice: 'none' };
/** More than any burst of a queue of guests; beyond it the scanner is stuck. */
const AHEAD_AT_MOST = 20;

export const useDesk = create<Desk>(() => EMPTY);
const get = useDesk.getState;
const set = useDesk.setState;

/** A code was scanned or typed. What came before it comes first: while that waits for the cashier, the code queues. */
export function scan(text: string): void {
  const { now, ahead } = get();
  if (isBusy(now) || ahead.length > 0) return queue(text);
  if (now.at === 'answered') putAside(now.redemption);
  void look(text);
}

function isBusy(now: At): boolean {
  return now.at === 'looking' || now.at === 'found' || now.at === 'as-said' || now.at === 'whose' || now.at === 'redeeming' || now.at === 'asking';
}

function queue(text: string): void {
  const { now, ahead } = get();
  const last = ahead.at(-1) ?? ('text' in now ? now.text : undefined);
  if (last === text) set({ notice: 'same-code' });
  else if (ahead.length >= AHEAD_AT_MOST) set({ notice: 'too-many' });
  else set({ ahead: [...ahead, text], notice: 'none' });
}

async function look(text: string, account?: string): Promise<void> {
  const mine: At = { at: 'looking', text };
  set({ now: mine, notice: 'none' });
  const reply = await call('voucher.scan', { text, ...(account === undefined ? {} : { account }) });
  // somebody else stands here by now: a voucher that is only looked at needs no place
  if (get().now !== mine) return;
  if (!reply.ok) return set({ now: { at: 'broken', fault: reply.error } });
  const { value } = reply;
  switch (value.at) {
    case 'found':
    case 'as-said':
    case 'whose':
      return set({ now: { ...value, text } });
    case 'refused':
      return set({ now: value });
    case 'known':
      return show(value.redemption);
  }
}

/** The cashier's one decision: what was found is redeemed whole. */
export async function redeem(): Promise<void> {
  const { now } = get();
  if (now.at === 'found') await take(now.scanId, now.voucher.worth, now.voucher.maskedCode);
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
  const reply = await call('voucher.redeem', { id, scanId, worth });
  if (get().now === mine) {
    if (reply.ok) show(newest(reply.value));
    else set({ now: { at: 'broken', fault: reply.error } });
  } else if (reply.ok) keepAside(newest(reply.value));
}

/** Done with what is on the screen: the next scan, or ready. */
export function next(): void {
  const { now, ahead } = get();
  if (now.at === 'looking' || now.at === 'redeeming' || now.at === 'asking') return;
  if (now.at === 'answered') putAside(now.redemption);
  const [text, ...rest] = ahead;
  set({ ahead: rest, now: { at: 'ready' }, notice: 'none' });
  if (text !== undefined) void look(text);
}

/** The voucher that was found stays untouched. */
export function leave(): void {
  const { at } = get().now;
  if (at === 'found' || at === 'as-said' || at === 'whose') next();
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

/** Back to one that was put aside. */
export function takeUp(redemption: ShownRedemption): void {
  const { now } = get();
  if (now.at !== 'ready' && now.at !== 'answered' && now.at !== 'refused') return;
  if (now.at === 'answered') putAside(now.redemption);
  show(redemption);
}

/** Shows what a question's answer came to, unless a guest stands here: what was handed over went out before. */
export function showWhenFree(redemption: ShownRedemption): void {
  if (get().now.at === 'ready') show(redemption, 'handed-over');
}

function show(redemption: ShownRedemption, goods: Goods = 'to-hand-over'): void {
  const { asks, outcome } = redemption;
  set(({ aside }) => ({
    now: asks !== undefined && outcome.is === 'not-accepted' ? { at: 'asking', redemption, asks } : { at: 'answered', redemption, goods, heardAt: performance.now() },
    aside: aside.filter(({ id }) => id !== redemption.id),
    notice: 'none',
  }));
}

/** Only what a guest may come back for is kept at hand. */
function putAside(redemption: ShownRedemption): void {
  if (redemption.outcome.is === 'not-known') keepAside(redemption);
}

function keepAside(redemption: ShownRedemption): void {
  set(({ aside }) => ({ aside: [...aside.filter(({ id }) => id !== redemption.id), laid(redemption)] }));
}

/** How long ago it was heard is not kept with what lies aside: a supervisor takes it back, nobody undoes it. */
function laid(redemption: ShownRedemption): ShownRedemption {
  const { undoMs: _, ...rest } = redemption;
  return rest;
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
      now: now.at === 'answered' && now.redemption.id === redemption.id ? { at: 'answered', redemption, goods: now.goods, heardAt: performance.now() } : now,
      aside: aside.map((kept) => (kept.id === redemption.id ? laid(redemption) : kept)),
    }));
  });
}

/** Somebody else stands here now. What was put aside stays: its guests may come back. */
export function clearDesk(): void {
  const { now } = get();
  if (now.at === 'answered') putAside(now.redemption);
  set({ now: { at: 'ready' }, ahead: [], notice: 'none' });
}
