import { create } from 'zustand';
import type { Output } from '../../shared/contract.ts';
import { NewPin, type PersonWish, type ShownPerson } from '../../shared/people.ts';
import { BADGE_AT_LEAST } from '../../shared/person.ts';
import { knowPeople, useApp } from '../app.ts';
import { call } from '../client.ts';

/** A badge as it will be: as it is, taken away, or one with that code; `made` here, so that it can be printed. */
export type Badge = { is: 'kept' } | { is: 'none' } | { is: 'new'; text: string; made: boolean };

/** What a form says of somebody; `id` is absent of somebody new. */
export type Draft = { id?: string; name: string; role: ShownPerson['role']; disabled: boolean; pin: string; badge: Badge; own: string };

/** Why nothing was set. */
export type NotSet = Exclude<Output<'people.set'>['is'], 'done'> | 'bad-pin' | 'no-name' | 'short-badge' | 'defect';

type State = { now: { at: 'unread' } | { at: 'broken' } | { at: 'read'; people: ShownPerson[] }; draft?: Draft | undefined; told?: { is: NotSet; tries: number } | { is: 'done'; name: string } | undefined; busy: boolean };

const UNREAD: State = { now: { at: 'unread' }, busy: false };
export const usePeople = create<State>(() => UNREAD);
const get = usePeople.getState;
const set = usePeople.setState;

/** What was typed goes with the person who typed it: PINs stand in it. */
export function hearPeople(): void {
  let stoodHere = useApp.getState().signedIn;
  useApp.subscribe(({ signedIn }) => {
    if (signedIn === stoodHere) return;
    stoodHere = signedIn;
    set(UNREAD, true);
  });
}

export async function loadPeople(): Promise<void> {
  const reply = await call('people.open', {});
  if (reply.ok) set({ now: { at: 'read', people: reply.value } });
  else set({ now: { at: 'broken' } });
}

export function openPerson(person: ShownPerson | undefined): void {
  const { id, name = '', role = 'cashier', disabled = false } = person ?? {};
  set({ draft: { ...(id === undefined ? {} : { id }), name, role, disabled, pin: '', badge: { is: 'kept' }, own: '' }, told: undefined });
}

export function leavePerson(): void {
  set({ draft: undefined, told: undefined });
}

export function change(part: Partial<Draft>): void {
  set(({ draft }) => ({ draft: draft && { ...draft, ...part }, told: undefined }));
}

/** A badge that somebody has already, as the scanner read it. False where nobody's form is open. */
export function heardBadge(text: string): boolean {
  if (get().draft === undefined) return false;
  change({ badge: { is: 'new', text, made: false } });
  return true;
}

const BADGE_DIGITS = 20;

/** A new badge, whose code nobody can guess. */
export function makeBadge(): void {
  const digits = [...crypto.getRandomValues(new Uint32Array(BADGE_DIGITS))].map((number) => number % 10);
  change({ badge: { is: 'new', text: `VDB${digits.join('')}`, made: true } });
}

/** Sets the person as the form says, on the manager's own PIN. */
export async function save(): Promise<void> {
  const { draft, busy } = get();
  const { signedIn } = useApp.getState();
  if (draft === undefined || signedIn === undefined || busy) return;
  const fault = faultOf(draft);
  if (fault !== undefined) return refuse(fault);
  set({ busy: true, told: undefined });
  const reply = await call('people.set', { wish: wishOf(draft), approver: { personId: signedIn.id, pin: draft.own } });
  set({ busy: false });
  if (!reply.ok) return refuse('defect');
  if (reply.value.is !== 'done') return refuse(reply.value.is);
  const { people } = reply.value;
  knowPeople(people);
  set({ now: { at: 'read', people }, draft: undefined, told: { is: 'done', name: draft.name.trim() } });
}

function refuse(is: NotSet): void {
  set(({ told, draft }) => ({ told: { is, tries: told !== undefined && 'tries' in told ? told.tries + 1 : 1 }, draft: draft && { ...draft, own: '' } }));
}

function faultOf({ name, pin, badge }: Draft): NotSet | undefined {
  if (name.trim() === '') return 'no-name';
  if (pin !== '' && !NewPin.safeParse(pin).success) return 'bad-pin';
  return badge.is === 'new' && badge.text.trim().length < BADGE_AT_LEAST ? 'short-badge' : undefined;
}

function wishOf({ id, name, role, disabled, pin, badge }: Draft): PersonWish {
  return {
    ...(id === undefined ? {} : { id }),
    name: name.trim(),
    role,
    disabled,
    ...(pin === '' ? {} : { pin }),
    ...(badge.is === 'kept' ? {} : { badge: badge.is === 'none' ? ('none' as const) : { text: badge.text.trim() } }),
  };
}
