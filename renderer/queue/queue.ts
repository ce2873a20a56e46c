import { create } from 'zustand';
import type { Approval, CallFault } from '../../shared/contract.ts';
import type { ShownLoss } from '../../shared/late.ts';
import type { Refusal, ShownRedemption } from '../../shared/redemption.ts';
import { call, onPush } from '../client.ts';
import { type Pages, readAll, type Reading } from './read.ts';
import { seldom } from './seldom.ts';
import { count, heed } from './sums.ts';

/** `readAt`: when it was read by the window's steady clock, for whatever counts down; `older`: it was asked since, in vain. */
export type At =
  | { at: 'closed' }
  | { at: 'opening' }
  | { at: 'open'; reading: Reading; readAt: number; older: boolean }
  | { at: 'broken'; fault: CallFault };

export type Tab = 'owed' | 'persons' | 'inbox';

/** What a reference led to. */
export type Found = { at: 'nothing' } | { at: 'unknown'; reference: string } | { at: 'found'; redemption: ShownRedemption } | { at: 'refused'; refusal: Refusal } | { at: 'lost'; loss: ShownLoss } | { at: 'broken' };

/** What became of a button that needs nobody else: a provider that is asked again takes a moment, and anything may come to nothing. */
export type Told = { id: string; is: 'asking' | Approval | 'asked-to-wait' | 'defect' };

type QueueScreen = { now: At; tab: Tab; pages: Pages; found: Found; told: Told | undefined };

const ONE_PAGE: Pages = { owed: 1, persons: 1 };
const CLOSED: QueueScreen = { now: { at: 'closed' }, tab: 'owed', pages: ONE_PAGE, found: { at: 'nothing' }, told: undefined };

export const useQueue = create<QueueScreen>(() => CLOSED);
const get = useQueue.getState;
const set = useQueue.setState;

/** However much happens, the queue is read so often at most. */
const SELDOM_MS = 500;
/** So long it is said what became of a button. */
const SAID_MS = 10_000;
/** Stands in `Told` for the whole queue. */
export const SYNC = 'sync';
/** What changes by itself, as pauses end, is looked at so often while the screen stands. */
const LOOK_MS = 5_000;

const look = seldom(() => (get().now.at === 'closed' ? count() : load()), SELDOM_MS);

/** Opens the screen where somebody is needed first; returns how to close it. */
export function openQueue(): () => void {
  set({ now: { at: 'opening' }, pages: ONE_PAGE, told: undefined });
  void load();
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    set({ now: { at: 'closed' } });
  };
}

function firstTab({ persons, inbox }: Reading): Tab {
  if (persons.conflicts.length > 0) return 'persons';
  return inbox.length > 0 ? 'inbox' : 'owed';
}

let newest = 0;

/** Reads what is on the screen anew; of two readings the one that began later counts. */
export async function load(): Promise<void> {
  const { pages, found } = get();
  const mine = ++newest;
  const [reading] = await Promise.all([readAll(pages), found.at === 'found' ? find(found.redemption.reference) : undefined]);
  const { now } = get();
  if (mine !== newest || now.at === 'closed') return;
  if (reading.ok) {
    heed(reading.value.queue);
    if (now.at === 'opening') set({ tab: firstTab(reading.value) });
    set({ now: { at: 'open', reading: reading.value, readAt: performance.now(), older: false } });
  } else set({ now: now.at === 'open' ? { ...now, older: true } : { at: 'broken', fault: reading.error } });
}

export function showTab(tab: Tab): void {
  set({ tab });
}

/** One page more of a list. */
export async function more(list: keyof Pages): Promise<void> {
  set(({ pages }) => ({ pages: { ...pages, [list]: pages[list] + 1 } }));
  await load();
}

/** What waits only because of a rest is due now. */
export async function syncNow(): Promise<void> {
  const reply = await call('queue.syncNow', {});
  tell({ id: SYNC, is: reply.ok ? 'done' : 'defect' });
  look();
}

/** Asks the provider once more what became of it. */
export async function askAgain(id: string): Promise<void> {
  set({ told: { id, is: 'asking' } });
  const reply = await call('queue.askAgain', { id });
  await load();
  tell({ id, is: reply.ok ? reply.value.is : 'defect' });
}

/** A supervisor who is signed in answers at once; anybody else needs one beside them. */
export async function answerInbox(id: string, answer: 'yes' | 'no'): Promise<void> {
  set({ told: { id, is: 'asking' } });
  const reply = await call('redemption.handedOver', { id, answer });
  await load();
  tell({ id, is: reply.ok ? reply.value.is : 'defect' });
}

/** Says for a while what became of the button that was pressed last; then it is no news any more. */
function tell(told: Told): void {
  if (told.id !== SYNC && get().told?.id !== told.id) return;
  set({ told });
  setTimeout(() => {
    if (get().told === told) set({ told: undefined });
  }, SAID_MS);
}

/** The redemption that a guest's slip names. */
export async function find(reference: string): Promise<void> {
  const reply = await call('redemption.find', { reference });
  const { redemption, refusal, loss } = reply.ok ? reply.value : {};
  if (redemption !== undefined) set({ found: { at: 'found', redemption } });
  else if (refusal !== undefined) set({ found: { at: 'refused', refusal } });
  else if (loss !== undefined) set({ found: { at: 'lost', loss } });
  else set({ found: reply.ok ? { at: 'unknown', reference } : { at: 'broken' } });
}

export function forgetFound(): void {
  set({ found: { at: 'nothing' } });
}

/** Somebody stands here now: the badge is theirs as well. */
export function lookAtQueue(): void {
  look();
}

/** Nobody stands here any more: what one of them looked up is nobody else's. */
export function clearQueue(): void {
  set(CLOSED);
}

/** Whatever makes or ends a debt is pushed; what a person has to answer is part of it. */
export function hearQueue(): void {
  onPush('queue.changed', look);
  onPush('redemption.changed', look);
  onPush('questions.changed', look);
}
