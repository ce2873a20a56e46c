import { create } from 'zustand';
import type { Ask } from '../../shared/ask.ts';
import type { Contact } from '../../shared/contact.ts';
import type { Approval, Approver, CallFault } from '../../shared/contract.ts';
import type { ResolutionName } from '../../shared/event.ts';
import type { NeedsApproval, Slip } from '../../shared/late.ts';
import type { OfflineAccount } from '../../shared/offline.ts';
import { mayAct, type Person, type Role } from '../../shared/person.ts';
import type { Conflict, QueueAccount } from '../../shared/queue.ts';
import type { Question, ShownRedemption } from '../../shared/redemption.ts';
import type { Result } from '../../shared/result.ts';
import { unreachable } from '../../shared/assert.ts';
import { call } from '../client.ts';
import { enterApproved } from '../late/late.ts';
import { heedAnswer, leaveAsk } from '../desk/desk.ts';
import { load } from './queue.ts';

type Taking = Extract<Conflict, { kind: 'redemption' }>;
type Review = Extract<Conflict, { kind: 'errand' }>;

/** What somebody with a PIN of their own has to answer for. */
export type Wish =
  | { is: 'resolve'; conflict: Taking; resolution: ResolutionName }
  | { is: 'review'; conflict: Review; found: Review['may'][number] }
  | { is: 'try-again'; conflict: Taking }
  | { is: 'answer'; question: Question; answer: 'yes' | 'no' }
  | { is: 'take-back'; redemption: ShownRedemption }
  | { is: 'resume'; account: QueueAccount }
  | { is: 'accept-clock' }
  | { is: 'late'; id: string; slip: Slip; why: NeedsApproval }
  | { is: 'erase-contact'; conflict: Taking }
  | { is: 'give'; redemption: ShownRedemption; asks: Ask }
  | { is: 'work-offline'; forMs: number }
  | { is: 'lift-offline' }
  | { is: 'close-outage'; account: OfflineAccount };

/** Why a wish was not granted; a defect is no answer at all. */
export type Unsaid = Exclude<Approval, 'done'> | 'defect';

export type ApprovalAt = { at: 'closed' } | { at: 'asking'; wish: Wish; unsaid?: Unsaid } | { at: 'sending'; wish: Wish };

/** `drafts`: reasons that were begun, by what they are about; a guest who comes in between costs nobody their words. */
type ApprovalDialog = { now: ApprovalAt; drafts: Record<string, string> };

export const useApproval = create<ApprovalDialog>(() => ({ now: { at: 'closed' }, drafts: {} }));
const get = useApproval.getState;
const set = useApproval.setState;

export function ask(wish: Wish): void {
  set({ now: { at: 'asking', wish } });
}

/** The person who was asked, or who asks, leaves it: of what was only to be given nothing is left open. */
export function leaveWish(): void {
  const { now } = get();
  dismiss();
  if (now.at !== 'closed' && now.wish.is === 'give') void leaveAsk();
}

export function dismiss(): void {
  set({ now: { at: 'closed' } });
}

export function draft(wish: Wish, words: string): void {
  set(({ drafts }) => ({ drafts: { ...drafts, [subjectOf(wish)]: words } }));
}

export function draftOf(drafts: Record<string, string>, wish: Wish): string {
  return drafts[subjectOf(wish)] ?? '';
}

/** Nobody stands here any more: what they began to write is nobody else's. */
export function clearApproval(): void {
  set({ now: { at: 'closed' }, drafts: {} });
}

/** Sends the wish with the PIN of whoever answers for it. What is not granted stays on the screen as it was, with why. */
export async function approve(approver: Approver, contact?: Contact): Promise<void> {
  const { drafts } = get();
  await sendWish((wish) => send(wish, { approver, contact, words: draftOf(drafts, wish) }));
}

/** The guest's contact is all that was asked. */
export async function leaveContact(contact: Contact): Promise<void> {
  await sendWish(async (wish) => (wish.is === 'give' ? given(await call('voucher.contact', { id: wish.redemption.id, contact })) : 'changed'));
}

async function sendWish(sending: (wish: Wish) => Promise<Approval | 'defect'>): Promise<void> {
  const { now } = get();
  if (now.at !== 'asking') return;
  const { wish } = now;
  const mine: ApprovalAt = { at: 'sending', wish };
  set({ now: mine });
  const is = await sending(wish);
  if (is === 'done') {
    draft(wish, '');
    // the screen behind shows what came of it before the dialog is gone, and the focus goes to what is still there
    await load();
    if (get().now === mine) dismiss();
  } else if (get().now === mine) set({ now: { at: 'asking', wish, unsaid: is } });
}

type Said = { approver: Approver; contact: Contact | undefined; words: string };

async function send(wish: Wish, { approver, contact, words }: Said): Promise<Approval | 'defect'> {
  switch (wish.is) {
    case 'resolve':
      return said(await call('conflict.resolve', { id: wish.conflict.redemption.id, resolution: wish.resolution, words, approver }));
    case 'review':
      return said(await call('errand.review', { id: wish.conflict.errand.id, found: wish.found, words, approver }));
    case 'try-again':
      return said(await call('queue.tryAgain', { id: wish.conflict.redemption.id, approver }));
    case 'answer':
      return said(await call('redemption.handedOver', { id: wish.question.redemption.id, answer: wish.answer, approver }));
    case 'take-back':
      return said(await call('redemption.takeBack', { id: wish.redemption.id, words, approver }));
    case 'resume':
      return said(await call('lane.resume', { account: wish.account.id, approver }));
    case 'accept-clock':
      return said(await call('clock.accept', { approver }));
    case 'late':
      return enterApproved(wish, approver);
    case 'give':
      return given(await call('voucher.approve', { id: wish.redemption.id, approver, ...(contact === undefined ? {} : { contact }) }));
    case 'erase-contact':
      return said(await call('contact.erase', { id: wish.conflict.redemption.id, approver }));
    case 'work-offline':
      return said(await call('offline.force', { forMs: wish.forMs, approver }));
    case 'lift-offline':
      return said(await call('offline.lift', { approver }));
    case 'close-outage':
      return said(await call('outage.close', { account: wish.account.id, approver }));
    default:
      return unreachable(wish);
  }
}

/** What was decided meanwhile is shown as well: there is nothing left to answer for. */
function given(reply: Result<{ is: Approval; redemption: ShownRedemption }, CallFault>): Approval | 'defect' {
  const is = said(reply);
  if (!reply.ok || (is !== 'done' && is !== 'changed')) return is;
  heedAnswer(reply.value.redemption);
  return 'done';
}

function said(reply: Result<{ is: Approval }, CallFault>): Approval | 'defect' {
  return reply.ok ? reply.value.is : 'defect';
}

/** Who may answer for a wish, and whether they have to say why. */
export function needOf(wish: Wish): { role: Role; words: boolean } {
  switch (wish.is) {
    case 'resolve':
    case 'review':
    case 'take-back':
      return { role: 'supervisor', words: true };
    case 'try-again':
    case 'answer':
    case 'accept-clock':
    case 'late':
    case 'give':
    case 'work-offline':
    case 'lift-offline':
    case 'close-outage':
      return { role: 'supervisor', words: false };
    case 'resume':
    case 'erase-contact':
      return { role: 'manager', words: false };
    default:
      return unreachable(wish);
  }
}

/** Nobody approves taking back what they gave, or what they ask for themselves. */
export function mayAnswer(wish: Wish, people: Person[], signedIn: Person | undefined): Person[] {
  const { role } = needOf(wish);
  const able = people.filter((person) => mayAct(person.role, role));
  if (wish.is === 'late') return able.filter(({ id }) => id !== signedIn?.id && id !== wish.slip.givenBy);
  if (wish.is === 'give') return able.filter(({ id }) => id !== signedIn?.id);
  return wish.is === 'take-back' ? able.filter(({ id, name }) => id !== signedIn?.id && name !== wish.redemption.by) : able;
}

/** A reason is kept by what it is about, so that choosing another way to decide it does not lose it. */
function subjectOf(wish: Wish): string {
  switch (wish.is) {
    case 'resolve':
    case 'try-again':
    case 'erase-contact':
      return wish.conflict.redemption.id;
    case 'review':
      return wish.conflict.errand.id;
    case 'answer':
      return wish.question.redemption.id;
    case 'take-back':
      return `take-back ${wish.redemption.id}`;
    case 'resume':
      return wish.account.id;
    case 'accept-clock':
      return 'clock';
    case 'late':
      return wish.id;
    case 'give':
      return `give ${wish.redemption.id}`;
    case 'work-offline':
    case 'lift-offline':
      return 'offline';
    case 'close-outage':
      return `outage ${wish.account.id}`;
    default:
      return unreachable(wish);
  }
}
